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
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/**
 * Reads shells of flat faces: B-reps and surface models. A face that covers no area is left out; one that lies on a
 * curved surface makes the whole shell unsupported.
 */
final class Shells {

    private final Items items;
    private final Curves curves;

    Shells(Items items, Curves curves) {
        this.items = items;
        this.curves = curves;
    }

    /** IfcFacetedBrep and IfcAdvancedBrep, with or without voids. */
    Mesh brep(Instance brep) {
        Instance outer = items.ref(brep, "Outer");
        Mesh body = Sweeps.outwards(shell(List.of(outer), true));
        List<Instance> voids = brep.refs("Voids");
        if (voids.isEmpty()) {
            return body;
        }
        var mesh = new MeshBuilder();
        mesh.add(body, Matrix.IDENTITY);
        for (Instance hollow : voids) {
            mesh.add(Sweeps.outwards(shell(List.of(hollow), true)).reversed(),
                    Matrix.IDENTITY);
        }
        return mesh.build(true);
    }

    /** IfcFaceBasedSurfaceModel, IfcShellBasedSurfaceModel, or a shell or set of faces that stands alone. */
    Mesh surface(Instance model) {
        List<Instance> shells = switch (model.typeName()) {
            case "IfcFaceBasedSurfaceModel" -> items.refs(model, "FbsmFaces");
            case "IfcShellBasedSurfaceModel" -> items.refs(model, "SbsmBoundary");
            default -> List.of(model);
        };
        boolean solid = true;
        for (Instance shell : shells) {
            solid &= shell.is("IfcClosedShell");
        }
        return Sweeps.closedOutwards(shell(shells, solid));
    }

    /** A face that stands alone. */
    Mesh face(Instance face) {
        var mesh = new MeshBuilder();
        face(mesh, new HashMap<>(), face);
        return mesh.build(false);
    }

    private Mesh shell(List<Instance> shells, boolean solid) {
        var mesh = new MeshBuilder();
        Map<Integer, Integer> vertexOf = new HashMap<>();
        for (Instance shell : shells) {
            for (Instance face : items.refs(shell, "CfsFaces")) {
                face(mesh, vertexOf, face);
            }
        }
        if (mesh.triangles() == 0) {
            throw ItemException.damaged(shells.getFirst(), "none of its faces covers an area", "其各面均不圍成面積");
        }
        return mesh.build(solid);
    }

    private void face(MeshBuilder mesh, Map<Integer, Integer> vertexOf, Instance face) {
        if (face.is("IfcFaceSurface")) {
            Instance surface = items.ref(face, "FaceSurface");
            if (!surface.is("IfcPlane")) {
                throw ItemException.unsupported(surface);
            }
        }
        // in every schema the bounds are the first attribute of a face, loop and orientation those of a bound
        if (!(face.get(0) instanceof List<?> bounds) || bounds.isEmpty()) {
            throw ItemException.missing(face, "Bounds");
        }
        var rings = new ArrayList<int[]>(bounds.size());
        int outer = 0;
        for (Object entry : bounds) {
            if (!(entry instanceof Instance bound) || !(bound.get(0) instanceof Instance loop)) {
                throw ItemException.missing(face, "Bounds");
            }
            int[] ring = ring(mesh, vertexOf, loop);
            if (Boolean.FALSE.equals(bound.get(1))) {
                ring = reversed(ring);
            }
            if (ring.length >= 3) {
                if (bounds.size() > 1 && bound.is("IfcFaceOuterBound")) {
                    outer = rings.size();
                }
                rings.add(ring);
            } else if (bounds.size() == 1) {
                return;
            }
        }
        if (rings.isEmpty()) {
            return;
        }
        if (rings.size() > 1) {
            outer = bounds.size() > 1 && outer == 0 ? largest(mesh, rings) : outer;
            rings.addFirst(rings.remove(outer));
        }
        mesh.polygon(rings.toArray(int[][]::new));
    }

    /** Where no bound is called the outer one, it is the one that encloses most. */
    private static int largest(MeshBuilder mesh, List<int[]> rings) {
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

    private int[] ring(MeshBuilder mesh, Map<Integer, Integer> vertexOf, Instance loop) {
        if (loop.is("IfcPolyLoop")) {
            if (!(loop.get(0) instanceof List<?> points)) {
                throw ItemException.missing(loop, "Polygon");
            }
            int[] ring = new int[points.size()];
            int n = 0;
            for (Object entry : points) {
                if (!(entry instanceof Instance point)) {
                    throw ItemException.missing(loop, "Polygon");
                }
                Integer known = vertexOf.get(point.row());
                if (known == null) {
                    known = mesh.vertex(items.point(point));
                    vertexOf.put(point.row(), known);
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
        return edges(mesh, loop);
    }

    private static int[] closed(int[] ring, int count) {
        int n = count;
        while (n > 1 && ring[n - 1] == ring[0]) {
            n--;
        }
        return Arrays.copyOf(ring, n);
    }

    private int[] edges(MeshBuilder mesh, Instance loop) {
        var points = new ArrayList<Vec>();
        for (Instance oriented : items.refs(loop, "EdgeList")) {
            Instance edge = oriented.is("IfcOrientedEdge") ? items.ref(oriented, "EdgeElement") : oriented;
            List<Vec> along = edge(edge);
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
        Instance curve = edge.is("IfcEdgeCurve") ? items.ref(edge, "EdgeGeometry") : null;
        if (curve == null || curve.is("IfcLine")) {
            return List.of(from, to);
        }
        var along = new ArrayList<>(curves.between(curve, from, to,
                !Boolean.FALSE.equals(edge.get("SameSense"))).points());
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
