// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;

/** Puts the runs of single files together to one, as if they had been checked in one go. */
final class MergedRun {

    private MergedRun() {
    }

    /** @param runs at least one; each of one file */
    static Run of(List<Run> runs) {
        if (runs.size() == 1) {
            return runs.getFirst();
        }
        List<Run> ordered = new ArrayList<>(runs);
        ordered.sort(Comparator.comparing(run -> run.files().isEmpty() ? "" : run.files().getFirst().file()));
        List<CheckedFile> files = new ArrayList<>();
        Set<PackUse> packs = new LinkedHashSet<>();
        Map<String, RuleDescription> rules = new TreeMap<>();
        List<Result> results = new ArrayList<>();
        List<EngineError> errors = new ArrayList<>();
        List<String> fixed = new ArrayList<>();
        Set<Suppression> unused = new LinkedHashSet<>(ordered.getFirst().unused());
        Set<UnusedOverride> unusedOverrides = new LinkedHashSet<>(ordered.getFirst().unusedOverrides());
        boolean candidates = false;
        String date = ordered.getFirst().date();
        for (Run run : ordered) {
            files.addAll(run.files());
            packs.addAll(run.packs());
            run.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
            results.addAll(run.results());
            errors.addAll(run.errors());
            fixed.addAll(run.fixed());
            unused.retainAll(run.unused()); // what one file needed is used
            unusedOverrides.retainAll(run.unusedOverrides());
            candidates |= run.candidatesAccepted();
            date = date.equals(run.date()) ? date : "";
        }
        return new Run(ordered.getFirst().version(), date, candidates, files, List.copyOf(packs),
                List.copyOf(rules.values()), results, errors, fixed, List.copyOf(unused),
                List.copyOf(unusedOverrides));
    }
}
