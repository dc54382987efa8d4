// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Wall;

/** The strip between the flats: staircase, corridor, lift lobby, corridor, switch room, from west to east; in mm. */
final class CorridorPlan {

    static final List<SpaceUse> USES = List.of(SpaceUse.STAIRCASE, SpaceUse.CORRIDOR, SpaceUse.LIFT_LOBBY,
            SpaceUse.CORRIDOR, SpaceUse.SWITCH_ROOM);

    private final List<Rect> rooms = new ArrayList<>();

    CorridorPlan(Rect strip) {
        int p = FlatPlan.PARTITION.thickness();
        int clear = strip.width() - 4 * p;
        int stairs = Math.min((int) Math.floor(0.18 * clear), 2300);
        int lobby = Math.min((int) Math.floor(0.24 * clear), 4000);
        int meters = Math.min((int) Math.floor(0.12 * clear), 1800);
        int left = (clear - stairs - lobby - meters) / 2;
        int x = strip.x0();
        for (int width : new int[] {stairs, left, lobby, clear - stairs - left - lobby - meters, meters}) {
            rooms.add(new Rect(x, strip.y0(), x + width, strip.y1()));
            x += width + p;
        }
    }

    List<Rect> rooms() {
        return rooms;
    }

    /** The walls across, a door in each. */
    List<Wall> partitions(int height) {
        var walls = new ArrayList<Wall>();
        for (int i = 0; i < rooms.size() - 1; i++) {
            Rect left = rooms.get(i);
            var rect = new Rect(left.x1(), left.y0(), rooms.get(i + 1).x0(), left.y1());
            int along = (rect.depth() - FlatPlan.DOOR.width()) / 2;
            walls.add(Wall.partition("partition-common-" + (i + 1), FlatPlan.PARTITION, rect, height,
                    List.of(new Opening("door-1", FlatPlan.DOOR, along, 0))));
        }
        return walls;
    }
}
