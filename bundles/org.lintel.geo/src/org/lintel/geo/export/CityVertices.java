// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/** The vertices of a CityJSON file: whole millimetres from an origin in whole metres, each once. */
final class CityVertices {

    static final double SCALE = 0.001;
    private static final int MILLIMETRES = 1000;
    /** Farther from the first vertex than this nothing of a model is; millimetres. */
    private static final double FARTHEST = 1e9;

    private int[] xyz = new int[3 << 12];
    private int count;
    private int[] table = new int[1 << 13];
    private double[] origin;
    private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] high = {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};

    CityVertices() {
        Arrays.fill(table, -1);
    }

    /**
     * The number of a vertex.
     *
     * @param at easting, northing, height; metres
     * @return -1 for a point that is nowhere
     */
    int add(double... at) {
        if (origin == null && Double.isFinite(at[0] + at[1] + at[2])) {
            origin = new double[] {Math.floor(at[0]), Math.floor(at[1]), Math.floor(at[2])};
        }
        int[] p = new int[3];
        for (int k = 0; k < 3; k++) {
            double off = origin == null ? Double.NaN : (at[k] - origin[k]) * MILLIMETRES;
            if (!(Math.abs(off) < FARTHEST)) {
                return -1;
            }
            p[k] = (int) Math.rint(off);
        }
        return number(p[0], p[1], p[2]);
    }

    private int number(int x, int y, int z) {
        int slot = slot(x, y, z);
        while (table[slot] >= 0) {
            int at = table[slot] * 3;
            if (xyz[at] == x && xyz[at + 1] == y && xyz[at + 2] == z) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        if ((count + 1) * 3 > xyz.length) {
            xyz = Arrays.copyOf(xyz, Math.multiplyExact(xyz.length, 2));
        }
        int[] p = {x, y, z};
        for (int k = 0; k < 3; k++) {
            xyz[count * 3 + k] = p[k];
            low[k] = Math.min(low[k], p[k]);
            high[k] = Math.max(high[k], p[k]);
        }
        table[slot] = count++;
        if (count * 2 > table.length) {
            grow();
        }
        return count - 1;
    }

    private int slot(int x, int y, int z) {
        long h = (x * 0x9E3779B97F4A7C15L ^ y) * 0xBF58476D1CE4E5B9L ^ z;
        h = (h ^ h >>> 29) * 0x94D049BB133111EBL;
        return (int) (h >>> 33) & table.length - 1;
    }

    private void grow() {
        table = new int[Math.multiplyExact(table.length, 2)];
        Arrays.fill(table, -1);
        for (int i = 0; i < count; i++) {
            int slot = slot(xyz[i * 3], xyz[i * 3 + 1], xyz[i * 3 + 2]);
            while (table[slot] >= 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i;
        }
    }

    /** In millimetres from some point that stays the same: for comparing directions, not places. */
    int coordinate(int vertex, int axis) {
        return xyz[vertex * 3 + axis];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Least and greatest easting, northing and height: x, y, z, x, y, z. */
    double[] extent() {
        double[] extent = new double[6];
        for (int k = 0; k < 3; k++) {
            extent[k] = ThingFacts.rounded(origin[k] + low[k] * SCALE);
            extent[k + 3] = ThingFacts.rounded(origin[k] + high[k] * SCALE);
        }
        return extent;
    }

    /** Writes {@code transform} and {@code vertices} into the object that is open; numbers count from the lowest corner. */
    void write(JsonGenerator json) throws IOException {
        double[] from = isEmpty() ? new double[6] : extent();
        json.writeObjectFieldStart("transform");
        json.writeFieldName("scale");
        json.writeArray(new double[] {SCALE, SCALE, SCALE}, 0, 3);
        json.writeFieldName("translate");
        json.writeArray(from, 0, 3);
        json.writeEndObject();
        json.writeArrayFieldStart("vertices");
        for (int i = 0; i < count; i++) {
            json.writeStartArray();
            for (int k = 0; k < 3; k++) {
                json.writeNumber(xyz[i * 3 + k] - low[k]);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
