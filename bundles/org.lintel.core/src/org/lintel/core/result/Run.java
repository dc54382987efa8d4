// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a check produced; whatever comes after takes a run and nothing else.
 *
 * @param version of Lintel
 * @param date the date the codes were applied for, ISO; empty if none was given
 * @param candidatesAccepted whether candidate figures gave verdicts
 * @param packs that were looked at; {@link #applied} tells whether rules of one took part
 * @param rules all rules that took part, sorted by id
 * @param results sorted by file, rule, subject
 * @param fixed fingerprints of the baseline whose subjects no longer fail, with their file
 * @param unused suppressions that hid nothing
 * @param unusedOverrides values of the project that no subject took
 */
public record Run(String version, String date, boolean candidatesAccepted, List<CheckedFile> files,
        List<PackUse> packs, List<RuleDescription> rules, List<Result> results, List<EngineError> errors,
        List<String> fixed, List<Suppression> unused, List<UnusedOverride> unusedOverrides) {

    public Run {
        files = List.copyOf(files);
        packs = List.copyOf(packs);
        rules = List.copyOf(rules);
        results = List.copyOf(results);
        errors = List.copyOf(errors);
        fixed = List.copyOf(fixed);
        unused = List.copyOf(unused);
        unusedOverrides = List.copyOf(unusedOverrides);
    }

    /** A run of a project that states no values of its own. */
    public Run(String version, String date, boolean candidatesAccepted, List<CheckedFile> files, List<PackUse> packs,
            List<RuleDescription> rules, List<Result> results, List<EngineError> errors, List<String> fixed,
            List<Suppression> unused) {
        this(version, date, candidatesAccepted, files, packs, rules, results, errors, fixed, unused, List.of());
    }

    /** How many results there are of each outcome, suppressed ones apart; every outcome has an entry. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        for (Result result : results) {
            if (result.suppression() == null) {
                counts.merge(result.outcome(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many results somebody has decided to live with. */
    public int suppressed() {
        int count = 0;
        for (Result result : results) {
            if (result.suppression() != null) {
                count++;
            }
        }
        return count;
    }

    /** Whether rules of a pack were applied; those on request are not unless they are asked for. */
    public boolean applied(PackUse pack) {
        for (RuleDescription rule : rules) {
            if (rule.pack().equals(pack.id())) {
                return true;
            }
        }
        return false;
    }

    /** Names of packs none of whose rules were applied, each once. */
    public List<String> notApplied() {
        return packs.stream().filter(pack -> !applied(pack)).map(PackUse::id).distinct().toList();
    }

    /** The description of a rule; null if it took no part. */
    public RuleDescription rule(String id) {
        for (RuleDescription rule : rules) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        return null;
    }
}
