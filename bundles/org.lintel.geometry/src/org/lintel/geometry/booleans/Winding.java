// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.List;

/** Whether a point lies in a closed body, by how often the body's faces wind round it. */
final class Winding {

    private Winding() {
    }

    /** For the middle of a face, which lies on no face of the body. */
    static boolean inside(List<Face> body, Face face) {
        double x = 0;
        double y = 0;
        double z = 0;
        int n = face.corners();
        for (int i = 0; i < n; i++) {
            x += face.p()[i * 3] / n;
            y += face.p()[i * 3 + 1] / n;
            z += face.p()[i * 3 + 2] / n;
        }
        double solid = 0;
        for (Face other : body) {
            double[] p = other.p();
            for (int k = 6; k < p.length; k += 3) {
                solid += angle(p[0] - x, p[1] - y, p[2] - z, p[k - 3] - x, p[k - 2] - y, p[k - 1] - z, p[k] - x,
                        p[k + 1] - y, p[k + 2] - z);
            }
        }
        return solid > Math.PI * 2;
    }

    /** The solid angle of a triangle seen from the origin. */
    private static double angle(double ax, double ay, double az, double bx, double by, double bz, double cx, double cy,
            double cz) {
        double a = Math.sqrt(ax * ax + ay * ay + az * az);
        double b = Math.sqrt(bx * bx + by * by + bz * bz);
        double c = Math.sqrt(cx * cx + cy * cy + cz * cz);
        double det = ax * (by * cz - bz * cy) - ay * (bx * cz - bz * cx) + az * (bx * cy - by * cx);
        double div = a * b * c + (ax * bx + ay * by + az * bz) * c + (bx * cx + by * cy + bz * cz) * a
                + (cx * ax + cy * ay + cz * az) * b;
        return 2 * Math.atan2(det, div);
    }
}
