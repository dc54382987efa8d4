// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.ifc.model.Instance;

/**
 * The one instance at the relating end of relations, remembered: it often stands behind a list of thousands of related
 * objects, each of which asks for it.
 */
final class RelatingEnd {

    private final String attribute;
    private final Map<Instance, Optional<Instance>> ends = new ConcurrentHashMap<>();

    RelatingEnd(String attribute) {
        this.attribute = attribute;
    }

    /** Null if there is none, or it leads nowhere. */
    Instance of(Instance relation) {
        Optional<Instance> end = ends.get(relation);
        if (end == null) {
            end = Optional.ofNullable(relation.ref(attribute));
            ends.put(relation, end);
        }
        return end.orElse(null);
    }
}
