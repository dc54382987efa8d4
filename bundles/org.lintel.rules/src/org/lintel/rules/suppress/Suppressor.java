// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.suppress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lintel.core.result.Result;
import org.lintel.core.result.Subject;
import org.lintel.core.result.Suppression;
import org.lintel.rules.Wildcard;
import org.lintel.rules.pipeline.Processor;

/** Marks the findings somebody has decided to live with, and remembers which of the decisions were of any use. */
public final class Suppressor implements Processor {

    private final List<Suppression> suppressions;
    private final boolean[] used;
    private final String today;

    /** @param today ISO day for expiry dates; empty where none is given, and then nothing expires */
    public Suppressor(List<Suppression> suppressions, String today) {
        this.suppressions = List.copyOf(suppressions);
        this.used = new boolean[suppressions.size()];
        this.today = today;
    }

    @Override
    public List<Result> process(List<Result> results) {
        if (suppressions.isEmpty()) {
            return results;
        }
        List<Result> processed = new ArrayList<>(results.size());
        for (Result result : results) {
            processed.add(result.isFinding() ? decided(result) : result);
        }
        return processed;
    }

    private Result decided(Result result) {
        for (int i = 0; i < used.length; i++) {
            Suppression suppression = suppressions.get(i);
            if (!expired(suppression) && matches(suppression, result)) {
                used[i] = true;
                return result.withSuppression(suppression);
            }
        }
        return result;
    }

    private boolean expired(Suppression suppression) {
        return !suppression.expires().isEmpty() && !today.isEmpty() && suppression.expires().compareTo(today) <= 0;
    }

    private static boolean matches(Suppression suppression, Result result) {
        Subject subject = result.subject();
        return Wildcard.matches(suppression.rule(), result.rule())
                && (Wildcard.matches(suppression.subject(), subject.key())
                        || Wildcard.matches(suppression.subject(), subject.name()));
    }

    /**
     * The decisions that hid nothing: outdated, expired, or misspelt. One on rules that are installed but were not applied
     * this time had no chance, and is not among them.
     *
     * @param applied ids of the rules that were applied
     * @param installed ids of all rules
     */
    public List<Suppression> unused(Collection<String> applied, Collection<String> installed) {
        List<Suppression> unused = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            String rule = suppressions.get(i).rule();
            boolean tried = applied.stream().anyMatch(id -> Wildcard.matches(rule, id))
                    || installed.stream().noneMatch(id -> Wildcard.matches(rule, id));
            if (!used[i] && tried) {
                unused.add(suppressions.get(i));
            }
        }
        return unused;
    }
}
