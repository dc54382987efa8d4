// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.List;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;

/** All triangles of a drawing in flat arrays, in metres from its middle, so that far from the origin no digits are lost. */
final class Soup {

    final List<Drawing.Thing> things;
    final Vec middle;
    /** Three coordinates a vertex. */
    final double[] xyz;
    /** Three vertices a triangle. */
    final int[] corners;
    /** The thing each triangle belongs to. */
    final int[] thing;

    Soup(Drawing drawing) {
        things = List.copyOf(drawing.things());
        middle = drawing.bounds().isEmpty() ? Vec.ZERO : drawing.bounds().centre();
        int vertices = 0;
        int triangles = 0;
        for (Drawing.Thing one : things) {
            vertices = Math.addExact(vertices, one.mesh().vertices());
            triangles += one.mesh().triangles();
        }
        xyz = new double[Math.multiplyExact(vertices, 3)];
        corners = new int[triangles * 3];
        thing = new int[triangles];
        int v = 0;
        int t = 0;
        for (int i = 0; i < things.size(); i++) {
            Mesh mesh = things.get(i).mesh();
            Matrix at = Matrix.translation(middle.times(-1)).times(things.get(i).at());
            boolean mirrored = at.determinant() < 0;
            for (int k = 0; k < mesh.triangles(); k++, t++) {
                corners[t * 3] = v + mesh.corner(k, 0);
                corners[t * 3 + 1] = v + mesh.corner(k, mirrored ? 2 : 1);
                corners[t * 3 + 2] = v + mesh.corner(k, mirrored ? 1 : 2);
                thing[t] = i;
            }
            for (int k = 0; k < mesh.vertices(); k++, v++) {
                double x = mesh.x(k);
                double y = mesh.y(k);
                double z = mesh.z(k);
                xyz[v * 3] = at.x(x, y, z);
                xyz[v * 3 + 1] = at.y(x, y, z);
                xyz[v * 3 + 2] = at.z(x, y, z);
            }
        }
    }

    int triangles() {
        return thing.length;
    }

    Vec point(int vertex) {
        return new Vec(xyz[vertex * 3], xyz[vertex * 3 + 1], xyz[vertex * 3 + 2]);
    }

    /** The direction a triangle faces, of length one; null where it has no area. */
    Vec normal(int triangle) {
        Vec a = point(corners[triangle * 3]);
        Vec b = point(corners[triangle * 3 + 1]);
        Vec c = point(corners[triangle * 3 + 2]);
        return b.minus(a).cross(c.minus(a)).unit();
    }
}
