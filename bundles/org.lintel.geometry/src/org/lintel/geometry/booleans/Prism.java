// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;

/**
 * A mesh seen as flat regions moved along a direction: what nearly every wall, slab and opening is.
 *
 * @param low where it begins along the direction, in metres
 * @param high where it ends
 */
record Prism(List<Region> regions, double low, double high) {

    /** Heights nearer than this are one, in metres. */
    static final double LEVEL = 1e-5;

    private static final double SQUARE = 1e-5;

    /** Three directions of length one square to each other: those of the plane, and the one prisms run along. */
    record Frame(Vec u, Vec v, Vec w) {

        static Frame along(Vec w) {
            Vec u = Math.abs(w.z()) < 0.9 ? Vec.Z.across(w) : Vec.X.across(w);
            return new Frame(u, w.cross(u), w);
        }
    }

    /** Null where the mesh is no prism along the frame's third direction. */
    static Prism of(Mesh mesh, Frame frame) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] height = new double[mesh.vertices()];
        Vec w = frame.w();
        for (int v = 0; v < height.length; v++) {
            height[v] = mesh.x(v) * w.x() + mesh.y(v) * w.y() + mesh.z(v) * w.z();
            low = Math.min(low, height[v]);
            high = Math.max(high, height[v]);
        }
        if (!(high - low > 10 * LEVEL)) {
            return null;
        }
        for (double h : height) {
            if (h > low + LEVEL && h < high - LEVEL) {
                return null;
            }
        }
        double middle = (low + high) / 2;
        long[] top = new long[mesh.triangles() * 3];
        int n = 0;
        double upper = 0;
        double lower = 0;
        for (int t = 0; t < mesh.triangles(); t++) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double px = mesh.x(b) - mesh.x(a);
            double py = mesh.y(b) - mesh.y(a);
            double pz = mesh.z(b) - mesh.z(a);
            double qx = mesh.x(c) - mesh.x(a);
            double qy = mesh.y(c) - mesh.y(a);
            double qz = mesh.z(c) - mesh.z(a);
            double nx = py * qz - pz * qy;
            double ny = pz * qx - px * qz;
            double nz = px * qy - py * qx;
            double up = nx * w.x() + ny * w.y() + nz * w.z();
            if (height[a] > middle && height[b] > middle && height[c] > middle) {
                upper += up;
                top[n++] = (long) a << 32 | b;
                top[n++] = (long) b << 32 | c;
                top[n++] = (long) c << 32 | a;
            } else if (height[a] < middle && height[b] < middle && height[c] < middle) {
                lower += up;
            } else if (Math.abs(up) > SQUARE * Math.sqrt(nx * nx + ny * ny + nz * nz)) {
                return null;
            }
        }
        if (!(upper > 0) || Math.abs(upper + lower) > 1e-6 * upper) {
            return null;
        }
        List<Region> regions = regions(mesh, frame, top, n);
        return regions == null ? null : new Prism(regions, low, high);
    }

    private static List<Region> regions(Mesh mesh, Frame frame, long[] top, int count) {
        List<Loops.Found> found = Loops.regions(Loops.boundary(Arrays.copyOf(top, count), count, false),
                new Loops.Points() {
                    @Override
                    public double x(int v) {
                        return mesh.x(v) * frame.u().x() + mesh.y(v) * frame.u().y() + mesh.z(v) * frame.u().z();
                    }

                    @Override
                    public double y(int v) {
                        return mesh.x(v) * frame.v().x() + mesh.y(v) * frame.v().y() + mesh.z(v) * frame.v().z();
                    }
                });
        if (found == null || found.isEmpty()) {
            return null;
        }
        var regions = new ArrayList<Region>(found.size());
        for (Loops.Found one : found) {
            regions.add(one.region());
        }
        return regions;
    }

    /** The box around the regions in the plane: its third coordinates are 0. */
    Bounds flatBounds() {
        Bounds box = Bounds.EMPTY;
        for (Region region : regions) {
            box = box.with(box(region.outer()));
        }
        return box;
    }

    static Bounds box(double[] ring) {
        double lowX = ring[0];
        double highX = lowX;
        double lowY = ring[1];
        double highY = lowY;
        for (int i = 2; i < ring.length; i += 2) {
            lowX = Math.min(lowX, ring[i]);
            highX = Math.max(highX, ring[i]);
            lowY = Math.min(lowY, ring[i + 1]);
            highY = Math.max(highY, ring[i + 1]);
        }
        return new Bounds(lowX, lowY, 0, highX, highY, 0);
    }
}
