// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifcopenshell.server.Wire.Payload;
import org.lintel.ifcopenshell.server.Wire.WireException;

/**
 * One answer of the server: a product and its triangles. Numbers are single precision in generation 0.5 and double since;
 * the length of the matrix tells which. Colours, and the sums that newer servers add as JSON, are not looked at.
 *
 * @param representation the number of the representation shown
 * @param metres how many metres the length unit of the file is
 */
record Entity(String guid, int representation, ByteBuffer matrix, ByteBuffer points, ByteBuffer corners, double metres) {

    private static final int LONGEST_GUID = 64;

    static Entity read(Payload payload, double metres) throws WireException {
        payload.integer();
        ByteBuffer guid = payload.block();
        if (guid.remaining() > LONGEST_GUID) {
            throw new WireException("a GlobalId of " + guid.remaining() + " bytes");
        }
        payload.block();
        payload.block();
        payload.integer();
        ByteBuffer matrix = payload.block();
        int representation = payload.integer();
        ByteBuffer points = payload.block();
        payload.block();
        return new Entity(StandardCharsets.ISO_8859_1.decode(guid).toString(), representation, matrix, points,
                payload.block(), metres);
    }

    /** What makes no sense in the numbers; null if they do. */
    Message nonsense() {
        if (matrix.remaining() != 64 && matrix.remaining() != 128) {
            return Message.of("its placement has {0} bytes", "其位置有 {0} 位元組", matrix.remaining());
        }
        int size = size();
        int vertices = points.remaining() / (3 * size);
        if (points.remaining() % (3 * size) != 0 || corners.remaining() % 12 != 0) {
            return Message.of("it does not consist of points and triangles", "其內容並非點和三角形");
        }
        for (int i = 0; i < 16; i++) {
            if (!Double.isFinite(number(matrix, size, i))) {
                return Message.of("its placement is not a number", "其位置並非數字");
            }
        }
        for (int i = 0; i < vertices * 3; i++) {
            if (!Double.isFinite(number(points, size, i))) {
                return Message.of("a coordinate is not a number", "有坐標並非數字");
            }
        }
        for (int i = 0; i < corners.remaining() / 4; i++) {
            int corner = corners.getInt(i * 4);
            if (corner < 0 || corner >= vertices) {
                return Message.of("a triangle has a corner {0} of {1}", "三角形的頂點 {0} 超出 {1}", corner, vertices);
            }
        }
        return null;
    }

    private int size() {
        return matrix.remaining() / 16;
    }

    private static double number(ByteBuffer of, int size, int index) {
        return size == 8 ? of.getDouble(index * 8) : of.getFloat(index * 4);
    }

    /** The triangles in metres; equal points, which the server repeats for each face, are one. */
    Mesh mesh() {
        int size = size();
        var builder = new MeshBuilder();
        int[] vertex = new int[points.remaining() / (3 * size)];
        for (int v = 0; v < vertex.length; v++) {
            vertex[v] = builder.vertex(number(points, size, v * 3) * metres, number(points, size, v * 3 + 1) * metres,
                    number(points, size, v * 3 + 2) * metres);
        }
        for (int i = 0; i < corners.remaining(); i += 12) {
            builder.triangle(vertex[corners.getInt(i)], vertex[corners.getInt(i + 4)], vertex[corners.getInt(i + 8)]);
        }
        return builder.build(true);
    }

    /** From the mesh to the world. The matrix comes row by row; its axes have no unit, its origin has. */
    Matrix placement() {
        Vec[] columns = new Vec[4];
        for (int c = 0; c < 4; c++) {
            columns[c] = new Vec(number(matrix, size(), c), number(matrix, size(), 4 + c), number(matrix, size(), 8 + c));
        }
        return Matrix.of(columns[0], columns[1], columns[2], columns[3].times(metres));
    }
}
