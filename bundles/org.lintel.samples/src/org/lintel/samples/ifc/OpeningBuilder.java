// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Cuts an opening into a wall and fills it with a window or door. */
final class OpeningBuilder {

    private final Drawing drawing;
    private final OpeningTypes types;

    OpeningBuilder(Drawing drawing) {
        this.drawing = drawing;
        this.types = new OpeningTypes(drawing);
    }

    void write(Storey storey, Wall wall, Opening opening, Placed host, Placed storeyPlaced) {
        String path = storey.key() + "/opening/" + wall.key() + "/" + opening.key();
        Placed hole = hole(path, wall, opening, host);
        OpeningType type = opening.type();
        boolean window = type.kind() == OpeningType.Kind.WINDOW;
        Shapes shapes = drawing.shapes();
        String key = type.key() + "-in-" + wall.thickness();
        ElementTypes.Type written = drawing.types().get(key, () -> types.write(key, type, wall.thickness()));
        Ref placement = shapes.placement(hole.placement(), 0, wall.thickness() / 2, 0);
        String elementPath = storey.key() + (window ? "/window/" : "/door/") + wall.key() + "/" + opening.key();
        Ref ref = drawing.roots().add(window ? "IfcWindow" : "IfcDoor", elementPath, name(storey, wall, opening),
                "ObjectType", OpeningTypes.name(type),
                "ObjectPlacement", placement,
                "Representation", shapes.mapped(written.map()),
                "OverallHeight", shapes.length(type.height()),
                "OverallWidth", shapes.length(type.width()),
                "PredefinedType?", StepWriter.item(window ? "WINDOW" : "DOOR"),
                "PartitioningType?", window ? StepWriter.item("SINGLE_PANEL") : null,
                "OperationType?", window ? null : types.operation(type));
        drawing.types().assign(key, written, ref);
        drawing.relations().contain(storeyPlaced.ref(), storey.key(), ref);
        drawing.classifications().classify(ref, window ? "EF_25_30_97" : "EF_25_30_25", window ? "Windows" : "Doors");
        String quantities = window ? "Qto_WindowBaseQuantities" : "Qto_DoorBaseQuantities";
        drawing.properties().giveQuantities(ref, elementPath, quantities,
                "Width", Quantity.length(shapes.length(type.width())),
                "Height", Quantity.length(shapes.length(type.height())),
                "Perimeter", Quantity.length(shapes.length(2 * (type.width() + type.height()))),
                "Area", Quantity.area(type.area()));
        drawing.roots().add("IfcRelFillsElement", path + "/fills", null,
                "RelatingOpeningElement", hole.ref(),
                "RelatedBuildingElement", ref);
    }

    /** Window N-3 of 05/F; doors likewise. */
    private static String name(Storey storey, Wall wall, Opening opening) {
        return storey.name() + " " + wall.key() + " " + opening.key();
    }

    private Placed hole(String path, Wall wall, Opening opening, Placed host) {
        Shapes shapes = drawing.shapes();
        OpeningType type = opening.type();
        Ref placement = shapes.placement(host.placement(), opening.along(), 0, opening.sill());
        Ref solid = shapes.extrusion(shapes.rectangle(new Rect(0, 0, type.width(), wall.thickness())), 0,
                type.height());
        Ref ref = drawing.roots().add("IfcOpeningElement", path, opening.key(),
                "ObjectPlacement", placement,
                "Representation", shapes.body(solid),
                "PredefinedType?", StepWriter.item("OPENING"));
        drawing.properties().giveQuantities(ref, path, "Qto_OpeningElementBaseQuantities",
                "Width", Quantity.length(shapes.length(type.width())),
                "Height", Quantity.length(shapes.length(type.height())),
                "Depth", Quantity.length(shapes.length(wall.thickness())),
                "Area", Quantity.area(type.area()),
                "Volume", Quantity.volume(type.area() * wall.thickness() / 1000.0));
        drawing.roots().add("IfcRelVoidsElement", path + "/voids", null,
                "RelatingBuildingElement", host.ref(),
                "RelatedOpeningElement", ref);
        return new Placed(ref, placement);
    }
}
