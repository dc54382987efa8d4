// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.IntMap;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.surface.Surfaces;
import org.lintel.ifc.model.Instance;

/** Puts the faces of a shell into one mesh; vertices and edges are read once, so that neighbours meet. */
final class ShellFaces {

    private static final int MOST_PARENTS = 20;

    private final Items items;
    private final Curves curves;
    private final Surfaces surfaces;
    private final MeshBuilder mesh = new MeshBuilder();
    private final IntMap vertexOf = new IntMap();
    private final Map<Integer, List<Vec>> edges = new HashMap<>();

    ShellFaces(Items items, Curves curves, Surfaces surfaces) {
        this.items = items;
        this.curves = curves;
        this.surfaces = surfaces;
    }

    MeshBuilder mesh() {
        return mesh;
    }

    /** @throws ItemException if the face is damaged or on a surface of a kind that is not known */
    void add(Instance face) {
        Instance surface = face.is("IfcFaceSurface") ? items.ref(face, "FaceSurface") : null;
        // in every schema the bounds are the first attribute of a face, loop and orientation those of a bound
        int[] bounds = face.rows(0);
        if (bounds == null) {
            throw ItemException.missing(face, "Bounds");
        }
        var rings = new ArrayList<int[]>(bounds.length);
        int outer = 0;
        for (int row : bounds) {
            Instance bound = face.model().at(row);
            int[] loops = bound.rows(0);
            if (loops == null || loops.length != 1) {
                throw ItemException.missing(face, "Bounds");
            }
            Instance loop = face.model().at(loops[0]);
            if (loop.is("IfcVertexLoop")) {
                // a mark on a surface that closes in itself, which bounds nothing
                continue;
            }
            int[] ring = ring(loop);
            if (Boolean.FALSE.equals(bound.get(1))) {
                ring = reversed(ring);
            }
            if (ring.length >= 3) {
                if (bounds.length > 1 && bound.is("IfcFaceOuterBound")) {
                    outer = rings.size();
                }
                rings.add(ring);
            } else if (bounds.length == 1) {
                return;
            }
        }
        if (surface != null && !surfaces.isFlat(surface)) {
            surfaces.face(mesh, surface, rings, !Boolean.FALSE.equals(face.get("SameSense")));
            return;
        }
        if (rings.isEmpty()) {
            return;
        }
        if (rings.size() > 1) {
            outer = bounds.length > 1 && outer == 0 ? largest(rings) : outer;
            rings.addFirst(rings.remove(outer));
        }
        mesh.polygon(rings.toArray(int[][]::new));
    }

    /** Where no bound is called the outer one, it is the one that encloses most. */
    private int largest(List<int[]> rings) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < rings.size(); i++) {
            Vec sum = Vec.ZERO;
            Vec o = mesh.point(rings.get(i)[0]);
            for (int k = 1; k + 1 < rings.get(i).length; k++) {
                sum = sum.plus(mesh.point(rings.get(i)[k]).minus(o).cross(mesh.point(rings.get(i)[k + 1]).minus(o)));
            }
            if (sum.length() > most * (1 + 1e-12)) {
                most = sum.length();
                best = i;
            }
        }
        return best;
    }

    private int[] ring(Instance loop) {
        if (loop.is("IfcPolyLoop")) {
            int[] points = loop.rows(0);
            if (points == null) {
                throw ItemException.missing(loop, "Polygon");
            }
            int[] ring = new int[points.length];
            int n = 0;
            for (int row : points) {
                int known = vertexOf.get(row);
                if (known < 0) {
                    known = mesh.vertex(items.point(loop.model().at(row)));
                    vertexOf.put(row, known);
                }
                if (n == 0 || ring[n - 1] != known) {
                    ring[n++] = known;
                }
            }
            return closed(ring, n);
        }
        if (!loop.is("IfcEdgeLoop")) {
            throw ItemException.unsupported(loop);
        }
        return edges(loop);
    }

    private static int[] closed(int[] ring, int count) {
        int n = count;
        while (n > 1 && ring[n - 1] == ring[0]) {
            n--;
        }
        return Arrays.copyOf(ring, n);
    }

    private int[] edges(Instance loop) {
        var points = new ArrayList<Vec>();
        for (Instance oriented : items.refs(loop, "EdgeList")) {
            Instance edge = oriented.is("IfcOrientedEdge") ? items.ref(oriented, "EdgeElement") : oriented;
            List<Vec> along = edges.computeIfAbsent(edge.row(), row -> edge(edge));
            boolean forward = !oriented.is("IfcOrientedEdge") || !Boolean.FALSE.equals(oriented.get("Orientation"));
            points.addAll(forward ? along : along.reversed());
        }
        Path path = Path.of(points, true);
        int[] ring = new int[path.points().size()];
        int n = 0;
        for (Vec p : path.points()) {
            ring[n++] = mesh.vertex(p);
        }
        return ring;
    }

    private List<Vec> edge(Instance edge) {
        Vec from = vertex(items.ref(edge, "EdgeStart"));
        Vec to = vertex(items.ref(edge, "EdgeEnd"));
        Instance whole = edge;
        for (int i = 0; i < MOST_PARENTS && whole.is("IfcSubedge"); i++) {
            whole = items.ref(whole, "ParentEdge");
        }
        Instance curve = whole.is("IfcEdgeCurve") ? items.ref(whole, "EdgeGeometry") : null;
        if (curve == null || curve.is("IfcLine")) {
            return List.of(from, to);
        }
        var along = new ArrayList<>(curves.between(curve, from, to,
                !Boolean.FALSE.equals(whole.get("SameSense"))).points());
        along.set(0, from);
        along.add(to);
        return along;
    }

    private Vec vertex(Instance vertex) {
        return items.point(vertex, "VertexGeometry");
    }

    private static int[] reversed(int[] ring) {
        int[] turned = new int[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = ring[ring.length - 1 - i];
        }
        return turned;
    }
}
