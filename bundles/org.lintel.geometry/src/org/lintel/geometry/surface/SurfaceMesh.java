// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Skipped;
import org.lintel.geometry.mesh.Triangulation;

/**
 * Covers parts of curved surfaces with triangles: the parameters of the rings are triangulated as a flat polygon, and
 * points of a grid are taken up inside. The rings' own vertices and edges stay, so that neighbours meet.
 */
final class SurfaceMesh {

    /** More points inside one face than any drawing shows; what wants more gets a coarser grid. */
    private static final int MOST_INSIDE = 8000;

    /** How near the border, in cells of the grid, no point is taken up. */
    private static final double MARGIN = 0.2;

    private final MeshBuilder mesh;
    private final Surface surface;

    SurfaceMesh(MeshBuilder mesh, Surface surface) {
        this.mesh = mesh;
        this.surface = surface;
    }

    /**
     * The part of the surface that rings bound.
     *
     * @param sense whether the face looks where the surface's normal points
     * @return false where the rings bound no part of the surface
     */
    boolean face(List<int[]> rings, boolean sense) {
        var flat = new FaceRings(mesh, surface, sense);
        if (flat.runsRoundV(rings)) {
            return new SurfaceMesh(mesh, new Exchanged(surface)).part(rings, !sense);
        }
        return part(rings, sense);
    }

    private boolean part(List<int[]> rings, boolean sense) {
        List<FlatRing> outlines = new FaceRings(mesh, surface, sense).outlines(rings);
        return outlines != null && polygon(outlines);
    }

    private boolean polygon(List<FlatRing> outlines) {
        double[] box = outlines.getFirst().box();
        double[] us = thinned(surface.stopsU(box[0], box[1], box[2], box[3]));
        double[] vs = thinned(surface.stopsV(box[2], box[3], box[0], box[1]));
        double cellU = (box[1] - box[0]) / (us.length + 1);
        double cellV = (box[3] - box[2]) / (vs.length + 1);
        if (!(cellU > 0) || !(cellV > 0)) {
            return false;
        }
        int total = 0;
        for (FlatRing ring : outlines) {
            total += ring.size();
        }
        double[] xy = new double[total * 2];
        int[] vertex = new int[total];
        int[] starts = new int[outlines.size()];
        int at = 0;
        for (int r = 0; r < starts.length; r++) {
            FlatRing ring = outlines.get(r);
            starts[r] = at;
            for (int i = 0; i < ring.size(); i++) {
                xy[at * 2] = (ring.u(i) - box[0]) / cellU;
                xy[at * 2 + 1] = (ring.v(i) - box[2]) / cellV;
                vertex[at++] = ring.vertex(i);
            }
        }
        int[] cut = Triangulation.of(xy, starts);
        if (cut.length == 0) {
            return false;
        }
        var refined = new Refinement(xy, cut);
        for (double u : us) {
            for (double v : vs) {
                double x = (u - box[0]) / cellU;
                double y = (v - box[2]) / cellV;
                int p = nearBorder(xy, starts, x, y) ? -1 : refined.insert(x, y);
                if (p >= 0) {
                    vertex = p < vertex.length ? vertex : Arrays.copyOf(vertex, vertex.length * 2 + 16);
                    vertex[p] = mesh.vertex(surface.at(u, v));
                }
            }
        }
        boolean turned = outlines.getFirst().area() < 0;
        triangles(refined.corners(), vertex, turned);
        triangles(Skipped.of(xy, cut, starts), vertex, turned);
        return true;
    }

    private void triangles(int[] corners, int[] vertex, boolean turned) {
        for (int i = 0; i < corners.length; i += 3) {
            mesh.triangle(vertex[corners[i]], vertex[corners[turned ? i + 2 : i + 1]],
                    vertex[corners[turned ? i + 1 : i + 2]]);
        }
    }

    private static double[] thinned(double[] stops) {
        int most = (int) Math.sqrt(MOST_INSIDE);
        if (stops.length <= most) {
            return stops;
        }
        double[] fewer = new double[most];
        for (int i = 0; i < most; i++) {
            fewer[i] = stops[(int) ((i + 0.5) * stops.length / most)];
        }
        return fewer;
    }

    private static boolean nearBorder(double[] xy, int[] starts, double x, double y) {
        int n = xy.length / 2;
        for (int r = 0; r < starts.length; r++) {
            int end = r + 1 < starts.length ? starts[r + 1] : n;
            for (int i = starts[r], j = end - 1; i < end; j = i++) {
                double dx = xy[i * 2] - xy[j * 2];
                double dy = xy[i * 2 + 1] - xy[j * 2 + 1];
                double size = dx * dx + dy * dy;
                double px = x - xy[j * 2];
                double py = y - xy[j * 2 + 1];
                double f = size == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / size));
                double ox = px - dx * f;
                double oy = py - dy * f;
                if (ox * ox + oy * oy < MARGIN * MARGIN) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * A rectangle of the parameters as a grid.
     *
     * @return false where it is endless or empty
     */
    boolean rectangle(double lowU, double highU, double lowV, double highV, boolean sense) {
        if (!(Double.isFinite(highU - lowU) && Double.isFinite(highV - lowV) && highU > lowU && highV > lowV)) {
            return false;
        }
        double[] us = ends(lowU, thinned(surface.stopsU(lowU, highU, lowV, highV)), highU);
        double[] vs = ends(lowV, thinned(surface.stopsV(lowV, highV, lowU, highU)), highV);
        boolean roundU = surface.periodU() > 0 && highU - lowU > surface.periodU() * (1 - 1e-9);
        boolean roundV = surface.periodV() > 0 && highV - lowV > surface.periodV() * (1 - 1e-9);
        int[][] at = new int[us.length][vs.length];
        for (int i = 0; i < us.length; i++) {
            for (int j = 0; j < vs.length; j++) {
                if (i > 0 && (surface.isPole(vs[j]) || roundU && i == us.length - 1)) {
                    at[i][j] = at[0][j];
                } else if (roundV && j == vs.length - 1) {
                    at[i][j] = at[i][0];
                } else {
                    at[i][j] = mesh.vertex(surface.at(us[i], vs[j]));
                }
            }
        }
        for (int i = 1; i < us.length; i++) {
            for (int j = 1; j < vs.length; j++) {
                if (sense) {
                    mesh.quad(at[i - 1][j - 1], at[i][j - 1], at[i][j], at[i - 1][j]);
                } else {
                    mesh.quad(at[i - 1][j], at[i][j], at[i][j - 1], at[i - 1][j - 1]);
                }
            }
        }
        return true;
    }

    private static double[] ends(double low, double[] stops, double high) {
        double[] all = new double[stops.length + 2];
        all[0] = low;
        System.arraycopy(stops, 0, all, 1, stops.length);
        all[all.length - 1] = high;
        return all;
    }
}
