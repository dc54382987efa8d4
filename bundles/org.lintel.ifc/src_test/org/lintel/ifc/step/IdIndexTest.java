// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdIndexTest {

    @ParameterizedTest
    @CsvSource({"2000,true", "100000,true", "100000,false", "5000000000,true", "5000000000,false",
            "999999999999999999,false"})
    void findsWhatAMapFinds(long highest, boolean ascending) {
        var random = new Random(highest);
        var rows = new Rows(3, true);
        Map<Long, Integer> expected = new HashMap<>();
        Map<Integer, Integer> duplicates = new HashMap<>();
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < 2000; i++) {
            numbers.add(random.nextLong(highest) + 1);
        }
        List<Long> order = ascending ? List.copyOf(new TreeSet<>(numbers)) : numbers;
        for (long id : order) {
            Integer first = expected.putIfAbsent(id, rows.size());
            if (first != null) {
                duplicates.put(rows.size(), first);
            }
            rows.add(rows.size() * 50L, id, 1, 5);
        }
        rows.trim();
        Map<Integer, Integer> found = new HashMap<>();
        IdIndex index = IdIndex.of(rows, found::put);
        assertEquals(duplicates, found);
        expected.forEach((id, row) -> {
            assertEquals(row, index.row(id));
            assertEquals(id, rows.id(row));
        });
        for (long id : new long[] {0, -1, highest + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertEquals(expected.getOrDefault(id, -1), index.row(id));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "40"})
    void offsetsGoBeyondFourGigabytes(long gigabytes) {
        var rows = new Rows(2, true);
        long step = (gigabytes << 30) / 7 + 13;
        for (int i = 0; i < 100; i++) {
            rows.add(i * step, i + 1, 0, 5);
        }
        for (int i = 0; i < 100; i++) {
            assertEquals(i * step, rows.offset(i));
        }
    }
}
