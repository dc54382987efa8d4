// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is put into the index comes out of it, packed or not, read at once or in pieces. */
class RowsTest {

    private static final int MANY = 150_000;

    /** @param gap the most that lies between two offsets, and between two numbers if they ascend */
    @ParameterizedTest
    @CsvSource({"120, true", "120, false", "700, true", "60000, true", "60000, false", "400000, true", "400000, false"})
    void givesBackWhatWasAdded(long gap, boolean ascending) {
        var random = new Random(gap);
        long[] offsets = new long[MANY];
        long[] ids = new long[MANY];
        for (int i = 0; i < MANY; i++) {
            // near to one another for the first half, as far as may be for the second
            long most = i < MANY / 2 ? Math.min(gap, 120) : gap;
            offsets[i] = (i == 0 ? 0 : offsets[i - 1]) + 4 + random.nextLong(most);
            ids[i] = ascending ? (i == 0 ? 0 : ids[i - 1]) + 1 + random.nextLong(most) : random.nextLong(MANY * gap) + 1;
        }
        var once = new Rows(16, true);
        add(once, offsets, ids, 0, MANY);
        once.trim();
        var pieces = new Rows(1 << 20, true);
        int[] codes = IntStream.range(0, 256).map(code -> 255 - code).toArray();
        var piece = new Rows(Integer.MAX_VALUE, false);
        for (int from = 0; from < MANY;) {
            int to = Math.min(MANY, from + random.nextInt(70_000));
            piece.clear();
            add(piece, offsets, ids, from, to);
            pieces.append(piece, codes);
            from = to;
        }
        pieces.trim();
        assertEquals(MANY, once.size());
        assertEquals(MANY, pieces.size());
        assertEquals(once.ascending(), pieces.ascending());
        for (int i = 0; i < MANY; i++) {
            assertEquals(offsets[i], once.offset(i));
            assertEquals(offsets[i], pieces.offset(i));
            assertEquals(ids[i], once.id(i));
            assertEquals(ids[i], pieces.id(i));
            assertEquals(i % 256, once.type(i));
            assertEquals(255 - i % 256, pieces.type(i));
            assertEquals(i % 300 > 255 ? 0 : i % 300, pieces.head(i));
        }
    }

    private static void add(Rows rows, long[] offsets, long[] ids, int from, int to) {
        for (int i = from; i < to; i++) {
            rows.add(offsets[i], ids[i], i % 256, i % 300);
        }
    }
}
