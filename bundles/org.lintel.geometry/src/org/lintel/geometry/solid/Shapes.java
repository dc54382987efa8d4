// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.profile.Profiles;
import org.lintel.geometry.surface.Surfaces;
import org.lintel.ifc.model.Instance;

/**
 * Makes meshes of representation items. Maps that several products use are computed once, and meshes of equal content
 * are one object; what is cached may be dropped when memory is short. Safe for several threads.
 */
public final class Shapes {

    private record Mapped(List<Part> parts, List<Line> lines, List<ItemProblem> problems) {
    }

    private final Items items;
    private final Curves curves;
    private final SweptSolids swept;
    private final SectionedSolids sectioned;
    private final Shells shells;
    private final Surfaces surfaces;
    private final Tessellations tessellations;
    private final Primitives primitives;
    private final BooleanItems booleans;
    private final MeshPool pool;
    private final ConcurrentMap<Integer, SoftReference<Mapped>> maps = new ConcurrentHashMap<>();

    public Shapes(Items items, MeshPool pool) {
        this.items = items;
        this.pool = pool;
        curves = new Curves(items);
        var profiles = new Profiles(items, curves);
        surfaces = new Surfaces(items, curves, profiles);
        curves.readOnSurfaces(surfaces::onSurface);
        swept = new SweptSolids(items, curves, profiles, surfaces);
        sectioned = new SectionedSolids(items, curves, profiles);
        shells = new Shells(items, curves, surfaces);
        tessellations = new Tessellations(items);
        primitives = new Primitives(items);
        booleans = new BooleanItems(this, items, curves);
    }

    public MeshPool pool() {
        return pool;
    }

    /** The meshes of an item in the coordinates of the product; what has no mesh is told, and the rest is made. */
    public List<Part> parts(Instance item, List<ItemProblem> problems) {
        return parts(item, new ArrayList<>(), problems);
    }

    /** The same, and the curves that are shown as such; points and texts have neither. */
    public List<Part> parts(Instance item, List<Line> lines, List<ItemProblem> problems) {
        var parts = new ArrayList<Part>();
        collect(item, parts, lines, new Walk(problems), 0);
        return parts;
    }

    private void collect(Instance item, List<Part> parts, List<Line> lines, Walk walk, int depth) {
        try {
            if (item.is("IfcMappedItem")) {
                mapped(item, parts, lines, walk, depth);
            } else if (item.is("IfcGeometricSet")) {
                walk.step(item, depth);
                for (Instance element : items.refs(item, "Elements")) {
                    collect(element, parts, lines, walk, depth + 1);
                }
            } else if (item.is("IfcCurve") || item.is("IfcSegment")) {
                walk.step(item, depth);
                Path path = curves.path(item);
                // what has no length marks an end
                if (path.points().size() > 1) {
                    lines.add(new Line(path, Matrix.IDENTITY, item.id()));
                }
            } else if (!item.is("IfcPoint") && !item.is("IfcVertex") && !item.is("IfcTextLiteral") && !item.is("IfcAnnotationFillArea")) {
                Mesh mesh = mesh(item, walk, depth);
                if (!mesh.isEmpty()) {
                    parts.add(new Part(pool.share(mesh), Matrix.IDENTITY, item.id()));
                }
            }
        } catch (ItemException e) {
            walk.problems().add(e.problem());
        }
    }

