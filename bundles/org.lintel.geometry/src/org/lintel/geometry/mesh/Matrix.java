// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;
import org.lintel.ifc.query.Transform;

/** An affine map of space: three columns and an origin. Unlike a placement it may scale, mirror and shear. */
public final class Matrix {

    public static final Matrix IDENTITY = new Matrix(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

    /** Three rows of four. */
    private final double[] m;

    private Matrix(double[] rows) {
        this.m = rows;
    }

    /** The map with these images of the axes and of the origin. */
    public static Matrix of(Vec x, Vec y, Vec z, Vec origin) {
        return new Matrix(new double[] {x.x(), y.x(), z.x(), origin.x(), x.y(), y.y(), z.y(), origin.y(), x.z(), y.z(),
                z.z(), origin.z()});
    }

    public static Matrix of(Transform t) {
        double[] x = t.axisX();
        double[] y = t.axisY();
        double[] z = t.axisZ();
        double[] o = t.origin();
        return new Matrix(new double[] {x[0], y[0], z[0], o[0], x[1], y[1], z[1], o[1], x[2], y[2], z[2], o[2]});
    }

    public static Matrix translation(Vec by) {
        return of(Vec.X, Vec.Y, Vec.Z, by);
    }

    public Vec apply(Vec p) {
        return new Vec(x(p.x(), p.y(), p.z()), y(p.x(), p.y(), p.z()), z(p.x(), p.y(), p.z()));
    }

    /** The first coordinate of the image of a point. */
    public double x(double x, double y, double z) {
        return m[0] * x + m[1] * y + m[2] * z + m[3];
    }

    /** The second coordinate of the image of a point. */
    public double y(double x, double y, double z) {
        return m[4] * x + m[5] * y + m[6] * z + m[7];
    }

    /** The third coordinate of the image of a point. */
    public double z(double x, double y, double z) {
        return m[8] * x + m[9] * y + m[10] * z + m[11];
    }

    /** The image of a direction: the origin does not count. */
    public Vec direction(Vec d) {
        return new Vec(m[0] * d.x() + m[1] * d.y() + m[2] * d.z(), m[4] * d.x() + m[5] * d.y() + m[6] * d.z(),
                m[8] * d.x() + m[9] * d.y() + m[10] * d.z());
    }

    public Vec origin() {
        return new Vec(m[3], m[7], m[11]);
    }

    /** First {@code inner}, then this. */
    public Matrix times(Matrix inner) {
        if (inner == IDENTITY) {
            return this;
        }
        if (this == IDENTITY) {
            return inner;
        }
        double[] r = new double[12];
        for (int i = 0; i < 12; i += 4) {
            for (int j = 0; j < 4; j++) {
                r[i + j] = m[i] * inner.m[j] + m[i + 1] * inner.m[4 + j] + m[i + 2] * inner.m[8 + j]
                        + (j == 3 ? m[i + 3] : 0);
            }
        }
        return new Matrix(r);
    }

    /** How volumes grow; negative where the map mirrors. */
    public double determinant() {
        return m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8])
                + m[2] * (m[4] * m[9] - m[5] * m[8]);
    }

    /** The map back; null where there is none, for everything was pressed flat. */
    public Matrix inverse() {
        double d = determinant();
        if (!(Math.abs(d) > 1e-30)) {
            return null;
        }
        double[] r = new double[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int a = (j + 1) % 3;
                int b = (j + 2) % 3;
                int c = (i + 1) % 3;
                int e = (i + 2) % 3;
                r[i * 4 + j] = (m[a * 4 + c] * m[b * 4 + e] - m[a * 4 + e] * m[b * 4 + c]) / d;
            }
        }
        for (int i = 0; i < 3; i++) {
            r[i * 4 + 3] = -(r[i * 4] * m[3] + r[i * 4 + 1] * m[7] + r[i * 4 + 2] * m[11]);
        }
        return new Matrix(r);
    }

    /** Whether lengths and angles stay as they are: turning, moving and mirroring only. */
    public boolean isRigid() {
        Vec x = direction(Vec.X);
        Vec y = direction(Vec.Y);
        Vec z = direction(Vec.Z);
        double e = 1e-9;
        return Math.abs(x.dot(x) - 1) < e && Math.abs(y.dot(y) - 1) < e && Math.abs(z.dot(z) - 1) < e
                && Math.abs(x.dot(y)) < e && Math.abs(x.dot(z)) < e && Math.abs(y.dot(z)) < e;
    }

    /** Column by column, four rows each, as glTF wants it. */
    public double[] columns() {
        return new double[] {m[0], m[4], m[8], 0, m[1], m[5], m[9], 0, m[2], m[6], m[10], 0, m[3], m[7], m[11], 1};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && Arrays.equals(m, that.m);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m);
    }

    @Override
    public String toString() {
        return Arrays.toString(m);
    }
}
