// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Wall;

/**
 * The external walls of the residential block: a window per room, one per landing, a door at the foot of the stairs.
 */
final class BlockFacades {

    static final int WINDOW_HEIGHT = 1500;
    static final int WINDOW_SILL = 800;
    /** Beside a window at least this much of the room's width remains, in all. */
    static final int WINDOW_MARGIN = 300;
    static final int BAY_PROJECTION = 500;
    static final int KITCHEN_WIDTH = 600;
    static final int KITCHEN_HEIGHT = 1200;
    static final int BATH_WIDTH = 500;
    static final int BATH_HEIGHT = 800;
    static final int STAIRS_WIDTH = 900;
    static final int STAIRS_HEIGHT = 1200;
    static final int HEAD = 2300;
    static final int ENTRANCE_WIDTH = 1200;
    static final int ENTRANCE_HEIGHT = 2100;

    private final BlockDimensions d;
    private final BlockFaults faults;
    private final FlatPlan flat;
    private final CorridorPlan corridor;

    BlockFacades(BlockDimensions dimensions, BlockFaults faults, FlatPlan flat, CorridorPlan corridor) {
        d = dimensions;
        this.faults = faults;
        this.flat = flat;
        this.corridor = corridor;
    }

    List<Wall> walls(int level, Rect outline) {
        var walls = new ArrayList<Wall>();
        for (Side side : Side.ALL) {
            List<Opening> openings = switch (side) {
                case NORTH, SOUTH -> flatWindows(level, side);
                case WEST -> List.of(landing(level, outline));
                case EAST -> List.of();
            };
            walls.add(Wall.external(d.wall, outline, side, d.height,
                    faults.wrongU(level, side) ? BlockFaults.DECLARED_U : d.wall.declared(), openings));
        }
        return walls;
    }

    /** The north wall starts at the other end of a plan turned by 180°, so both sides read alike. */
    private List<Opening> flatWindows(int level, Side side) {
        var openings = new ArrayList<Opening>();
        for (int i = 0; i < d.flats; i++) {
            int start = d.wall.thickness() + i * (d.flatWidth + BuildUps.PARTY_WALL.thickness());
            for (int room = 0; room < flat.rooms().size(); room++) {
                if (FlatPlan.hasWindow(room)) {
                    Rect rect = flat.rooms().get(room);
                    OpeningType type = window(FlatPlan.use(room), rect.width());
                    if (faults.unspecifiedGlass(level, side, i, room)) {
                        type = type.withoutGlazing();
                    }
                    int along = start + (rect.x0() + rect.x1() - type.width()) / 2;
                    openings.add(new Opening("window-" + (i + 1) + "-" + (room + 1), type, along,
                            type.height() == WINDOW_HEIGHT ? WINDOW_SILL : HEAD - type.height()));
                }
            }
        }
        return openings;
    }

    private OpeningType window(SpaceUse use, int roomWidth) {
        return switch (use) {
            case DOMESTIC_KITCHEN -> OpeningType.window(KITCHEN_WIDTH, KITCHEN_HEIGHT, d.glazing, 0);
            case BATHROOM -> OpeningType.window(BATH_WIDTH, BATH_HEIGHT, d.glazing, 0);
            default -> {
                int wanted = (int) Math.round(d.windowRatio * roomWidth * d.height / WINDOW_HEIGHT);
                yield OpeningType.window(Math.min(wanted, roomWidth - WINDOW_MARGIN), WINDOW_HEIGHT, d.glazing,
                        d.bayWindows ? BAY_PROJECTION : 0);
            }
        };
    }

    /** In the west wall, which starts in the north. */
    private Opening landing(int level, Rect outline) {
        Rect stairs = corridor.rooms().getFirst();
        int middle = outline.y1() - (stairs.y0() + stairs.y1()) / 2;
        if (level == 0) {
            return new Opening("entrance", OpeningType.entrance(ENTRANCE_WIDTH, ENTRANCE_HEIGHT, d.glazing),
                    middle - ENTRANCE_WIDTH / 2, 0);
        }
        return new Opening("window-stairs", OpeningType.window(STAIRS_WIDTH, STAIRS_HEIGHT, d.glazing, 0),
                middle - STAIRS_WIDTH / 2, HEAD - STAIRS_HEIGHT);
    }
}
