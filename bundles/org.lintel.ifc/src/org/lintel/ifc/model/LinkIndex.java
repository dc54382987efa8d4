// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import java.util.List;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Ranges;
import org.lintel.ifc.step.ValueContext;

/**
 * From an instance over a relation to the instances at its other end. Both ends of every relation are read once, when
 * the index is made: relations may have many thousand members, and are asked for by each of them.
 */
final class LinkIndex {

    private static final int RELATIONS_AT_ONCE = 256;

    private final RelationIndex from;
    private final int[] relations;
    private final int[] starts;
    private final int[] targets;

    /** @param sources the relations in the order of the file */
    LinkIndex(Exchange exchange, ValueContext context, List<Instance> sources, RelationIndex from, String to,
            int threads) {
        this.from = from;
        relations = new int[sources.size()];
        starts = new int[sources.size() + 1];
        List<int[]> parts = Ranges.run(relations.length, RELATIONS_AT_ONCE, threads, () -> {
            var references = new AttributeReferences(exchange, context, to);
            return (first, end) -> {
                var found = new IntColumn(end - first);
                for (int i = first; i < end; i++) {
                    Instance source = sources.get(i);
                    relations[i] = source.row();
                    references.each(source, id -> {
                        int row = exchange.row(id);
                        if (row >= 0) {
                            found.add(row);
                        }
                    });
                    starts[i + 1] = found.size();
                }
                return found.toArray();
            };
        });
        int size = 0;
        for (int part = 0; part < parts.size(); part++) {
            int end = Math.min(relations.length, (part + 1) * RELATIONS_AT_ONCE);
            for (int i = part * RELATIONS_AT_ONCE; i < end; i++) {
                starts[i + 1] += size;
            }
            size += parts.get(part).length;
        }
        targets = new int[size];
        int at = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, targets, at, part.length);
            at += part.length;
        }
    }

    /** The rows at the other end, relation by relation in the order of the file. */
    int[] of(int row) {
        int[] links = from.of(row);
        if (links.length == 0) {
            return links;
        }
        var found = new IntColumn(links.length);
        for (int link : links) {
            int at = Arrays.binarySearch(relations, link);
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                found.add(targets[i]);
            }
        }
        return found.toArray();
    }
}
