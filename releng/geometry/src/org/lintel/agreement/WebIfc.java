// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** web-ifc, asked through node for all its meshes; by the number of the instance in the file. */
final class WebIfc {

    private WebIfc() {
    }

    /**
     * @param script web-ifc-shapes.cjs
     * @param pieces of a full circle; 0: as many as web-ifc makes unless asked
     */
    static Map<Long, Shape> shapes(Path script, Path file, int pieces) throws IOException, InterruptedException {
        var command = new ProcessBuilder("node", script.toString(), file.toString());
        if (pieces > 0) {
            command.command().add(Integer.toString(pieces));
        }
        Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var found = new HashMap<Long, Shape>();
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            while (true) {
                ByteBuffer head = bytes(in, 4 + 16 * 8 + 4);
                if (head == null) {
                    break;
                }
                long id = head.getInt();
                double[] m = new double[16];
                for (int i = 0; i < m.length; i++) {
                    m[i] = head.getDouble();
                }
                double[] xyz = new double[head.getInt()];
                ByteBuffer points = bytes(in, xyz.length * 4 + 4);
                for (int i = 0; i < xyz.length; i++) {
                    xyz[i] = points.getFloat();
                }
                int[] corners = new int[points.getInt()];
                ByteBuffer triangles = bytes(in, corners.length * 4);
                triangles.asIntBuffer().get(corners);
                Matrix at = Matrix.of(new Vec(m[0], m[1], m[2]), new Vec(m[4], m[5], m[6]), new Vec(m[8], m[9], m[10]),
                        new Vec(m[12], m[13], m[14]));
                found.merge(id, Shape.of(Shape.mesh(xyz, corners), at), Shape::with);
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("web-ifc ended with code " + code + " on " + file.getFileName());
        }
        return found;
    }

    private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length == 0 && count > 0) {
            return null;
        }
        if (bytes.length < count) {
            throw new EOFException("web-ifc's answer ends too early");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
