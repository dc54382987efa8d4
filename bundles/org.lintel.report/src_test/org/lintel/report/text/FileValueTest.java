// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileValueTest {

    @ParameterizedTest
    @CsvSource({"8200.00000000003 mm,8200 mm", "0.30000000000000004,0.3", "2.4999999999999996 m,2.5 m",
        "9.99999999999999,10", "-0.10000000000000001,-0.1", "0.00000000000000003,0",
        "12.7500000000001 and 3.19999999999997,12.75 and 3.2", "1234567.89012345,1234567.89012345",
        "3.14159265358979,3.14159265358979", "8200.00000003,8200.00000003", "1.00000000000001E-5,1.00000000000001E-5",
        "v1.00000000000001.2,v1.00000000000001.2", "0.35,0.35", "12.,12.", ".5,.5", "1,1"})
    void noiseOfBinaryFractionsIsLeftOff(String value, String shown) {
        assertEquals(shown, FileValue.shown(value));
    }

    @Test
    void whatIsLeftOffIsNeverMoreThanNoise() {
        Random random = new Random(20261130);
        for (int i = 0; i < 100_000; i++) {
            double figure = Math.round(random.nextDouble() * 1e7) / Math.pow(10, random.nextInt(7));
            double noisy = figure + (random.nextInt(9) - 4) * Math.ulp(figure);
            String text = new BigDecimal(noisy).round(new MathContext(15 + random.nextInt(3)))
                    .toPlainString();
            double shown = Double.parseDouble(FileValue.shown(text));
            assertTrue(Math.abs(shown - noisy) <= Math.abs(noisy) * 1e-11 + 1e-15, text + " as " + shown);
        }
    }
}
