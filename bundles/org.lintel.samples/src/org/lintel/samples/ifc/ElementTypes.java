// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.lintel.ifc.step.Ref;

/** The types of a model: each is written when an occurrence first asks for it, and knows its shape. */
final class ElementTypes {

    private final Relations relations;
    private final Map<String, Type> types = new HashMap<>();

    /** A written type. {@code map} is its shape; null where it has none. */
    record Type(Ref ref, Ref map) {
    }

    ElementTypes(Relations relations) {
        this.relations = relations;
    }

    /**
     * @param key unique among the types of the model
     * @param writer makes the type
     */
    Type get(String key, Supplier<Type> writer) {
        Type known = types.get(key);
        if (known == null) {
            known = writer.get();
            types.put(key, known);
        }
        return known;
    }

    /** Makes an occurrence one of a type. */
    void assign(String key, Type type, Ref occurrence) {
        relations.type(type.ref(), key, occurrence);
    }
}
