// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import org.lintel.ifc.xml.Form.Kind;

/** Writes the values of a document, resolved texts, as values of an exchange structure. */
final class ValueWriter {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] ESCAPED = new boolean[256];

    static {
        for (int c = 0; c < ' '; c++) {
            ESCAPED[c] = true;
        }
        ESCAPED['\''] = true;
        ESCAPED['\\'] = true;
    }

    private final Complaints complaints;
    private final Ids ids;
    private final Bytes out;

    /** @param out where values are written behind each other */
    ValueWriter(Ids ids, Bytes out, Complaints complaints) {
        this.ids = ids;
        this.out = out;
        this.complaints = complaints;
    }

    /**
     * Writes the text in {@code b[from, to)} as a value.
     *
     * @return false where it is none; nothing is then written, and the complaint is made
     */
    boolean write(Form form, byte[] b, int from, int to) {
        if (form.kind() == Kind.STRING) {
            string(b, from, to);
            return true;
        }
        int start = from;
        int end = to;
        while (start < end && isBlank(b[start])) {
            start++;
        }
        while (end > start && isBlank(b[end - 1])) {
            end--;
        }
        int before = out.size;
        boolean good = switch (form.kind()) {
            case LIST -> list(form, b, start, end);
            case REAL -> real(b, start, end, true);
            case NUMBER -> real(b, start, end, false);
            case INTEGER -> integer(b, start, end);
            case BOOLEAN, LOGICAL -> logical(form.kind(), b, start, end);
            case ENUMERATION -> enumeration(b, start, end);
            case BINARY -> binary(b, start, end);
            case ENTITY -> reference(b, start, end);
            default -> selected(form, b, start, end);
        };
        if (!good) {
            out.size = before;
            complaints.add(XmlDamage.BAD_VALUE, 0, Complaints.quote(b, from, to), form.called());
        }
        return good;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** A list in one text, its elements between blanks; inner lists of fixed length follow each other. */
    private boolean list(Form form, byte[] b, int from, int to) {
        Form element = form.element();
        int width = element.isList() ? element.width() : 0;
        Form item = form.innermost();
        out.add('(');
        int count = 0;
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && !isBlank(b[end])) {
                end++;
            }
            if (count > 0) {
                out.add(width > 0 && count % width == 0 ? ')' : ',');
                if (width > 0 && count % width == 0) {
                    out.add(',');
                }
            }
            if (width > 0 ? count % width == 0 : element.isList() && count == 0) {
                out.add('(');
            }
            if (!write(item, b, i, end)) {
                out.add('$');
            }
            count++;
            i = end;
            while (i < to && isBlank(b[i])) {
                i++;
            }
        }
        if (element.isList() && count > 0) {
            out.add(')');
        }
        out.add(')');
        return true;
    }

    /** @param point whether the value must have one */
    private boolean real(byte[] b, int from, int to, boolean point) {
        int i = from;
        if (i < to && (b[i] == '-' || b[i] == '+')) {
            i++;
        }
        int digits = 0;
        int mark = -1;
        for (; i < to; i++) {
            byte c = b[i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ((c == '.' || c == ',') && mark < 0) {
                mark = i;
            } else {
                break;
            }
        }
        if (digits == 0 || i < to && !exponent(b, i, to)) {
            return false;
        }
        if (mark >= 0 && b[mark] == ',') {
            complaints.add(XmlDamage.COMMA, 0, Complaints.quote(b, from, to));
        }
        if (mark < 0) {
            out.add(b, from, i);
            if (point || i < to) {
                out.add('.');
            }
        } else {
            out.add(b, from, mark);
            out.add('.');
            out.add(b, mark + 1, i);
        }
        if (i < to) {
            out.add('E');
            out.add(b, i + 1, to);
        }
        return true;
    }

    private static boolean exponent(byte[] b, int from, int to) {
        if (b[from] != 'E' && b[from] != 'e') {
            return false;
        }
        int i = from + 1;
        if (i < to && (b[i] == '-' || b[i] == '+')) {
            i++;
        }
        int digits = i;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        return i == to && i > digits;
    }

    private boolean integer(byte[] b, int from, int to) {
        int i = from;
        if (i < to && (b[i] == '-' || b[i] == '+')) {
            i++;
        }
        int digits = i;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        if (i == digits) {
            return false;
        }
        if (i == to) {
            out.add(b, from, to);
            return true;
        }
        // 2.0 is what some write for 2; anything else is kept as it is, for whoever checks types
        int zero = i + 1;
        while (b[i] == '.' && zero < to && b[zero] == '0') {
            zero++;
        }
        if (b[i] == '.' && zero == to) {
            out.add(b, from, i);
            return true;
        }
        return real(b, from, to, true);
    }

    private boolean logical(Kind kind, byte[] b, int from, int to) {
        int letter = to - from == 1 ? b[from] : XmlText.is(b, from, to, "true") ? '1'
                : XmlText.is(b, from, to, "false") ? '0' : XmlText.is(b, from, to, "unknown") ? 'u'
                : other(b, from, to);
        switch (letter) {
            case '1', 't', 'T' -> out.add(".T.");
            case '0', 'f', 'F' -> out.add(".F.");
            case 'u', 'U' -> {
                if (kind == Kind.BOOLEAN) {
                    return false;
                }
                out.add(".U.");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The letter of .T., TRUE, False …; 0 where it is none of them. */
    private static int other(byte[] b, int from, int to) {
        if (to - from == 3 && b[from] == '.' && b[to - 1] == '.') {
            return b[from + 1];
        }
        if (to - from > 7) {
            return 0;
        }
        var word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append((char) (b[i] | 32));
        }
        return switch (word.toString()) {
            case "true" -> '1';
            case "false" -> '0';
            case "unknown" -> 'u';
            default -> 0;
        };
    }

    private boolean enumeration(byte[] b, int from, int to) {
        if (from == to) {
            return false;
        }
        out.add('.');
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (c >= 'a' && c <= 'z') {
                out.add(c - 32);
            } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_') {
                out.add(c);
            } else {
                return false;
            }
        }
        out.add('.');
        return true;
    }

    /** Hexadecimal digits; all bits of them are used. */
    private boolean binary(byte[] b, int from, int to) {
        out.add('"');
        out.add('0');
        for (int i = from; i < to; i++) {
            int digit = b[i] < 0 ? -1 : Character.digit(b[i], 16);
            if (digit < 0) {
                return false;
            }
            out.add(HEX[digit]);
        }
        out.add('"');
        return true;
    }

    /** The name of an instance. */
    boolean reference(byte[] b, int from, int to) {
        if (from == to) {
            return false;
        }
        out.add('#');
        out.addNumber(ids.of(b, from, to));
        return true;
    }

    /** A value that should say of which type it is, and does not. */
    private boolean selected(Form form, byte[] b, int from, int to) {
        complaints.add(XmlDamage.NOT_SELECTED, 0, form.called());
        if (from < to && (b[from] >= '0' && b[from] <= '9' || b[from] == '-') && real(b, from, to, false)) {
            return true;
        }
        string(b, from, to);
        return true;
    }

    void string(byte[] b, int from, int to) {
        out.add('\'');
        int plain = from;
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (!ESCAPED[c & 0xFF]) {
                continue;
            }
            out.add(b, plain, i);
            plain = i + 1;
            if (c == '\\') {
                out.add("\\\\");
            } else {
                // an apostrophe too: a doubled one would have to be told from two
                out.add("\\X\\");
                out.add(HEX[c >> 4]);
                out.add(HEX[c & 0xF]);
                if (c != '\'' && c != '\n' && c != '\t' && c != '\r') {
                    complaints.add(XmlDamage.CONTROL, 0);
                }
            }
        }
        out.add(b, plain, to);
        out.add('\'');
    }
}
