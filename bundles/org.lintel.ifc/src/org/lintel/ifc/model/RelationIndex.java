// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import java.util.List;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Ranges;
import org.lintel.ifc.step.ValueContext;

/** Who refers to an instance by one attribute of one entity: only the instances of that entity are read. */
final class RelationIndex {

    private static final int SOURCES_AT_ONCE = 256;

    /** Target row in the upper half, source row in the lower, sorted. */
    private final long[] pairs;

    RelationIndex(Exchange exchange, ValueContext context, List<Instance> sources, String attribute, int threads) {
        List<long[]> parts = Ranges.run(sources.size(), SOURCES_AT_ONCE, threads, () -> {
            var references = new AttributeReferences(exchange, context, attribute);
            return (from, to) -> {
                var found = new Pairs();
                for (int i = from; i < to; i++) {
                    Instance source = sources.get(i);
                    references.each(source, id -> found.add(exchange.row(id), source.row()));
                }
                return found.sorted();
            };
        });
        pairs = merged(parts);
    }

    /** Sorted parts in one, in order. */
    private static long[] merged(List<long[]> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int size = 0;
        for (long[] part : parts) {
            size += part.length;
        }
        long[] all = new long[size];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        // a source is in one part only, so there is nothing twice
        Arrays.sort(all);
        return all;
    }

    /** Collects pairs. */
    private static final class Pairs {

        private long[] pairs = new long[64];
        private int size;

        void add(int target, int source) {
            if (target < 0) {
                return;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) target << 32 | source;
        }

        /** In order, and each once. */
        long[] sorted() {
            Arrays.sort(pairs, 0, size);
            int n = 0;
            for (int i = 0; i < size; i++) {
                if (n == 0 || pairs[n - 1] != pairs[i]) {
                    pairs[n++] = pairs[i];
                }
            }
            return Arrays.copyOf(pairs, n);
        }
    }

    /** The rows that refer to a row, in the order of the file. */
    int[] of(int target) {
        int from = place((long) target << 32);
        int to = place(target + 1L << 32);
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) pairs[from + i];
        }
        return rows;
    }

    private int place(long pair) {
        int at = Arrays.binarySearch(pairs, pair);
        return at < 0 ? -at - 1 : at;
    }
}
