// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/** Who refers to an instance, over the whole model: made in one pass over the file when first asked for. */
final class InverseIndex {

    private final int[] starts;
    private final int[] sources;

    InverseIndex(Exchange exchange, ValueContext context) {
        int size = exchange.size();
        int[] ends = new int[size];
        var targets = new IntColumn(size * 2);
        var reader = new ValueReader(context);
        int[] counts = new int[size + 1];
        for (int row = 0; row < size; row++) {
            exchange.open(row, reader);
            if (reader.toKeyword()) {
                reader.allReferences(id -> {
                    int target = exchange.row(id);
                    if (target >= 0) {
                        targets.add(target);
                        counts[target + 1]++;
                    }
                });
            }
            ends[row] = targets.size();
        }
        for (int row = 0; row < size; row++) {
            counts[row + 1] += counts[row];
        }
        starts = counts;
        int[] next = Arrays.copyOf(starts, size);
        sources = new int[targets.size()];
        int at = 0;
        for (int row = 0; row < size; row++) {
            for (; at < ends[row]; at++) {
                sources[next[targets.get(at)]++] = row;
            }
        }
    }

    /** The rows that refer to a row, each once, in the order of the file. */
    int[] of(int target) {
        int[] found = new int[starts[target + 1] - starts[target]];
        int n = 0;
        for (int i = starts[target]; i < starts[target + 1]; i++) {
            if (n == 0 || found[n - 1] != sources[i]) {
                found[n++] = sources[i];
            }
        }
        return n == found.length ? found : Arrays.copyOf(found, n);
    }
}
