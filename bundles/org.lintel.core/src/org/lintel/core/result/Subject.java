// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;

/**
 * What a verdict is about: an element of a model, a storey, a whole model, later a claim.
 *
 * @param kind the word under which rules ask for such subjects, e.g. {@code space}
 * @param key what keeps its identity across revisions: its GlobalId where that is unique
 * @param globalId its IFC GlobalId, also where several share it; empty if it has none
 * @param type the class of the thing as its schema calls it, e.g. {@code IfcSpace}
 * @param name as its author named it; empty if he did not
 * @param container where it is, outermost first, e.g. {@code Site / Building / Level 2}
 */
public record Subject(String kind, String key, String globalId, String type, String name, String container,
        Location where) {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(globalId, "globalId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(where, "where");
    }

    /** What to call it in a sentence: type and name, or type and number where it has no name. */
    public String label() {
        if (!name.isEmpty()) {
            return type.isEmpty() ? name : type + " \"" + name + "\"";
        }
        return where.instance() > 0 ? type + " #" + where.instance() : type.isEmpty() ? key : type;
    }
}
