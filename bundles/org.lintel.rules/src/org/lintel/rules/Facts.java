// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Subject;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** Everything a rule may know while it judges one subject. */
public final class Facts {

    private final Subject subject;
    private final Inputs inputs;
    private final PackEdition edition;
    private final String rule;
    private final String date;

    public Facts(Subject subject, Inputs inputs, PackEdition edition, String rule) {
        this(subject, inputs, edition, rule, "");
    }

    /** @param date the ISO day the codes are applied for; empty for the newest */
    public Facts(Subject subject, Inputs inputs, PackEdition edition, String rule, String date) {
        this.subject = subject;
        this.inputs = inputs;
        this.edition = edition;
        this.rule = rule;
        this.date = date;
    }

    public Subject subject() {
        return subject;
    }

    /** The same about another subject, such as the building it stands in. */
    public Facts about(Subject other) {
        return new Facts(other, inputs, edition, rule, date);
    }

    /** The ISO day the code is applied for, which limits with dates of their own depend on; empty for the newest. */
    public String date() {
        return date;
    }

    /** The edition of the code that is being applied. */
    public PackEdition edition() {
        return edition;
    }

    /**
     * The value of an input that the rule has declared as required.
     *
     * @throws IllegalStateException if it is not known, which the engine has made sure of for required inputs
     */
    public <T> T get(Input<T> input) {
        if (inputs.ask(subject, input) instanceof Answer.Known<T> known) {
            return known.value();
        }
        throw new IllegalStateException(rule + " did not declare " + input.id() + " as required");
    }

    /** The value of an input, or null where it is not known. */
    public <T> T find(Input<T> input) {
        return ask(input) instanceof Answer.Known<T> known ? known.value() : null;
    }

    public <T> Answer<T> ask(Input<T> input) {
        return inputs.ask(subject, input);
    }

    /** Where the value came from; empty where it is not known. */
    public List<Evidence> evidence(Input<?> input) {
        return inputs.ask(subject, input) instanceof Answer.Known<?> known ? known.evidence() : List.of();
    }

    /** What to tell the user about an input that is not known; null if it is. */
    public Missing missing(Input<?> input) {
        return missing(input, inputs.ask(subject, input));
    }

    /** The same for an answer that is already there. */
    public static Missing missing(Input<?> input, Answer<?> answer) {
        return answer instanceof Answer.Unknown<?> unknown
                ? new Missing(input.id(), input.label(), unknown.reason(), input.remedy()) : null;
    }

    /**
     * A table of the edition, with at least one row.
     *
     * @throws IllegalArgumentException if the edition has none of that name
     * @throws UnknownFigure if nothing is known of it
     */
    public Table table(String name) {
        Table table = edition.table(name);
        if (table.rows().isEmpty()) {
            throw UnknownFigure.of(table);
        }
        return table;
    }

    /**
     * A number from the rule's parameters in its pack.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double parameter(String name) {
        return edition.parameter(rule, name);
    }
}
