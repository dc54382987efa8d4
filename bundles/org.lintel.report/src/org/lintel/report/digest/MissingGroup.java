// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;

/**
 * Undecided results of one rule that lack the same inputs, so that 800 walls without a U-value are one thing to read.
 *
 * @param missing as the first of them says it
 * @param candidate the outcome candidate figures would give; null if there is none
 */
public record MissingGroup(List<Missing> missing, Outcome candidate, List<Result> results) {

    /** Groups of undecided results, the largest first. */
    public static List<MissingGroup> of(List<Result> undecided) {
        Map<String, MissingGroup> groups = new LinkedHashMap<>();
        for (Result result : undecided) {
            var inputs = new StringBuilder(result.candidate() == null ? "" : result.candidate().id());
            for (Missing missing : result.missing()) {
                inputs.append('\n').append(missing.input());
            }
            String key = inputs.toString();
            MissingGroup group = groups.get(key);
            if (group == null) {
                group = new MissingGroup(result.missing(), result.candidate(), new ArrayList<>());
                groups.put(key, group);
            }
            group.results.add(result);
        }
        List<MissingGroup> sorted = new ArrayList<>(groups.values());
        sorted.sort((a, b) -> Integer.compare(b.results.size(), a.results.size()));
        return sorted;
    }

    /** How many of the results give other reasons than the first one; figures and names in a reason do not count. */
    public int withOtherReasons() {
        int count = 0;
        for (Result result : results) {
            for (int i = 0; i < missing.size(); i++) {
                String reason = result.missing().get(i).reason().template().en();
                if (!reason.equals(missing.get(i).reason().template().en())) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    /** The type all results have, e.g. {@code IfcWall}; empty if there are several. */
    public String type() {
        String type = results.getFirst().subject().type();
        for (Result result : results) {
            if (!result.subject().type().equals(type)) {
                return "";
            }
        }
        return type;
    }
}
