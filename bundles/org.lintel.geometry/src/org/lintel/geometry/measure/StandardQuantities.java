// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/**
 * The quantities of buildingSMART's sets (Qto_WallBaseQuantities … of IFC4 and IFC4X3, BaseQuantities of IFC2X3) as
 * measured on bodies: the one place that says what a quantity means here. All lengths in metres, areas in m², volumes
 * in m³.
 */
public final class StandardQuantities {

    /**
     * How one quantity is measured.
     *
     * @param entities the entities it belongs to, subtypes included
     * @param name as in the standard's sets
     * @param meaning in words
     */
    public record Definition(List<String> entities, String name, String meaning,
            ToDoubleFunction<MeasuredElement> measure) {

        boolean fits(Instance element, String quantity) {
            return name.equals(quantity) && entities.stream().anyMatch(element::is);
        }
    }

    private static final List<String> WALL = List.of("IfcWall", "IfcCurtainWall");
    private static final List<String> SLAB = List.of("IfcSlab", "IfcPlate", "IfcRoof");
    private static final List<String> ROOF = List.of("IfcRoof");
    private static final List<String> FILLING = List.of("IfcWindow", "IfcDoor");
    private static final List<String> BAR = List.of("IfcBeam", "IfcColumn", "IfcMember");
    private static final List<String> SPACE = List.of("IfcSpace");
    private static final List<String> COVERING = List.of("IfcCovering");
    private static final List<String> SOLID = List.of("IfcElement", "IfcSpace");

