// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.List;
import org.lintel.core.text.Message;

/**
 * How two models differ.
 *
 * @param model differences of the models themselves: schema, units, georeference, and resources that no object holds
 * @param objects the objects that differ, by container, type, name and number
 * @param counts how many objects were compared, and how they were matched
 * @param notes what the reader must know of how it was compared, such as different schemas
 */
public record Differences(List<Change> model, List<Difference> objects, Counts counts, List<Message> notes) {

    /**
     * Numbers of objects within the filter.
     *
     * @param before in the first model
     * @param after in the second
     * @param byGlobalId pairs known by their GlobalId
     * @param byKey pairs known by type, tag, name, container and placement
     * @param byPartialKey pairs known by the same without placement
     */
    public record Counts(int before, int after, int byGlobalId, int byKey, int byPartialKey, int added, int removed,
            int changed) {

        /** Pairs without a difference. */
        public int unchanged() {
            return byGlobalId + byKey + byPartialKey - changed;
        }
    }

    public Differences {
        model = List.copyOf(model);
        objects = List.copyOf(objects);
        notes = List.copyOf(notes);
    }

    /** Whether nothing differs of what was compared. */
    public boolean isEmpty() {
        return model.isEmpty() && objects.isEmpty();
    }
}
