// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Source;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.pack.Effective;
import org.lintel.rules.pack.PackEdition;

/** A little world for rules: subjects with numbers, rules made of a function, editions without files. */
final class EngineFixture {

    static final String RULE = "test/limit";

    private EngineFixture() {
    }

    /** An input whose answer is a number. */
    record Number(String id, Text label, Message remedy) implements Input<Double> {
        static Number of(String id) {
            return new Number(id, Text.of(id, "「" + id + "」"), Message.of("set {0}", "請設定 {0}", id));
        }
    }

    /** Subjects {@code 0} to {@code n - 1} of kind {@code thing} and the numbers that are known of them. */
    static final class World implements Inputs {
        private final List<Subject> subjects = new ArrayList<>();
        private final Map<String, Double> numbers = new TreeMap<>();

        World(int size) {
            for (int i = 0; i < size; i++) {
                subjects.add(new Subject("thing", "key" + i, "", "IfcThing", "Thing " + i, "",
                        new Location("a.ifc", i + 1, 1, i + 1)));
            }
        }

        World knowing(int subject, String input, double value) {
            numbers.put("key" + subject + ":" + input, value);
            return this;
        }

        @Override
        public List<Subject> subjects(String kind) {
            return kind.equals("thing") ? subjects : List.of();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Answer<T> ask(Subject subject, Input<T> input) {
            Double value = numbers.get(subject.key() + ":" + input.id());
            return value == null ? Answer.unknown("no {0} in {1}", "{1} 沒有 {0}", input.id(), subject.name())
                    : (Answer<T>) Answer.known(value, new Evidence.FromModel(Evidence.Origin.ATTRIBUTE, input.id(),
                            value.toString(), subject.where()));
        }
    }

    /** A rule, on things unless told otherwise, whose verdict is a function of the facts. */
    record FunctionRule(String id, String subject, List<Input<?>> required, Function<Facts, Message> exempts,
            Function<Facts, Verdict> judges) implements Rule {

        static FunctionRule of(Function<Facts, Verdict> judges, Input<?>... required) {
            return new FunctionRule(RULE, "thing", List.of(required), facts -> null, judges);
        }

        FunctionRule called(String other) {
            return new FunctionRule(other, subject, required, exempts, judges);
        }

        FunctionRule exempting(Function<Facts, Message> other) {
            return new FunctionRule(id, subject, required, other, judges);
        }

        FunctionRule on(String kind) {
            return new FunctionRule(id, kind, required, exempts, judges);
        }

        @Override
        public Message exemption(Facts facts) {
            return exempts.apply(facts);
        }

        @Override
        public Verdict judge(Facts facts) {
            return judges.apply(facts);
        }
    }

    static PackEdition edition(String edition, String earliest, String latest, String... rules) {
        List<RuleDescription> descriptions = new ArrayList<>();
        for (String rule : rules) {
            descriptions.add(new RuleDescription(rule, Severity.WARNING, "thing", Text.of("name", "名稱"),
                    Text.of("why", "理由"), Text.of("do " + edition, "做 " + edition),
                    new Source("Code", "1", edition, Confidence.CONFIRMED, "")));
        }
        return new PackEdition("test", edition, "hk", Text.of("Code", "法規"), new Effective(earliest, latest),
                descriptions,
                Map.of(RULE, Map.of("limit", 10.0 + edition.length())), Map.of(), "hash-" + edition);
    }

    static PlannedRule planned(Rule rule, PackEdition... editions) {
        return new PlannedRule(rule, new EditionChoice(List.of(editions), false), null);
    }

    static PlannedRule planned(Rule rule) {
        return planned(rule, edition("1", "", "", rule.id()));
    }

    static Evidence figure(Confidence confidence) {
        return new Evidence.FromTable("lpd", "Office", "8.5", new Source("Code", "Table 1", "2024", confidence, ""));
    }
}
