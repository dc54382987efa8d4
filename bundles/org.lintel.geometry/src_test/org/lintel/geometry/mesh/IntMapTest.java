// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntMapTest {

    @Test
    void itHoldsWhatAMapHolds() {
        var random = new Random(5);
        Map<Integer, Integer> expected = new HashMap<>();
        var map = new IntMap();
        for (int i = 0; i < 20_000; i++) {
            int key = i % 3 == 0 ? i << 12 : random.nextInt(Integer.MAX_VALUE);
            map.put(key, i);
            expected.put(key, i);
        }
        expected.forEach((key, value) -> assertEquals(value, map.get(key)));
        assertEquals(-1, map.get(1));
        map.put(0, 7);
        assertEquals(7, map.get(0));
    }
}
