// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.LengthUnit;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Solid;

/** Points, placements, profiles and solids; all lengths come in mm and leave in the unit of the file. */
final class Shapes {

    private final Entities entities;
    private final LengthUnit unit;
    private final Ref axisContext;
    private final Ref bodyContext;
    private final Map<List<Number>, Ref> points = new HashMap<>();
    private final Map<List<Double>, Ref> directions = new HashMap<>();
    private final Map<List<Integer>, Ref> placements = new HashMap<>();
    private final Map<List<Integer>, Ref> rectangles = new HashMap<>();
    private Ref identityTransform;

    /** @param context the geometric representation context of the model */
    Shapes(Entities entities, LengthUnit unit, Ref context) {
        this.entities = entities;
        this.unit = unit;
        axisContext = subContext(context, "Axis", "GRAPH_VIEW");
        bodyContext = subContext(context, "Body", "MODEL_VIEW");
    }

    private Ref subContext(Ref parent, String identifier, String view) {
        return entities.add("IfcGeometricRepresentationSubContext",
                "ContextIdentifier", identifier,
                "ContextType", "Model",
                "ParentContext", parent,
                "TargetView", StepWriter.item(view));
    }

    double length(int millimetres) {
        return unit.of(millimetres);
    }

    Ref point(int x, int y) {
        return points.computeIfAbsent(List.of(x, y),
                k -> entities.add("IfcCartesianPoint", "Coordinates", List.of(length(x), length(y))));
    }

    Ref point(int x, int y, int z) {
        return points.computeIfAbsent(List.of(x, y, z),
                k -> entities.add("IfcCartesianPoint", "Coordinates", List.of(length(x), length(y), length(z))));
    }

    Ref direction(double... ratios) {
        var key = new ArrayList<Double>();
        for (double ratio : ratios) {
            key.add(ratio + 0.0);
        }
        return directions.computeIfAbsent(key, k -> entities.add("IfcDirection", "DirectionRatios", k));
    }

    /** An axis placement turned about z by quarter turns anticlockwise. */
    Ref axes(int x, int y, int z, int quarterTurns) {
        return placements.computeIfAbsent(List.of(x, y, z, quarterTurns), k -> {
            Ref location = point(x, y, z);
            if (quarterTurns == 0) {
                return entities.add("IfcAxis2Placement3D", "Location", location);
            }
            return entities.add("IfcAxis2Placement3D",
                    "Location", location,
                    "Axis", direction(0, 0, 1),
                    "RefDirection", quarterTurn(quarterTurns));
        });
    }

    private Ref quarterTurn(int quarterTurns) {
        return switch (quarterTurns) {
            case 1 -> direction(0, 1, 0);
            case 2 -> direction(-1, 0, 0);
            default -> direction(0, -1, 0);
        };
    }

    /** A local placement relative to another one, or to the world where {@code parent} is null. */
    Ref placement(Ref parent, Ref axes) {
        return entities.add("IfcLocalPlacement", "PlacementRelTo", parent, "RelativePlacement", axes);
    }

    Ref placement(Ref parent, int x, int y, int z) {
        return placement(parent, axes(x, y, z, 0));
    }

    /** A rectangle from a corner. */
    Ref rectangle(Rect rect) {
        return rectangles.computeIfAbsent(List.of(rect.x0(), rect.y0(), rect.x1(), rect.y1()), k -> {
            Ref position = entities.add("IfcAxis2Placement2D", "Location", middle(rect));
            return entities.add("IfcRectangleProfileDef",
                    "ProfileType", StepWriter.item("AREA"),
                    "Position", position,
                    "XDim", length(rect.width()),
                    "YDim", length(rect.depth()));
        });
    }

    /** Half millimetres occur, so this does not go through the whole ones. */
    private Ref middle(Rect rect) {
        int x2 = rect.x0() + rect.x1();
        int y2 = rect.y0() + rect.y1();
        return points.computeIfAbsent(List.of(x2, y2, 2.0, 2.0), k -> entities.add("IfcCartesianPoint",
                "Coordinates", List.of(length(x2) / 2, length(y2) / 2)));
    }

    /** A rectangle with a rectangular hole. */
    Ref rectangle(Rect outer, Rect hole) {
        return entities.add("IfcArbitraryProfileDefWithVoids",
                "ProfileType", StepWriter.item("AREA"),
                "OuterCurve", outline(outer),
                "InnerCurves", List.of(outline(hole)));
    }

    private Ref outline(Rect r) {
        return closed(new int[] {r.x0(), r.y0()}, new int[] {r.x1(), r.y0()}, new int[] {r.x1(), r.y1()},
                new int[] {r.x0(), r.y1()});
    }

    /** A polygon; its corners anticlockwise, the first one not repeated. */
    Ref polygon(int[]... corners) {
        return entities.add("IfcArbitraryClosedProfileDef",
                "ProfileType", StepWriter.item("AREA"),
                "OuterCurve", closed(corners));
    }

    private Ref closed(int[]... corners) {
        var list = new ArrayList<Ref>();
        for (int[] corner : corners) {
            list.add(point(corner[0], corner[1]));
        }
        list.add(list.getFirst());
        return entities.add("IfcPolyline", "Points", list);
    }

