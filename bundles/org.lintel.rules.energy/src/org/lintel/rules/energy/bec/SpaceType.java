// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.core.result.Evidence;
import org.lintel.rules.model.input.SpaceUse;
import org.lintel.rules.pack.Table;

/**
 * Which space type of the code a space is: decided by what its author declares or by the code's own names, never by
 * mere resemblance.
 */
public sealed interface SpaceType {

    /** So many of the words are repeated where none of them is known. */
    int SAID = 3;

    /** @param evidence the words that decide it */
    record Decided(String type, List<Evidence> evidence) implements SpaceType {
    }

    /** The words name several types. */
    record Contradictory(Map<String, String> typeByWord) implements SpaceType {
    }

    /** @param suggestion the type that a word resembles; null if none does */
    record Unknown(String word, String suggestion) implements SpaceType {
    }

    static SpaceType of(SpaceUse use, Table names, Table hints) {
        Map<String, String> found = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (SpaceUse.Word word : use.words()) {
            String type = named(word.text(), names);
            if (word.declared() && type != null) {
                return new Decided(type, List.of(word.evidence()));
            }
            if (type != null) {
                found.putIfAbsent(word.text(), type);
                evidence.add(word.evidence());
            }
        }
        if (found.values().stream().distinct().count() == 1) {
            return new Decided(found.values().iterator().next(), evidence);
        }
        return found.isEmpty() ? suggestion(use, hints) : new Contradictory(found);
    }

    private static String named(String word, Table names) {
        for (String form : List.of(fold(word), plain(word))) {
            Table.Row row = form.isEmpty() ? null : names.row(form);
            if (row != null) {
                return names.text(row, "type");
            }
        }
        return null;
    }

    private static Unknown suggestion(SpaceUse use, Table hints) {
        for (SpaceUse.Word word : use.words()) {
            String text = fold(word.text());
            for (Table.Row row : hints.rows()) {
                if (text.contains(row.cells().getFirst())) {
                    return new Unknown(word.text(), hints.text(row, "type"));
                }
            }
        }
        return new Unknown(use.words().stream().map(SpaceUse.Word::text).distinct().limit(SAID)
                .collect(Collectors.joining(" / ")), null);
    }

    /** Lower case, single blanks. */
    private static String fold(String word) {
        return String.join(" ", word.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** The Latin part of a bilingual name without the numbers that tell rooms of one kind apart: "Office 101 辦公室". */
    private static String plain(String word) {
        List<String> kept = new ArrayList<>();
        for (String part : fold(word).split(" ")) {
            boolean latin = part.chars().anyMatch(c -> c >= 'a' && c <= 'z') && part.chars().allMatch(c -> c < 0x2e80);
            boolean numbered = part.chars().anyMatch(Character::isDigit);
            if (latin && !numbered || part.equals("/") || part.equals("-")) {
                kept.add(part);
            }
        }
        return String.join(" ", kept);
    }
}
