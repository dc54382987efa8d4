// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * Some changes tried together.
 *
 * @param name how reports call it; not empty
 */
public record Scenario(String name, List<Change> changes) {

    public Scenario {
        changes = List.copyOf(changes);
    }

    /** The same, and one change more. */
    public Scenario and(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Scenario(name, more);
    }
}
