// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/**
 * A flat area with holes, in metres.
 *
 * @param outer the outline counter-clockwise, two numbers a point, the first point not repeated
 * @param holes clockwise, likewise
 */
public record Region(double[] outer, List<double[]> holes) {

    public Region {
        outer = orient(outer, true);
        var turned = new ArrayList<double[]>(holes.size());
        for (double[] hole : holes) {
            turned.add(orient(hole, false));
        }
        holes = List.copyOf(turned);
    }

    public static Region of(double[] outer) {
        return new Region(outer, List.of());
    }

    /** The region a closed path encloses; null where it encloses nothing. */
    public static double[] ring(Path path) {
        double[] ring = new double[path.points().size() * 2];
        for (int i = 0; i < path.points().size(); i++) {
            ring[i * 2] = path.points().get(i).x();
            ring[i * 2 + 1] = path.points().get(i).y();
        }
        return ring.length < 6 || area(ring) == 0 ? null : ring;
    }

    /** The area a ring encloses, in m², negative where it runs clockwise. */
    public static double area(double[] ring) {
        double sum = 0;
        int n = ring.length;
        for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
            sum += (ring[j] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[j + 1] - ring[1]);
        }
        return sum / 2;
    }

    /** In m², holes taken off. */
    public double area() {
        double sum = area(outer);
        for (double[] hole : holes) {
            sum += area(hole);
        }
        return sum;
    }

    private static double[] orient(double[] ring, boolean counterClockwise) {
        if (area(ring) >= 0 == counterClockwise) {
            return ring;
        }
        int n = ring.length;
        double[] turned = new double[n];
        for (int i = 0; i < n; i += 2) {
            turned[i] = ring[n - 2 - i];
            turned[i + 1] = ring[n - 1 - i];
        }
        return turned;
    }

    /** The image of this region; what the map does to the third coordinate does not count. */
    public Region transformed(Matrix at) {
        if (at.equals(Matrix.IDENTITY)) {
            return this;
        }
        var moved = new ArrayList<double[]>(holes.size());
        for (double[] hole : holes) {
            moved.add(moved(hole, at));
        }
        return new Region(moved(outer, at), moved);
    }

    private static double[] moved(double[] ring, Matrix at) {
        double[] image = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            Vec p = at.apply(new Vec(ring[i], ring[i + 1], 0));
            image[i] = p.x();
            image[i + 1] = p.y();
        }
        return image;
    }

    /** The outline, then the holes. */
    public List<double[]> rings() {
        var all = new ArrayList<double[]>(holes.size() + 1);
        all.add(outer);
        all.addAll(holes);
        return all;
    }

    /** Whether a point lies inside, holes taken off; on the edge it may be either. */
    public boolean contains(double x, double y) {
        if (!inside(outer, x, y)) {
            return false;
        }
        for (double[] hole : holes) {
            if (inside(hole, x, y)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a point lies inside a ring. */
    public static boolean inside(double[] ring, double x, double y) {
        boolean in = false;
        int n = ring.length;
        for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
            if (ring[i + 1] > y != ring[j + 1] > y
                    && x < (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
                in = !in;
            }
        }
        return in;
    }
}
