// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void countsAllLineEnds() throws IOException {
        byte[] bytes = new byte[300_000];
        var random = new Random(3);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) "abc\n\r".charAt(random.nextInt(i % 70_000 < 60 ? 5 : 3));
        }
        bytes[65_535] = '\r';
        bytes[65_536] = '\n';
        bytes[131_071] = '\r';
        bytes[131_072] = 'x';
        var index = new LineIndex(Source.of(bytes));
        int[] places = random.ints(2000, 0, bytes.length + 1).toArray();
        places[0] = 65_536;
        places[1] = 65_537;
        places[2] = 131_072;
        places[3] = 131_073;
        for (int place : places) {
            int line = 1;
            int start = 0;
            for (int i = 0; i < place; i++) {
                boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
                if (bytes[i] == '\n' || bytes[i] == '\r' && !pair) {
                    line++;
                    start = i + 1;
                }
            }
            assertEquals((long) line << 32 | place - start + 1, index.at(place), "at " + place);
        }
    }
}
