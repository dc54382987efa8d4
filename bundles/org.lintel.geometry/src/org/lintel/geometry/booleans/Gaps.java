// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;

/** Whether a surface encloses a body, be its triangles joined corner to corner or not. */
final class Gaps {

    private Gaps() {
    }

    /** The faces of a closed body, each as long as its area, add up to nothing. */
    static boolean closed(Mesh mesh) {
        if (mesh.isEmpty()) {
            return true;
        }
        double x = 0;
        double y = 0;
        double z = 0;
        double area = 0;
        for (int t = 0; t < mesh.triangles(); t++) {
            Vec a = mesh.point(mesh.corner(t, 0));
            Vec n = mesh.point(mesh.corner(t, 1)).minus(a).cross(mesh.point(mesh.corner(t, 2)).minus(a));
            x += n.x();
            y += n.y();
            z += n.z();
            area += n.length();
        }
        return Math.sqrt(x * x + y * y + z * z) <= 1e-4 * area;
    }
}
