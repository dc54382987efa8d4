// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.step.ExchangeReader.Limits;

/** What is called plain has nothing wrong with it for the reader of values either. */
class PlainInstanceTest {

    private static final String[] VALUES = {"$", "*", "'text'", "'it''s'", "#1", "(#1,#2)", "()", "1", "-1.5E-3", "+.5",
        ".T.", ".ELEMENT.", "IFCLABEL('x')", "IFCX(IFCY(1.))", "\"0AB\"", "(1.,2.,3.)", "3.6E-013", "1E5", "1.E400",
        "'\\X2\\7DDA\\X0\\'", "'\\S\\'", "#99", " 'a' ", "1,", "'it's'", ".X", "IFCLABEL()", "IFCLABEL('a','b')", "@1",
        "123456789012345678901", "'caf\u00E9'", "/* c */ 1", "(((((1)))))", "..", "-", "$$", "\\N\\", "1.2.3"};

    @Test
    void nothingPlainIsDamaged() throws IOException {
        var random = new Random(5);
        int plain = 0;
        for (int run = 0; run < 60_000; run++) {
            int count = random.nextInt(4);
            var line = new StringBuilder("#7").append(random.nextInt(30) == 0 ? " = " : "=").append("IFCA(");
            for (int i = 0; i < count; i++) {
                line.append(i == 0 ? "" : ",").append(VALUES[random.nextInt(VALUES.length)]);
            }
            line.append(");");
            if (random.nextInt(3) == 0) {
                line.setCharAt(random.nextInt(line.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 256));
            }
            plain += check(line.toString()) ? 1 : 0;
        }
        assertTrue(plain > 5000, "only " + plain + " were plain");
    }

    private static boolean check(String line) throws IOException {
        byte[] bytes = Spf.file("IFC4", "#1=IFCB();", "#2=IFCB();", line).getBytes(StandardCharsets.ISO_8859_1);
        Exchange exchange = ExchangeReader.read(Source.of(bytes), new Limits(1 << 20, StandardCharsets.ISO_8859_1),
                new Faults(9), Progress.NONE);
        int row = exchange.row(7);
        if (row < 0 || exchange.code(row) < 0) {
            return false;
        }
        var reader = new ValueReader(ValueContext.plain(StandardCharsets.ISO_8859_1));
        exchange.open(row, reader);
        int values = reader.toList() ? reader.list().size() : 0;
        boolean damaged = reader.damagedAt() >= 0;
        if (!isPlain(exchange, row, values)) {
            return false;
        }
        assertFalse(damaged, line);
        exchange.open(row, reader);
        assertTrue(reader.isUtf8(), line);
        assertEquals(-1, reader.unsoundText(), line);
        assertTrue(reader.toKeyword(), line);
        reader.allReferences(id -> assertTrue(exchange.row(id) >= 0, line));
        for (int wrong : new int[] {values + 1, values - 1}) {
            assertFalse(wrong >= 0 && isPlain(exchange, row, wrong), line);
        }
        return true;
    }

    private static boolean isPlain(Exchange exchange, int row, int attributes) {
        short[] kinds = new short[attributes];
        Arrays.fill(kinds, (short) PlainInstance.ANY);
        try (var in = new InstanceBytes(exchange)) {
            in.moveTo(row);
            return new PlainInstance(exchange, to -> assertTrue(to < exchange.size()), 200).isPlain(in.bytes, in.from,
                    exchange.keyword(exchange.code(row)).length(), in.from + exchange.head(row), in.to, kinds);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7=IFCA($,*,'it''s',#1,(#1,(#2)),-1.5E-3,.T.,IFCLABEL('x'));", "#7= IFCA();",
            "#7 = IFCA( 1 , 'a') ;", "#7=IFCA('a longer text, (with); signs','',3.6E-013);"})
    void plain(String line) throws IOException {
        assertTrue(check(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7=IFCA(#99);", "#7=IFCA('\\X\\E9');", "#7=IFCA(1.E999);", "#7=/* \u00E9 */IFCA(1);",
            "#7=IFCA(1)/* \u00E9 */;", "#7=IFCA(IFCLABEL());", "#7=IFCA(.5.);", "#7=IFCA('\t');"})
    void doubtful(String line) throws IOException {
        assertFalse(check(line));
    }
}
