// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import java.util.List;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Wall;

/**
 * The plan of a storey of the house: four rooms; in mm.
 *
 * <pre>
 *   +----------+-------+
 *   |  stairs  | bath  |
 *   +----------+-------+
 *   |   main   |  side |
 *   +----------+-------+
 * </pre>
 */
final class HousePlan {

    static final BuildUp PARTITION = BuildUps.BLOCK_PARTITION;
    static final OpeningType DOOR = OpeningType.door(800, 2050);
    static final int MAIN = 0;
    static final int SIDE = 1;
    static final int BATH = 2;
    static final int STAIRS = 3;

    private final List<Rect> rooms;
    private final Rect inner;

    HousePlan(Rect inner) {
        this.inner = inner;
        int p = PARTITION.thickness();
        int x = inner.x0() + (int) Math.round(0.55 * (inner.width() - p));
        int y = inner.y0() + (int) Math.round(0.55 * (inner.depth() - p));
        rooms = List.of(new Rect(inner.x0(), inner.y0(), x, y), new Rect(x + p, inner.y0(), inner.x1(), y),
                new Rect(x + p, y + p, inner.x1(), inner.y1()), new Rect(inner.x0(), y + p, x, inner.y1()));
    }

    /** Main room, side room, bathroom, stairs. */
    List<Rect> rooms() {
        return rooms;
    }

    static SpaceUse use(int level, int room) {
        return switch (room) {
            case MAIN -> level == 0 ? SpaceUse.LIVING_ROOM : SpaceUse.BEDROOM;
            case SIDE -> level == 0 ? SpaceUse.DOMESTIC_KITCHEN : level == 1 ? SpaceUse.BEDROOM : SpaceUse.STUDY;
            case BATH -> SpaceUse.BATHROOM;
            default -> SpaceUse.DOMESTIC_STAIRS;
        };
    }

    /** One along the house, two across, a door in each. */
    List<Wall> partitions(int height) {
        Rect main = rooms.get(MAIN);
        Rect bath = rooms.get(BATH);
        var along = new Rect(inner.x0(), main.y1(), inner.x1(), bath.y0());
        return List.of(wall("partition-1", along, height, (main.width() - DOOR.width()) / 2),
                wall("partition-2", new Rect(main.x1(), inner.y0(), bath.x0(), main.y1()), height,
                        (main.depth() - DOOR.width()) / 2),
                wall("partition-3", new Rect(main.x1(), bath.y0(), bath.x0(), inner.y1()), height,
                        (bath.depth() - DOOR.width()) / 2));
    }

    private static Wall wall(String key, Rect rect, int height, int along) {
        return Wall.partition(key, PARTITION, rect, height, List.of(new Opening("door-1", DOOR, along, 0)));
    }
}
