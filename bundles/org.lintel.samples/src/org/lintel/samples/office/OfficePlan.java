// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Wall;

/**
 * The plan of a storey: a core of five cells in the middle, a room on each of its sides; in mm.
 *
 * <pre>
 *   +---------------------------+
 *   |           north           |
 *   +------+-+---+--+-+--+------+
 *   | west |0| 1 |2 |3| 4| east |
 *   +------+-+---+--+-+--+------+
 *   |           south           |
 *   +---------------------------+
 * </pre>
 */
final class OfficePlan {

    static final BuildUp PARTITION = BuildUps.DRY_PARTITION;
    static final OpeningType DOOR = OpeningType.door(900, 2100);

    /** Shares of the core's clear width: stairs, lift lobby, toilet, pantry; the plant room takes the rest. */
    private static final double[] CELLS = {0.20, 0.28, 0.20, 0.14};

    final Rect north;
    final Rect east;
    final Rect south;
    final Rect west;
    final List<Rect> cells;
    private final Rect inner;
    private final Rect core;

    /** @param core of the tower; it goes down through the podium */
    OfficePlan(Rect inner, Rect core) {
        int p = PARTITION.thickness();
        this.inner = inner;
        this.core = core;
        south = new Rect(inner.x0(), inner.y0(), inner.x1(), core.y0() - p);
        north = new Rect(inner.x0(), core.y1() + p, inner.x1(), inner.y1());
        west = new Rect(inner.x0(), core.y0(), core.x0() - p, core.y1());
        east = new Rect(core.x1() + p, core.y0(), inner.x1(), core.y1());
        cells = cells(core, p);
    }

    /** The core in the middle of the tower. */
    static Rect core(Rect towerInner) {
        int width = (int) Math.round(0.45 * towerInner.width());
        int depth = (int) Math.round(0.34 * towerInner.depth());
        int x = towerInner.x0() + (towerInner.width() - width) / 2;
        int y = towerInner.y0() + (towerInner.depth() - depth) / 2;
        return new Rect(x, y, x + width, y + depth);
    }

    private static List<Rect> cells(Rect core, int p) {
        var cells = new ArrayList<Rect>();
        int clear = core.width() - CELLS.length * p;
        int x = core.x0();
        for (double share : CELLS) {
            int width = (int) Math.floor(share * clear);
            cells.add(new Rect(x, core.y0(), x + width, core.y1()));
            x += width + p;
        }
        cells.add(new Rect(x, core.y0(), core.x1(), core.y1()));
        return List.copyOf(cells);
    }

    /** The walls between the rooms, with their doors. */
    List<Wall> partitions(int height) {
        int p = PARTITION.thickness();
        var walls = new ArrayList<Wall>();
        var southDoors = new ArrayList<Opening>();
        southDoors.add(door("west", west));
        for (int i = 0; i < cells.size(); i++) {
            southDoors.add(door("core-" + i, cells.get(i)));
        }
        southDoors.add(door("east", east));
        walls.add(partition("partition-south", new Rect(inner.x0(), core.y0() - p, inner.x1(), core.y0()), height,
                southDoors));
        walls.add(partition("partition-north", new Rect(inner.x0(), core.y1(), inner.x1(), core.y1() + p), height,
                List.of(door("lobby", cells.get(1)))));
        walls.add(partition("partition-0", new Rect(core.x0() - p, core.y0(), core.x0(), core.y1()), height,
                List.of()));
        for (int i = 0; i < cells.size(); i++) {
            int x = cells.get(i).x1();
            walls.add(partition("partition-" + (i + 1), new Rect(x, core.y0(), x + p, core.y1()), height, List.of()));
        }
        return walls;
    }

    private Opening door(String key, Rect room) {
        int middle = (room.x0() + room.x1()) / 2;
        return new Opening("door-" + key, DOOR, middle - inner.x0() - DOOR.width() / 2, 0);
    }

    private static Wall partition(String key, Rect rect, int height, List<Opening> openings) {
        return Wall.partition(key, PARTITION, rect, height, openings);
    }
}
