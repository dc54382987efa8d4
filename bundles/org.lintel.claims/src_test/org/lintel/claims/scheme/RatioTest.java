// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({"70%,7,10,70%", "2/3,2,3,2/3", "1/2,1,2,50%", "0.7,7,10,70%", "100%,1,1,100%", "0%,0,1,0%",
        "33.3333%,333333,1000000,333333/1000000", "1,1,1,100%"})
    void isReadExactly(String text, long numerator, long denominator, String printed) {
        assertEquals(new Ratio(numerator, denominator), Ratio.parse(text));
        assertEquals(printed, Ratio.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "101%", "-1%", "3/2", "1/0", "1e-9", "1e999999999", "1/10000000"})
    void whatIsNoShareIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Ratio.parse(text));
    }

    @Test
    void roundsDownAndNeverOverflows() {
        assertEquals(66, new Ratio(2, 3).of(100));
        assertEquals(Long.MAX_VALUE, Ratio.WHOLE.of(Long.MAX_VALUE));
        assertEquals(6_148_914_691_236_517_204L, new Ratio(2, 3).of(Long.MAX_VALUE));
        assertTrue(new Ratio(2, 3).compareTo(new Ratio(7, 10)) < 0);
    }

    @ParameterizedTest
    @CsvSource({"300%,3,1", "200%,2,1", "1000%,10,1", "5/2,5,2", "2.5,5,2", "70%,7,10"})
    void aBandMayHaveMoreThanTheWhole(String text, long numerator, long denominator) {
        assertEquals(new Ratio(numerator, denominator), Ratio.multiple(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001%", "11", "21/2", "-1", "1e9", "9223372036854775807/1"})
    void butNotMoreThanTenTimes(String text) {
        assertThrows(IllegalArgumentException.class, () -> Ratio.multiple(text));
    }
}
