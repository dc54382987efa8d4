// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.Locale;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.rules.model.input.SpaceUse;

/**
 * Tells rooms of dwellings by names that people give to nothing else: where one lives and sleeps. Kitchens, bathrooms
 * and corridors are not among them, for common areas have such too.
 */
final class DwellingWords {

    private static final Set<String> NAMES = Set.of("living room", "living dining room", "living and dining room",
            "living dining", "bedroom", "bed room", "master bedroom", "domestic kitchen", "flat", "dwelling", "客廳",
            "客飯廳", "睡房", "主人睡房", "主人房", "臥室", "住宅廚房", "住宅單位");

    private DwellingWords() {
    }

    /** The word that says so; null where none does, or where the author means a kind of space of the code. */
    static Evidence of(SpaceUse use) {
        for (SpaceUse.Word word : use.words()) {
            if (isName(word.text())) {
                return word.evidence();
            }
            if (word.declared()) {
                return null;
            }
        }
        return null;
    }

    /** Numbers and marks do not matter; of a name in two languages each must say so. */
    private static boolean isName(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\d]+", " ");
        String latin = plain.replaceAll("[^\\p{IsLatin} ]", " ").replaceAll("\\s+", " ").strip();
        String other = plain.replaceAll("[\\p{IsLatin}\\s]", "");
        return (latin.isEmpty() || NAMES.contains(latin)) && (other.isEmpty() || NAMES.contains(other))
                && !(latin.isEmpty() && other.isEmpty());
    }
}
