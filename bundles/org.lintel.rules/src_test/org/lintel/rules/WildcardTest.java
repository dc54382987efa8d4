// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A star stands for any run of characters, and for nothing else. */
class WildcardTest {

    @ParameterizedTest
    @CsvSource({"'', '', true", "'', a, false", "*, '', true", "*, anything, true", "a, a, true", "a, A, false",
        "a, ab, false", "ab, a, false", "a*, a, true", "*a, bca, true", "*a, ab, false", "a*c, abbc, true",
        "a*c, abcd, false", "*b*, abc, true", "**, x, true", "a**c, ac, true", "a.c, abc, false", "(*, (1), true",
        "readiness/*, readiness/walls, true", "readiness/*, readiness, false", "*/walls, readiness/walls, true",
        "辦公室*, 辦公室 201, true", "*牆*, 外牆-1, true", "a*b*c, aXcbXc, true", "?, a, false", "[ab], a, false"})
    void matches(String pattern, String text, boolean expected) {
        assertEquals(expected, Wildcard.matches(pattern, text));
    }

    @Test
    void agreesWithARegularExpression() {
        Random random = new Random(11);
        int matching = 0;
        for (int i = 0; i < 60_000; i++) {
            String pattern = any(random, "ab**", 7);
            String text = any(random, "ab", 10);
            StringBuilder regex = new StringBuilder();
            for (char c : pattern.toCharArray()) {
                regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
            }
            boolean expected = Pattern.matches(regex.toString(), text);
            assertEquals(expected, Wildcard.matches(pattern, text), () -> pattern + " on " + text);
            matching += expected ? 1 : 0;
        }
        assertFalse(matching < 5_000 || matching > 55_000, "the samples are one-sided: " + matching);
    }

    @Test
    void aMaliciousPatternTakesNoTime() {
        String pattern = "*a".repeat(2_000) + "b";
        String text = "a".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertFalse(Wildcard.matches(pattern, text)));
    }

    private static String any(Random random, String alphabet, int longest) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(longest + 1); n > 0; n--) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
