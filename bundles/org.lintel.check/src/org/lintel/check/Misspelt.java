// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SeverityChoice;
import org.lintel.check.project.ValueOverride;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Message;
import org.lintel.rules.Input;
import org.lintel.rules.Nearest;
import org.lintel.rules.Rule;
import org.lintel.rules.Wildcard;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.model.input.ModelInput;

/** Finds decisions of a project that nothing installed can follow: a misspelt name must not be a silent nothing. */
final class Misspelt {

    private Misspelt() {
    }

    /** @throws RequestException at the first rule or input of the settings that does not exist */
    static void refuse(Catalog catalog, Settings settings) throws RequestException {
        if (!settings.rules().isEmpty()) {
            List<String> rules = catalog.descriptions().stream().map(RuleDescription::id).toList();
            for (SeverityChoice choice : settings.rules()) {
                if (rules.stream().noneMatch(rule -> Wildcard.matches(choice.rules(), rule))) {
                    throw new RequestException(choice.where(), Message.of(
                            "no rule is called \"{0}\"; perhaps {1}; \"lintel rules\" lists them",
                            "沒有名為「{0}」的規則；或是 {1}；以「lintel rules」列出所有規則", choice.rules(),
                            Nearest.of(choice.rules(), rules)));
                }
            }
        }
        if (!settings.overrides().isEmpty()) {
            Map<String, Input<?>> inputs = inputs(catalog);
            for (ValueOverride override : settings.overrides()) {
                Input<?> input = inputs.get(override.input());
                if (input != null && !input.parts().isEmpty()) {
                    throw new RequestException(override.where(), Message.of(
                            "{0} is put together from other inputs: set one of {1}", "{0} 由其他輸入組成：請指定 {1} 之一",
                            override.input(), input.parts().stream().map(Input::id).collect(Collectors.joining(", "))));
                }
                if (input instanceof ModelInput<?> question && !question.settable()) {
                    throw new RequestException(override.where(), Message.of(
                            "{0} cannot be set in the project; {1}", "{0} 不能在項目設定中指定；{1}", override.input(),
                            question.remedy()));
                }
                if (input == null) {
                    throw new RequestException(override.where(), Message.of(
                            "no rule asks for an input \"{0}\"; perhaps {1}; \"lintel explain RULE\" lists them",
                            "沒有規則使用輸入「{0}」；或是 {1}；以「lintel explain 規則」列出", override.input(),
                            Nearest.of(override.input(), inputs.values().stream()
                            .filter(each -> each.parts().isEmpty()).map(Input::id).toList())));
                }
            }
        }
    }

    /** The ids of all inputs that rules ask for, and of what those are put together from. */
    private static Map<String, Input<?>> inputs(Catalog catalog) {
        Map<String, Input<?>> inputs = new TreeMap<>();
        for (String pack : catalog.packs()) {
            for (Rule rule : catalog.rules(pack)) {
                rule.required().forEach(input -> add(input, inputs));
                rule.optional().forEach(input -> add(input, inputs));
            }
        }
        return inputs;
    }

    private static void add(Input<?> input, Map<String, Input<?>> inputs) {
        inputs.put(input.id(), input);
        input.parts().forEach(part -> add(part, inputs));
    }
}
