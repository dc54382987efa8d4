// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

/** A right-handed placement in space: an origin and three axes of length one, in metres. */
public final class Transform {

    public static final Transform IDENTITY = new Transform(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}, true);

    private final double[] m;
    private final boolean known;

    Transform(double[] rows, boolean known) {
        this.m = rows;
        this.known = known;
    }

    /** False where the placement is missing, damaged or of a kind that is not computed, so that this is only a stand-in. */
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

    /** A point of the placed object's own coordinates, in metres, in those of the world. */
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
}
