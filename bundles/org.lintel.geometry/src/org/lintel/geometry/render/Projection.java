// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;

/** The triangles of a drawing as a camera sees them: corners on the grid of samples, each with its nearness. */
final class Projection {

    /** Corners farther out than this, in samples, are cut off first: beyond it whole numbers would overflow. */
    private static final double GUARD = 1 << 19;

    final Soup soup;
    final Camera camera;
    int[] x;
    int[] y;
    double[] near;
    /** Three vertices a triangle, and the triangle of the soup it is, or is a piece of. */
    int[] corners;
    int[] source;
    int triangles;
    private int vertices;

    /** @param camera for samples, not for pixels */
    Projection(Soup soup, Camera camera) {
        this.soup = soup;
        this.camera = camera;
        vertices = soup.xyz.length / 3;
        x = new int[vertices];
        y = new int[vertices];
        near = new double[vertices];
        double[] seen = new double[vertices * 3];
        boolean[] outside = new boolean[vertices];
        for (int v = 0; v < vertices; v++) {
            see(v, seen);
            outside[v] = !place(v, seen[v * 3], seen[v * 3 + 1], seen[v * 3 + 2]);
        }
        corners = new int[soup.corners.length];
        source = new int[soup.triangles()];
        for (int t = 0; t < soup.triangles(); t++) {
            int a = soup.corners[t * 3];
            int b = soup.corners[t * 3 + 1];
            int c = soup.corners[t * 3 + 2];
            if (outside[a] || outside[b] || outside[c]) {
                clip(t, new int[] {a, b, c}, seen);
            } else {
                triangle(t, a, b, c);
            }
        }
    }

    /** Camera coordinates: to the right, up, and towards the viewer. */
    private void see(int v, double[] seen) {
        double px = soup.xyz[v * 3] - camera.eye().x();
        double py = soup.xyz[v * 3 + 1] - camera.eye().y();
        double pz = soup.xyz[v * 3 + 2] - camera.eye().z();
        seen[v * 3] = px * camera.right().x() + py * camera.right().y() + pz * camera.right().z();
        seen[v * 3 + 1] = px * camera.up().x() + py * camera.up().y() + pz * camera.up().z();
        seen[v * 3 + 2] = px * camera.back().x() + py * camera.back().y() + pz * camera.back().z();
    }

    /** Whether a vertex stands within the limits; only then it has a place. */
    private boolean place(int v, double right, double up, double towards) {
        double n = camera.perspective() ? 1 / -towards : towards;
        double f = camera.perspective() ? camera.scale() * n : camera.scale();
        double sx = right * f;
        double sy = -up * f;
        if (camera.perspective() && !(towards <= -Camera.NEAREST)
                || !(Math.abs(sx) <= GUARD * 1.001 && Math.abs(sy) <= GUARD * 1.001)) {
            return false;
        }
        x[v] = (int) Math.rint((sx + camera.width() / 2.0) * Span.STEPS);
        y[v] = (int) Math.rint((sy + camera.height() / 2.0) * Span.STEPS);
        near[v] = n;
        return true;
    }

    private void triangle(int from, int a, int b, int c) {
        int w = camera.width() * Span.STEPS;
        int h = camera.height() * Span.STEPS;
        if (Math.max(x[a], Math.max(x[b], x[c])) < 0 || Math.min(x[a], Math.min(x[b], x[c])) > w
                || Math.max(y[a], Math.max(y[b], y[c])) < 0 || Math.min(y[a], Math.min(y[b], y[c])) > h) {
            return;
        }
        if (triangles == source.length) {
            source = Arrays.copyOf(source, source.length + source.length / 2 + 16);
            corners = Arrays.copyOf(corners, source.length * 3);
        }
        corners[triangles * 3] = a;
        corners[triangles * 3 + 1] = b;
        corners[triangles * 3 + 2] = c;
        source[triangles++] = from;
    }

    /** Cuts a triangle at the plane before the eye, then at the four sides of what can be placed. */
    private void clip(int from, int[] ring, double[] seen) {
        double[] polygon = new double[9];
        for (int k = 0; k < 3; k++) {
            System.arraycopy(seen, ring[k] * 3, polygon, k * 3, 3);
        }
        for (double d : polygon) {
            if (!Double.isFinite(d)) {
                return;
            }
        }
        double out = GUARD / camera.scale();
        boolean p = camera.perspective();
        double[][] sides = {{0, 0, p ? -1 : 0, p ? -Camera.NEAREST : 1}, {-1, 0, p ? -out : 0, p ? 0 : out},
            {1, 0, p ? -out : 0, p ? 0 : out}, {0, -1, p ? -out : 0, p ? 0 : out},
            {0, 1, p ? -out : 0, p ? 0 : out}};
        for (double[] side : sides) {
            polygon = cut(polygon, side);
        }
        int first = vertices;
        for (int k = 0; k < polygon.length; k += 3) {
            if (vertices == near.length) {
                int more = vertices + vertices / 2 + 16;
                x = Arrays.copyOf(x, more);
                y = Arrays.copyOf(y, more);
                near = Arrays.copyOf(near, more);
            }
            if (!place(vertices, polygon[k], polygon[k + 1], polygon[k + 2])) {
                return;
            }
            vertices++;
        }
        for (int k = first + 2; k < vertices; k++) {
            triangle(from, first, k - 1, k);
        }
    }

    /** What of a polygon lies where {@code side·(x, y, z, 1)} is not negative. */
    private static double[] cut(double[] polygon, double[] side) {
        double[] kept = new double[polygon.length + 3];
        int n = 0;
        for (int k = 0; k < polygon.length; k += 3) {
            int next = (k + 3) % polygon.length;
            double h = height(polygon, k, side);
            double i = height(polygon, next, side);
            if (h >= 0) {
                System.arraycopy(polygon, k, kept, n, 3);
                n += 3;
            }
            if (h < 0 != i < 0 && n + 3 <= kept.length) {
                double f = h / (h - i);
                for (int c = 0; c < 3; c++) {
                    kept[n++] = polygon[k + c] + (polygon[next + c] - polygon[k + c]) * f;
                }
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static double height(double[] polygon, int k, double[] side) {
        return polygon[k] * side[0] + polygon[k + 1] * side[1] + polygon[k + 2] * side[2] + side[3];
    }
}
