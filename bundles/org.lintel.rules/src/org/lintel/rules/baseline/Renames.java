// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.baseline;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Recognises models that were renamed or moved since a baseline was written, by the findings they share with it. */
final class Renames {

    private Renames() {
    }

    /**
     * Which file of the baseline a file of the run was, where the baseline does not know its name.
     *
     * @param before fingerprints of findings by file, of the baseline
     * @param now fingerprints of results by file, of the run
     * @return by the file's name now; a file of the baseline is used once, and only if it is not in the run itself and at
     *     least half of its findings are results of that file
     */
    static Map<String, String> of(SortedMap<String, Set<String>> before, SortedMap<String, Set<String>> now) {
        Map<String, String> renamed = new TreeMap<>();
        Set<String> free = new TreeSet<>(before.keySet());
        free.removeAll(now.keySet());
        now.forEach((file, results) -> {
            if (!before.containsKey(file)) {
                String former = former(before, free, results);
                if (former != null) {
                    free.remove(former);
                    renamed.put(file, former);
                }
            }
        });
        return renamed;
    }

    private static String former(Map<String, Set<String>> before, Set<String> free, Set<String> results) {
        String best = null;
        int most = 0;
        for (String candidate : free) {
            int shared = 0;
            for (String finding : before.get(candidate)) {
                shared += results.contains(finding) ? 1 : 0;
            }
            if (shared > most && 2 * shared >= before.get(candidate).size()) {
                most = shared;
                best = candidate;
            }
        }
        return best;
    }
}
