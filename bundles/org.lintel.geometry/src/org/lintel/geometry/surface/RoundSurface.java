// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/**
 * A cylinder, sphere or torus about the Z axis of its position. U is the angle about the axis; V is the height on a
 * cylinder, and on the others the angle of the circle that is turned.
 */
final class RoundSurface implements Surface {

    enum Kind {
        CYLINDER, SPHERE, TORUS
    }

    private final Kind kind;
    private final Matrix position;
    private final Vec origin;
    private final double major;
    private final double minor;
    private final Items items;

    /** @param major the distance of the circle's centre from the axis, 0 for a sphere, the radius for a cylinder */
    RoundSurface(Kind kind, Matrix position, double major, double minor, Items items) {
        this.kind = kind;
        this.position = position;
        this.origin = position.origin();
        this.major = major;
        this.minor = minor;
        this.items = items;
    }

    @Override
    public Vec at(double u, double v) {
        boolean straight = kind == Kind.CYLINDER;
        double r = straight ? major : major + minor * Math.cos(v);
        if (kind == Kind.SPHERE && isPole(v)) {
            r = 0;
        }
        return position.apply(new Vec(r * Math.cos(u), r * Math.sin(u), straight ? v : minor * Math.sin(v)));
    }

    @Override
    public double[] parameters(Vec p, double[] near) {
        Vec d = p.minus(origin);
        double x = d.dot(position.direction(Vec.X));
        double y = d.dot(position.direction(Vec.Y));
        double z = d.dot(position.direction(Vec.Z));
        double r = Math.hypot(x, y);
        double u = r > 1e-9 * (major + minor) ? Math.atan2(y, x) : Double.NaN;
        return new double[] {u, kind == Kind.CYLINDER ? z : Math.atan2(z, r - major)};
    }

    @Override
    public double periodU() {
        return Math.PI * 2;
    }

    @Override
    public double periodV() {
        return kind == Kind.TORUS ? Math.PI * 2 : 0;
    }

    @Override
    public double[] range() {
        return switch (kind) {
            case CYLINDER -> new double[] {0, Math.PI * 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
            case SPHERE -> new double[] {0, Math.PI * 2, -Math.PI / 2, Math.PI / 2};
            case TORUS -> new double[] {0, Math.PI * 2, 0, Math.PI * 2};
        };
    }

    @Override
    public boolean isPole(double v) {
        return kind == Kind.SPHERE && Math.abs(v) > Math.PI / 2 - 1e-9;
    }

    @Override
    public double[] stopsU(double low, double high, double lowV, double highV) {
        return Surface.even(low, high, items.precision().pieces(kind == Kind.CYLINDER ? major : major + minor,
                high - low));
    }

    @Override
    public double[] stopsV(double low, double high, double lowU, double highU) {
        return kind == Kind.CYLINDER ? new double[0]
                : Surface.even(low, high, items.precision().pieces(minor, high - low));
    }

    @Override
    public double[] fromFile(double u, double v) {
        return new double[] {u * items.radians(), v * (kind == Kind.CYLINDER ? items.metres() : items.radians())};
    }
}
