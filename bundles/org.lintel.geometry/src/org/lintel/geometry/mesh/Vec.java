// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

/** A point or a direction in space, in metres. */
public record Vec(double x, double y, double z) {

    public static final Vec ZERO = new Vec(0, 0, 0);
    public static final Vec X = new Vec(1, 0, 0);
    public static final Vec Y = new Vec(0, 1, 0);
    public static final Vec Z = new Vec(0, 0, 1);

    public Vec plus(Vec v) {
        return new Vec(x + v.x, y + v.y, z + v.z);
    }

    public Vec minus(Vec v) {
        return new Vec(x - v.x, y - v.y, z - v.z);
    }

    public Vec times(double f) {
        return new Vec(x * f, y * f, z * f);
    }

    public double dot(Vec v) {
        return x * v.x + y * v.y + z * v.z;
    }

    public Vec cross(Vec v) {
        return new Vec(y * v.z - z * v.y, z * v.x - x * v.z, x * v.y - y * v.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distance(Vec v) {
        return minus(v).length();
    }

    /** The direction with length one; null where this has none. */
    public Vec unit() {
        double length = length();
        return length > 1e-300 && length < Double.POSITIVE_INFINITY ? times(1 / length) : null;
    }

    /** The part of this direction that is square to a unit direction, with length one; null where nothing is left. */
    public Vec across(Vec axis) {
        Vec rest = minus(axis.times(dot(axis)));
        return rest.length() > 1e-9 * length() ? rest.unit() : null;
    }

    /** Some unit direction square to this unit direction, always the same one. */
    public Vec anySquare() {
        return Math.abs(x) < 0.9 ? X.across(this) : Y.across(this);
    }
}
