// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepNumberTest {

    private static Number parse(String text) {
        byte[] b = text.getBytes(StandardCharsets.US_ASCII);
        return StepNumber.parse(b, 0, b.length);
    }

    private static double real(String text) {
        byte[] b = text.getBytes(StandardCharsets.US_ASCII);
        return StepNumber.real(b, 0, b.length);
    }

    @Test
    void realsWithoutAnObjectAreTheSame() {
        var random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String text = switch (round % 4) {
                case 0 -> Long.toString(random.nextLong() >> random.nextInt(64));
                case 1 -> Double.toString(value);
                case 2 -> (random.nextBoolean() ? "-" : "") + random.nextInt(100_000) + "." + random.nextInt();
                default -> Double.toString(random.nextGaussian()).replace('E', 'D');
            };
            Number number = parse(text);
            assertEquals(number == null ? Double.NaN : number.doubleValue() + 0.0, real(text) + 0.0, text);
        }
        for (String text : new String[] {".", "-", "-.", "", "1.2.3", "--1", "1E"}) {
            assertEquals(Double.NaN, real(text), text);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "+7,7", "007,7", "123456789012345678,123456789012345678",
        "9223372036854775807,9223372036854775807", "-9223372036854775808,-9223372036854775808"})
    void integers(String text, long value) {
        assertEquals(value, parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1.,1", ".5,0.5", "-.5,-0.5", "0.1,0.1", "1E5,100000", "1.E+05,100000", "1.5e-3,0.0015", "1.D2,100",
        "2.3d-1,0.23", "1234567890.12345678901234567890,1234567890.12345678901234567890", "1.E-400,0",
        "9223372036854775808,9223372036854775808", "0.30000000000000004,0.30000000000000004",
        "1.7976931348623157E308,1.7976931348623157E308", "4.9E-324,4.9E-324", "00000000000000000000.25,0.25"})
    void reals(String text, double value) {
        assertEquals(value, parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1E", "1.E+", "1.2.3", "1-2", "E5", "+-1", "1.5E1.5", "--1"})
    void damaged(String text) {
        assertNull(parse(text));
    }

    @Test
    void realsReadLikeTheJdk() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            double value = switch (i % 3) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(1_000_000) / 1000.0;
                default -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            };
            if (Double.isFinite(value)) {
                assertEquals(value, parse(Double.toString(value)).doubleValue());
                assertEquals(value, parse(StepNumber.write(value)).doubleValue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1.", "0,0.", "0.25,0.25", "-3.5,-3.5", "1E-7,1.E-7", "1.5E-7,1.5E-7", "1E20,1.E20",
            "123456789,123456789."})
    void written(double value, String text) {
        assertEquals(text, StepNumber.write(value));
    }

    @Test
    void infinityIsNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> StepNumber.write(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> StepNumber.write(Double.POSITIVE_INFINITY));
    }
}
