// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors that follow each other are told from – to, for forms. */
class FloorsTest {

    private static final List<String> LEVELS = List.of("G/F", "1/F", "2/F", "3/F", "4/F", "R/F");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"G/F | G/F", "1/F;G/F | G/F, 1/F", "3/F;1/F;2/F | 1/F – 3/F",
        "G/F;2/F;3/F;4/F | G/F, 2/F – 4/F", "R/F;G/F;attic | G/F, R/F, attic", "'' | ''", "'';1/F | 1/F"})
    void areRead(String floors, String words) {
        assertEquals(words, Floors.of(List.of(floors.replace("''", "").split(";")), LEVELS));
    }

    @ParameterizedTest
    @CsvSource({"A", "B"})
    void standAsTheyAreWhereTheBuildingHasNone(String floor) {
        assertEquals(floor, Floors.of(List.of(floor), List.of()));
    }
}
