// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

/** Resolves what stands for other characters in texts and attributes of XML: references and line ends. */
final class XmlText {

    private static final int LONGEST_REFERENCE = 12;

    private final Complaints complaints;

    XmlText(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Whether the bytes mean themselves. */
    static boolean isPlain(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (c == '&' || c >= 0 && c < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Appends the text in {@code b[from, to)}; in attributes, line ends and tabs are blanks. */
    void decode(byte[] b, int from, int to, boolean attribute, Bytes into) {
        int plain = from;
        int i = from;
        while (i < to) {
            byte c = b[i];
            if (c == '&') {
                into.add(b, plain, i);
                i = reference(b, i, to, into);
                plain = i;
            } else if (c == '\r' || attribute && (c == '\n' || c == '\t')) {
                into.add(b, plain, i);
                into.add(attribute ? ' ' : '\n');
                i += c == '\r' && i + 1 < to && b[i + 1] == '\n' ? 2 : 1;
                plain = i;
            } else {
                i++;
            }
        }
        into.add(b, plain, to);
    }

    /** Resolves the reference at {@code at}; the place behind it. */
    private int reference(byte[] b, int at, int to, Bytes into) {
        int most = Math.min(to, at + LONGEST_REFERENCE);
        int end = at + 1;
        while (end < most && b[end] != ';') {
            end++;
        }
        if (end < most && end > at + 1) {
            int c = b[at + 1] == '#' ? number(b, at + 2, end) : named(b, at + 1, end);
            if (c >= 0) {
                into.addCodePoint(c);
                return end + 1;
            }
        }
        complaints.add(XmlDamage.UNKNOWN_REFERENCE, 0, Complaints.quote(b, at, Math.min(to, end + 1)));
        into.add('&');
        return at + 1;
    }

    private static int number(byte[] b, int from, int to) {
        boolean hex = from < to && b[from] == 'x';
        int radix = hex ? 16 : 10;
        int i = hex ? from + 1 : from;
        if (i >= to) {
            return -1;
        }
        int value = 0;
        for (; i < to; i++) {
            int digit = b[i] < 0 ? -1 : Character.digit(b[i], radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
            if (value > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        return value == 0 || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE ? -1 : value;
    }

    private static int named(byte[] b, int from, int to) {
        if (is(b, from, to, "lt")) {
            return '<';
        }
        if (is(b, from, to, "gt")) {
            return '>';
        }
        if (is(b, from, to, "amp")) {
            return '&';
        }
        if (is(b, from, to, "quot")) {
            return '"';
        }
        return is(b, from, to, "apos") ? '\'' : -1;
    }

    /** Whether the bytes are that text, which is ASCII. */
    static boolean is(byte[] b, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (b[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
