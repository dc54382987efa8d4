// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A pattern of LIKE: texts and wildcards, matched in steps that grow with text times pattern and no more, whatever either says. */
final class Like {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final List<Integer> signs = new ArrayList<>();

    /**
     * @param any whether a character stands for any text
     * @param one whether it stands for any one character
     */
    Like(String pattern, IntPredicate any, IntPredicate one) {
        pattern.codePoints().forEach(c -> signs.add(any.test(c) ? ANY : one.test(c) ? ONE : c));
    }

    boolean matches(String text) {
        int[] of = text.codePoints().toArray();
        int t = 0;
        int s = 0;
        int star = -1;
        int from = 0;
        while (t < of.length) {
            int sign = s < signs.size() ? signs.get(s) : Integer.MIN_VALUE;
            if (sign == ANY) {
                star = s++;
                from = t;
            } else if (sign == ONE || sign == of[t]) {
                s++;
                t++;
            } else if (star >= 0) {
                s = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (s < signs.size() && signs.get(s) == ANY) {
            s++;
        }
        return s == signs.size();
    }
}
