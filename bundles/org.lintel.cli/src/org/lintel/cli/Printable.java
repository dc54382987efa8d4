// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

/** Makes text from files safe to print on a terminal: no control codes, no direction overrides. */
public final class Printable {

    private Printable() {
    }

    /** The text on one line, with every character a terminal might act on shown as {@code \}{@code uXXXX}. */
    public static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!acts(c)) {
                if (out != null) {
                    out.append(c);
                }
                continue;
            }
            out = out == null ? new StringBuilder(text.length() + 8).append(text, 0, i) : out;
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        }
        return out == null ? text : out.toString();
    }

    private static boolean acts(char c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029'
                || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e' || c == '\u200f' || c == '\u061c';
    }
}
