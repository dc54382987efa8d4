// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.locationtech.jts.geom.Envelope;

/**
 * The lines on a face along which what is seen from it can change: the outlines of all that touches it or stands behind
 * it, as seen along the direction in which one looks behind it. Between them everything is seen alike, but for the
 * edges of air that comes through slits.
 */
final class Silhouettes {

    /** What runs alongside so near before a face covers it or bounds the air in a gap before it, in metres. */
    private static final double BEFORE = 0.3;

    /** Seen edge-on, as sine. */
    private static final double EDGE_ON = 1e-3;

    /** Ends of lines nearer than this are one, in metres. */
    private static final double SAME = 1e-4;

    /** So many triangles are taken up; where there are more, points alone must tell. */
    private static final int MOST = 20_000;

    private record Edge(int element, long from, long to) {
    }

    /** Two ends on the plane. */
    record Line(double u0, double v0, double u1, double v1) {
        double length() {
            return Math.hypot(u1 - u0, v1 - v0);
        }
    }

    private final Scene scene;
    private final Plane plane;
    /** The way one looks behind the face, and how far one goes on it for a step along the normal. */
    private final Vec inwards;
    private final double slope;
    /** How often an edge is passed from its lesser end to its greater one, less how often back: inner edges cancel. */
    private final Map<Edge, Integer> passed = new HashMap<>();
    private final Map<Edge, Line> lines = new HashMap<>();
    private final List<Edge> order = new ArrayList<>();
    /** u, v, height before the plane and depth behind it of the corners of a triangle as it is cut. */
    private double[] cut = new double[4 * 8];
    private double[] next = new double[4 * 8];
    private int n;

    private Silhouettes(Scene scene, Plane plane, Vec inwards) {
        this.scene = scene;
        this.plane = plane;
        this.inwards = inwards;
        this.slope = -1 / inwards.dot(plane.normal());
    }

    /**
     * @param box of the face on its plane
     * @param own the triangles of the face itself, which do not count
     * @param depth how deep one looks behind the face, in metres
     */
    static List<Line> of(Air air, Plane plane, Envelope box, int[] own, Vec inwards, double depth) {
        var found = new Silhouettes(air.scene, plane, inwards);
        int[] near = near(air, plane, box, inwards, depth);
        Arrays.sort(near);
        // those near are of the first of several elements in one place
        int[] without = Arrays.stream(own).map(air.scene::firstTriangleAt).sorted().toArray();
        for (int t : near) {
            if (Arrays.binarySearch(without, t) < 0) {
                found.add(t, depth);
            }
        }
        return found.lines(box);
    }

    private static int[] near(Air air, Plane plane, Envelope box, Vec inwards, double depth) {
        Bounds reach = Bounds.EMPTY;
        Vec front = plane.normal().times(BEFORE);
        Vec back = inwards.times(depth);
        for (int k = 0; k < 4; k++) {
            Vec p = plane.lift(k % 2 == 0 ? box.getMinX() : box.getMaxX(), k / 2 == 0 ? box.getMinY() : box.getMaxY());
            for (Vec q : List.of(p.plus(front), p.plus(back))) {
                reach = reach.with(new Bounds(q.x(), q.y(), q.z(), q.x(), q.y(), q.z()));
            }
        }
        int[] found = new int[64];
        int[] n = {0};
        int[][] room = {found};
        air.tracer.within(reach, t -> {
            if (n[0] < MOST) {
                if (n[0] == room[0].length) {
                    room[0] = Arrays.copyOf(room[0], 2 * n[0]);
                }
                room[0][n[0]++] = t;
            }
        });
        return n[0] == MOST ? new int[0] : Arrays.copyOf(room[0], n[0]);
    }

