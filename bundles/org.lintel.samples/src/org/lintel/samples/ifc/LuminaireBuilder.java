// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.List;
import org.lintel.ifc.step.Ref;
import org.lintel.samples.design.Lighting;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Storey;

/** Writes luminaires in rows below the ceiling of a space; their wattage stands at their type. */
final class LuminaireBuilder {

    private final Drawing drawing;

    LuminaireBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    void write(Storey storey, Room room, Placed space) {
        int total = 0;
        for (Lighting lighting : room.lighting()) {
            total += lighting.count();
        }
        int columns = columns(room.rect(), total);
        int rows = columns == 0 ? 0 : (total + columns - 1) / columns;
        int index = 0;
        for (Lighting lighting : room.lighting()) {
            for (int i = 0; i < lighting.count(); i++, index++) {
                int x = (2 * (index % columns) + 1) * room.rect().width() / (2 * columns);
                int y = (2 * (index / columns) + 1) * room.rect().depth() / (2 * rows);
                write(storey, room, space, lighting.type(), index + 1, x, y);
            }
        }
    }

    /** So that luminaires stand about as far apart across as along the room. */
    private static int columns(Rect rect, int total) {
        double even = Math.sqrt((double) total * rect.width() / rect.depth());
        return Math.min(total, Math.max(1, (int) Math.ceil(even)));
    }

    private void write(Storey storey, Room room, Placed space, LuminaireType type, int number, int x, int y) {
        Shapes shapes = drawing.shapes();
        ElementTypes.Type written = drawing.types().get(type.key(), () -> type(type));
        Ref placement = shapes.placement(space.placement(), x, y, room.clearHeight() - LuminaireType.DEPTH);
        String path = storey.key() + "/luminaire/" + room.key() + "/" + number;
        String entity = drawing.entities().known("IfcLightFixture", "IfcFlowTerminal");
        Ref ref = drawing.roots().add(entity, path, room.number() + "-L" + number,
                "ObjectType", type.name(),
                "ObjectPlacement", placement,
                "Representation", shapes.mapped(written.map()));
        drawing.types().assign(type.key(), written, ref);
        drawing.relations().contain(space.ref(), storey.key() + "/" + room.key(), ref);
    }

    private ElementTypes.Type type(LuminaireType type) {
        Shapes shapes = drawing.shapes();
        String path = "type/" + type.key();
        int half = type.size() / 2;
        Ref solid = shapes.extrusion(shapes.rectangle(new Rect(-half, -half, half, half)), 0, LuminaireType.DEPTH);
        Ref map = shapes.map(drawing.styles().paint(solid, Material.ALUMINIUM));
        Ref set = drawing.properties().set(path, "Pset_LightFixtureTypeCommon",
                "NumberOfSources", drawing.properties().count(1),
                "TotalWattage", Double.isNaN(type.watts()) ? null : PropertySets.real("IfcPowerMeasure", type.watts()));
        Ref ref = drawing.roots().add("IfcLightFixtureType", path, type.name(),
                "HasPropertySets", List.of(set),
                "RepresentationMaps", List.of(map),
                "PredefinedType", drawing.entities().item("IfcLightFixtureTypeEnum", "DIRECTIONSOURCE", "POINTSOURCE"));
        return new ElementTypes.Type(ref, map);
    }
}
