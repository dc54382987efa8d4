// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.List;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes walls with their layers, and has their openings cut. */
final class WallBuilder {

    private final Drawing drawing;
    private final OpeningBuilder openings;

    WallBuilder(Drawing drawing) {
        this.drawing = drawing;
        this.openings = new OpeningBuilder(drawing);
    }

    void write(Storey storey, Wall wall, Placed parent) {
        String path = storey.key() + "/wall/" + wall.key();
        Shapes shapes = drawing.shapes();
        Ref placement = shapes.placement(parent.placement(), axes(wall));
        Ref solid = shapes.extrusion(profile(wall), 0, wall.height());
        drawing.styles().paint(solid, wall.buildUp().layers().getFirst().material());
        boolean older = drawing.entities().isIfc2x3();
        String entity = older ? "IfcWallStandardCase" : "IfcWall";
        Ref ref = drawing.roots().add(entity, path, storey.name() + " " + wall.name(),
                "ObjectType", wall.buildUp().name(),
                "ObjectPlacement", placement,
                "Representation", shapes.wall(wall.length(), solid),
                "Tag", storey.key() + "-" + wall.key(),
                "PredefinedType?", older ? null : predefined(wall));
        drawing.relations().contain(parent.ref(), storey.key(), ref);
        drawing.relations().material(drawing.materials().wallUsage(wall.buildUp()), wall.buildUp().key() + "-usage",
                ref);
        String key = "wall-type-" + wall.buildUp().key();
        drawing.types().assign(key, drawing.types().get(key, () -> type(key, wall)), ref);
        classify(wall, ref);
        drawing.properties().give(ref, path, "Pset_WallCommon",
                "Reference", PropertySets.identifier(wall.buildUp().key()),
                "IsExternal", PropertySets.flag(wall.kind() != Wall.Kind.PARTITION),
                "LoadBearing", PropertySets.flag(wall.kind() == Wall.Kind.EXTERNAL),
                "ThermalTransmittance", declared(wall));
        quantities(wall, path, ref);
        var host = new Placed(ref, placement);
        for (Opening opening : wall.openings()) {
            openings.write(storey, wall, opening, host, parent);
        }
    }

    private Ref axes(Wall wall) {
        return drawing.shapes().axes(wall.x(), wall.y(), wall.z(), wall.quarterTurns());
    }

    private static Typed declared(Wall wall) {
        double u = wall.declaredTransmittance();
        return Double.isNaN(u) ? null : PropertySets.real("IfcThermalTransmittanceMeasure", u);
    }

    private Ref profile(Wall wall) {
        int length = wall.length();
        int thickness = wall.thickness();
        Shapes shapes = drawing.shapes();
        return wall.mitred()
                ? shapes.polygon(new int[] {0, 0}, new int[] {length, 0}, new int[] {length - thickness, thickness},
                        new int[] {thickness, thickness})
                : shapes.rectangle(new Rect(0, 0, length, thickness));
    }

    private Enumeration predefined(Wall wall) {
        String[] wanted = switch (wall.kind()) {
            case EXTERNAL -> new String[] {"SOLIDWALL", "STANDARD"};
            case PARTITION -> new String[] {"PARTITIONING", "STANDARD"};
            case PARAPET -> new String[] {"PARAPET", "STANDARD"};
        };
        return drawing.entities().item("IfcWallTypeEnum", wanted);
    }

    private ElementTypes.Type type(String key, Wall wall) {
        BuildUp buildUp = wall.buildUp();
        List<Ref> sets = wall.kind() != Wall.Kind.PARTITION
                ? List.of(Surfaces.properties(drawing, "type/" + key, buildUp)) : null;
        Ref type = drawing.roots().add("IfcWallType", "type/" + key, buildUp.name(),
                "PredefinedType", predefined(wall),
                "HasPropertySets", sets);
        drawing.relations().material(drawing.materials().layerSet(buildUp), buildUp.key() + "-layers", type);
        return new ElementTypes.Type(type, null);
    }

    private void classify(Wall wall, Ref ref) {
        switch (wall.kind()) {
            case EXTERNAL -> drawing.classifications().classify(ref, "EF_25_10_25", "External walls");
            case PARTITION -> drawing.classifications().classify(ref, "EF_25_10_40", "Internal walls");
            case PARAPET -> drawing.classifications().classify(ref, "EF_25_10_30", "Free-standing walls");
        }
    }

    /** Gross side area is that of the outer face; volumes are those of the mitred body. */
    private void quantities(Wall wall, String path, Ref ref) {
        Shapes shapes = drawing.shapes();
        double thickness = wall.thickness() / 1000.0;
        double footprint = (wall.length() - (wall.mitred() ? wall.thickness() : 0)) / 1000.0 * thickness;
        double gross = wall.grossSideArea();
        double openingArea = wall.openingArea();
        double volume = footprint * wall.height() / 1000.0;
        drawing.properties().giveQuantities(ref, path, "Qto_WallBaseQuantities",
                "Length", Quantity.length(shapes.length(wall.length())),
                "Width", Quantity.length(shapes.length(wall.thickness())),
                "Height", Quantity.length(shapes.length(wall.height())),
                drawing.properties().footprint("GrossFootprintArea"), Quantity.area(footprint),
                "GrossSideArea", Quantity.area(gross),
                "NetSideArea", Quantity.area(gross - openingArea),
                "GrossVolume", Quantity.volume(volume),
                "NetVolume", Quantity.volume(volume - openingArea * thickness));
    }
}
