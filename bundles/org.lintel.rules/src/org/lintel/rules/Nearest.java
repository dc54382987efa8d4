// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.Collection;

/** Finds the name that somebody who wrote another probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** The name with the fewest letters to change; the first of several; empty where there are no names. */
    public static String of(String word, Collection<String> names) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int changes = changes(word, name);
            if (changes < least) {
                least = changes;
                nearest = name;
            }
        }
        return nearest;
    }

    /** The same where it is near: no more than a third of its letters change; else empty. */
    public static String near(String word, Collection<String> names) {
        String nearest = of(word, names);
        return changes(word, nearest) * 3 <= Math.max(3, nearest.length()) ? nearest : "";
    }

    /** Levenshtein's distance. */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
