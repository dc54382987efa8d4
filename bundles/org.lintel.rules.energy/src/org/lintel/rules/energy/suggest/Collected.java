// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lintel.core.text.Message;

/** Suggestions as they are found, brought together by word, and by pattern where words differ in numbers alone. */
final class Collected {

    private static final Pattern NUMBERS = Pattern.compile("\\d[\\d.,/]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> SECTIONS = List.of("space-types", "materials", "absorptivity", "glass");

    private final Map<String, Suggestion> byWord = new LinkedHashMap<>();

    /** The same word again adds to its count and area. */
    void add(String section, String word, String value, Certainty certainty, Message reason, double area) {
        if (word.isBlank()) {
            return;
        }
        byWord.merge(section + '\n' + word.strip(), new Suggestion(section, word.strip(), value, certainty, reason, 1,
                area), Collected::both);
    }

    /** One of another model. */
    void take(Suggestion each) {
        byWord.merge(each.section() + '\n' + each.pattern(), each, Collected::both);
    }

    private static Suggestion both(Suggestion a, Suggestion b) {
        return new Suggestion(a.section(), a.pattern(), a.value(), a.certainty(), a.reason(), a.count() + b.count(),
                a.area() + b.area());
    }

    /** By section, the surest first, of equal ones what there is most of. */
    List<Suggestion> sorted() {
        Map<String, List<Suggestion>> groups = new TreeMap<>();
        for (Suggestion each : byWord.values()) {
            groups.computeIfAbsent(each.section() + '\n' + NUMBERS.matcher(each.pattern()).replaceAll("*") + '\n'
                    + each.value(), key -> new ArrayList<>()).add(each);
        }
        List<Suggestion> all = new ArrayList<>();
        for (List<Suggestion> group : groups.values()) {
            String pattern = NUMBERS.matcher(group.getFirst().pattern()).replaceAll("*");
            boolean telling = group.size() > 1 && pattern.codePoints().anyMatch(Character::isLetter);
            if (!telling) {
                all.addAll(group);
                continue;
            }
            Suggestion together = group.stream().reduce(Collected::both).orElseThrow();
            Certainty least = group.stream().map(Suggestion::certainty).max(Comparator.naturalOrder()).orElseThrow();
            all.add(new Suggestion(together.section(), pattern, together.value(), least, together.reason(),
                    together.count(), together.area()));
        }
        all.sort(Comparator.comparing((Suggestion each) -> SECTIONS.indexOf(each.section()))
                .thenComparing(Suggestion::certainty)
                .thenComparing(Comparator.comparingDouble(Suggestion::area).reversed())
                .thenComparing(Comparator.comparingInt(Suggestion::count).reversed())
                .thenComparing(Suggestion::pattern));
        return all;
    }
}
