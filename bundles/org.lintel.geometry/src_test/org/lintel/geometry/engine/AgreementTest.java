// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lintel.geometry.engine.Agreement.Verdict;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Measures;

/** When two engines agree. */
class AgreementTest {

    private static Measures measures(double volume, double area, int open) {
        return new Measures(volume, area, 0, 0, open, Bounds.EMPTY);
    }

    private static Verdict verdict(Measures one, Measures other) {
        return Agreement.of(null, one, other).verdict();
    }

    @Test
    void aHundredthIsForgiven() {
        assertEquals(Verdict.AGREE, verdict(measures(1, 6, 0), measures(1.01, 5.95, 0)));
        assertEquals(Verdict.VOLUME_DIFFERS, verdict(measures(1, 6, 0), measures(1.02, 6, 0)));
        assertEquals(Verdict.AREA_DIFFERS, verdict(measures(1, 6, 0), measures(1, 6.1, 0)));
        assertEquals(Verdict.BOTH_DIFFER, verdict(measures(1, 6, 0), measures(-1, 7, 0)));
        assertEquals(Verdict.AGREE, verdict(measures(0, 0, 0), measures(0, 0, 0)));
    }

    @Test
    void theVolumeOfAnOpenShapeIsNotCompared() {
        assertEquals(Verdict.AGREE, verdict(measures(1, 6, 0), measures(2, 6, 3)));
        assertFalse(Agreement.of(null, measures(1, 6, 0), measures(2, 6, 3)).closed());
    }

    @Test
    void aShapeThatOneEngineLacksIsSaid() {
        assertEquals(Verdict.ONLY_FIRST, verdict(measures(1, 6, 0), null));
        assertEquals(Verdict.ONLY_SECOND, verdict(null, measures(1, 6, 0)));
        assertTrue(Agreement.of(null, null, null).holds());
    }
}
