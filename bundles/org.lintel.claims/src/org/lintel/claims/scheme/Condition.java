// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** A condition on what an application tells; what is not told leaves it open, unless the rest decides alone. */
public sealed interface Condition {

    /** Always holds. */
    Condition ALWAYS = new All(List.of());

    /** {@code PASS}, {@code FAIL}, or {@code UNDETERMINED} where a fact that decides is not told. */
    Outcome on(Facts facts);

    /** The condition in words. */
    Message words();

    /** All facts it may ask for, sorted. */
    Set<String> facts();

    /** How a fact is compared. */
    enum Comparison {
        IS("is", Text.of("{0}: {1}", "{0}：{1}")),
        AT_LEAST("at-least", Text.of("{0} at least {1}", "{0}不少於 {1}")),
        AT_MOST("at-most", Text.of("{0} at most {1}", "{0}不多於 {1}")),
        ABOVE("above", Text.of("{0} more than {1}", "{0}多於 {1}")),
        BELOW("below", Text.of("{0} less than {1}", "{0}少於 {1}")),
        ON_OR_AFTER("on-or-after", Text.of("{0} on or after {1}", "{0}在 {1} 或之後")),
        BEFORE("before", Text.of("{0} before {1}", "{0}在 {1} 之前")),
        /** A day at most so many months before the application, and not after it. */
        MONTHS_BEFORE("months-before-application",
                Text.of("{0} at most {1} months before the application", "{0}在申請前 {1} 個月之內"));

        private final String id;
        private final Text words;

        Comparison(String id, Text words) {
            this.id = id;
            this.words = words;
        }

        public String id() {
            return id;
        }

        /** The kind of fact it compares; null for all. */
        Fact.Kind kind() {
            return switch (this) {
                case IS -> null;
                case AT_LEAST, AT_MOST, ABOVE, BELOW -> Fact.Kind.NUMBER;
                case ON_OR_AFTER, BEFORE, MONTHS_BEFORE -> Fact.Kind.DATE;
            };
        }

        boolean holds(String value, String limit, LocalDate application) {
            return switch (this) {
                case IS -> value.equals(limit);
                case AT_LEAST -> number(value).compareTo(number(limit)) >= 0;
                case AT_MOST -> number(value).compareTo(number(limit)) <= 0;
                case ABOVE -> number(value).compareTo(number(limit)) > 0;
                case BELOW -> number(value).compareTo(number(limit)) < 0;
                case ON_OR_AFTER -> !LocalDate.parse(value).isBefore(LocalDate.parse(limit));
                case BEFORE -> LocalDate.parse(value).isBefore(LocalDate.parse(limit));
                case MONTHS_BEFORE -> !LocalDate.parse(value).isAfter(application)
                        && !LocalDate.parse(value).isBefore(application.minusMonths(Integer.parseInt(limit)));
            };
        }

        private static BigDecimal number(String text) {
            return new BigDecimal(text);
        }
    }

    /** One fact compared with one value of the scheme. */
    record Compare(Fact fact, Comparison comparison, String value) implements Condition {

        @Override
        public Outcome on(Facts facts) {
            String told = facts.of(fact.id());
            if (told == null) {
                return Outcome.UNDETERMINED;
            }
            return comparison.holds(told, value, facts.date()) ? Outcome.PASS : Outcome.FAIL;
        }

        @Override
        public Message words() {
            if (fact.kind() == Fact.Kind.YES_NO) {
                return value.equals("true") ? Message.of(fact.label()) : Message.of("not: {0}", "並非：{0}", fact.label());
            }
            return Message.of(comparison.words, fact.label(), value);
        }

        @Override
        public Set<String> facts() {
            return Set.of(fact.id());
        }
    }

    /** At least one of several. */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Outcome on(Facts facts) {
            return Condition.all(conditions, facts, Outcome.PASS, Outcome.FAIL);
        }

        @Override
        public Message words() {
            return Condition.joined(conditions, Text.of("{0}; or {1}", "{0}；或 {1}"));
        }

        @Override
        public Set<String> facts() {
            return Condition.factsOf(conditions);
        }
    }

    /** Each of several. */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Outcome on(Facts facts) {
            return Condition.all(conditions, facts, Outcome.FAIL, Outcome.PASS);
        }

        @Override
        public Message words() {
            return Condition.joined(conditions, Text.of("{0}; and {1}", "{0}；及 {1}"));
        }

        @Override
        public Set<String> facts() {
            return Condition.factsOf(conditions);
        }
    }

    /** What the records say against an application, whatever it tells: never holds. */
    record Against(Message words) implements Condition {

        @Override
        public Outcome on(Facts facts) {
            return Outcome.FAIL;
        }

        @Override
        public Set<String> facts() {
            return Set.of();
        }
    }

    /** One {@code deciding} outcome settles it; else an open one leaves it open. */
    private static Outcome all(List<Condition> conditions, Facts facts, Outcome deciding, Outcome otherwise) {
        Outcome result = otherwise;
        for (Condition condition : conditions) {
            Outcome outcome = condition.on(facts);
            if (outcome == deciding) {
                return deciding;
            }
            result = outcome == Outcome.UNDETERMINED ? outcome : result;
        }
        return result;
    }

    private static Message joined(List<Condition> conditions, Text template) {
        Message words = Message.EMPTY;
        for (Condition condition : conditions) {
            words = words.isEmpty() ? condition.words() : Message.of(template, words, condition.words());
        }
        return words;
    }

    private static Set<String> factsOf(List<Condition> conditions) {
        Set<String> facts = new TreeSet<>();
        conditions.forEach(condition -> facts.addAll(condition.facts()));
        return facts;
    }
}
