// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.geometry.mesh.Vec;

/**
 * Coordinates on a flat face: seen against its normal, the first axis runs to the right and the second as far upwards
 * as
 * the face lets it, so that heights are straight lines in it.
 *
 * @param normal of length one, pointing out of the body
 */
record Plane(Vec origin, Vec u, Vec v, Vec normal) {

    /**
     * @param along for a face that lies flat: the direction of the first axis
     */
    static Plane of(Vec origin, Vec normal, Vec along) {
        Vec v = Math.abs(normal.z()) < 0.9999 ? Vec.Z.across(normal) : null;
        if (v == null) {
            Vec u = along.across(normal);
            u = u == null ? normal.anySquare() : u;
            return new Plane(origin, u, normal.cross(u), normal);
        }
        return new Plane(origin, v.cross(normal), v, normal);
    }

    double u(Vec p) {
        return (p.x() - origin.x()) * u.x() + (p.y() - origin.y()) * u.y() + (p.z() - origin.z()) * u.z();
    }

    double v(Vec p) {
        return (p.x() - origin.x()) * v.x() + (p.y() - origin.y()) * v.y() + (p.z() - origin.z()) * v.z();
    }

    /** How far a point lies before the plane. */
    double height(Vec p) {
        return (p.x() - origin.x()) * normal.x() + (p.y() - origin.y()) * normal.y()
                + (p.z() - origin.z()) * normal.z();
    }

    Vec lift(double x, double y) {
        return new Vec(origin.x() + u.x() * x + v.x() * y, origin.y() + u.y() * x + v.y() * y,
                origin.z() + u.z() * x + v.z() * y);
    }

    /** The second coordinate of points at a height in the world; NaN where the face lies flat. */
    double vAtHeight(double z) {
        return isFlat() ? Double.NaN : (z - origin.z()) / v.z();
    }

    boolean isFlat() {
        return !(v.z() > 1e-3);
    }

    /** From facing up, 0, over upright, 90, to facing down, 180. */
    double tilt() {
        return Math.toDegrees(Math.acos(Math.clamp(normal.z(), -1, 1)));
    }
}
