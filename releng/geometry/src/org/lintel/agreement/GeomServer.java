// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** IfcGeomServer 0.5, which knows IFC2X3 alone, asked over its pipe; by the number of the instance in the file. */
final class GeomServer implements AutoCloseable {

    private static final int MODEL = 0xff01;
    private static final int GET = 0xff02;
    private static final int NEXT = 0xff05;

    private final Process process;
    private final InputStream in;
    private final OutputStream out;

    private GeomServer(Path program) throws IOException {
        process = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        in = process.getInputStream();
        out = process.getOutputStream();
    }

    /** What it made until it ended, be it by itself or not. */
    static Map<Long, Shape> shapes(Path program, Path file, double metres) throws IOException {
        var found = new HashMap<Long, Shape>();
        try (var server = new GeomServer(program)) {
            server.message();
            byte[] bytes = Files.readAllBytes(file);
            int padding = -bytes.length & 3;
            ByteBuffer model = ByteBuffer.allocate(4 + bytes.length + padding).order(ByteOrder.LITTLE_ENDIAN);
            model.putInt(bytes.length).put(bytes);
            server.send(MODEL, model.array());
            while (server.message().getInt() == 1) {
                server.send(GET, new byte[0]);
                server.entity(server.message(), metres, found);
                server.send(NEXT, new byte[0]);
            }
        } catch (EOFException e) {
            System.err.println("agreement: IfcGeomServer ended before " + file.getFileName() + " did");
        }
        return found;
    }

    private void entity(ByteBuffer of, double metres, Map<Long, Shape> found) {
        long id = of.getInt();
        block(of);
        block(of);
        block(of);
        of.getInt();
        ByteBuffer m = block(of);
        of.getInt();
        ByteBuffer points = block(of);
        block(of);
        ByteBuffer triangles = block(of);
        double[] xyz = new double[points.remaining() / 4];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = points.getFloat() * metres;
        }
        int[] corners = new int[triangles.remaining() / 4];
        triangles.asIntBuffer().get(corners);
        Vec[] columns = new Vec[3];
        for (int c = 0; c < 3; c++) {
            columns[c] = new Vec(m.getFloat(c * 4), m.getFloat(16 + c * 4), m.getFloat(32 + c * 4));
        }
        // where it stands does not matter to what it measures
        Matrix at = Matrix.of(columns[0], columns[1], columns[2], Vec.ZERO);
        found.merge(id, Shape.of(Shape.mesh(xyz, corners), at), Shape::with);
    }

    private static ByteBuffer block(ByteBuffer of) {
        int length = of.getInt();
        ByteBuffer block = of.slice(of.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        of.position(of.position() + length + (-length & 3));
        return block;
    }

    private ByteBuffer message() throws IOException {
        int length = bytes(8).getInt(4);
        return bytes(length + (-length & 3));
    }

    private ByteBuffer bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void send(int kind, byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(kind).putInt(payload.length).array());
        out.write(payload);
        out.flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
