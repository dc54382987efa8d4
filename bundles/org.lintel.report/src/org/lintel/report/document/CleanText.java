// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

/** Text of records made harmless for a page: what is not seen, or turns others around, is shown by its number. */
public final class CleanText {

    /** What is longer is cut: nobody reads a name of many pages. */
    private static final int LONGEST = 4_000;

    private CleanText() {
    }

    /** On one line. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** With its line ends. */
    public static String lines(String text) {
        return clean(text, true);
    }

    /** A character by its number, as it is shown where it cannot be shown itself. */
    public static String number(int c) {
        return String.format("[U+%04X]", c);
    }

    private static String clean(String text, boolean lines) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        for (int i = 0; i < text.length();) {
            if (out.length() > LONGEST) {
                return out.append('…').toString();
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                out.append(lines ? '\n' : ' ');
            } else if (c == '\t') {
                out.append(' ');
            } else if (hidden(c)) {
                out.append(number(c));
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString().strip();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
        };
    }
}
