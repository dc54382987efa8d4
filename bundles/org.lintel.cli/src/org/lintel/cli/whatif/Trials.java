// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.cli.UsageException;
import org.lintel.rules.energy.whatif.Change;
import org.lintel.rules.energy.whatif.ChangeException;
import org.lintel.rules.energy.whatif.Scenario;
import picocli.CommandLine.ParseResult;

/**
 * What a command line wants to try.
 *
 * @param common what holds in every scenario and in all that is sought
 * @param scenarios side by side
 * @param wanted figures whose values are sought
 */
record Trials(Scenario common, List<Scenario> scenarios, List<Change> wanted) {

    static Trials of(ParseResult options) throws UsageException {
        List<String> set = options.matchedOptionValue("--set", List.of());
        List<String> named = options.matchedOptionValue("--scenario", List.of());
        List<String> find = options.matchedOptionValue("--find", List.of());
        if (set.isEmpty() && named.isEmpty() && find.isEmpty()) {
            throw new UsageException("say what to try: --set G1.sc=0.3, --scenario \"low-e: G1.sc=0.3; W1.u=1.2\", or "
                    + "--find G1.sc; \"lintel check\" shows the marks", "請說明試用甚麼：--set G1.sc=0.3、"
                            + "--scenario \"low-e: G1.sc=0.3; W1.u=1.2\" 或 --find G1.sc；編號見「lintel check」");
        }
        try {
            List<Change> common = new ArrayList<>();
            for (String each : set) {
                common.add(Change.of(each));
            }
            List<Scenario> scenarios = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (String each : named) {
                Scenario scenario = scenario(each, common);
                if (!names.add(scenario.name())) {
                    throw new UsageException("two scenarios are called \"{0}\"", "有兩個方案名為「{0}」", scenario.name());
                }
                scenarios.add(scenario);
            }
            Scenario together = new Scenario(String.join("; ", set), common);
            if (scenarios.isEmpty() && !common.isEmpty()) {
                scenarios.add(together);
            }
            List<Change> wanted = new ArrayList<>();
            for (String each : find) {
                wanted.add(Change.wanted(each));
            }
            return new Trials(together, List.copyOf(scenarios), List.copyOf(wanted));
        } catch (ChangeException e) {
            throw new UsageException(e.text());
        }
    }

    /** {@code low-e glass: G1.sc=0.3; W1.u=1.2}: the name ends at the first colon with a space after it. */
    private static Scenario scenario(String text, List<Change> common) throws ChangeException, UsageException {
        int colon = text.indexOf(": ");
        if (colon <= 0) {
            throw new UsageException("a scenario is written as \"low-e: G1.sc=0.3; W1.u=1.2\", not \"{0}\"",
                    "方案應寫作「low-e: G1.sc=0.3; W1.u=1.2」，而非「{0}」", text);
        }
        List<Change> changes = new ArrayList<>(common);
        for (String each : text.substring(colon + 1).split(";")) {
            if (!each.isBlank()) {
                changes.add(Change.of(each.strip()));
            }
        }
        return new Scenario(text.substring(0, colon).strip(), changes);
    }
}
