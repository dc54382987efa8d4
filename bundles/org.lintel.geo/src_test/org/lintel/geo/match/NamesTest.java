// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names and addresses of models and registers, in English and Chinese. */
class NamesTest {

    @Test
    void caseWidthAndSignsDoNotCount() {
        assertEquals(1, Names.alike("Imperial Seacoast", "ＩＭＰＥＲＩＡＬ  SEA-COAST"));
        assertEquals(1, Names.alike("觀海鑽", "觀海鑽 "));
        assertTrue(Double.isNaN(Names.alike("–", "觀海鑽")), "nothing to compare");
    }

    @Test
    void oneLetterOffIsNearlyTheSameAndAnotherNameIsNot() {
        assertTrue(Names.alike("Imperial Seacoast", "Imperial Seacost") > 0.85);
        assertTrue(Names.alike("Imperial Seacoast", "Pedder Building") < 0.2);
        assertEquals(1, Names.best(List.of("Block 1", "觀海鑽"), List.of("Imperial Seacoast", "觀海鑽")));
        assertTrue(Double.isNaN(Names.best(List.of(), List.of("x"))));
    }

    @Test
    void anAddressMayBeLongerThanTheOther() {
        assertEquals(1, Names.addresses("12 Pedder Street, Central, Hong Kong", "12 PEDDER ST, CENTRAL"));
        assertTrue(Names.addresses("12 Pedder Street", "9 Queen's Road") < 0.5);
    }

    @Test
    void aNameWithoutEndIsCut() {
        assertEquals(1, Names.alike("a".repeat(1_000_000), "a".repeat(2_000_000)));
    }
}
