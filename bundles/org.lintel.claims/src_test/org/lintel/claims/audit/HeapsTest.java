// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is laid on heaps comes back as it was, that of one row together and in its order, through a file or not. */
class HeapsTest {

    private static final int LARGE = 300_000;

    private static Heaps.Piece piece(Random random, int event) {
        String hash = random.nextInt(20) == 0 ? "no hash 陳 " + event : "%064x".formatted(random.nextLong(1L << 40));
        return new Heaps.Piece(Heaps.What.values()[random.nextInt(4)], "claim A-" + random.nextInt(50_000) + "陳", event,
                hash, Heaps.Personal.values()[random.nextInt(4)]);
    }

    @Test
    void allComesBack() throws Exception {
        for (int count : List.of(1_000, LARGE)) {
            Random random = new Random(count);
            Map<String, List<Heaps.Piece>> should = new HashMap<>();
            Map<String, List<Heaps.Piece>> is = new HashMap<>();
            try (Heaps heaps = new Heaps()) {
                for (int i = 0; i < count; i++) {
                    Heaps.Piece piece = piece(random, i);
                    should.computeIfAbsent(piece.label(), none -> new ArrayList<>()).add(piece);
                    heaps.add(piece);
                }
                for (int i = 0; i < Heaps.COUNT; i++) {
                    Map<String, List<Heaps.Piece>> heap = new HashMap<>();
                    heaps.each(i, piece -> heap.computeIfAbsent(piece.label(), none -> new ArrayList<>()).add(piece));
                    is.putAll(heap);
                }
            }
            assertEquals(should, is);
        }
    }
}
