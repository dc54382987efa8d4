// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes where something is as forms do: {@code 5/F – 14/F, 16/F}. */
final class Floors {

    private Floors() {
    }

    /**
     * The floors in their order from below, those that follow each other as from – to; empty where none is told.
     *
     * @param floors names; such as are none of the building's stand at the end
     * @param levels names of all floors of the building from below
     */
    static String of(Collection<String> floors, List<String> levels) {
        Set<String> rest = new LinkedHashSet<>(floors);
        rest.remove("");
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < levels.size(); first++) {
            if (!rest.contains(levels.get(first))) {
                continue;
            }
            int last = first;
            while (last + 1 < levels.size() && rest.contains(levels.get(last + 1))) {
                last++;
            }
            parts.add(last == first ? levels.get(first) : last == first + 1
                    ? levels.get(first) + ", " + levels.get(last) : levels.get(first) + " – " + levels.get(last));
            first = last;
        }
        rest.removeAll(Set.copyOf(levels));
        parts.addAll(rest);
        return String.join(", ", parts);
    }
}