    private void mapped(Instance item, List<Part> parts, List<Line> lines, Walk walk, int depth) {
        walk.step(item, depth);
        Instance map = items.ref(item, "MappingSource");
        Matrix at = items.operator(items.ref(item, "MappingTarget")).times(items.placement(map, "MappingOrigin"));
        SoftReference<Mapped> known = maps.get(map.row());
        Mapped made = known == null ? null : known.get();
        if (made == null) {
            var inner = new ArrayList<Part>();
            var drawn = new ArrayList<Line>();
            Walk own = walk.within(new ArrayList<>());
            for (Instance part : items.ref(map, "MappedRepresentation").refs("Items")) {
                collect(part, inner, drawn, own, depth + 1);
            }
            made = new Mapped(List.copyOf(inner), List.copyOf(drawn), List.copyOf(own.problems()));
            if (depth == 0) {
                maps.put(map.row(), new SoftReference<>(made));
            }
        }
        if (parts.size() + made.parts().size() > Walk.MOST_STEPS
                || lines.size() + made.lines().size() > Walk.MOST_STEPS) {
            throw ItemException.limit(item);
        }
        for (Part part : made.parts()) {
            parts.add(part.within(at));
        }
        for (Line line : made.lines()) {
            lines.add(line.within(at));
        }
        walk.problems().addAll(made.problems());
    }

    /** One mesh of an item and all it is made of, for boolean operations. */
    Mesh operand(Instance item, Walk walk, int depth) {
        if (!item.is("IfcMappedItem")) {
            return mesh(item, walk, depth);
        }
        var parts = new ArrayList<Part>();
        collect(item, parts, new ArrayList<>(), walk, depth);
        var mesh = new MeshBuilder();
        for (Part part : parts) {
            mesh.add(part.mesh(), part.at());
        }
        return mesh.build(true);
    }

    private Mesh mesh(Instance item, Walk walk, int depth) {
        walk.step(item, depth);
        return switch (item.typeName()) {
            case "IfcExtrudedAreaSolid", "IfcExtrudedAreaSolidTapered" -> swept.extruded(item);
            case "IfcRevolvedAreaSolid", "IfcRevolvedAreaSolidTapered" -> swept.revolved(item);
            case "IfcSweptDiskSolid", "IfcSweptDiskSolidPolygonal" -> swept.disk(item);
            case "IfcSurfaceCurveSweptAreaSolid", "IfcFixedReferenceSweptAreaSolid",
                    "IfcDirectrixDerivedReferenceSweptAreaSolid" -> swept.alongCurve(item);
            case "IfcSectionedSolidHorizontal" -> sectioned.solid(item);
            case "IfcSectionedSpine" -> sectioned.spine(item);
            case "IfcSectionedSurface" -> sectioned.surface(item);
            case "IfcFacetedBrep", "IfcFacetedBrepWithVoids", "IfcAdvancedBrep", "IfcAdvancedBrepWithVoids",
                    "IfcManifoldSolidBrep" -> shells.brep(item);
            case "IfcFace", "IfcFaceSurface" -> shells.face(item);
            case "IfcFaceBasedSurfaceModel", "IfcShellBasedSurfaceModel", "IfcConnectedFaceSet", "IfcOpenShell",
                    "IfcClosedShell" -> shells.surface(item);
            case "IfcBSplineSurfaceWithKnots", "IfcRationalBSplineSurfaceWithKnots", "IfcBSplineSurface",
                    "IfcBezierSurface", "IfcRationalBezierSurface", "IfcSurfaceOfLinearExtrusion",
                    "IfcSurfaceOfRevolution", "IfcSphericalSurface", "IfcToroidalSurface", "IfcCurveBoundedPlane",
                    "IfcCurveBoundedSurface", "IfcRectangularTrimmedSurface" -> surfaces.whole(item);
            case "IfcTriangulatedFaceSet", "IfcTriangulatedIrregularNetwork" -> tessellations.triangulated(item);
            case "IfcPolygonalFaceSet" -> tessellations.polygonal(item);
            case "IfcBlock", "IfcRectangularPyramid", "IfcRightCircularCylinder", "IfcRightCircularCone", "IfcSphere",
                    "IfcBoundingBox" -> primitives.mesh(item);
            case "IfcCsgSolid" -> operand(items.ref(item, "TreeRootExpression"), walk, depth + 1);
            case "IfcBooleanResult", "IfcBooleanClippingResult" -> booleans.mesh(item, walk, depth);
            default -> throw ItemException.unsupported(item);
        };
    }
}
