// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;

/**
 * Judges what can be judged while subjects of other kinds are still looked for: a thread that has found its kinds need not
 * wait for an envelope that is measured by the other. What was not reached is left for afterwards.
 */
final class EarlyJudging {

    /** So many subjects are taken at a time. */
    private static final int CHUNK = 64;

    private final List<PlannedRule> plan;
    private final Predicate<String> atHand;
    private final BiFunction<PlannedRule, Subject, Object> judge;
    private final Progress progress;
    /** By the place of the rule in the plan, how many of its subjects are taken. */
    private final AtomicIntegerArray taken;
    /** By the place of the rule; null until the first of its subjects is judged, and in it, where one was not. */
    private final Object[][] outcomes;

    /** @param atHand whether rules about subjects of a kind can be judged without waiting for what the other thread does */
    EarlyJudging(List<PlannedRule> plan, Predicate<String> atHand, BiFunction<PlannedRule, Subject, Object> judge,
            Progress progress) {
        this.plan = plan;
        this.atHand = atHand;
        this.judge = judge;
        this.progress = progress;
        taken = new AtomicIntegerArray(plan.size());
        outcomes = new Object[plan.size()][];
    }

    /**
     * Judges a few subjects of the first rule that has some left.
     *
     * @param found the subjects by kind, of the kinds that are found
     * @return whether there was something to judge
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    boolean few(Map<String, List<Subject>> found) {
        for (int rule = 0; rule < outcomes.length; rule++) {
            PlannedRule planned = plan.get(rule);
            List<Subject> subjects = found.get(planned.rule().subject());
            if (subjects == null || taken.get(rule) >= subjects.size() || !atHand.test(planned.rule().subject())) {
                continue;
            }
            int from = taken.getAndAdd(rule, CHUNK);
            if (from >= subjects.size()) {
                continue;
            }
            progress.check();
            Object[] own = own(rule, subjects.size());
            for (int i = from; i < Math.min(from + CHUNK, subjects.size()); i++) {
                own[i] = judge.apply(planned, subjects.get(i));
            }
            return true;
        }
        return false;
    }

    private synchronized Object[] own(int rule, int size) {
        if (outcomes[rule] == null) {
            outcomes[rule] = new Object[size];
        }
        return outcomes[rule];
    }

    /** What came out for a subject, by its place and that of the rule; null if it was not judged. For when all threads have ended. */
    Object outcome(int rule, int subject) {
        return outcomes[rule] == null ? null : outcomes[rule][subject];
    }
}
