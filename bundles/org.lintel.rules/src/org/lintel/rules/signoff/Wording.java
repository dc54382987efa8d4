// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * When two spellings of a cell are the same: white space, kinds of dashes and of digits do not matter, numbers are
 * numbers.
 */
final class Wording {

    private Wording() {
    }

    /** What names are compared by. */
    static String folded(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** White space single, dashes and comparison signs as on a keyboard. */
    private static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(normal.length());
        boolean space = true;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                out.append(space ? "" : " ");
                space = true;
                continue;
            }
            space = false;
            switch (c) {
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> out.append('-');
                case '\u2264' -> out.append("<=");
                case '\u2265' -> out.append(">=");
                case '\u2018', '\u2019' -> out.append('\'');
                default -> out.append(c);
            }
        }
        return out.toString().stripTrailing();
    }

    /** Whether two cells say the same. */
    static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        double x = number(a);
        double y = number(b);
        return x == y || plain(a).equals(plain(b));
    }

    /** A number as tables write them, also with a comma between thousands; NaN for anything else. */
    static double number(String cell) {
        String text = cell.strip();
        if (text.matches("[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?")) {
            text = text.replace(",", "");
        }
        double value = text.length() <= 40 && text.matches("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?")
                ? Double.parseDouble(text) : Double.NaN;
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The number as the tables of packs write it: a point, no exponent, no thousands. */
    static String written(String cell) {
        double value = number(cell);
        boolean asItIs = Double.isNaN(value) || cell.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?");
        return asItIs ? cell : BigDecimal.valueOf(value).toPlainString();
    }

    /** A lone dash, with which many documents say that nothing stands here. */
    static boolean isDash(String cell) {
        return cell.length() == 1 && plain(cell).equals("-");
    }

    static boolean looksLikeFormula(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 && cell.length() > 1
                && Double.isNaN(number(cell));
    }
}
