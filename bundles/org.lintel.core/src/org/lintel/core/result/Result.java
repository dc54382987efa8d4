// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import java.util.Objects;
import org.lintel.core.edit.Fix;
import org.lintel.core.text.Message;

/**
 * The verdict of one rule on one subject, with all that is behind it.
 *
 * @param rule id of the rule, {@code pack/rule}
 * @param discriminator tells results of one rule on one subject apart; empty where there is only one
 * @param severity how much it matters if it is a finding
 * @param summary one sentence with the figures
 * @param remedy what to do; empty if there is nothing to do
 * @param calculation the worked calculation; null where nothing was calculated
 * @param missing what was missing; empty unless undetermined
 * @param candidate the outcome that candidate figures would give or, accepted, gave; null if none were used
 * @param evidence what was read and looked up besides the calculation
 * @param baseline how it stands to the baseline
 * @param suppression the decision that hides it; null if none does
 */
public record Result(String rule, Subject subject, String discriminator, Outcome outcome, Severity severity,
        Message summary, Message remedy, Calculation calculation, List<Missing> missing, Outcome candidate,
        List<Evidence> evidence, List<Schedule> schedules, List<Fix> fixes, BaselineState baseline,
        Suppression suppression) {

    public Result {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(discriminator, "discriminator");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(baseline, "baseline");
        missing = List.copyOf(missing);
        evidence = List.copyOf(evidence);
        schedules = List.copyOf(schedules);
        fixes = List.copyOf(fixes);
    }

    /**
     * What makes this result the same one in another revision of the model: rule, subject and discriminator,
     * never an observed number. Readable on purpose.
     */
    public String fingerprint() {
        String base = rule + '|' + subject.kind() + '|' + subject.key();
        return discriminator.isEmpty() ? base : base + '|' + discriminator;
    }

    /** Whether somebody must act on it: it failed or could not be decided, and nobody has decided to live with it. */
    public boolean isFinding() {
        return (outcome == Outcome.FAIL || outcome == Outcome.UNDETERMINED) && suppression == null;
    }

    public Result withSuppression(Suppression decision) {
        return new Result(rule, subject, discriminator, outcome, severity, summary, remedy, calculation, missing,
                candidate, evidence, schedules, fixes, baseline, decision);
    }

    public Result withBaseline(BaselineState state) {
        return new Result(rule, subject, discriminator, outcome, severity, summary, remedy, calculation, missing,
                candidate, evidence, schedules, fixes, state, suppression);
    }
}
