// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.core.result.Subject;
import org.lintel.core.result.UnusedOverride;
import org.lintel.rules.Wildcard;
import org.lintel.rules.energy.takeoff.ProjectEnvelope;
import org.lintel.rules.model.input.ProjectAnswers;

/** A project's settings as the answers they give to rules, on any number of models and threads. */
public final class SettingsAnswers implements ProjectAnswers {

    private final List<ValueOverride> overrides;
    private final List<Meaning> meanings;
    private final ProjectEnvelope envelope;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<ValueOverride> taken = ConcurrentHashMap.newKeySet();

    public SettingsAnswers(Settings settings) {
        overrides = settings.overrides();
        meanings = settings.meanings();
        envelope = settings.envelope();
    }

    @Override
    public Given override(Subject subject, String input) {
        for (ValueOverride override : overrides) {
            if (!override.input().equals(input)) {
                continue;
            }
            asked.add(input);
            if (Wildcard.matches(override.subject(), subject.key())
                    || Wildcard.matches(override.subject(), subject.name())) {
                taken.add(override);
                return new Given("overrides: " + input + " (" + override.reason() + ")", override.value(),
                        override.where());
            }
        }
        return null;
    }

    /** What no subject took although rules asked for the input; one that a line above it hides is among them. */
    public List<UnusedOverride> unused() {
        return overrides.stream().filter(each -> asked.contains(each.input()) && !taken.contains(each))
                .map(each -> new UnusedOverride(each.subject(), each.input(), each.where())).toList();
    }

    @Override
    public Given meaning(String vocabulary, String word) {
        for (Meaning meaning : meanings) {
            if (meaning.vocabulary().equals(vocabulary)
                    && Wildcard.matches(fold(meaning.pattern()), fold(word))) {
                String key = vocabulary.equals(ABSORPTIVITY) ? vocabulary : vocabulary + "s";
                return new Given(key + ": " + meaning.pattern(), meaning.meaning(), meaning.where());
            }
        }
        return null;
    }

    @Override
    public Given buildingUse() {
        return envelope.use();
    }

    @Override
    public List<Given> circumstances(Collection<String> names) {
        return envelope.circumstances().stream()
                .filter(each -> names.stream().anyMatch(name -> Wildcard.matches(each.subject(), name)))
                .map(each -> new Given("circumstances: " + each.subject() + " (" + each.reason() + ")",
                        each.circumstance(), each.where())).toList();
    }

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
