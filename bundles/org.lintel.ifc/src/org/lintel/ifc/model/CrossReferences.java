// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.ValueContext;

/** Who refers to whom in a model: each index is made when it is first asked for. */
final class CrossReferences {

    private final Model model;
    private final Exchange exchange;
    private final ValueContext context;
    private final int threads;
    /** By entity, then by attribute. */
    private final ConcurrentMap<String, Map<String, RelationIndex>> relations = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Links> links = new ConcurrentHashMap<>();
    private volatile InverseIndex inverse;

    /** @param threads how many may make a large index */
    CrossReferences(Model model, Exchange exchange, ValueContext context, int threads) {
        this.threads = threads;
        this.model = model;
        this.exchange = exchange;
        this.context = context;
    }

    /** The rows that refer to a row by whatever attribute. */
    int[] to(int row) {
        InverseIndex index = inverse;
        if (index == null) {
            synchronized (this) {
                index = inverse;
                if (index == null) {
                    index = inverse();
                    inverse = index;
                }
            }
        }
        return index.of(row);
    }

    /** The index of one attribute of the instances of one entity, subtypes included. */
    RelationIndex relation(String type, String attribute) {
        Map<String, RelationIndex> ofType = relations.get(type);
        RelationIndex index = ofType == null ? null : ofType.get(attribute);
        return index != null ? index : relations.computeIfAbsent(type, k -> new ConcurrentHashMap<>())
                .computeIfAbsent(attribute, k -> readRelation(type, attribute));
    }

    private InverseIndex inverse() {
        try {
            return new InverseIndex(exchange, context);
        } catch (UncheckedIOException | InternalError e) {
            throw model.changed(e);
        }
    }

    private RelationIndex readRelation(String type, String attribute) {
        try {
            return new RelationIndex(exchange, context, model.instances(type, true), attribute, threads);
        } catch (UncheckedIOException | InternalError e) {
            throw model.changed(e);
        }
    }

    Links links(String type, String from, String to) {
        String key = type.concat(".").concat(from).concat(".").concat(to);
        Links known = links.get(key);
        if (known == null) {
            Links made = new Links(model, this, type, from, to);
            Links before = links.putIfAbsent(key, made);
            known = before != null ? before : made;
        }
        return known;
    }

    LinkIndex link(String type, String from, String to) {
        try {
            return new LinkIndex(exchange, context, model.instances(type, true), relation(type, from), to,
                    threads);
        } catch (UncheckedIOException | InternalError e) {
            throw model.changed(e);
        }
    }
}
