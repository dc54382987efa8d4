// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.util.Comparator;

/** Compares names as people do: letters without case, numbers by their value ({@code Level 2} before {@code Level 10}). */
public final class NaturalOrder implements Comparator<String> {

    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char p = a.charAt(i);
            char q = b.charAt(j);
            if (isDigit(p) && isDigit(q)) {
                int iEnd = endOfNumber(a, i);
                int jEnd = endOfNumber(b, j);
                int order = compareNumbers(a.substring(i, iEnd), b.substring(j, jEnd));
                if (order != 0) {
                    return order;
                }
                i = iEnd;
                j = jEnd;
            } else {
                int order = Character.compare(Character.toLowerCase(p), Character.toLowerCase(q));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        String p = withoutZeros(a);
        String q = withoutZeros(b);
        return p.length() != q.length() ? Integer.compare(p.length(), q.length()) : p.compareTo(q);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
