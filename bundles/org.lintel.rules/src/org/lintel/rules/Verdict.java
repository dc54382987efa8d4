// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Message;

/** What a rule says on one subject. Made by one of the four factories, then filled; not shared between threads. */
public final class Verdict {

    private final Outcome outcome;
    private final Message summary;
    private final List<Missing> missing;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private Message remedy;
    private Calculation calculation;
    private Severity severity;

    private Verdict(Outcome outcome, Message summary, List<Missing> missing) {
        this.outcome = outcome;
        this.summary = Objects.requireNonNull(summary, "summary");
        this.missing = List.copyOf(missing);
    }

    /** @param summary one sentence with the figures, as in {@code Office 201: 7.20 W/m² of at most 8.50 W/m²} */
    public static Verdict pass(Message summary) {
        return new Verdict(Outcome.PASS, summary, List.of());
    }

    public static Verdict fail(Message summary) {
        return new Verdict(Outcome.FAIL, summary, List.of());
    }

    /** @param missing what is missing; at least one, for a verdict that is open for no reason helps nobody */
    public static Verdict undetermined(Message summary, List<Missing> missing) {
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("undetermined, but nothing is missing");
        }
        return new Verdict(Outcome.UNDETERMINED, summary, missing);
    }

    /** @param reason why the rule does not concern this subject */
    public static Verdict notApplicable(Message reason) {
        return new Verdict(Outcome.NOT_APPLICABLE, reason, List.of());
    }

    /** The worked calculation behind it. */
    public Verdict by(Calculation worked) {
        calculation = worked;
        return this;
    }

    public Verdict evidence(List<Evidence> more) {
        evidence.addAll(more);
        return this;
    }

    public Verdict schedule(Schedule schedule) {
        schedules.add(schedule);
        return this;
    }

    public Verdict fix(Fix fix) {
        fixes.add(fix);
        return this;
    }

    /** What to do here, where it differs from what the rule says in general. */
    public Verdict remedy(Message here) {
        remedy = here;
        return this;
    }

    /** How much it matters here, where it differs from what the rule says in general. */
    public Verdict severity(Severity here) {
        severity = here;
        return this;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Message summary() {
        return summary;
    }

    public List<Missing> missing() {
        return missing;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public List<Schedule> schedules() {
        return List.copyOf(schedules);
    }

    public List<Fix> fixes() {
        return List.copyOf(fixes);
    }

    /** Null where the rule's general remedy holds. */
    public Message remedy() {
        return remedy;
    }

    /** Null where nothing was calculated. */
    public Calculation calculation() {
        return calculation;
    }

    /** Null where the rule's general severity holds. */
    public Severity severity() {
        return severity;
    }
}
