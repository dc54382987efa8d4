// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/**
 * By how much the measures of a mesh may be off because round surfaces were cut into flat pieces. Where two triangles
 * meet at a small angle they are taken for pieces of one round surface, whose bulge over the chord then is known; what
 * is flat is exact but for rounding.
 *
 * @param volume in m³
 * @param area in m²
 */
public record Tolerance(double volume, double area) {

    /** The angle between pieces of the coarsest circle, of 32 pieces, and a little more. */
    private static final double ROUND = Math.toRadians(12);

    /** Rounding of coordinates, as a share of what is measured. */
    private static final double ROUNDING = 1e-9;

    /** What the image of a mesh may be off. */
    public static Tolerance of(Mesh mesh, Matrix at) {
        int n = mesh.triangles();
        int[] same = Edges.welded(mesh);
        Vec[] normal = new Vec[n];
        double area = 0;
        for (int t = 0; t < n; t++) {
            Vec a = at.apply(mesh.point(mesh.corner(t, 0)));
            normal[t] = at.apply(mesh.point(mesh.corner(t, 1))).minus(a)
                    .cross(at.apply(mesh.point(mesh.corner(t, 2))).minus(a));
            area += normal[t].length() / 2;
        }
        long[] edges = new long[n * 3];
        Integer[] order = new Integer[n * 3];
        for (int e = 0; e < order.length; e++) {
            int a = same[mesh.corner(e / 3, e % 3)];
            int b = same[mesh.corner(e / 3, (e + 1) % 3)];
            edges[e] = (long) Math.min(a, b) << 32 | Math.max(a, b);
            order[e] = e;
        }
        Arrays.sort(order, (p, q) -> Long.compare(edges[p], edges[q]));
        double volumeOff = 0;
        double areaOff = 0;
        for (int i = 0; i + 1 < order.length; i++) {
            if (edges[order[i]] != edges[order[i + 1]]) {
                continue;
            }
            Vec a = normal[order[i] / 3];
            Vec b = normal[order[i + 1] / 3];
            double angle = Math.atan2(a.cross(b).length(), a.dot(b));
            double length = at.apply(mesh.point((int) (edges[order[i]] >>> 32)))
                    .distance(at.apply(mesh.point((int) edges[order[i]])));
            if (angle > 1e-9 && angle < ROUND && length > 0) {
                double both = a.dot(a) + b.dot(b);
                // twice the area over the edge is the height, an eighth of height and angle the bulge, of which two thirds
                volumeOff += both / 2 / length * angle / 12;
                areaOff += (a.length() + b.length()) / 2 * angle * angle / 24;
            }
        }
        return new Tolerance(volumeOff + ROUNDING * area * mesh.bounds(at).radius(), areaOff + ROUNDING * area);
    }

    public Tolerance plus(Tolerance other) {
        return new Tolerance(volume + other.volume, area + other.area);
    }
}
