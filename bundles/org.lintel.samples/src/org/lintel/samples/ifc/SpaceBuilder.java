// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Storey;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes spaces with their quantities, their type and class, the flat they belong to, and their luminaires. */
final class SpaceBuilder {

    private final Drawing drawing;
    private final LuminaireBuilder luminaires;
    private final Map<String, Ref> zones = new HashMap<>();

    SpaceBuilder(Drawing drawing) {
        this.drawing = drawing;
        this.luminaires = new LuminaireBuilder(drawing);
    }

    Placed write(Storey storey, Room room, Placed parent) {
        Shapes shapes = drawing.shapes();
        Rect rect = room.rect();
        String path = storey.key() + "/space/" + room.key();
        Ref placement = shapes.placement(parent.placement(), rect.x0(), rect.y0(), 0);
        Ref solid = shapes.extrusion(shapes.rectangle(new Rect(0, 0, rect.width(), rect.depth())), 0,
                room.clearHeight());
        Ref ref = drawing.roots().add("IfcSpace", path, room.number(),
                "ObjectPlacement", placement,
                "Representation", shapes.body(solid),
                "LongName", room.anonymous() ? null : room.use().label(),
                "CompositionType", StepWriter.item("ELEMENT"),
                "PredefinedType?", StepWriter.item("INTERNAL"),
                "InteriorOrExteriorSpace?", StepWriter.item("INTERNAL"));
        drawing.relations().aggregate(parent.ref(), storey.key(), ref);
        drawing.properties().give(ref, path, "Pset_SpaceCommon",
                "Reference", PropertySets.identifier(room.number()),
                "GrossPlannedArea", PropertySets.real("IfcAreaMeasure", rect.area()));
        if (!room.anonymous()) {
            tellUse(ref, path, room.use());
        }
        if (room.parking() != null) {
            drawing.properties().give(ref, path, "Lintel_Parking",
                    "Stalls", drawing.properties().count(room.parking().stalls()),
                    "Vehicle", PropertySets.label("private-car"),
                    "DisregardedFromGFA", PropertySets.flag(true),
                    "Chargers", drawing.properties().count(room.parking().stalls()),
                    "ChargerPower", PropertySets.real("IfcPowerMeasure", room.parking().chargerWatts()));
        }
        quantities(ref, path, room);
        if (!room.zone().isEmpty()) {
            drawing.relations().group(zone(room.zone()), room.zone(), ref);
        }
        var placed = new Placed(ref, placement);
        luminaires.write(storey, room, placed);
        return placed;
    }

    private void tellUse(Ref ref, String path, SpaceUse use) {
        drawing.properties().give(ref, path, "Pset_SpaceOccupancyRequirements",
                "OccupancyType", PropertySets.label(use.english()));
        if (!use.classCode().isEmpty()) {
            drawing.classifications().classify(ref, use.classCode(), use.className());
        }
        String key = "space-type-" + use.name().toLowerCase(Locale.ROOT);
        ElementTypes.Type type = drawing.types().get(key,
                () -> new ElementTypes.Type(drawing.roots().add("IfcSpaceType", "type/" + key, use.label(),
                        "PredefinedType", drawing.entities().item("IfcSpaceTypeEnum", "INTERNAL", "NOTDEFINED"),
                        "LongName?", use.label()),
                        null));
        drawing.types().assign(key, type, ref);
    }

    private void quantities(Ref ref, String path, Room room) {
        Shapes shapes = drawing.shapes();
        Rect rect = room.rect();
        double area = rect.area();
        double walls = rect.perimeter() / 1000.0 * room.clearHeight() / 1000.0;
        double volume = area * room.clearHeight() / 1000.0;
        drawing.properties().giveQuantities(ref, path, "Qto_SpaceBaseQuantities",
                "Height", Quantity.length(shapes.length(room.clearHeight())),
                "GrossPerimeter", Quantity.length(shapes.length(rect.perimeter())),
                "GrossFloorArea", Quantity.area(area),
                "NetFloorArea", Quantity.area(area),
                "GrossWallArea", Quantity.area(walls),
                "GrossVolume", Quantity.volume(volume),
                "NetVolume", Quantity.volume(volume));
    }

    private Ref zone(String name) {
        Ref known = zones.get(name);
        if (known == null) {
            known = drawing.roots().add("IfcZone", "zone/" + name, name, "ObjectType", "Flat 單位");
            zones.put(name, known);
        }
        return known;
    }
}
