// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The best fit of corners, with what remains. */
class BestFitTest {

    private static BestFit.Pair pair(double x, double y, double noise) {
        double cos = Math.cos(Math.toRadians(30));
        double sin = Math.sin(Math.toRadians(30));
        return new BestFit.Pair(x, y, 834141.553 + cos * x - sin * y + noise, 819946.786 + sin * x + cos * y);
    }

    @Test
    void exactCornersLeaveNothing() {
        BestFit fit = BestFit.of(List.of(pair(0, 0, 0), pair(20, 0, 0), pair(20, 10, 0)));
        assertEquals(30, fit.rotation(), 1e-9);
        assertEquals(834141.553, fit.easting(), 1e-7);
        assertEquals(819946.786, fit.northing(), 1e-7);
        assertEquals(0, fit.rms(), 1e-7);
        assertEquals(1, fit.scale(), 1e-9);
    }

    @Test
    void whatRemainsIsTold() {
        BestFit fit = BestFit.of(List.of(pair(0, 0, 0.1), pair(20, 0, -0.1), pair(20, 10, 0.1), pair(0, 10, -0.1)));
        assertEquals(30, fit.rotation(), 0.5);
        assertEquals(0.1, fit.rms(), 0.01);
        assertEquals(0.1, fit.worst(), 0.03);
        assertThrows(IllegalArgumentException.class, () -> BestFit.of(List.of(pair(0, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> BestFit.of(List.of(pair(1, 1, 0), pair(1, 1, 0))));
    }
}
