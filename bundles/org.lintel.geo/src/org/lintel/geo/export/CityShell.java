// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.solid.Part;

/**
 * Faces of one body over the vertices of a file.
 *
 * @param faces each a list of rings, the outer first, outside to the right of who walks it with the face below
 * @param closed whether every edge is walked as often one way as the other, so that the faces enclose a body
 */
record CityShell(List<int[][]> faces, boolean closed) {

    /** The parts of an element, each a shell of triangles; those that vanish at a millimetre are left out. */
    static List<CityShell> of(ElementGeometry element, ModelToMap map, CityVertices vertices) {
        List<CityShell> shells = new ArrayList<>();
        for (Part part : element.parts()) {
            Mesh mesh = part.mesh();
            Matrix at = element.placement().times(part.at());
            boolean mirrored = at.determinant() < 0;
            int[] numbers = new int[mesh.vertices()];
            for (int i = 0; i < numbers.length; i++) {
                double x = mesh.x(i);
                double y = mesh.y(i);
                double z = mesh.z(i);
                numbers[i] = vertices.add(map.apply(at.x(x, y, z), at.y(x, y, z), at.z(x, y, z)));
            }
            List<int[][]> faces = new ArrayList<>();
            boolean whole = mesh.solid();
            for (int t = 0; t < mesh.triangles(); t++) {
                int a = numbers[mesh.corner(t, 0)];
                int b = numbers[mesh.corner(t, mirrored ? 2 : 1)];
                int c = numbers[mesh.corner(t, mirrored ? 1 : 2)];
                if (a < 0 || b < 0 || c < 0) {
                    whole = false;
                } else if (a != b && b != c && a != c) {
                    faces.add(new int[][] {{a, b, c}});
                }
            }
            if (!faces.isEmpty()) {
                shells.add(new CityShell(faces, whole && isClosed(faces)));
            }
        }
        return shells;
    }

    private static boolean isClosed(List<int[][]> faces) {
        Map<Long, Integer> edges = new HashMap<>(faces.size() * 4);
        for (int[][] rings : faces) {
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i++) {
                    int from = ring[i];
                    int to = ring[(i + 1) % ring.length];
                    long key = (long) Math.min(from, to) << 32 | Math.max(from, to);
                    edges.merge(key, from < to ? 1 : -1, (a, b) -> a + b == 0 ? null : a + b);
                }
            }
        }
        return edges.isEmpty();
    }

    /** Up 1, down -1, upright 0: which way a face looks, within 45 degrees of the plumb line. */
    static int looks(int[][] face, CityVertices v) {
        int[] ring = face[0];
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < ring.length; i++) {
            int a = ring[i];
            int b = ring[(i + 1) % ring.length];
            // Newell's method
            x += ((double) v.coordinate(a, 1) - v.coordinate(b, 1)) * ((double) v.coordinate(a, 2) + v.coordinate(b, 2));
            y += ((double) v.coordinate(a, 2) - v.coordinate(b, 2)) * ((double) v.coordinate(a, 0) + v.coordinate(b, 0));
            z += ((double) v.coordinate(a, 0) - v.coordinate(b, 0)) * ((double) v.coordinate(a, 1) + v.coordinate(b, 1));
        }
        return z * z < x * x + y * y || z == 0 ? 0 : z > 0 ? 1 : -1;
    }
}
