// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Cap;
import org.lintel.geometry.profile.Region;

/**
 * Takes prisms off a prism along the same direction: the common wall with its windows, the slab with its shafts. The
 * body is layered where a recess ends; each layer is one difference in the plane.
 */
final class LayeredCut {

    private static final int MOST_DIRECTIONS = 12;
    private static final double SAME = 4e-6;

    private final Prism.Frame frame;
    private final MeshBuilder mesh = new MeshBuilder();

    private LayeredCut(Prism.Frame frame) {
        this.frame = frame;
    }

    /** Null where there is no direction that the body and all tools are prisms along. */
    static Mesh difference(Mesh body, List<Mesh> tools) {
        LayeredCut best = null;
        Prism bestBody = null;
        List<Prism> bestTools = null;
        int fewest = Integer.MAX_VALUE;
        for (Vec direction : directions(tools.getFirst())) {
            Prism.Frame frame = Prism.Frame.along(direction);
            Prism prism = Prism.of(body, frame);
            List<Prism> cutters = prism == null ? null : prisms(tools, frame);
            if (cutters != null) {
                int levels = levels(prism, cutters).size();
                if (levels < fewest) {
                    fewest = levels;
                    best = new LayeredCut(frame);
                    bestBody = prism;
                    bestTools = cutters;
                }
            }
        }
        return best == null ? null : best.cut(bestBody, bestTools);
    }

    private static List<Prism> prisms(List<Mesh> tools, Prism.Frame frame) {
        var prisms = new ArrayList<Prism>(tools.size());
        for (Mesh tool : tools) {
            Prism prism = Prism.of(tool, frame);
            if (prism == null) {
                return null;
            }
            prisms.add(prism);
        }
        return prisms;
    }

    /** The directions that faces of a mesh look into, opposite ones once. */
    private static List<Vec> directions(Mesh mesh) {
        var found = new ArrayList<Vec>();
        for (int t = 0; t < mesh.triangles() && found.size() < MOST_DIRECTIONS; t++) {
            Vec a = mesh.point(mesh.corner(t, 0));
            Vec n = mesh.point(mesh.corner(t, 1)).minus(a).cross(mesh.point(mesh.corner(t, 2)).minus(a)).unit();
            boolean known = n == null;
            for (int i = 0; i < found.size() && !known; i++) {
                known = Math.abs(found.get(i).dot(n)) > 1 - 1e-10;
            }
            if (!known) {
                found.add(snapped(n));
            }
        }
        return found;
    }

    /** A direction along an axis of the coordinates, but for rounding, is that axis. */
    private static Vec snapped(Vec n) {
        for (Vec axis : List.of(Vec.X, Vec.Y, Vec.Z)) {
            if (Math.abs(n.dot(axis)) > 1 - 1e-14) {
                return axis;
            }
        }
        return n;
    }

    private static List<Double> levels(Prism body, List<Prism> tools) {
        var all = new ArrayList<Double>();
        all.add(body.low());
        for (Prism tool : tools) {
            all.add(tool.low());
            all.add(tool.high());
        }
        all.sort(Double::compare);
        var levels = new ArrayList<Double>();
        levels.add(body.low());
        for (double level : all) {
            if (level > levels.getLast() + Prism.LEVEL && level < body.high() - Prism.LEVEL) {
                levels.add(level);
            }
        }
        levels.add(body.high());
        return levels;
    }

    private Mesh cut(Prism body, List<Prism> tools) {
        List<Double> levels = levels(body, tools);
        List<Region> below = List.of();
        for (int i = 0; i < levels.size(); i++) {
            double low = levels.get(i);
            List<Region> layer = List.of();
            if (i + 1 < levels.size()) {
                double high = levels.get(i + 1);
                layer = FlatOverlay.difference(body.regions(), active(tools, (low + high) / 2, body.flatBounds()));
                sides(layer, low, high);
            }
            caps(i == 0 ? List.of() : minus(below, layer), low, false);
            caps(i + 1 == levels.size() ? List.of() : minus(layer, below), low, true);
            below = layer;
        }
        Mesh cut = mesh.build(true);
        return levels.size() > 2 ? Sewing.mesh(Booleans.faces(cut), SAME) : cut;
    }

    private static List<Region> minus(List<Region> a, List<Region> b) {
        return a.isEmpty() || b.isEmpty() ? a : FlatOverlay.difference(a, b);
    }

    private static List<Region> active(List<Prism> tools, double level, Bounds box) {
        var active = new ArrayList<Region>();
        for (Prism tool : tools) {
            if (tool.low() < level && tool.high() > level && tool.flatBounds().meets(box)) {
                active.addAll(tool.regions());
            }
        }
        return active;
    }

    private int vertex(double x, double y, double level) {
        Vec u = frame.u();
        Vec v = frame.v();
        Vec w = frame.w();
        return mesh.vertex(u.x() * x + v.x() * y + w.x() * level, u.y() * x + v.y() * y + w.y() * level,
                u.z() * x + v.z() * y + w.z() * level);
    }

    private int[] ring(double[] xy, double level) {
        int[] ring = new int[xy.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = vertex(xy[i * 2], xy[i * 2 + 1], level);
        }
        return ring;
    }

    private void sides(List<Region> regions, double low, double high) {
        for (Region region : regions) {
            for (double[] xy : region.rings()) {
                int[] bottom = ring(xy, low);
                int[] top = ring(xy, high);
                for (int i = 0, j = bottom.length - 1; i < bottom.length; j = i++) {
                    mesh.quad(bottom[j], bottom[i], top[i], top[j]);
                }
            }
        }
    }

    private void caps(List<Region> regions, double level, boolean down) {
        for (Region region : regions) {
            List<double[]> outlines = region.rings();
            int[][] rings = new int[outlines.size()][];
            for (int r = 0; r < rings.length; r++) {
                rings[r] = ring(outlines.get(r), level);
            }
            Cap.add(mesh, region, rings, down);
        }
    }
}
