// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;
import org.lintel.geometry.mesh.Vec;

/** How far light from one direction gets: the drawing as the light sees it. */
final class DepthMap {

    private final int size;
    private final float[] near;
    private final Vec right;
    private final Vec up;
    private final Vec towards;
    private final double x0;
    private final double y0;
    private final double scale;

    /**
     * @param towards unit direction to the light
     * @param size samples on each side
     */
    DepthMap(Soup soup, Vec towards, int size) {
        this.towards = towards;
        this.size = size;
        right = towards.anySquare();
        up = towards.cross(right);
        near = new float[size * size];
        Arrays.fill(near, Float.NEGATIVE_INFINITY);
        int n = soup.xyz.length / 3;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        double minX = 1e300;
        double minY = 1e300;
        double maxX = -1e300;
        double maxY = -1e300;
        for (int v = 0; v < n; v++) {
            double px = soup.xyz[v * 3];
            double py = soup.xyz[v * 3 + 1];
            double pz = soup.xyz[v * 3 + 2];
            x[v] = px * right.x() + py * right.y() + pz * right.z();
            y[v] = px * up.x() + py * up.y() + pz * up.z();
            z[v] = px * towards.x() + py * towards.y() + pz * towards.z();
            minX = Math.min(minX, x[v]);
            minY = Math.min(minY, y[v]);
            maxX = Math.max(maxX, x[v]);
            maxY = Math.max(maxY, y[v]);
        }
        double wide = Math.max(1e-3, Math.max(maxX - minX, maxY - minY));
        scale = (size - 8) / wide;
        x0 = minX - 4 / scale;
        y0 = minY - 4 / scale;
        var span = new Span();
        for (int t = 0; t < soup.triangles(); t++) {
            if (!soup.things.get(soup.thing[t]).clear()) {
                fill(span, x, y, z, soup.corners[t * 3], soup.corners[t * 3 + 1], soup.corners[t * 3 + 2]);
            }
        }
    }

    private void fill(Span span, double[] x, double[] y, double[] z, int i, int j, int k) {
        double xi = (x[i] - x0) * scale;
        double yi = (y[i] - y0) * scale;
        double x1 = (x[j] - x0) * scale - xi;
        double y1 = (y[j] - y0) * scale - yi;
        double x2 = (x[k] - x0) * scale - xi;
        double y2 = (y[k] - y0) * scale - yi;
        double area = x1 * y2 - y1 * x2;
        int s = Span.STEPS;
        if (!(Math.abs(area) > 1e-9) || !span.set(Math.round(xi * s), Math.round(yi * s), Math.round((xi + x1) * s),
                Math.round((yi + y1) * s), Math.round((xi + x2) * s), Math.round((yi + y2) * s))) {
            return;
        }
        double a = ((z[j] - z[i]) * y2 - (z[k] - z[i]) * y1) / area;
        double b = ((z[k] - z[i]) * x1 - (z[j] - z[i]) * x2) / area;
        double c = z[i] - a * (xi - 0.5) - b * (yi - 0.5);
        double low = Math.min(z[i], Math.min(z[j], z[k]));
        double high = Math.max(z[i], Math.max(z[j], z[k]));
        for (int row = Math.max(0, span.top()); row < Math.min(size, span.bottom()); row++) {
            span.row(row, 0, size);
            for (int column = span.from; column < span.to; column++) {
                float n = (float) Math.clamp(a * column + b * row + c, low, high);
                int at = row * size + column;
                near[at] = Math.max(near[at], n);
            }
        }
    }

    /** Side of a sample, in metres. */
    double step() {
        return 1 / scale;
    }

    Vec towards() {
        return towards;
    }

    /**
     * How much light comes to a point, 0 to 1, with soft borders.
     *
     * @param reach how many samples on each side are looked at
     */
    double lit(double px, double py, double pz, double bias, int reach) {
        double u = (px * right.x() + py * right.y() + pz * right.z() - x0) * scale - 0.5;
        double v = (px * up.x() + py * up.y() + pz * up.z() - y0) * scale - 0.5;
        if (!(u > reach && v > reach && u < size - reach - 1 && v < size - reach - 1)) {
            return 1;
        }
        float z = (float) (px * towards.x() + py * towards.y() + pz * towards.z() + bias);
        int column = (int) u;
        int row = (int) v;
        double fu = u - column;
        double fv = v - row;
        double sum = 0;
        for (int j = 1 - reach; j <= reach; j++) {
            double wv = j == 1 - reach ? 1 - fv : j == reach ? fv : 1;
            int at = (row + j) * size + column;
            for (int i = 1 - reach; i <= reach; i++) {
                if (near[at + i] <= z) {
                    sum += wv * (i == 1 - reach ? 1 - fu : i == reach ? fu : 1);
                }
            }
        }
        int across = 2 * reach - 1;
        return sum / (across * across);
    }
}
