// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import org.lintel.geometry.mesh.Mesh;

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
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double px = mesh.x(b) - mesh.x(a);
            double py = mesh.y(b) - mesh.y(a);
            double pz = mesh.z(b) - mesh.z(a);
            double qx = mesh.x(c) - mesh.x(a);
            double qy = mesh.y(c) - mesh.y(a);
            double qz = mesh.z(c) - mesh.z(a);
            double nx = py * qz - pz * qy;
            double ny = pz * qx - px * qz;
            double nz = px * qy - py * qx;
            x += nx;
            y += ny;
            z += nz;
            area += Math.sqrt(nx * nx + ny * ny + nz * nz);
        }
        return Math.sqrt(x * x + y * y + z * z) <= 1e-4 * area;
    }
}
