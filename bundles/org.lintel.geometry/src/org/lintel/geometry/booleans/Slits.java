// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;

/**
 * Closes slits that cutting leaves where faces meet at very flat angles: slivers narrower than what counts as one point,
 * which fall out of one face but not out of its neighbour. The edges around each are known, and so is the sliver.
 */
final class Slits {

    /** What may be put in, of the surface there is: more is no slit, and the mesh stays as it is. */
    private static final double MOST = 1e-3;

    private Slits() {
    }

    /** The mesh without slits; the very same one where they are no slits, or not to be closed. */
    static Mesh closed(Mesh mesh) {
        TreeMap<Integer, List<Integer>> missing = missing(mesh);
        var closed = new MeshBuilder();
        closed.add(mesh, Matrix.IDENTITY);
        if (closed.vertices() != mesh.vertices()) {
            return mesh;
        }
        while (!missing.isEmpty()) {
            if (!fill(closed, missing)) {
                return mesh;
            }
        }
        Mesh result = closed.build(mesh.solid());
        double before = Measures.of(mesh, Matrix.IDENTITY).area();
        double after = Measures.of(result, Matrix.IDENTITY).area();
        return after - before <= MOST * before ? result : mesh;
    }

    /** For each vertex those to which an edge is missing: the other way round than the edge without a partner. */
    private static TreeMap<Integer, List<Integer>> missing(Mesh mesh) {
        var balance = new TreeMap<Long, Integer>();
        for (int t = 0; t < mesh.triangles(); t++) {
            for (int k = 0; k < 3; k++) {
                int a = mesh.corner(t, k);
                int b = mesh.corner(t, (k + 1) % 3);
                balance.merge((long) Math.min(a, b) << 32 | Math.max(a, b), a < b ? 1 : -1, Integer::sum);
            }
        }
        var missing = new TreeMap<Integer, List<Integer>>();
        balance.forEach((edge, sum) -> {
            int a = (int) (edge >>> 32);
            int b = (int) edge.longValue();
            for (int i = 0; i < Math.abs(sum); i++) {
                missing.computeIfAbsent(sum > 0 ? b : a, key -> new ArrayList<>()).add(sum > 0 ? a : b);
            }
        });
        return missing;
    }

    /** Walks until a vertex is met again, and fills the ring that was walked; false where there is no way on. */
    private static boolean fill(MeshBuilder mesh, TreeMap<Integer, List<Integer>> missing) {
        var walked = new ArrayList<Integer>();
        int at = missing.firstKey();
        while (!walked.contains(at)) {
            List<Integer> next = missing.get(at);
            if (next == null) {
                return false;
            }
            walked.add(at);
            at = next.getLast();
        }
        List<Integer> ring = walked.subList(walked.indexOf(at), walked.size());
        for (int vertex : ring) {
            List<Integer> next = missing.get(vertex);
            next.removeLast();
            if (next.isEmpty()) {
                missing.remove(vertex);
            }
        }
        int[] corners = ring.stream().mapToInt(Integer::intValue).toArray();
        if (corners.length >= 3 && !mesh.polygon(new int[][] {corners})) {
            for (int i = 2; i < corners.length; i++) {
                mesh.triangle(corners[0], corners[i - 1], corners[i]);
            }
        }
        return corners.length >= 3;
    }
}
