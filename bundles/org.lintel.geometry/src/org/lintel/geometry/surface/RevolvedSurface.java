// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.List;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** A path turned about an axis. U is the angle of the turn, V counts the points of the path. */
final class RevolvedSurface implements Surface {

    private final List<Vec> path;
    private final boolean closed;
    private final Matrix axis;
    private final Items items;
    private final double[] radius;
    private final double[] height;
    private final double[] angle;
    private final double farthest;

    /** @param axis a placement whose Z axis is that of the turn */
    RevolvedSurface(Path path, Matrix axis, Items items) {
        this.path = path.points();
        this.closed = path.closed();
        this.axis = axis;
        this.items = items;
        int n = this.path.size();
        radius = new double[n];
        height = new double[n];
        angle = new double[n];
        double most = 0;
        for (int i = 0; i < n; i++) {
            Vec d = local(this.path.get(i));
            radius[i] = Math.hypot(d.x(), d.y());
            height[i] = d.z();
            angle[i] = Math.atan2(d.y(), d.x());
            most = Math.max(most, radius[i]);
        }
        farthest = most;
        for (int i = 0; i < n; i++) {
            // on the axis the angle is that of a neighbour, so that it does not jump
            if (!(radius[i] > 1e-9 * farthest)) {
                radius[i] = 0;
                angle[i] = angle[i > 0 ? i - 1 : Math.min(1, n - 1)];
            }
        }
    }

    private Vec local(Vec p) {
        Vec d = p.minus(axis.origin());
        return new Vec(d.dot(axis.direction(Vec.X)), d.dot(axis.direction(Vec.Y)), d.dot(axis.direction(Vec.Z)));
    }

    private double last() {
        return closed ? path.size() : path.size() - 1;
    }

    @Override
    public Vec at(double u, double v) {
        double place = closed ? v - Math.floor(v / path.size()) * path.size() : Math.max(0, Math.min(last(), v));
        int i = (int) Math.min(Math.floor(place), last() - 1);
        int j = (i + 1) % path.size();
        double f = place - i;
        double r = radius[i] * (1 - f) + radius[j] * f;
        double turn = Math.IEEEremainder(angle[j] - angle[i], Math.PI * 2);
        double a = angle[i] + turn * f + u;
        return axis.apply(new Vec(r * Math.cos(a), r * Math.sin(a), height[i] * (1 - f) + height[j] * f));
    }

    @Override
    public double[] parameters(Vec p, double[] near) {
        Vec d = local(p);
        double r = Math.hypot(d.x(), d.y());
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        int n = path.size();
        for (int i = 0; i < last(); i++) {
            int j = (i + 1) % n;
            double dr = radius[j] - radius[i];
            double dh = height[j] - height[i];
            double size = dr * dr + dh * dh;
            double f = size == 0 ? 0 : ((r - radius[i]) * dr + (d.z() - height[i]) * dh) / size;
            f = Math.max(0, Math.min(1, f));
            double off = Math.hypot(radius[i] + dr * f - r, height[i] + dh * f - d.z());
            if (off < least - 1e-12) {
                least = off;
                best = i + f;
            }
        }
        if (!(r > 1e-9 * farthest)) {
            return new double[] {Double.NaN, best};
        }
        int i = (int) Math.min(Math.floor(best), last() - 1);
        double turn = Math.IEEEremainder(angle[(i + 1) % n] - angle[i], Math.PI * 2);
        return new double[] {Math.IEEEremainder(Math.atan2(d.y(), d.x()) - angle[i] - turn * (best - i), Math.PI * 2),
            best};
    }

    @Override
    public double periodU() {
        return Math.PI * 2;
    }

    @Override
    public double periodV() {
        return closed ? path.size() : 0;
    }

    @Override
    public double[] range() {
        return new double[] {0, Math.PI * 2, 0, last()};
    }

    @Override
    public boolean isPole(double v) {
        int i = (int) Math.rint(v);
        return Math.abs(v - i) < 1e-9 && i >= 0 && i < path.size() && radius[i] == 0;
    }

    @Override
    public double[] stopsU(double low, double high, double lowV, double highV) {
        return Surface.even(low, high, items.precision().pieces(farthest, high - low));
    }

    @Override
    public double[] stopsV(double low, double high, double lowU, double highU) {
        return Surface.whole(low, high);
    }

    @Override
    public double[] fromFile(double u, double v) {
        return new double[] {u * items.radians(), v};
    }
}
