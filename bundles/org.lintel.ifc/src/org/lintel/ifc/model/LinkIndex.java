// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import java.util.List;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.ValueContext;

/**
 * From an instance over a relation to the instances at its other end. Both ends of every relation are read once, when
 * the index is made: relations may have many thousand members, and are asked for by each of them.
 */
final class LinkIndex {

    private final RelationIndex from;
    private final int[] relations;
    private final int[] starts;
    private final int[] targets;

    /** @param sources the relations in the order of the file */
    LinkIndex(Exchange exchange, ValueContext context, List<Instance> sources, RelationIndex from, String to) {
        this.from = from;
        relations = new int[sources.size()];
        starts = new int[sources.size() + 1];
        var found = new IntColumn(sources.size());
        var references = new AttributeReferences(exchange, context, to);
        for (int i = 0; i < relations.length; i++) {
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
        targets = found.toArray();
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
