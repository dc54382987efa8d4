// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;

/** The results of one rule in one file, in the order of the run. */
public record RuleGroup(String file, String rule, List<Result> results, Tally tally) {

    /** The groups of every file, the worst rule first: checked files in their order, then what stands in no file. */
    public static Map<String, List<RuleGroup>> byFile(Run run) {
        Map<String, Map<String, RuleGroup>> files = new LinkedHashMap<>();
        for (var file : run.files()) {
            files.put(file.file(), new LinkedHashMap<>());
        }
        for (Result result : run.results()) {
            String file = result.subject().where().file();
            Map<String, RuleGroup> rules = files.get(file);
            if (rules == null) {
                rules = new LinkedHashMap<>();
                files.put(file, rules);
            }
            RuleGroup group = rules.get(result.rule());
            if (group == null) {
                group = new RuleGroup(file, result.rule(), new ArrayList<>(), new Tally());
                rules.put(result.rule(), group);
            }
            group.results.add(result);
            group.tally.add(result);
        }
        Map<String, List<RuleGroup>> sorted = new LinkedHashMap<>();
        for (var entry : files.entrySet()) {
            sorted.put(entry.getKey(), worstFirst(entry.getValue().values()));
        }
        return sorted;
    }

    private static List<RuleGroup> worstFirst(Collection<RuleGroup> groups) {
        List<RuleGroup> sorted = new ArrayList<>(groups);
        sorted.sort(RuleGroup::worseGroupFirst);
        return sorted;
    }

    private static int worseGroupFirst(RuleGroup a, RuleGroup b) {
        int byRank = Integer.compare(b.tally.rank(), a.tally.rank());
        return byRank != 0 ? byRank : a.rule.compareTo(b.rule);
    }

    /** What failed and is not suppressed: the most severe first, among those what is new. */
    public List<Result> failures() {
        List<Result> failures = new ArrayList<>();
        for (Result result : results) {
            if (result.outcome() == Outcome.FAIL && result.suppression() == null) {
                failures.add(result);
            }
        }
        failures.sort(RuleGroup::worseFirst);
        return failures;
    }

    private static int worseFirst(Result a, Result b) {
        int bySeverity = b.severity().compareTo(a.severity());
        boolean aNew = a.baseline() == BaselineState.NEW;
        boolean bNew = b.baseline() == BaselineState.NEW;
        return bySeverity != 0 || aNew == bNew ? bySeverity : aNew ? -1 : 1;
    }

    /** Results of one outcome that are not suppressed, in the order of the run. */
    public List<Result> of(Outcome outcome) {
        List<Result> found = new ArrayList<>();
        for (Result result : results) {
            if (result.outcome() == outcome && result.suppression() == null) {
                found.add(result);
            }
        }
        return found;
    }

    public List<Result> suppressed() {
        List<Result> found = new ArrayList<>();
        for (Result result : results) {
            if (result.suppression() != null) {
                found.add(result);
            }
        }
        return found;
    }
}
