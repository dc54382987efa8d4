// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.util.List;
import java.util.Locale;
import org.lintel.core.result.Subject;
import org.lintel.rules.Wildcard;
import org.lintel.rules.model.input.ProjectAnswers;

/** A project's settings as the answers they give to rules. */
public final class SettingsAnswers implements ProjectAnswers {

    private final List<ValueOverride> overrides;
    private final List<Meaning> meanings;

    public SettingsAnswers(Settings settings) {
        overrides = settings.overrides();
        meanings = settings.meanings();
    }

    @Override
    public Given override(Subject subject, String input) {
        for (ValueOverride override : overrides) {
            if (override.input().equals(input) && (Wildcard.matches(override.subject(), subject.key())
                    || Wildcard.matches(override.subject(), subject.name()))) {
                return new Given("overrides: " + input + " (" + override.reason() + ")", override.value(),
                        override.where());
            }
        }
        return null;
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

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
