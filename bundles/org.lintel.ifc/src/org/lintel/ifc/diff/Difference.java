// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.List;

/**
 * An object that is not the same in both models.
 *
 * @param before null if it was added
 * @param after null if it was removed
 * @param changes empty if it was added or removed
 */
public record Difference(State state, Match match, Item before, Item after, List<Change> changes) {

    /** What happened to the object. */
    public enum State {
        ADDED("added"), REMOVED("removed"), CHANGED("changed");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** The word in JSON. */
        public String id() {
            return id;
        }
    }

    public Difference {
        changes = List.copyOf(changes);
    }

    /** The object as it is now, or as it was if it is no more. */
    public Item item() {
        return after != null ? after : before;
    }
}