    private void add(int t, double depth) {
        n = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            Vec p = scene.corner(t, k);
            double height = plane.height(p);
            double behind = -height * slope;
            var q = new Vec(p.x() - inwards.x() * behind, p.y() - inwards.y() * behind, p.z() - inwards.z() * behind);
            put(cut, n++, plane.u(q), plane.v(q), height, behind);
            least = Math.min(least, height);
            most = Math.max(most, height);
        }
        Vec cross = scene.cross(t);
        double facing = cross.dot(inwards);
        double length = cross.length();
        boolean alongside = Math.abs(cross.dot(plane.normal())) > 0.999 * length;
        int element = scene.elementOf(t);
        if (!alongside && least < Sight.OFF && most > Sight.OFF) {
            section(element);
        }
        if (Math.abs(facing) < EDGE_ON * length) {
            return;
        }
        clip(2, alongside ? BEFORE : Sight.OFF);
        clip(3, depth);
        for (int i = 0; i < n; i++) {
            int a = 4 * i;
            int b = 4 * ((i + 1) % n);
            if (facing > 0) {
                edge(element, cut[a], cut[a + 1], cut[b], cut[b + 1]);
            } else {
                edge(element, cut[b], cut[b + 1], cut[a], cut[a + 1]);
            }
        }
    }

    private static void put(double[] at, int i, double u, double v, double height, double behind) {
        at[4 * i] = u;
        at[4 * i + 1] = v;
        at[4 * i + 2] = height;
        at[4 * i + 3] = behind;
    }

    /** Cuts off what has more of a number than a limit. */
    private void clip(int number, double limit) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int a = 4 * i;
            int b = 4 * ((i + 1) % n);
            double da = cut[a + number] - limit;
            double db = cut[b + number] - limit;
            if (da <= 0) {
                System.arraycopy(cut, a, next, 4 * kept++, 4);
            }
            if (da <= 0 != db <= 0) {
                double f = da / (da - db);
                for (int k = 0; k < 4; k++) {
                    next[4 * kept + k] = cut[a + k] + (cut[b + k] - cut[a + k]) * f;
                }
                kept++;
            }
        }
        double[] last = cut;
        cut = next;
        next = last;
        n = kept;
    }

    /** Where a triangle passes what is right before the face: there stands what rises from it. */
    private void section(int element) {
        double[] ends = new double[4];
        int found = 0;
        for (int i = 0; i < 3; i++) {
            int a = 4 * i;
            int b = 4 * ((i + 1) % 3);
            double da = cut[a + 2] - Sight.OFF;
            double db = cut[b + 2] - Sight.OFF;
            if (da <= 0 != db <= 0 && found < 2) {
                double f = da / (da - db);
                Vec p = plane.lift(cut[a] + (cut[b] - cut[a]) * f, cut[a + 1] + (cut[b + 1] - cut[a + 1]) * f)
                        .minus(inwards.times(Sight.OFF * slope));
                ends[2 * found] = plane.u(p);
                ends[2 * found + 1] = plane.v(p);
                found++;
            }
        }
        if (found == 2) {
            // the two triangles beside an edge pass it once each way: not an inner edge, so it must not cancel
            edge(-1 - element, Math.min(ends[0], ends[2]), ends[0] <= ends[2] ? ends[1] : ends[3],
                    Math.max(ends[0], ends[2]), ends[0] <= ends[2] ? ends[3] : ends[1]);
        }
    }

    private void edge(int element, double u0, double v0, double u1, double v1) {
        long a = key(u0, v0);
        long b = key(u1, v1);
        if (a == b) {
            return;
        }
        var edge = new Edge(element, Math.min(a, b), Math.max(a, b));
        passed.merge(edge, a < b ? 1 : -1, Integer::sum);
        if (lines.putIfAbsent(edge, new Line(u0, v0, u1, v1)) == null) {
            order.add(edge);
        }
    }

    private static long key(double u, double v) {
        return Math.round(u / SAME) << 32 ^ Math.round(v / SAME) & 0xFFFFFFFFL;
    }

    /** Those that are passed more often one way than the other and reach into the box; each once. */
    private List<Line> lines(Envelope box) {
        var known = new LinkedHashSet<Edge>();
        var found = new ArrayList<Line>();
        for (Edge edge : order) {
            Line line = lines.get(edge);
            boolean meets = Math.max(line.u0, line.u1) > box.getMinX() + SAME
                    && Math.min(line.u0, line.u1) < box.getMaxX() - SAME
                    && Math.max(line.v0, line.v1) > box.getMinY() + SAME
                    && Math.min(line.v0, line.v1) < box.getMaxY() - SAME;
            if (meets && passed.get(edge) != 0 && known.add(new Edge(0, edge.from(), edge.to()))) {
                found.add(line);
            }
        }
        return found;
    }
}