    /** What stands first goes before. */
    public static final List<Definition> ALL = List.of(
            new Definition(WALL, "Length", "along the centre line: footprint by thickness",
                    e -> e.gross().shown(Vec.Z) / e.gross().extent(e.across())),
            new Definition(WALL, "Width", "thickness, square to the sides", e -> e.gross().extent(e.across())),
            new Definition(WALL, "Height", "from the lowest point to the highest", e -> e.gross().extent(Vec.Z)),
            new Definition(WALL, "GrossFootprintArea", "of the uncut body, as seen from above",
                    e -> footprint(e.gross())),
            new Definition(WALL, "NetFootprintArea", "of the cut body, as seen from above", e -> footprint(e.net())),
            new Definition(WALL, "GrossSideArea", "in the middle plane, uncut: mean of both sides",
                    e -> e.gross().sides(e.across())),
            new Definition(WALL, "NetSideArea", "in the middle plane, openings taken off: mean of both sides",
                    e -> e.net().sides(e.across())),
            new Definition(SLAB, "Width", "thickness, square to the broad faces", e -> e.gross().extent(e.plate())),
            new Definition(SLAB, "Depth", "the smaller side of the plate in its own coordinates",
                    e -> Math.min(e.sizeX(), e.sizeY())),
            new Definition(SLAB, "Length", "the larger side of the plate in its own coordinates",
                    e -> Math.max(e.sizeX(), e.sizeY())),
            new Definition(SLAB, "Perimeter", "of the plate's outline, holes not counted",
                    e -> Silhouette.of(e.gross(), e.plate()) instanceof Silhouette s ? s.outline() : Double.NaN),
            new Definition(ROOF, "GrossArea", "of the roof's upper faces, uncut, not projected",
                    e -> e.gross().lying(true)),
            new Definition(ROOF, "NetArea", "of the roof's upper faces, openings taken off, not projected",
                    e -> e.net().lying(true)),
            new Definition(SLAB, "GrossArea", "of the plate, uncut: mean of the faces it is extruded between",
                    e -> e.gross().sides(e.plate())),
            new Definition(SLAB, "NetArea",
                    "of the plate, openings taken off: mean of the faces it is extruded between",
                    e -> e.net().sides(e.plate())),
            new Definition(SLAB, "ProjectedArea", "of the uncut body, as seen from above", e -> footprint(e.gross())),
            new Definition(SLAB, "TotalSurfaceArea", "of the roof's upper faces, not projected",
                    e -> e.net().lying(true)),
            new Definition(COVERING, "Width", "thickness, square to the broad faces", e -> e.gross().extent(e.plate())),
            new Definition(COVERING, "GrossArea", "of the plate, uncut", e -> e.gross().sides(e.plate())),
            new Definition(COVERING, "GrossCeilingArea", "of the plate, uncut", e -> e.gross().sides(e.plate())),
            new Definition(COVERING, "NetArea", "of the plate, openings taken off", e -> e.net().sides(e.plate())),
            new Definition(FILLING, "Width", "of the whole, along its own X", MeasuredElement::sizeX),
            new Definition(FILLING, "Height", "of the whole, along its own Z", MeasuredElement::sizeZ),
            new Definition(FILLING, "Area", "of the rectangle around the whole, in its own X and Z",
                    e -> e.sizeX() * e.sizeZ()),
            new Definition(FILLING, "Perimeter", "of the rectangle around the whole, in its own X and Z",
                    e -> 2 * (e.sizeX() + e.sizeZ())),
            new Definition(BAR, "Length", "along the sweep, or the longest side of the box",
                    StandardQuantities::length),
            new Definition(BAR, "CrossSectionArea", "volume by length", e -> e.gross().volume() / length(e)),
            new Definition(BAR, "OuterSurfaceArea", "outline of the cross section by length, without the two ends",
                    StandardQuantities::outer),
            new Definition(BAR, "GrossSurfaceArea", "of the whole surface, uncut", e -> e.gross().surface()),
            new Definition(BAR, "NetSurfaceArea", "of the whole surface, openings cut", e -> e.net().surface()),
            new Definition(BAR, "TotalSurfaceArea", "of the whole surface, uncut", e -> e.gross().surface()),
            new Definition(SPACE, "Height", "from the lowest point to the highest", e -> e.gross().extent(Vec.Z)),
            new Definition(SPACE, "FinishCeilingHeight", "from the lowest point to the highest",
                    e -> e.gross().extent(Vec.Z)),
            new Definition(SPACE, "GrossPerimeter", "of the outline on the floor", StandardQuantities::perimeter),
            new Definition(SPACE, "GrossFloorArea", "as seen from above", e -> footprint(e.gross())),
            new Definition(SPACE, "NetFloorArea", "as seen from above", e -> footprint(e.net())),
            new Definition(SPACE, "GrossCeilingArea", "of the faces that look up, not projected",
                    e -> e.gross().lying(true)),
            new Definition(SPACE, "NetCeilingArea", "of the faces that look up, not projected",
                    e -> e.net().lying(true)),
            new Definition(SPACE, "GrossWallArea", "of the upright faces", e -> e.gross().upright()),
            new Definition(SOLID, "GrossVolume", "of the body, uncut", e -> e.gross().volume()),
            new Definition(SOLID, "NetVolume", "of the body, openings cut", e -> e.net().volume()),
            new Definition(SOLID, "GSA BIM Area", "of a space, as seen from above", e -> footprint(e.gross())),
            new Definition(SOLID, "Total Surface Area", "of the whole surface, openings cut", e -> e.net().surface()));

    private StandardQuantities() {
    }

    /** How a quantity of an element is measured; null where nothing is said of it here. */
    public static Definition of(Instance element, String quantity) {
        for (Definition definition : ALL) {
            if (definition.fits(element, quantity)) {
                return definition;
            }
        }
        return null;
    }

    private static double footprint(Body body) {
        double shown = body.shown(Vec.Z);
        Silhouette seen = Silhouette.of(body, Vec.Z);
        return seen == null ? shown : seen.area();
    }

    private static double perimeter(MeasuredElement space) {
        Silhouette seen = Silhouette.of(space.gross(), Vec.Z);
        return seen == null ? Double.NaN : seen.outline() + seen.holes();
    }

    private static double length(MeasuredElement bar) {
        return bar.gross().extent(bar.along());
    }

    private static double outer(MeasuredElement bar) {
        Silhouette seen = Silhouette.of(bar.gross(), bar.along());
        return seen == null ? Double.NaN : seen.outline() * length(bar);
    }
}
