// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

/** A right-handed placement in space: an origin and three axes of length one, in metres. */
public final class Transform {

    public static final Transform IDENTITY = new Transform(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}, true);

    /** The identity as a stand-in for what is not known. */
    public static final Transform UNKNOWN = new Transform(IDENTITY.m, false);

    /** Three rows of four: the axes as columns, then the origin. */
    private final double[] m;
    private final boolean known;

    private Transform(double[] rows, boolean known) {
        this.m = rows;
        this.known = known;
    }

    /**
     * A placement as IFC gives it.
     *
     * @param z the direction of the Z axis, of any length; null, zero: straight up
     * @param x a direction that shows where X is, of any length; null, zero, parallel to Z: chosen as the standard does
     */
    public static Transform of(double[] origin, double[] z, double[] x) {
        double[] axisZ = unit(z);
        if (axisZ == null) {
            axisZ = new double[] {0, 0, 1};
        }
        double[] axisX = unit(across(x, axisZ));
        if (axisX == null) {
            axisX = unit(across(new double[] {1, 0, 0}, axisZ));
        }
        if (axisX == null) {
            axisX = unit(across(new double[] {0, 0, axisZ[0] > 0 ? 1 : -1}, axisZ));
        }
        double[] axisY = {axisZ[1] * axisX[2] - axisZ[2] * axisX[1], axisZ[2] * axisX[0] - axisZ[0] * axisX[2],
                axisZ[0] * axisX[1] - axisZ[1] * axisX[0]};
        return new Transform(new double[] {axisX[0], axisY[0], axisZ[0], origin[0], axisX[1], axisY[1], axisZ[1],
                origin[1],
                axisX[2], axisY[2], axisZ[2], origin[2]}, true);
    }

    /** The part of a direction that is square to an axis; null for null. */
    private static double[] across(double[] direction, double[] axis) {
        double[] d = unit(direction);
        if (d == null) {
            return null;
        }
        double along = d[0] * axis[0] + d[1] * axis[1] + d[2] * axis[2];
        return new double[] {d[0] - along * axis[0], d[1] - along * axis[1], d[2] - along * axis[2]};
    }

    /** The direction with length one; null where it has none to speak of. */
    private static double[] unit(double[] d) {
        if (d == null) {
            return null;
        }
        double largest = Math.max(Math.abs(d[0]), Math.max(Math.abs(d[1]), Math.abs(d[2])));
        if (!(largest > 1e-9)) {
            return null;
        }
        double[] scaled = {d[0] / largest, d[1] / largest, d[2] / largest};
        double length = Math.sqrt(scaled[0] * scaled[0] + scaled[1] * scaled[1] + scaled[2] * scaled[2]);
        return new double[] {scaled[0] / length, scaled[1] / length, scaled[2] / length};
    }

    /**
     * False where the placement is missing, damaged or of a kind that is not computed, so that this is only a stand-in.
     */
    public boolean known() {
        return known;
    }

    public double[] origin() {
        return new double[] {m[3], m[7], m[11]};
    }

    public double[] axisX() {
        return new double[] {m[0], m[4], m[8]};
    }

    public double[] axisY() {
        return new double[] {m[1], m[5], m[9]};
    }

    public double[] axisZ() {
        return new double[] {m[2], m[6], m[10]};
    }

    /** A point of the placed object's own coordinates, in metres, in those of the world; a missing z is 0. */
    public double[] apply(double[] point) {
        double x = point[0];
        double y = point[1];
        double z = point.length > 2 ? point[2] : 0;
        return new double[] {m[0] * x + m[1] * y + m[2] * z + m[3], m[4] * x + m[5] * y + m[6] * z + m[7],
                m[8] * x + m[9] * y + m[10] * z + m[11]};
    }

    /** First {@code inner}, then this. */
    public Transform times(Transform inner) {
        double[] r = new double[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                r[i * 4 + j] = m[i * 4] * inner.m[j] + m[i * 4 + 1] * inner.m[4 + j] + m[i * 4 + 2] * inner.m[8 + j]
                        + (j == 3 ? m[i * 4 + 3] : 0);
            }
        }
        return new Transform(r, known && inner.known);
    }

    /** What leads back: {@code this.times(this.inverse())} is the identity. */
    public Transform inverse() {
        double[] r = new double[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                r[i * 4 + j] = m[j * 4 + i];
            }
            r[i * 4 + 3] = -(m[i] * m[3] + m[4 + i] * m[7] + m[8 + i] * m[11]);
        }
        return new Transform(r, known);
    }

    /** How far the origins lie apart, in metres. */
    public double distance(Transform other) {
        double x = m[3] - other.m[3];
        double y = m[7] - other.m[7];
        double z = m[11] - other.m[11];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** By how much the axes are turned against each other, 0 to 180 degrees. */
    public double degreesTo(Transform other) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double d = m[i * 4 + j] - other.m[i * 4 + j];
                sum += d * d;
            }
        }
        return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(sum / 8))));
    }
}
