// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;

/** Which of the sixteen directions a surface has. */
class CompassPointTest {

    static final List<Missing> MISSING = List.of(new Missing("test", Text.of("a figure", "數值"),
            Message.verbatim("not told"), Message.verbatim("tell it")));

    @ParameterizedTest
    @CsvSource({"0, N", "11.24, N", "11.25, NNE", "348.75, N", "348.74, NNW", "360, N", "-22.5, NNW", "725, N",
        "191.24, S", "191.26, SSW", "270, W"})
    void nearest(double degrees, CompassPoint point) {
        assertEquals(point, CompassPoint.of(degrees));
    }

    @Test
    void everyPointOfARange() {
        assertEquals(List.of(CompassPoint.NNW, CompassPoint.N, CompassPoint.NNE), within(340, 380));
        assertEquals(List.of(CompassPoint.E), within(80, 100));
        assertEquals(16, within(0, 360).size());
        assertEquals(16, within(0, 5000).size());
    }

    @Test
    void theTablesOfShadingKnowEight() {
        assertEquals(List.of(CompassPoint.SE), CompassPoint.SE.columns());
        assertEquals(List.of(CompassPoint.NW, CompassPoint.N), CompassPoint.NNW.columns());
        assertEquals(List.of(CompassPoint.E, CompassPoint.SE), CompassPoint.ESE.columns());
    }

    private static List<CompassPoint> within(double low, double high) {
        return CompassPoint.within(Estimate.between(low, high, Unit.DEGREE, List.of(), MISSING));
    }
}
