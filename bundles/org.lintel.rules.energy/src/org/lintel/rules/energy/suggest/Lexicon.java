// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.rules.pack.Csv;

/**
 * What authors call rooms, materials and surfaces in English, Chinese and German, and which row of the codes' tables
 * each may mean. Of several words in a name the longest tells: glass wool is no glass.
 */
final class Lexicon {

    /** Words of no more letters than this stand by themselves: PUR, EPS. */
    private static final int SHORT = 3;

    /** A word and what it may mean. */
    private record Entry(String vocabulary, String word, String meaning, boolean guess) {
    }

    /** What a name was found to hold. */
    record Found(String word, String meaning, Certainty certainty) {
    }

    private static final List<Entry> ENTRIES = read();

    private Lexicon() {
    }

    /** Null where no word of the vocabulary stands in the name. */
    static Found find(String vocabulary, String name) {
        String text = fold(name);
        Entry best = null;
        for (Entry entry : ENTRIES) {
            boolean longer = best == null || entry.word().length() > best.word().length();
            if (longer && entry.vocabulary().equals(vocabulary) && holds(text, entry.word())) {
                best = entry;
            }
        }
        if (best == null) {
            return null;
        }
        boolean whole = bare(text).equals(bare(best.word()));
        return new Found(best.word(), best.meaning(), best.guess() ? Certainty.GUESS
                : whole ? Certainty.SURE : Certainty.LIKELY);
    }

    private static boolean holds(String text, String word) {
        boolean apart = word.length() <= SHORT && word.chars().allMatch(c -> c < 0x2e80);
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at > 0 && Character.isLetter(text.charAt(at - 1));
            boolean after = end < text.length() && Character.isLetter(text.charAt(end));
            if (!apart || !before && !after) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String name) {
        return String.join(" ", name.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** Letters alone. */
    private static String bare(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static List<Entry> read() {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.csv")) {
            List<Entry> entries = new ArrayList<>();
            List<Csv.Line> lines = Csv.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (Csv.Line line : lines.subList(1, lines.size())) {
                List<String> fields = line.fields();
                entries.add(new Entry(fields.get(0), fields.get(1), fields.get(2), fields.get(3).equals("guess")));
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
