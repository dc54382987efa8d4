// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.escape;

import java.util.Locale;

/**
 * Model text made harmless for a terminal and for the log of a CI server.
 *
 * <p>Control characters become pictures of themselves, invisible and direction-changing characters become their
 * number, line ends and tabs become spaces, and what CI servers read as a command ({@code ::} and {@code ##}) is
 * pulled apart, for a wrapped line may begin with it.
 */
public final class TerminalText {

    private TerminalText() {
    }

    public static String clean(String text) {
        int clean = cleanUpTo(text);
        if (clean == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if ((c == ':' || c == '#') && !out.isEmpty() && out.charAt(out.length() - 1) == c) {
                out.append(' ').append((char) c);
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    /** Only what a terminal would act on or hide; for file names, which must stay what they are. */
    public static String visible(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(out, c);
        }
        return out.toString();
    }

    /** The length of the beginning that needs no look: printable ASCII without a doubled colon or hash. */
    private static int cleanUpTo(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ':' || c == '#') && c == before) {
                return i;
            }
            before = c;
        }
        return text.length();
    }

    private static void append(StringBuilder out, int c) {
        if (c >= ' ' && c <= '~') {
            out.append((char) c);
        } else if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
            out.append(' ');
        } else if (c < ' ') {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            out.append('\ufffd');
        } else if (isHidden(c)) {
            out.append("<U+");
            String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
            out.append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex).append('>');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** C1 controls and format characters; joiners stay, for scripts and emoji need them. */
    private static boolean isHidden(int c) {
        if (c < 0xa0) {
            return true;
        }
        return c != 0x200c && c != 0x200d && Character.getType(c) == Character.FORMAT;
    }
}
