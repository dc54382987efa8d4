// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.profile.Cap;
import org.lintel.geometry.profile.Region;

/** Bodies and surfaces through flat sections that stand one behind the other. */
final class Loft {

    private Loft() {
    }

    /** A section and where it stands; its area faces along the Z axis of the place, on to the next. */
    record Section(Region region, Matrix at) {
    }

    /**
     * The body through sections that all have as many holes, and whose rings have as many points.
     *
     * @return null where the sections do not match
     */
    static Mesh body(List<Section> sections) {
        var mesh = new MeshBuilder();
        int[][] before = null;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int[][] here = rings(mesh, section);
            if (before == null) {
                Cap.add(mesh, section.region(), here, true);
            } else {
                if (!matches(before, here)) {
                    return null;
                }
                for (int r = 0; r < here.length; r++) {
                    band(mesh, before[r], here[r]);
                }
            }
            if (i == sections.size() - 1) {
                Cap.add(mesh, section.region(), here, false);
            }
            before = here;
        }
        return Sweeps.outwards(mesh.build(true));
    }

    private static boolean matches(int[][] a, int[][] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            same = a[i].length == b[i].length;
        }
        return same;
    }

    private static int[][] rings(MeshBuilder mesh, Section section) {
        List<double[]> all = section.region().rings();
        int[][] rings = new int[all.size()][];
        for (int r = 0; r < rings.length; r++) {
            rings[r] = vertices(mesh, all.get(r), section.at());
        }
        return rings;
    }

    private static int[] vertices(MeshBuilder mesh, double[] xy, Matrix at) {
        int[] vertices = new int[xy.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            double x = xy[i * 2];
            double y = xy[i * 2 + 1];
            vertices[i] = mesh.vertex(at.x(x, y, 0), at.y(x, y, 0), at.z(x, y, 0));
        }
        return vertices;
    }

    private static void band(MeshBuilder mesh, int[] low, int[] high) {
        for (int i = 0, j = low.length - 1; i < low.length; j = i++) {
            mesh.quad(low[j], low[i], high[i], high[j]);
        }
    }

    /** The surface through open lines of equally many points; null where they do not match. */
    static Mesh surface(List<double[]> lines, List<Matrix> places) {
        var mesh = new MeshBuilder();
        int[] before = null;
        for (int i = 0; i < lines.size(); i++) {
            int[] here = vertices(mesh, lines.get(i), places.get(i));
            if (before != null) {
                if (before.length != here.length) {
                    return null;
                }
                for (int k = 1; k < here.length; k++) {
                    mesh.quad(before[k - 1], before[k], here[k], here[k - 1]);
                }
            }
            before = here;
        }
        return mesh.build(false);
    }

    /** The region part of the way between two that match, moved sideways and up. */
    static Region between(Region a, Region b, double share, double x, double y) {
        var holes = new ArrayList<double[]>(a.holes().size());
        for (int i = 0; i < a.holes().size(); i++) {
            holes.add(between(a.holes().get(i), b.holes().get(i), share, x, y));
        }
        return new Region(between(a.outer(), b.outer(), share, x, y), holes);
    }

    static double[] between(double[] a, double[] b, double share, double x, double y) {
        double[] mixed = new double[a.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = a[i] + (b[i] - a[i]) * share + (i % 2 == 0 ? x : y);
        }
        return mixed;
    }

    /**
     * Two regions with the points that both need, so that they match; rings keep their starts.
     *
     * @return null where one has more holes than the other
     */
    static Region[] matched(Region a, Region b) {
        if (a.holes().size() != b.holes().size()) {
            return null;
        }
        var holesA = new ArrayList<double[]>();
        var holesB = new ArrayList<double[]>();
        for (int i = 0; i < a.holes().size(); i++) {
            double[][] both = matched(a.holes().get(i), b.holes().get(i), true);
            holesA.add(both[0]);
            holesB.add(both[1]);
        }
        double[][] outer = matched(a.outer(), b.outer(), true);
        return new Region[] {new Region(outer[0], holesA), new Region(outer[1], holesB)};
    }

    /** Where the numbers of points differ, each line gets points at the shares of its length where the other has one. */
    static double[][] matched(double[] a, double[] b, boolean closed) {
        if (a.length == b.length) {
            return new double[][] {a, b};
        }
        double[] sharesA = shares(a, closed);
        double[] sharesB = shares(b, closed);
        double[] all = Arrays.copyOf(sharesA, sharesA.length + sharesB.length);
        System.arraycopy(sharesB, 0, all, sharesA.length, sharesB.length);
        Arrays.sort(all);
        int n = 0;
        for (double share : all) {
            if (n == 0 || share - all[n - 1] > 1e-6) {
                all[n++] = share;
            }
        }
        return new double[][] {sampled(a, sharesA, all, n, closed), sampled(b, sharesB, all, n, closed)};
    }

    private static double[] shares(double[] line, boolean closed) {
        int n = line.length / 2;
        double[] shares = new double[n];
        double total = 0;
        for (int i = 1; i <= (closed ? n : n - 1); i++) {
            int k = i % n;
            total += Math.hypot(line[k * 2] - line[i * 2 - 2], line[k * 2 + 1] - line[i * 2 - 1]);
            if (i < n) {
                shares[i] = total;
            }
        }
        for (int i = 0; i < n; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    private static double[] sampled(double[] line, double[] shares, double[] at, int count, boolean closed) {
        double[] sampled = new double[count * 2];
        int n = shares.length;
        int i = 0;
        for (int k = 0; k < count; k++) {
            while (i + 1 < n && shares[i + 1] <= at[k] + 1e-9) {
                i++;
            }
            int j = i + 1 < n ? i + 1 : closed ? 0 : i;
            double end = i + 1 < n ? shares[i + 1] : 1;
            double f = end > shares[i] ? Math.max(0, Math.min(1, (at[k] - shares[i]) / (end - shares[i]))) : 0;
            sampled[k * 2] = line[i * 2] + (line[j * 2] - line[i * 2]) * f;
            sampled[k * 2 + 1] = line[i * 2 + 1] + (line[j * 2 + 1] - line[i * 2 + 1]) * f;
        }
        return sampled;
    }
}
