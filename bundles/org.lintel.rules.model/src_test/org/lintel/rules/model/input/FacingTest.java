// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.query.Sector;

/** Directions and the eight sectors they are sorted into. */
class FacingTest {

    @ParameterizedTest
    @CsvSource({"0, N", "22.4, N", "22.6, NE", "45, NE", "90, E", "180, S", "247.4, SW", "247.6, W", "337.4, NW",
        "337.6, N", "359.9, N", "-45, NW", "405, NE"})
    void sectors(double degrees, Sector sector) {
        assertEquals(sector, new Facing(degrees).sector());
    }

    @Test
    void aVectorLooksClockwiseFromNorth() {
        assertEquals(0, Facing.of(0, 1, 0).degrees(), 1e-9);
        assertEquals(90, Facing.of(1, 0, 0).degrees(), 1e-9);
        assertEquals(270, Facing.of(-1, 0, 0).degrees(), 1e-9);
    }

    @Test
    void trueNorthToTheRightOfTheSheetTurnsEverythingLeft() {
        // true north lies 30° clockwise from Y, so what looks up the sheet looks 30° west of north
        assertEquals(330, Facing.of(0, 1, 30).degrees(), 1e-9);
        assertEquals(Sector.NW, Facing.of(0, 1, 30).sector());
    }

    @Test
    void theOppositeIsHalfATurnAway() {
        assertEquals(20, new Facing(200).opposite().degrees(), 1e-9);
    }

    @Test
    void isReadFromAWordOrDegrees() {
        assertEquals(new Facing(225), Facing.parse("sw"));
        assertEquals(new Facing(12.5), Facing.parse("12.5"));
        assertNull(Facing.parse("up"));
        assertNull(Facing.parse("NaN"));
    }
}
