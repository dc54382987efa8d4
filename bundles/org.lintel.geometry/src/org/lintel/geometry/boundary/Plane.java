// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import org.lintel.geometry.mesh.Vec;

/**
 * A plane with coordinates of its own, in metres.
 *
 * @param origin where both coordinates are 0
 * @param u the unit direction of the first coordinate
 * @param v that of the second
 * @param normal the unit direction the plane faces: u, v and normal are square to each other and right-handed
 */
public record Plane(Vec origin, Vec u, Vec v, Vec normal) {

    /** The plane through a point that faces a unit direction; upright planes have v upwards. */
    public static Plane of(Vec origin, Vec normal) {
        Vec u = Math.abs(normal.z()) < 0.99 ? Vec.Z.cross(normal).unit() : Vec.X.across(normal);
        return new Plane(origin, u, normal.cross(u), normal);
    }

    /** The first coordinate of a point's foot. */
    public double x(Vec point) {
        return point.minus(origin).dot(u);
    }

    /** The second coordinate of a point's foot. */
    public double y(Vec point) {
        return point.minus(origin).dot(v);
    }

    /** How far a point lies before the plane, negative behind it. */
    public double height(Vec point) {
        return point.minus(origin).dot(normal);
    }

    /** The point in space at two coordinates. */
    public Vec point(double x, double y) {
        return origin.plus(u.times(x)).plus(v.times(y));
    }
}
