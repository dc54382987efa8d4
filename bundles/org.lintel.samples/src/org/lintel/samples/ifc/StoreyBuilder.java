// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.HashMap;
import java.util.Map;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.Overhang;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Slab;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes a storey and everything on it. */
final class StoreyBuilder {

    private final Drawing drawing;
    private final SpaceBuilder spaces;
    private final WallBuilder walls;
    private final SlabBuilder slabs;
    private final OverhangBuilder overhangs;
    private final DeviceBuilder devices;
    private final PieceBuilder pieces;

    StoreyBuilder(Drawing drawing) {
        this.drawing = drawing;
        spaces = new SpaceBuilder(drawing);
        walls = new WallBuilder(drawing);
        slabs = new SlabBuilder(drawing);
        overhangs = new OverhangBuilder(drawing);
        devices = new DeviceBuilder(drawing);
        pieces = new PieceBuilder(drawing);
    }

    void write(Storey storey, Placed building) {
        Placed placed = storey(storey, building);
        Map<String, Placed> rooms = new HashMap<>();
        for (Room room : storey.rooms()) {
            rooms.put(room.key(), spaces.write(storey, room, placed));
        }
        for (Slab slab : storey.slabs()) {
            slabs.write(storey, slab, placed);
        }
        for (Wall wall : storey.walls()) {
            walls.write(storey, wall, placed);
        }
        for (Overhang overhang : storey.overhangs()) {
            overhangs.write(storey, overhang, placed);
        }
        for (Device device : storey.devices()) {
            devices.write(storey, device, placed, rooms.get(device.room()));
        }
        for (Piece piece : storey.pieces()) {
            pieces.write(storey, piece, placed);
        }
    }

    private Placed storey(Storey storey, Placed building) {
        Shapes shapes = drawing.shapes();
        Ref placement = shapes.placement(building.placement(), 0, 0, storey.elevation());
        String path = storey.key() + "/storey";
        Ref ref = drawing.roots().add("IfcBuildingStorey", path, storey.name(),
                "LongName", storey.longName().isEmpty() ? null : storey.longName(),
                "ObjectPlacement", placement,
                "CompositionType", StepWriter.item("ELEMENT"),
                "Elevation", shapes.length(storey.elevation()));
        drawing.relations().aggregate(building.ref(), "building", ref);
        drawing.properties().give(ref, path, "Pset_BuildingStoreyCommon",
                "EntranceLevel", PropertySets.flag(storey.elevation() == 0),
                "AboveGround", StepWriter.typed("IfcLogical", true));
        if (storey.outline() != null) {
            double net = 0;
            for (Room room : storey.rooms()) {
                net += room.rect().area();
            }
            drawing.properties().giveQuantities(ref, path, "Qto_BuildingStoreyBaseQuantities",
                    "GrossHeight", Quantity.length(shapes.length(storey.height())),
                    "GrossPerimeter", Quantity.length(shapes.length(storey.outline().perimeter())),
                    "GrossFloorArea", Quantity.area(storey.floorArea()),
                    "NetFloorArea", Quantity.area(net));
        }
        return new Placed(ref, placement);
    }
}
