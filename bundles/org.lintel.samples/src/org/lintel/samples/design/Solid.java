// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.ArrayList;
import java.util.List;

/** A body that stands upright on an outline of the plan, in mm, in the coordinates of its {@link Piece}. */
public sealed interface Solid {

    /** A corner of an outline. */
    record Corner(int x, int y) {
    }

    /** A level or slope: its height over the plan. */
    record Slope(double origin, double perX, double perY) {

        public static Slope level(int z) {
            return new Slope(z, 0, 0);
        }

        public double at(double x, double y) {
            return origin + perX * x + perY * y;
        }
    }

    /** Corners anticlockwise, the first one not repeated. */
    List<Corner> plan();

    Slope bottom();

    Slope top();

    /** Level below and above. */
    record Prism(List<Corner> plan, int from, int to) implements Solid {

        public Prism {
            plan = List.copyOf(plan);
        }

        @Override
        public Slope bottom() {
            return Slope.level(from);
        }

        @Override
        public Slope top() {
            return Slope.level(to);
        }
    }

    /** Sloping below or above. */
    record Slanted(List<Corner> plan, Slope bottom, Slope top) implements Solid {

        public Slanted {
            plan = List.copyOf(plan);
        }
    }

    static Prism box(int x0, int y0, int z0, int x1, int y1, int z1) {
        return prism(z0, z1, x0, y0, x1, y0, x1, y1, x0, y1);
    }

    /** @param xy x and y of the corners in turn, anticlockwise */
    static Prism prism(int z0, int z1, int... xy) {
        return new Prism(corners(xy), z0, z1);
    }

    static Slanted slanted(Slope bottom, Slope top, int... xy) {
        return new Slanted(corners(xy), bottom, top);
    }

    private static List<Corner> corners(int... xy) {
        var corners = new ArrayList<Corner>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new Corner(xy[i], xy[i + 1]));
        }
        return corners;
    }

    /** m². */
    default double planArea() {
        double twice = 0;
        for (int i = 0; i < plan().size(); i++) {
            Corner a = plan().get(i);
            Corner b = plan().get((i + 1) % plan().size());
            twice += (double) a.x() * b.y() - (double) b.x() * a.y();
        }
        return twice / 2e6;
    }

    /** m³. */
    default double volume() {
        double sum = 0;
        Corner a = plan().getFirst();
        for (int i = 1; i + 1 < plan().size(); i++) {
            Corner b = plan().get(i);
            Corner c = plan().get(i + 1);
            double twice = (double) (b.x() - a.x()) * (c.y() - a.y()) - (double) (c.x() - a.x()) * (b.y() - a.y());
            double x = (a.x() + b.x() + c.x()) / 3.0;
            double y = (a.y() + b.y() + c.y()) / 3.0;
            sum += twice / 2 * (top().at(x, y) - bottom().at(x, y));
        }
        return sum / 1e9;
    }
}