    /** Lies in its own coordinates. Whoever bounds it by slopes gets it face by face. */
    Ref solid(Solid solid) {
        return switch (solid) {
            case Solid.Prism prism -> extrusion(profile(prism.plan()), prism.from(), prism.to() - prism.from());
            case Solid.Slanted slanted -> faceted(slanted);
        };
    }

    private Ref profile(List<Solid.Corner> plan) {
        return polygon(plan.stream().map(c -> new int[] {c.x(), c.y()}).toArray(int[][]::new));
    }

    private Ref faceted(Solid solid) {
        var below = new ArrayList<Ref>();
        var above = new ArrayList<Ref>();
        for (Solid.Corner c : solid.plan()) {
            below.add(point(c, solid.bottom()));
            above.add(point(c, solid.top()));
        }
        var faces = new ArrayList<Ref>(List.of(face(below.reversed()), face(above)));
        for (int i = 0; i < below.size(); i++) {
            int next = (i + 1) % below.size();
            // top and bottom may meet in an edge
            var side = new LinkedHashSet<>(List.of(below.get(i), below.get(next), above.get(next), above.get(i)));
            if (side.size() > 2) {
                faces.add(face(List.copyOf(side)));
            }
        }
        Ref shell = entities.add("IfcClosedShell", "CfsFaces", faces);
        return entities.add("IfcFacetedBrep", "Outer", shell);
    }

    private Ref face(List<Ref> corners) {
        Ref loop = entities.add("IfcPolyLoop", "Polygon", corners);
        Ref bound = entities.add("IfcFaceOuterBound", "Bound", loop, "Orientation", true);
        return entities.add("IfcFace", "Bounds", List.of(bound));
    }

    /** Where a slope passes over a corner, to a millionth of a millimetre. */
    private Ref point(Solid.Corner c, Solid.Slope slope) {
        double z = Math.round(slope.at(c.x(), c.y()) * 1e6) / 1e6;
        if (z == Math.rint(z)) {
            return point(c.x(), c.y(), (int) z);
        }
        double inUnit = Math.round(z * length(1_000_000)) / 1e6;
        return points.computeIfAbsent(List.of((double) c.x(), (double) c.y(), z, 3.0), k -> entities.add(
                "IfcCartesianPoint", "Coordinates", List.of(length(c.x()), length(c.y()), inUnit)));
    }

    /** The profile swept upwards from {@code bottom}. */
    Ref extrusion(Ref profile, int bottom, int height) {
        return entities.add("IfcExtrudedAreaSolid",
                "SweptArea", profile,
                "Position", axes(0, 0, bottom, 0),
                "ExtrudedDirection", direction(0, 0, 1),
                "Depth", length(height));
    }

    /** A profile of the x-z plane, x first, swept along y from {@code front} to {@code back}. */
    Ref upright(Ref profile, int front, int back) {
        Ref position = entities.add("IfcAxis2Placement3D",
                "Location", point(0, back, 0),
                "Axis", direction(0, -1, 0),
                "RefDirection", direction(1, 0, 0));
        return entities.add("IfcExtrudedAreaSolid",
                "SweptArea", profile,
                "Position", position,
                "ExtrudedDirection", direction(0, 0, 1),
                "Depth", length(back - front));
    }

    /** The shape of a product: one or more solids. */
    Ref body(Ref... solids) {
        return product(bodyRepresentation("SweptSolid", solids));
    }

    /** The shape of a product: solids that are all told alike, by sweeping or face by face, each painted. */
    Ref bodyOf(List<Solid> solids, UnaryOperator<Ref> painter) {
        boolean faceted = solids.getFirst() instanceof Solid.Slanted;
        return product(bodyRepresentation(faceted ? "Brep" : "SweptSolid",
                solids.stream().map(solid -> painter.apply(solid(solid))).toArray(Ref[]::new)));
    }

    /** The shape of a wall: its axis along x, and its solid. */
    Ref wall(int length, Ref solid) {
        Ref line = entities.add("IfcPolyline", "Points", List.of(point(0, 0), point(length, 0)));
        Ref axis = entities.add("IfcShapeRepresentation",
                "ContextOfItems", axisContext,
                "RepresentationIdentifier", "Axis",
                "RepresentationType", "Curve2D",
                "Items", List.of(line));
        return product(axis, bodyRepresentation("SweptSolid", solid));
    }

    /** The shape of a type, to be used by many. */
    Ref map(Ref... solids) {
        return entities.add("IfcRepresentationMap",
                "MappingOrigin", axes(0, 0, 0, 0),
                "MappedRepresentation", bodyRepresentation("SweptSolid", solids));
    }

    /** The shape of a product that is that of its type. */
    Ref mapped(Ref map) {
        if (identityTransform == null) {
            identityTransform = entities.add("IfcCartesianTransformationOperator3D", "LocalOrigin", point(0, 0, 0));
        }
        Ref item = entities.add("IfcMappedItem", "MappingSource", map, "MappingTarget", identityTransform);
        return product(bodyRepresentation("MappedRepresentation", item));
    }

    private Ref bodyRepresentation(String type, Ref... items) {
        return entities.add("IfcShapeRepresentation",
                "ContextOfItems", bodyContext,
                "RepresentationIdentifier", "Body",
                "RepresentationType", type,
                "Items", List.of(items));
    }

    private Ref product(Ref... representations) {
        return entities.add("IfcProductDefinitionShape", "Representations", List.of(representations));
    }
}
