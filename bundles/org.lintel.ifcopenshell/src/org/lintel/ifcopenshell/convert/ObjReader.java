// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.convert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.ifcopenshell.program.Tool.Sink;

/**
 * Reads the Wavefront OBJ that IfcConvert writes: a group for each product, named by its GlobalId, with points in metres
 * and triangles. Of all formats it writes this one has the digits of double precision and the GlobalId of each shape.
 */
final class ObjReader {

    private static final int LONGEST_LINE = 4096;
    private static final int MOST_POINTS = 50_000_000;

    private final Sink sink;
    private String guid;
    private Message wrong;
    private long before;
    private long inGroup;
    private double[] points = new double[384];
    private int size;
    private MeshBuilder mesh = new MeshBuilder();

    private ObjReader(Sink sink) {
        this.sink = sink;
    }

    /** @param whole whether the last group is known to have been written to its end; else it is left out */
    static void read(InputStream in, boolean whole, Sink sink) throws IOException {
        var reader = new ObjReader(sink);
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        byte[] chunk = new byte[1 << 16];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            for (int i = 0; i < n; i++) {
                if (chunk[i] == '\n') {
                    reader.line(line, Math.min(length, LONGEST_LINE), length > LONGEST_LINE);
                    length = 0;
                } else {
                    if (length < LONGEST_LINE) {
                        line[length] = chunk[i];
                    }
                    length = Math.min(length + 1, LONGEST_LINE + 1);
                }
            }
        }
        if (whole) {
            reader.endGroup();
        }
    }

    private void line(byte[] bytes, int length, boolean cut) {
        if (length < 2 || bytes[1] != ' ') {
            return;
        }
        if (bytes[0] == 'g') {
            endGroup();
            guid = new String(bytes, 2, length - 2, StandardCharsets.ISO_8859_1).strip();
            wrong = null;
            return;
        }
        if (bytes[0] == 'v') {
            // all are counted, for later triangles count from the first
            inGroup++;
        }
        if (guid != null && wrong == null && (bytes[0] == 'v' || bytes[0] == 'f')) {
            String[] words = new String(bytes, 2, length - 2, StandardCharsets.ISO_8859_1).strip().split(" +", 5);
            if (cut || words.length != 3) {
                wrong = Message.of("a line is no point and no triangle", "有一行並非點或三角形");
            } else if (bytes[0] == 'v') {
                point(words);
            } else {
                triangle(words);
            }
        }
    }

    private void point(String[] words) {
        if (size + 3 > points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        for (String word : words) {
            double number = number(word);
            if (!Double.isFinite(number) || size >= MOST_POINTS * 3L) {
                wrong = Message.of("a coordinate is not a number", "有坐標並非數字");
                return;
            }
            points[size++] = number;
        }
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void triangle(String[] words) {
        int[] vertex = new int[3];
        for (int i = 0; i < 3; i++) {
            int slash = words[i].indexOf('/');
            double corner = number(slash < 0 ? words[i] : words[i].substring(0, slash)) - 1 - before;
            if (!(corner >= 0 && corner < size / 3) || corner != Math.rint(corner)) {
                wrong = Message.of("a triangle has a corner that is not there", "三角形的頂點不存在");
                return;
            }
            int at = (int) corner * 3;
            vertex[i] = mesh.vertex(points[at], points[at + 1], points[at + 2]);
        }
        mesh.triangle(vertex[0], vertex[1], vertex[2]);
    }

    private void endGroup() {
        if (guid != null && wrong != null) {
            sink.nonsense(guid, wrong);
        } else if (guid != null) {
            sink.shape(guid, mesh.build(true), Matrix.IDENTITY, 0);
        }
        before += inGroup;
        inGroup = 0;
        size = 0;
        mesh = new MeshBuilder();
    }
}
