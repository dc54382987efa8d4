// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Solid;

/**
 * The top roof, 391.80 m² as on page A35 of the example, and what stands on it. The façades end at its edge in a lip of
 * 50 mm; to make up for that, the structure over toilets and ducts is 3.45 m by 9.50 m instead of 3.6 m by 10.3 m.
 * Beams lie where they make up the 140.2 m that the example counts.
 */
final class RoofPlan {

    static final Rect STAIRS_NORTH = new Rect(26300, 22700, 29300, 29300);
    static final Rect STAIRS_SOUTH = new Rect(17000, 0, 23000, 3000);
    static final Rect LIFT_MOTOR_ROOM = new Rect(20250, 14000, 29300, 17300);
    static final Rect TANKS = new Rect(16800, 11800, 20250, 21300);
    static final List<Rect> STRUCTURES = List.of(STAIRS_NORTH, STAIRS_SOUTH, LIFT_MOTOR_ROOM, TANKS);
    static final int STRUCTURE_HEIGHT = 3000;

    /** The roof's level within the structures, up to the lip or the walls of façades. */
    private static final List<Rect> WITHIN = List.of(new Rect(26300, 22750, 29250, 29250), new Rect(17000, 50, 23000,
            3000),
            TANKS, new Rect(20250, 14000, 29000, 17000), new Rect(20250, 17000, 20300, 17300));

    private static final Rect ROOFLIGHT = new Rect(20250, 3000, 28650, 11000);

    /** What is roof and not under a structure, within the lip. */
    private static final List<Rect> AREA = List.of(new Rect(10750, 50, 17000, 3000), new Rect(23000, 50, 29250, 3000),
            new Rect(10750, 3000, 29250, 11800), new Rect(10750, 11800, 16800, 21300),
            new Rect(20250, 11800, 29250, 14000), new Rect(10750, 21300, 20250, 29250),
            new Rect(20250, 22750, 26300, 29250));

    private static final List<Rect> BEAMS = List.of(new Rect(10750, 50, 11350, 29250),
            new Rect(11350, 28650, 26300, 29250), new Rect(11350, 50, 17000, 650), new Rect(23000, 50, 29250, 650),
            new Rect(28650, 650, 29250, 11000), new Rect(20250, 22750, 26300, 23350),
            new Rect(11350, 4700, 20250, 5300), new Rect(11350, 11000, 20250, 11600),
            new Rect(11350, 16700, 16800, 17300), new Rect(11350, 22700, 20250, 23300),
            new Rect(16700, 5300, 17300, 11000), new Rect(16700, 23300, 17300, 28650),
            new Rect(22700, 23350, 23300, 28650), new Rect(13700, 5300, 14300, 11000),
            new Rect(13700, 11600, 14300, 16700), new Rect(13700, 17300, 14300, 22700),
            new Rect(13700, 23300, 14300, 26350));

    private static final List<Rect> LOBBY_WALLS = List.of(new Rect(20250, 11000, 29250, 11300),
            new Rect(28950, 11300, 29250, 14000));

    private final Strips strips;
    private final ExampleMaterials materials;

    RoofPlan(Strips strips, ExampleMaterials materials) {
        this.strips = strips;
        this.materials = materials;
    }

    /** On the storey of the roof: its parts, the rooflight, the structures. */
    void top() {
        slabs("roof-R1", BEAMS);
        slabs("roof-R3", LOBBY_WALLS);
        var taken = new ArrayList<>(BEAMS);
        taken.addAll(LOBBY_WALLS);
        taken.add(ROOFLIGHT);
        slabs("roof-R2", rest(AREA, taken));
        strips.skylight(ExampleMaterials.pane("roof", "roof", "RL1", 0.70, 8, "tinted", false), ROOFLIGHT, 0);
        strips.slabs(materials.get("floor"), Piece.Kind.FLOOR, WITHIN, 0, Strips.ROOF, false);
        for (Rect structure : STRUCTURES) {
            structure(structure);
        }
    }

    /** The roof in the recess of 16/F, over the refuge floor, whose edge looks east: 39.00 m². */
    void overRefuge(int level) {
        Construction beams = materials.get("roof-R1");
        Construction panels = materials.get("roof-R2");
        strips.slabs(beams, Piece.Kind.ROOF, List.of(new Rect(22700, 17300, 23300, 22700),
                new Rect(28700, 17300, 29300, 22700)), level, Strips.ROOF, true);
        strips.slabs(panels, Piece.Kind.ROOF, List.of(new Rect(23300, 17300, 28700, 22700),
                new Rect(20300, 21300, 22700, 22700)), level, Strips.ROOF, true);
    }

    private void slabs(String construction, List<Rect> rects) {
        strips.slabs(materials.get(construction), Piece.Kind.ROOF, rects, 0, Strips.ROOF, true);
    }

    private void structure(Rect r) {
        Construction wall = materials.get("rooftop-wall");
        int t = 200;
        int h = STRUCTURE_HEIGHT;
        double area = (r.perimeter() / 1000.0) * h / 1000;
        strips.solid(wall, List.of(Solid.box(r.x0(), r.y0(), 0, r.x1(), r.y0() + t, h),
                Solid.box(r.x0(), r.y1() - t, 0, r.x1(), r.y1(), h),
                Solid.box(r.x0(), r.y0() + t, 0, r.x0() + t, r.y1() - t, h),
                Solid.box(r.x1() - t, r.y0() + t, 0, r.x1(), r.y1() - t, h)), true, area);
        strips.slabs(materials.get("rooftop-cover"), Piece.Kind.ROOF, List.of(r), h + Interior.SLAB, Interior.SLAB,
                true);
    }

    /** What is left of rectangles that do not overlap without others, as rectangles, from south to north. */
    static List<Rect> rest(List<Rect> rects, List<Rect> taken) {
        var left = new ArrayList<Rect>();
        for (Rect rect : rects) {
            var ys = new TreeSet<>(List.of(rect.y0(), rect.y1()));
            taken.forEach(t -> ys.addAll(List.of(t.y0(), t.y1())));
            Integer from = null;
            for (int y : ys.subSet(rect.y0(), true, rect.y1(), true)) {
                if (from != null) {
                    row(rect, from, y, taken, left);
                }
                from = y;
            }
        }
        return left;
    }

    private static void row(Rect rect, int y0, int y1, List<Rect> taken, List<Rect> left) {
        int x = rect.x0();
        var across = taken.stream().filter(t -> t.y0() <= y0 && t.y1() >= y1 && t.x1() > rect.x0()
                && t.x0() < rect.x1())
                .sorted((a, b) -> Integer.compare(a.x0(), b.x0())).toList();
        for (Rect t : across) {
            if (t.x0() > x) {
                left.add(new Rect(x, y0, t.x0(), y1));
            }
            x = Math.max(x, t.x1());
        }
        if (x < rect.x1()) {
            left.add(new Rect(x, y0, rect.x1(), y1));
        }
    }
}
