// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Edges;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Cap;
import org.lintel.geometry.profile.Region;

/** Bodies that flat regions sweep over: along a line, round an axis, along a path. Triangles face outwards. */
public final class Sweeps {

    private Sweeps() {
    }

    /** A prism: the region, placed, moved along a vector given in the region's own coordinates. */
    public static Mesh extrude(List<Region> regions, Vec by, Matrix at) {
        Matrix moved = at.times(Matrix.translation(by));
        var mesh = new MeshBuilder();
        for (Region region : regions) {
            stack(mesh, region, region, at, moved);
        }
        Mesh body = mesh.build(true);
        return by.z() < 0 ? body.reversed() : body;
    }

    /** A body between two placed regions of equally many points; null where they do not match. */
    static Mesh between(List<Region> from, Matrix at, List<Region> to, Matrix end, boolean up) {
        if (from.size() != to.size()) {
            return null;
        }
        var mesh = new MeshBuilder();
        for (int i = 0; i < from.size(); i++) {
            if (!matches(from.get(i), to.get(i))) {
                return null;
            }
            stack(mesh, from.get(i), to.get(i), at, end);
        }
        Mesh body = mesh.build(true);
        return up ? body : body.reversed();
    }

    private static boolean matches(Region a, Region b) {
        if (a.outer().length != b.outer().length || a.holes().size() != b.holes().size()) {
            return false;
        }
        for (int i = 0; i < a.holes().size(); i++) {
            if (a.holes().get(i).length != b.holes().get(i).length) {
                return false;
            }
        }
        return true;
    }

    private static void stack(MeshBuilder mesh, Region low, Region high, Matrix at, Matrix end) {
        int[][] bottom = rings(mesh, low, at);
        int[][] top = rings(mesh, high, end);
        Cap.add(mesh, low, bottom, true);
        Cap.add(mesh, high, top, false);
        for (int r = 0; r < bottom.length; r++) {
            band(mesh, bottom[r], top[r]);
        }
    }

    private static int[][] rings(MeshBuilder mesh, Region region, Matrix at) {
        int[][] found = new int[region.holes().size() + 1][];
        int r = 0;
        for (double[] ring : region.rings()) {
            found[r] = new int[ring.length / 2];
            for (int i = 0; i < ring.length; i += 2) {
                double x = ring[i];
                double y = ring[i + 1];
                found[r][i / 2] = mesh.vertex(at.x(x, y, 0), at.y(x, y, 0), at.z(x, y, 0));
            }
            r++;
        }
        return found;
    }

    private static void band(MeshBuilder mesh, int[] low, int[] high) {
        for (int i = 0, j = low.length - 1; i < low.length; j = i++) {
            mesh.quad(low[j], low[i], high[i], high[j]);
        }
    }

    /** The region turned about an axis that lies in its plane, by an angle in radians. */
    static Mesh revolve(List<Region> regions, Matrix at, Vec origin, Vec axis, double angle, Precision precision) {
        double farthest = 0;
        for (Region region : regions) {
            for (int i = 0; i < region.outer().length; i += 2) {
                Vec d = new Vec(region.outer()[i], region.outer()[i + 1], 0).minus(origin);
                farthest = Math.max(farthest, d.minus(axis.times(d.dot(axis))).length());
            }
        }
        boolean full = Math.abs(angle) >= Math.PI * 2 - 1e-9;
        int steps = Math.max(full ? 3 : 1, precision.pieces(farthest, full ? Math.PI * 2 : angle));
        var mesh = new MeshBuilder();
        for (Region region : regions) {
            int[][] first = null;
            int[][] before = null;
            for (int s = 0; s <= steps; s++) {
                boolean last = s == steps;
                int[][] here = last && full ? first
                        : rings(mesh, region, at.times(turn(origin, axis, (full ? Math.PI * 2 : angle) * s / steps)));
                if (s == 0) {
                    first = here;
                    if (!full) {
                        Cap.add(mesh, region, here, true);
                    }
                } else {
                    for (int r = 0; r < here.length; r++) {
                        band(mesh, before[r], here[r]);
                    }
                }
                if (last && !full) {
                    Cap.add(mesh, region, here, false);
                }
                before = here;
            }
        }
        return outwards(mesh.build(true));
    }

    /** The same, on the way from one list of regions to another; null where they do not match. */
    static Mesh revolveTapered(List<Region> from, List<Region> to, Matrix at, Vec origin, Vec axis, double angle,
            Precision precision) {
        if (from.size() != to.size()) {
            return null;
        }
        var mesh = new MeshBuilder();
        for (int r = 0; r < from.size(); r++) {
            Region[] both = Loft.matched(from.get(r), to.get(r));
            if (both == null) {
                return null;
            }
            int steps = precision.pieces(Double.MAX_VALUE, angle);
            var sections = new ArrayList<Loft.Section>();
            for (int s = 0; s <= steps; s++) {
                double share = (double) s / steps;
                sections.add(new Loft.Section(Loft.between(both[0], both[1], share, 0, 0),
                        at.times(turn(origin, axis, angle * share))));
            }
            mesh.add(Loft.body(sections), Matrix.IDENTITY);
        }
        return mesh.build(true);
    }

