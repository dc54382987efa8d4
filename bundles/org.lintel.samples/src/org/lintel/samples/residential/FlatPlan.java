// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Wall;

/**
 * The plan of a flat whose façade is below and whose corridor is above; in mm from its lower left inner corner.
 *
 * <pre>
 *   |      D  corridor wall        |
 *   |        +---------------------+
 *   |        :        hall         |
 *   | living +-----+-----+----+----+
 *   |        |bed 1|bed 2|kit.|bath|
 *   +--------+-----+-----+----+----+  façade
 * </pre>
 */
final class FlatPlan {

    static final BuildUp PARTITION = BuildUps.BLOCK_PARTITION;
    static final OpeningType DOOR = OpeningType.door(800, 2050);

    /** Clear depth of the hall, and how far the entrance door stays from the wall of the rooms. */
    static final int HALL = 1100;
    static final int BESIDE_DOOR = 100;

    /**
     * Share of the living room in the width; of the rooms beside it: bedrooms and kitchen, the bathroom takes the
     * rest.
     */
    private static final double LIVING = 0.36;
    private static final double[] ROOMS = {0.34, 0.28, 0.20};

    private static final List<SpaceUse> USES = List.of(SpaceUse.LIVING_ROOM, SpaceUse.BEDROOM, SpaceUse.BEDROOM,
            SpaceUse.DOMESTIC_KITCHEN, SpaceUse.BATHROOM, SpaceUse.HALLWAY);

    private final int width;
    private final int depth;
    private final List<Rect> rooms = new ArrayList<>();

    FlatPlan(int width, int depth) {
        this.width = width;
        this.depth = depth;
        int p = PARTITION.thickness();
        int living = (int) Math.round(LIVING * width);
        int front = depth - p - HALL;
        rooms.add(new Rect(0, 0, living, depth));
        int clear = width - living - p - ROOMS.length * p;
        int x = living + p;
        for (double share : ROOMS) {
            int room = (int) Math.floor(share * clear);
            rooms.add(new Rect(x, 0, x + room, front));
            x += room + p;
        }
        rooms.add(new Rect(x, 0, width, front));
        rooms.add(new Rect(living + p, front + p, width, depth));
    }

    /** Living room, bedrooms, kitchen, bathroom, hall. */
    List<Rect> rooms() {
        return rooms;
    }

    static SpaceUse use(int room) {
        return USES.get(room);
    }

    /** Whether a room has a window; the hall has none. */
    static boolean hasWindow(int room) {
        return USES.get(room) != SpaceUse.HALLWAY;
    }

    /** Where the entrance door stands, as deep as the corridor wall. */
    Rect entrance(int wallThickness) {
        int right = rooms.getFirst().x1() - BESIDE_DOOR;
        return new Rect(right - DOOR.width(), depth, right, depth + wallThickness);
    }

    /** The walls within the flat, with their doors. */
    List<Wall> partitions(String flat, int height, Placing placing) {
        int p = PARTITION.thickness();
        Rect living = rooms.get(0);
        Rect hall = rooms.get(5);
        int front = hall.y0() - p;
        var walls = new ArrayList<Wall>();
        int middle = (hall.y0() + hall.y1()) / 2;
        walls.add(wall(flat + "-living", new Rect(living.x1(), 0, hall.x0(), depth), height, placing,
                List.of(new Rect(living.x1(), middle - DOOR.width() / 2, hall.x0(), middle + DOOR.width() / 2))));
        var doors = new ArrayList<Rect>();
        for (int i = 1; i <= 4; i++) {
            int x = (rooms.get(i).x0() + rooms.get(i).x1()) / 2;
            doors.add(new Rect(x - DOOR.width() / 2, front, x + DOOR.width() / 2, front + p));
        }
        walls.add(wall(flat + "-hall", new Rect(hall.x0(), front, width, front + p), height, placing, doors));
        for (int i = 1; i <= 3; i++) {
            walls.add(wall(flat + "-rooms-" + i, new Rect(rooms.get(i).x1(), 0, rooms.get(i + 1).x0(), front), height,
                    placing, List.of()));
        }
        return walls;
    }

    private static Wall wall(String key, Rect rect, int height, Placing placing, List<Rect> doors) {
        return placing.wall(key, PARTITION, rect, height, doors);
    }

    /** Brings a flat to its place in the block: moved, and turned to the other side of the corridor if need be. */
    record Placing(int x, int y, boolean turned, int blockWidth, int blockDepth) {

        Rect rect(Rect r) {
            var moved = new Rect(r.x0() + x, r.y0() + y, r.x1() + x, r.y1() + y);
            return turned ? moved.turned(blockWidth, blockDepth) : moved;
        }

        /** A wall with doors, given by the rectangles they take of it. */
        Wall wall(String key, BuildUp buildUp, Rect rect, int height, List<Rect> doors) {
            Rect placed = rect(rect);
            boolean alongX = placed.depth() == buildUp.thickness();
            var openings = new ArrayList<Opening>();
            for (Rect door : doors) {
                Rect at = rect(door);
                openings.add(new Opening("door-" + (openings.size() + 1), DOOR,
                        alongX ? at.x0() - placed.x0() : at.y0() - placed.y0(), 0));
            }
            return Wall.partition("partition-" + key, buildUp, placed, height, openings);
        }
    }
}
