// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    @Test
    void whatMostAgreeOnIsBelieved() {
        var random = new Random(3);
        List<BestFit.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean wrong = i % 10 == 7;
            pairs.add(pair(random.nextDouble() * 80, random.nextDouble() * 30, wrong ? 2 + random.nextDouble() * 20
                    : random.nextGaussian() * 0.01));
        }
        Consensus found = Consensus.of(pairs);
        assertEquals(20, found.apart().size());
        found.apart().forEach(index -> assertEquals(7, index % 10));
        assertEquals(30, found.fit().rotation(), 0.01);
        // all are off alike: nobody is wrong
        pairs.replaceAll(each -> new BestFit.Pair(each.x() * 1000, each.y() * 1000, each.easting(), each.northing()));
        assertEquals(List.of(), Consensus.of(pairs).apart());
        // one of four cannot be told
        assertEquals(List.of(), Consensus.of(List.of(pair(0, 0, 0), pair(20, 0, 0), pair(20, 10, 5), pair(0, 10, 0))).apart());
        // lines that are one point over and over
        assertEquals(List.of(), Consensus.of(Stream.concat(Stream.generate(() -> pair(1, 1, 0)).limit(50),
                Stream.of(pair(9, 9, 4))).toList()).apart());
    }
}