    private static Matrix turn(Vec origin, Vec axis, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        Vec x = turned(Vec.X, axis, c, s);
        Vec y = turned(Vec.Y, axis, c, s);
        Vec z = turned(Vec.Z, axis, c, s);
        return Matrix.translation(origin).times(Matrix.of(x, y, z, Vec.ZERO))
                .times(Matrix.translation(origin.times(-1)));
    }

    private static Vec turned(Vec v, Vec axis, double c, double s) {
        return v.times(c).plus(axis.cross(v).times(s)).plus(axis.times(axis.dot(v) * (1 - c)));
    }

    /**
     * The region carried along a path, mitred at its corners.
     *
     * @param x where the region's X axis points at the start; made square to the path
     */
    static Mesh along(List<Region> regions, Path path, Vec x) {
        List<Vec> points = path.points();
        int n = points.size();
        var mesh = new MeshBuilder();
        for (Region region : regions) {
            Vec t = points.get(1).minus(points.get(0)).unit();
            Vec u = x == null || x.across(t) == null ? t.anySquare() : x.across(t);
            Matrix start = Matrix.of(u, t.cross(u), t, points.get(0));
            Vec[][] ring = placed(region, start);
            if (path.closed()) {
                Vec before = points.get(0).minus(points.get(n - 1)).unit();
                project(ring, t, points.get(0), mitre(before, t));
            }
            int[][] first = vertices(mesh, ring);
            int[][] here = first;
            if (!path.closed()) {
                Cap.add(mesh, region, first, true);
            }
            int steps = path.closed() ? n : n - 1;
            for (int i = 0; i < steps; i++) {
                Vec from = points.get(i);
                Vec to = points.get((i + 1) % n);
                t = to.minus(from).unit();
                boolean end = i == steps - 1 && !path.closed();
                Vec after = end ? t : points.get((i + 2) % n).minus(to).unit();
                project(ring, t, to, mitre(t, after));
                int[][] next = i == steps - 1 && path.closed() ? first : vertices(mesh, ring);
                for (int r = 0; r < next.length; r++) {
                    band(mesh, here[r], next[r]);
                }
                here = next;
            }
            if (!path.closed()) {
                Cap.add(mesh, region, here, false);
            }
        }
        return outwards(mesh.build(true));
    }

    private static Vec mitre(Vec before, Vec after) {
        Vec m = before.plus(after).unit();
        return m == null || m.dot(before) < 0.05 ? before : m;
    }

    private static void project(Vec[][] rings, Vec along, Vec origin, Vec normal) {
        double slant = along.dot(normal);
        for (Vec[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                ring[i] = ring[i].plus(along.times(origin.minus(ring[i]).dot(normal) / slant));
            }
        }
    }

    private static Vec[][] placed(Region region, Matrix at) {
        List<double[]> rings = region.rings();
        Vec[][] placed = new Vec[rings.size()][];
        for (int r = 0; r < placed.length; r++) {
            placed[r] = new Vec[rings.get(r).length / 2];
            for (int i = 0; i < placed[r].length; i++) {
                placed[r][i] = at.apply(new Vec(rings.get(r)[i * 2], rings.get(r)[i * 2 + 1], 0));
            }
        }
        return placed;
    }

    private static int[][] vertices(MeshBuilder mesh, Vec[][] rings) {
        int[][] vertices = new int[rings.length][];
        for (int r = 0; r < rings.length; r++) {
            vertices[r] = new int[rings[r].length];
            for (int i = 0; i < vertices[r].length; i++) {
                vertices[r][i] = mesh.vertex(rings[r][i]);
            }
        }
        return vertices;
    }

    /** A surface that turns out to leave no gap is a body, and faces outwards. */
    static Mesh closedOutwards(Mesh mesh) {
        return mesh.solid() || Edges.unpaired(mesh) == 0 ? outwards(mesh.asSolid(true)) : mesh;
    }

    /** A body whose triangles face inwards is turned inside out. */
    static Mesh outwards(Mesh mesh) {
        Vec o = mesh.isEmpty() ? Vec.ZERO : mesh.bounds().centre();
        double volume = 0;
        for (int t = 0; t < mesh.triangles(); t++) {
            Vec a = mesh.point(mesh.corner(t, 0)).minus(o);
            volume += a.dot(mesh.point(mesh.corner(t, 1)).minus(o).cross(mesh.point(mesh.corner(t, 2)).minus(o)));
        }
        return volume < 0 ? mesh.reversed() : mesh;
    }
}
