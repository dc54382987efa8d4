// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Pane;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Solid;

/**
 * Draws the strips of a storey's façades and its slabs, in mm. A strip is told by the way it looks, the plane of its
 * outer face (x or y), and from where to where it goes along it (the smaller coordinate first).
 */
final class Strips {

    /** What is left of a façade beside the edge of the top roof, and where that begins below the roof. */
    static final int LIP = 50;
    static final int ROOF = 305;

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int lipFrom;

    /** @param lipFrom height above which only the outermost of façades goes on, beside the roof; the roof lies there */
    Strips(int lipFrom) {
        this.lipFrom = lipFrom;
    }

    Strips() {
        this(Integer.MAX_VALUE);
    }

    /** Where the lip begins in a storey of that height; the height itself where there is none. */
    int lipFrom(int height) {
        return Math.min(lipFrom, height);
    }

    /** The first of these solids, and the others too where a lip stands on it. */
    List<Solid> cut(int height, Solid below, Solid... lip) {
        var solids = new ArrayList<Solid>(List.of(below));
        if (lipFrom < height) {
            solids.addAll(List.of(lip));
        }
        return solids;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** A strip of wall of that depth inwards. */
    void wall(Construction c, Side side, int plane, int from, int to, int bottom, int top, int depth) {
        int length = to - from;
        var solids = new ArrayList<Solid>();
        solids.add(Solid.box(0, 0, bottom, length, depth, Math.min(top, lipFrom)));
        if (top > lipFrom) {
            solids.add(Solid.box(0, 0, lipFrom, length, LIP, top));
        }
        wall(c, side, plane, from, to, solids, (long) length * (top - bottom) / 1e6);
    }

    /** A strip of wall that has no lip: what stands on the roof stands on it. */
    void full(Construction c, Side side, int plane, int from, int to, int top, int depth) {
        wall(c, side, plane, from, to, List.of(Solid.box(0, 0, 0, to - from, depth, top)),
                (long) (to - from) * top / 1e6);
    }

    /** A strip of wall of that shape; its own x axis goes to the right as seen from outside, its y axis inwards. */
    void wall(Construction c, Side side, int plane, int from, int to, List<Solid> solids, double area) {
        int[] at = origin(side, plane, from, to);
        add(c.key() + "-" + side.letter(), c.name(), Piece.Kind.WALL, c, null, at[0], at[1], 0, side.quarterTurns(),
                solids, true, 0, 0, area);
    }

    /** A wall or column that stands on a rectangle of the plan; {@code area} m² of its outer faces. */
    void block(Construction c, Rect rect, int bottom, int top, boolean external, double area) {
        solid(c, List.of(Solid.box(rect.x0(), rect.y0(), bottom, rect.x1(), rect.y1(), top)), external, area);
    }

    /** A wall or column in the coordinates of the plan. */
    void solid(Construction c, List<Solid> solids, boolean external, double area) {
        add(c.key(), c.name(), Piece.Kind.WALL, c, null, 0, 0, 0, 0, solids, external, 0, 0, area);
    }

    /** Glass, its outer face in that plane. */
    void window(Pane pane, Side side, int plane, int from, int to, int sill, int head) {
        int[] at = origin(side, plane, from, to);
        add(pane.key(), pane.name(), Piece.Kind.WINDOW, null, pane, at[0], at[1], sill, side.quarterTurns(), List.of(),
                true, to - from, head - sill, (long) (to - from) * (head - sill) / 1e6);
    }

    void skylight(Pane pane, Rect rect, int level) {
        add(pane.key(), pane.name(), Piece.Kind.SKYLIGHT, null, pane, rect.x0(), rect.y0(), level, 0, List.of(), true,
                rect.width(), rect.depth(), rect.area());
    }

    void shutter(String name, Side side, int plane, int from, int to, int height) {
        int[] at = origin(side, plane, from, to);
        add("shutter", name, Piece.Kind.DOOR, null, null, at[0], at[1], 0, side.quarterTurns(),
                List.of(Solid.box(0, 0, 0, to - from, 60, height)), true, to - from, height,
                (long) (to - from) * height / 1e6);
    }

    /** Slabs of that thickness below a level, one for each rectangle. */
    void slabs(Construction c, Piece.Kind kind, List<Rect> rects, int level, int thickness, boolean external) {
        for (Rect rect : rects) {
            add(c.key(), c.name(), kind, c, null, 0, 0, level, 0,
                    List.of(Solid.box(rect.x0(), rect.y0(), -thickness, rect.x1(), rect.y1(), 0)), external, 0, 0,
                    rect.area());
        }
    }

    /** A floor of one or more rectangles as one slab. */
    void floor(Construction c, List<Rect> rects, int thickness, boolean external) {
        double area = 0;
        var solids = new ArrayList<Solid>();
        for (Rect rect : rects) {
            solids.add(Solid.box(rect.x0(), rect.y0(), -thickness, rect.x1(), rect.y1(), 0));
            area += rect.area();
        }
        slab(c, Piece.Kind.FLOOR, solids, external, area);
    }

    /** A slab of that shape in the coordinates of the plan. */
    void slab(Construction c, Piece.Kind kind, List<Solid> solids, boolean external, double area) {
        add(c.key(), c.name(), kind, c, null, 0, 0, 0, 0, solids, external, 0, 0, area);
    }

    private static int[] origin(Side side, int plane, int from, int to) {
        return switch (side) {
            case SOUTH -> new int[] {from, plane};
            case NORTH -> new int[] {to, plane};
            case EAST -> new int[] {plane, from};
            case WEST -> new int[] {plane, to};
        };
    }

    private void add(String stem, String name, Piece.Kind kind, Construction construction, Pane pane, int x, int y,
            int z,
            int turns, List<Solid> solids, boolean external, int width, int height, double area) {
        int number = numbers.merge(kind + stem, 1, Integer::sum);
        pieces.add(new Piece(stem + "-" + number, name + " " + number, kind, construction, pane, x, y, z, turns, solids,
                external, width, height, area));
    }
}
