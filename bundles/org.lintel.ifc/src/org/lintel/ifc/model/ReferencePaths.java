// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.PlainInstance;

/**
 * From which entities references lead to which, and which instances refer to themselves or later ones. A circle of
 * instances is a circle of their entities too, and few entities have one: so most instances need no second look.
 */
final class ReferencePaths {

    /** With more keywords than any schema has there is no table; then every instance may be on a circle. */
    private static final int MOST_KEYWORDS = 600;

    private final Exchange exchange;
    private final int codes;
    private final long[] forward;
    private final List<Seen> parts = new ArrayList<>();
    private boolean[] circular;

    ReferencePaths(Exchange exchange) {
        this.exchange = exchange;
        this.codes = exchange.keywordCount() + 1;
        this.forward = new long[(exchange.size() >>> 6) + 1];
    }

    /** What one thread has seen; its rows are whole multiples of 64, so that no two write to the same place. */
    final class Seen implements PlainInstance.References {

        private final boolean[][] table = codes > MOST_KEYWORDS ? null : new boolean[codes][];
        private int source;
        private boolean[] targets;

        /** The references told from now on are those of a row. */
        void from(int row) {
            source = row;
            if (table != null) {
                int code = exchange.code(row) + 1;
                targets = table[code];
                if (targets == null) {
                    targets = new boolean[codes];
                    table[code] = targets;
                }
            }
        }

        @Override
        public void to(int row) {
            if (row >= source) {
                forward[source >>> 6] |= 1L << source;
            }
            if (targets != null) {
                targets[exchange.code(row) + 1] = true;
            }
        }
    }

    /** For one thread. */
    synchronized Seen seen() {
        var seen = new Seen();
        parts.add(seen);
        return seen;
    }

    /** To be called once all is seen: references to entities below {@code left} do not count. */
    void closeWithout(EntityType left, Model model) {
        circular = new boolean[codes];
        if (codes > MOST_KEYWORDS) {
            Arrays.fill(circular, true);
            return;
        }
        boolean[][] leads = new boolean[codes][codes];
        boolean[] counts = new boolean[codes];
        counts[0] = true;
        for (int code = 1; code < codes; code++) {
            EntityType type = model.schema().entity(exchange.keyword(code - 1));
            counts[code] = left == null || type == null || !type.isA(left);
        }
        for (Seen part : parts) {
            for (int from = 0; from < codes; from++) {
                for (int to = 0; part.table[from] != null && to < codes; to++) {
                    leads[from][to] |= part.table[from][to] && counts[to];
                }
            }
        }
        close(leads);
        for (int code = 0; code < codes; code++) {
            circular[code] = leads[code][code];
        }
    }

    /** What can be reached at all, by way of one after the other. */
    private static void close(boolean[][] leads) {
        for (int by = 0; by < leads.length; by++) {
            for (int from = 0; from < leads.length; from++) {
                if (leads[from][by]) {
                    for (int to = 0; to < leads.length; to++) {
                        leads[from][to] |= leads[by][to];
                    }
                }
            }
        }
    }

    /** Whether an instance may be on a circle. */
    boolean mayLeadBack(int row) {
        return circular[exchange.code(row) + 1];
    }

    /** The next row from {@code row} on that may be on a circle and refers to itself or a later one; -1: no more. */
    int nextStart(int row) {
        for (int at = row; at < exchange.size(); at++) {
            long rest = forward[at >>> 6] >>> at;
            if (rest == 0) {
                at |= 63;
            } else {
                at += Long.numberOfTrailingZeros(rest);
                if (mayLeadBack(at)) {
                    return at;
                }
            }
        }
        return -1;
    }
}
