// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.List;

/**
 * The way from an instance over a relation to the instances at its other end. Both ends of every relation are read
 * once, on first use. Safe for several threads.
 */
public final class Links {

    private final Model model;
    private final CrossReferences references;
    private final String type;
    private final String from;
    private final String to;
    private volatile LinkIndex index;

    Links(Model model, CrossReferences references, String type, String from, String to) {
        this.model = model;
        this.references = references;
        this.type = type;
        this.from = from;
        this.to = to;
    }

    /**
     * The instances at the other end, relation by relation in the order of the file; one that is named several times
     * comes several times.
     */
    public List<Instance> of(Instance source) {
        return model.list(index().of(source.row()));
    }

    /** The first instance at the other end; null if there is none. */
    public Instance first(Instance source) {
        int[] rows = index().of(source.row());
        return rows.length == 0 ? null : model.at(rows[0]);
    }

    private LinkIndex index() {
        LinkIndex known = index;
        if (known == null) {
            synchronized (this) {
                known = index;
                if (known == null) {
                    known = references.link(type, from, to);
                    index = known;
                }
            }
        }
        return known;
    }
}
