// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Opening;
import org.lintel.samples.design.OpeningType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Wall;

/**
 * The external walls of the house: windows by ratio for the rooms, small ones for bathroom and stairs, a front door.
 */
final class HouseFacades {

    static final int WINDOW_HEIGHT = 1200;
    static final int WINDOW_SILL = 850;
    static final int SMALL = 600;
    static final int SMALL_SILL = 1450;
    /** Beside a window at least this much of the room's width remains, in all. */
    static final int WINDOW_MARGIN = 300;
    static final int ENTRANCE_WIDTH = 1000;
    static final int ENTRANCE_HEIGHT = 2100;
    static final double DECLARED_U = 1.0;

    private final HouseDimensions d;
    private final HousePlan plan;
    private final Rect outline;

    HouseFacades(HouseDimensions dimensions, HousePlan plan, Rect outline) {
        d = dimensions;
        this.plan = plan;
        this.outline = outline;
    }

    List<Wall> walls(int level) {
        var walls = new ArrayList<Wall>();
        for (Side side : Side.ALL) {
            boolean wrong = !d.faultless && side == Side.WEST && level == Math.min(1, d.storeys - 1);
            walls.add(Wall.external(d.wall, outline, side, d.storeyHeight(level),
                    wrong ? DECLARED_U : d.wall.declared(), openings(level, side)));
        }
        return walls;
    }

    private List<Opening> openings(int level, Side side) {
        Rect main = plan.rooms().get(HousePlan.MAIN);
        Rect kitchen = plan.rooms().get(HousePlan.SIDE);
        Rect bath = plan.rooms().get(HousePlan.BATH);
        Rect stairs = plan.rooms().get(HousePlan.STAIRS);
        return switch (side) {
            case NORTH -> List.of(small("window-bath", outline.x1() - middleX(bath)),
                    small("window-stairs", outline.x1() - middleX(stairs)));
            case EAST -> List.of(window(level, "window-side-E", kitchen.depth(), middleY(kitchen) - outline.y0()));
            case SOUTH -> List.of(level == 0 ? entrance(middleX(main) - outline.x0())
                    : window(level, "window-main-S", main.width(), middleX(main) - outline.x0()),
                    window(level, "window-side-S", kitchen.width(), middleX(kitchen) - outline.x0()));
            case WEST -> List.of(window(level, "window-main-W", main.depth(), outline.y1() - middleY(main)));
        };
    }

    private static int middleX(Rect rect) {
        return (rect.x0() + rect.x1()) / 2;
    }

    private static int middleY(Rect rect) {
        return (rect.y0() + rect.y1()) / 2;
    }

    private Opening window(int level, String key, int roomWidth, int middle) {
        int wanted = (int) Math.round(d.windowRatio * roomWidth * d.storeyHeight(level) / WINDOW_HEIGHT);
        OpeningType type = OpeningType.window(Math.min(wanted, roomWidth - WINDOW_MARGIN), WINDOW_HEIGHT, d.glazing, 0);
        boolean unspecified = !d.faultless && level == d.storeys - 1 && key.equals("window-main-W");
        return new Opening(key, unspecified ? type.withoutGlazing() : type, middle - type.width() / 2, WINDOW_SILL);
    }

    private Opening small(String key, int middle) {
        return new Opening(key, OpeningType.window(SMALL, SMALL, d.glazing, 0), middle - SMALL / 2, SMALL_SILL);
    }

    private Opening entrance(int middle) {
        return new Opening("entrance", OpeningType.entrance(ENTRANCE_WIDTH, ENTRANCE_HEIGHT, d.glazing),
                middle - ENTRANCE_WIDTH / 2, 0);
    }
}
