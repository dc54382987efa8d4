// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How alike texts are, in English and Chinese, from 0 to 1. */
final class Names {

    private static final int LONGEST = 400;
    private static final Set<String> EMPTY_WORDS = Set.of("the", "building", "block", "tower", "hong", "kong", "hk",
            "road", "street", "rd", "st", "of", "and");

    private Names() {
    }

    /** Letters and digits alone, in one case and one width. */
    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String one = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var out = new StringBuilder();
        one.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Shared pairs of letters (Dice); NaN where one has no letter. */
    static double alike(String a, String b) {
        String one = plain(a);
        String other = plain(b);
        if (one.isEmpty() || other.isEmpty()) {
            return Double.NaN;
        }
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            String pair = other.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                shared++;
            }
        }
        int all = Math.max(1, one.length() - 1 + other.length() - 1);
        return 2.0 * shared / all;
    }

    /** The best of all pairs; NaN where there is none. */
    static double best(List<String> ours, List<String> theirs) {
        double best = Double.NaN;
        for (String our : ours) {
            for (String their : theirs) {
                double alike = alike(our, their);
                best = Double.isNaN(best) || alike > best ? alike : best;
            }
        }
        return best;
    }

    /** The share of the words of the shorter address that stand in the other; NaN where one has none. */
    static double addresses(String a, String b) {
        Set<String> ours = words(a);
        Set<String> theirs = words(b);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Double.NaN;
        }
        Set<String> shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        return (double) shared.size() / Math.min(ours.size(), theirs.size());
    }

    private static Set<String> words(String address) {
        Set<String> words = new HashSet<>();
        String cut = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        for (String word : Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
