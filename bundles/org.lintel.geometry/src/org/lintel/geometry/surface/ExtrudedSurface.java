// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.List;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.mesh.Vec;

/** A path moved along a direction. U counts the points of the path, V is the length of the move. */
final class ExtrudedSurface implements Surface {

    private final List<Vec> path;
    private final boolean closed;
    private final Vec direction;
    private final double depth;
    private final double metres;

    /**
     * @param direction of length one
     * @param depth how far the whole surface reaches, in metres; infinite where that is not said
     */
    ExtrudedSurface(Path path, Vec direction, double depth, double metres) {
        this.path = path.points();
        this.closed = path.closed();
        this.direction = direction;
        this.depth = depth;
        this.metres = metres;
    }

    private double last() {
        return closed ? path.size() : path.size() - 1;
    }

    private Vec on(double u) {
        double place = closed ? u - Math.floor(u / path.size()) * path.size() : Math.max(0, Math.min(last(), u));
        int i = (int) Math.min(Math.floor(place), last() - 1);
        Vec a = path.get(i);
        return a.plus(path.get((i + 1) % path.size()).minus(a).times(place - i));
    }

    @Override
    public Vec at(double u, double v) {
        return on(u).plus(direction.times(v));
    }

    @Override
    public double[] parameters(Vec p, double[] near) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < last(); i++) {
            Vec a = path.get(i);
            Vec d = across(path.get((i + 1) % path.size()).minus(a));
            Vec to = across(p.minus(a));
            double size = d.dot(d);
            double f = size == 0 ? 0 : Math.max(0, Math.min(1, to.dot(d) / size));
            double off = to.distance(d.times(f));
            if (off < least - 1e-12) {
                least = off;
                best = i + f;
            }
        }
        return new double[] {best, p.minus(on(best)).dot(direction)};
    }

    private Vec across(Vec v) {
        return v.minus(direction.times(v.dot(direction)));
    }

    @Override
    public double periodU() {
        return closed ? path.size() : 0;
    }

    @Override
    public double[] range() {
        return new double[] {0, last(), 0, depth};
    }

    @Override
    public double[] stopsU(double low, double high, double lowV, double highV) {
        return Surface.whole(low, high);
    }

    @Override
    public double[] stopsV(double low, double high, double lowU, double highU) {
        return new double[0];
    }

    @Override
    public double[] fromFile(double u, double v) {
        return new double[] {u, v * metres};
    }
}
