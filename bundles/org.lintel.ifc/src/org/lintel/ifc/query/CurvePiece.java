// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.query.Directrix.Spot;

/** A piece of a curve that is measured along itself; what follows begins where it ends, or says where. */
interface CurvePiece {

    /** In the file's unit of length. */
    double length();

    /** The point at a distance from the start of the piece, which may lie a little beyond its ends. */
    Spot at(double distance);

    /** A straight piece between two points of space; null where they are one. */
    static CurvePiece line(double[] a, double[] b) {
        double[] d = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
        if (!(length > 0) || length == Double.POSITIVE_INFINITY) {
            return null;
        }
        double[] t = {d[0] / length, d[1] / length, d[2] / length};
        return new Line(a, t, length);
    }

    /** A straight piece. */
    record Line(double[] start, double[] tangent, double length) implements CurvePiece {

        @Override
        public Spot at(double distance) {
            return new Spot(new double[] {start[0] + tangent[0] * distance, start[1] + tangent[1] * distance,
                start[2] + tangent[2] * distance}, tangent, null);
        }
    }

    /** The arc from a point over another to a third; a straight line where they stand in one. */
    static CurvePiece arc(double[] a, double[] b, double[] c) {
        double[] ab = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double[] ac = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
        double[] n = cross(ab, ac);
        double size = dot(n, n);
        double lengthB = dot(ab, ab);
        double lengthC = dot(ac, ac);
        if (!(size > 1e-16 * lengthB * lengthC)) {
            return line(a, c);
        }
        double[] toB = cross(n, ab);
        double[] toC = cross(ac, n);
        double[] centre = new double[3];
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double off = (toB[i] * lengthC + toC[i] * lengthB) / (2 * size);
            centre[i] = a[i] + off;
            out[i] = -off;
        }
        double radius = Math.sqrt(dot(out, out));
        double[] x = {out[0] / radius, out[1] / radius, out[2] / radius};
        double[] y = cross(n, x);
        double across = Math.sqrt(size);
        y = new double[] {y[0] / across, y[1] / across, y[2] / across};
        double[] last = {c[0] - centre[0], c[1] - centre[1], c[2] - centre[2]};
        double angle = Math.atan2(dot(last, y), dot(last, x));
        return new Arc(centre, x, y, radius, radius * (angle > 0 ? angle : angle + 2 * Math.PI));
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** A piece of a circle in space, from the X axis of its plane towards the Y axis. */
    record Arc(double[] centre, double[] x, double[] y, double radius, double length) implements CurvePiece {

        @Override
        public Spot at(double distance) {
            double c = Math.cos(distance / radius);
            double s = Math.sin(distance / radius);
            double[] p = new double[3];
            double[] t = new double[3];
            for (int i = 0; i < 3; i++) {
                p[i] = centre[i] + radius * (x[i] * c + y[i] * s);
                t[i] = y[i] * c - x[i] * s;
            }
            return new Spot(p, t, null);
        }
    }
}
