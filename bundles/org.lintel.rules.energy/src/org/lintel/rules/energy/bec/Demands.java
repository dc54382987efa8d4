// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.UnknownFigure;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.pack.Table;

/**
 * Everything a clause asks of one subject, judged together: one demand that fails is enough to fail, and what is not
 * known leaves it open only where it could change the outcome.
 */
final class Demands {

    private final Facts facts;
    private final Table table;
    private final Message title;
    private final List<Demand> conditions = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();

    /**
     * @param table the figures the clause gives, each with the columns {@code value} and {@code unit}
     * @param title what the calculation is about
     */
    Demands(Facts facts, String table, Message title) {
        this.facts = facts;
        this.table = facts.table(table);
        this.title = title;
    }

    Facts facts() {
        return facts;
    }

    Table table() {
        return table;
    }

    Table.Row row(String name) {
        Table.Row row = table.row(name);
        if (row == null) {
            throw new IllegalStateException(table.name() + " has no row " + name);
        }
        return row;
    }

    /**
     * A figure of the clause.
     *
     * @throws UnknownFigure if it is not known
     */
    double number(String name) {
        Table.Row row = row(name);
        if (UnknownFigure.is(table, row, "value")) {
            throw UnknownFigure.of(table, row);
        }
        return table.number(row, "value");
    }

    /** The clause concerns only what lies on this side of a figure. */
    Demands where(ModelInput<Quantity> input, Side side, String row) {
        return where(Figure.of(facts, input), side, row);
    }

    Demands where(Figure figure, Side side, String row) {
        Demand demand = Demand.divided(figure, side, table, row(row));
        Message otherwise = demand.state() != State.FAILED ? demand.words()
                : Message.of("it does not concern this one: {0}", "不適用：{0}", demand.words());
        return where(new Demand(demand.state(), otherwise, demand.worked(), demand.missing()));
    }

    /** The clause concerns only what is so, or not so. */
    Demands where(ModelInput<Boolean> input, boolean wanted, Message otherwise) {
        Answer<Boolean> answer = facts.ask(input);
        if (answer instanceof Answer.Known<Boolean> known) {
            return where(new Demand(known.value() == wanted ? State.MET : State.FAILED, otherwise,
                    List.of(Calculation.word(Message.of(input.label()), known.value() ? "✓" : "✗", known.evidence())),
                    List.of()));
        }
        return where(new Demand(State.OPEN, Message.EMPTY, List.of(), List.of(Facts.missing(input, answer))));
    }

    /** The clause concerns only what is called one of these. */
    Demands where(ModelInput<String> input, Set<String> wanted, Message otherwise) {
        Answer<String> answer = facts.ask(input);
        if (answer instanceof Answer.Known<String> known) {
            return where(new Demand(wanted.contains(known.value()) ? State.MET : State.FAILED, otherwise,
                    List.of(Calculation.word(Message.of(input.label()), known.value(), known.evidence())), List.of()));
        }
        return where(new Demand(State.OPEN, Message.EMPTY, List.of(), List.of(Facts.missing(input, answer))));
    }

    /** @param condition that the clause concerns the subject; its words say why not where it has failed */
    Demands where(Demand condition) {
        conditions.add(condition);
        return this;
    }

    Demands atMost(ModelInput<Quantity> input, String row) {
        return limit(Figure.of(facts, input), Side.AT_MOST, row);
    }

    Demands atLeast(ModelInput<Quantity> input, String row) {
        return limit(Figure.of(facts, input), Side.AT_LEAST, row);
    }

    Demands limit(Figure figure, Side side, String row) {
        return add(Demand.of(figure, side, table, List.of(row(row)), null));
    }

    /** The same where the figure is given at all. */
    Demands ifGiven(ModelInput<Quantity> input, Side side, String row) {
        Figure figure = Figure.of(facts, input);
        return figure.value() == null ? this : limit(figure, side, row);
    }

    /** Something that must be there. */
    Demands provided(ModelInput<Boolean> input) {
        Answer<Boolean> answer = facts.ask(input);
        if (answer instanceof Answer.Known<Boolean> known) {
            Message words = known.value() ? Message.of("{0}: provided", "{0}：已設", input.label())
                    : Message.of("{0}: not provided", "{0}：未設", input.label());
            return add(new Demand(known.value() ? State.MET : State.FAILED, words, List.of(Calculation.word(
                    Message.of(input.label()), known.value() ? "✓" : "✗", known.evidence())), List.of()));
        }
        return add(new Demand(State.OPEN, Message.EMPTY, List.of(), List.of(Facts.missing(input, answer))));
    }

    Demands add(Demand demand) {
        demands.add(demand);
        return this;
    }

    Verdict verdict() {
        for (Demand condition : conditions) {
            if (condition.state() == State.FAILED) {
                return Verdict.notApplicable(condition.words()).by(group(condition.worked()));
            }
        }
        List<Demand> failed = demands.stream().filter(demand -> demand.state() == State.FAILED).toList();
        List<Demand> open = demands.stream().filter(demand -> demand.state() == State.OPEN).toList();
        List<Demand> doubts = conditions.stream().filter(demand -> demand.state() == State.OPEN).toList();
        if (failed.isEmpty() && open.isEmpty()) {
            // whether or not the clause concerns it: what it asks is there
            return Verdict.pass(words(demands)).by(worked(demands));
        }
        if (!failed.isEmpty() && doubts.isEmpty()) {
            // what is certain carries the verdict; the rest would only weaken it
            List<Demand> certain = failed.stream().filter(Demand::confirmed).toList();
            List<Demand> carrying = certain.isEmpty() ? failed : certain;
            return Verdict.fail(words(carrying)).by(worked(carrying));
        }
        List<Missing> missing = new ArrayList<>();
        doubts.forEach(demand -> missing.addAll(demand.missing()));
        if (failed.isEmpty()) {
            open.forEach(demand -> missing.addAll(demand.missing()));
        }
        List<Missing> once = missing.stream().distinct().toList();
        return Verdict.undetermined(failed.isEmpty() ? Missing.lacking(once)
                : Message.of("it would fail ({0}) if it is concerned, which depends on {1}", "如屬適用即不符合（{0}），視乎{1}",
                        words(failed), Missing.labels(once)), once).by(worked(demands));
    }

    /** Null where there is nothing to show. */
    private Calculation group(List<Calculation> terms) {
        return terms.isEmpty() ? null : Calculation.group(title, terms);
    }

    private Calculation worked(List<Demand> judged) {
        List<Calculation> terms = new ArrayList<>();
        conditions.forEach(condition -> terms.addAll(condition.worked()));
        judged.forEach(demand -> terms.addAll(demand.worked()));
        return group(terms);
    }

    private static Message words(List<Demand> demands) {
        Message all = demands.getFirst().words();
        for (Demand each : demands.subList(1, demands.size())) {
            all = Message.of("{0}; {1}", "{0}；{1}", all, each.words());
        }
        return all;
    }
}
