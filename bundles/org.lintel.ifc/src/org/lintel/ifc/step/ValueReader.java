// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Decodes attribute values from the bytes of an instance. Damage never throws: what cannot be read is null, and
 * {@link #damagedAt()} tells where the first such place is.
 *
 * <p>Reading beyond the standard: numbers without digits before or after the point ({@code .5}, {@code 1.}), exponents
 * without a point ({@code 1E5}) or with D, apostrophes that are not doubled, lower-case keywords and enumerations,
 * {@code .TRUE.} and {@code .FALSE.}, bytes above 127 between values (blanks of other character sets; told as damage).
 * A comma is never part of a number: it separates values.
 */
public final class ValueReader {

    private final ValueContext context;
    byte[] b;
    private int start;
    int p;
    int limit;
    private int damagedAt;
    private int tooDeepAt;

    /** Where instances of files that stay on disk are read from; made when the first is. */
    private Nearby nearby;

    public ValueReader(ValueContext context) {
        this.context = context;
    }

    /** Reads {@code bytes[from, to)} from now on. */
    public void reset(byte[] bytes, int from, int to) {
        b = bytes;
        start = from;
        p = from;
        limit = to;
        damagedAt = -1;
        tooDeepAt = -1;
    }

    /** The bytes that this reader keeps of a file on disk. */
    Nearby nearby() {
        if (nearby == null) {
            nearby = new Nearby();
        }
        return nearby;
    }

    IOException named(IOException failure) {
        return context.named(failure);
    }

    /** The place in the bytes where the first damage was met, -1 where there was none. */
    public int damagedAt() {
        return damagedAt;
    }

    /** The place in the bytes where the first value stands that is nested deeper than the limit, -1 for none. */
    public int tooDeepAt() {
        return tooDeepAt;
    }

    /** The place in the bytes where reading goes on. */
    public int place() {
        return p;
    }

    private void damaged() {
        if (damagedAt < 0) {
            damagedAt = Math.min(p, limit);
            // where all ran out, the line that ends too early is the place, and not the one behind it
            while (p >= limit && damagedAt > start && Lexis.isBlank(b[damagedAt - 1])) {
                damagedAt--;
            }
        }
    }

    /** Moves over {@code #12 =} and the keyword to the opening bracket; false where there is none. */
    public boolean toList() {
        boolean more = toKeyword();
        if (!more) {
            return false;
        }
        keywordEnd();
        skip();
        return p < limit && b[p] == '(';
    }

    /** Moves over {@code #12 =} to the keyword, or to the bracket of a complex instance. */
    public boolean toKeyword() {
        if (p < limit && b[p] == '#') {
            p = Lexis.skipBlanks(b, p + 1, limit);
            while (p < limit && Lexis.isDigit(b[p])) {
                p++;
            }
            skip();
            if (p >= limit || b[p] != '=') {
                return false;
            }
            p++;
        }
        skip();
        return p < limit;
    }

    /** Moves over a keyword; returns the place after it. */
    int keywordEnd() {
        if (p < limit && b[p] == '!') {
            p++;
        }
        while (p < limit && Lexis.isKeyword(b[p])) {
            p++;
        }
        return p;
    }

    /** The values of the list that opens here. */
    public List<Object> list() {
        return list(0);
    }

    /** The value that begins here. */
    public Object value() {
        return value(0);
    }

    /** The value at an index of the list that opens here; null beyond its end. */
    public Object element(int index) {
        if (!toElement(index)) {
            return null;
        }
        return value(1);
    }

    /** Moves to the value at an index of the list that opens here; false beyond its end. */
    public boolean toElement(int index) {
        p++;
        for (int i = 0; i < index; i++) {
            skipValue();
            if (p >= limit || b[p] != ',') {
                return false;
            }
            p++;
        }
        skip();
        return p < limit && (b[p] != ')' || index > 0);
    }

    /** Whether all bytes from here to the limit are UTF-8, which ASCII is too. */
    public boolean isUtf8() {
        for (int q = p; q < limit; q++) {
            if (b[q] < 0) {
                return Utf8.decode(b, q, limit) != null;
            }
        }
        return true;
    }

    /** The place after the semicolon that ends the instance which begins here; the limit where none does. */
    public int end() {
        while (p < limit && b[p] != ';') {
            if (b[p] == '\'') {
                p = Math.min(limit, StepString.end(b, p + 1, limit) + 1);
            } else if (b[p] == '/' && p + 1 < limit && b[p + 1] == '*') {
                skip();
            } else {
                p++;
            }
        }
        return Math.min(limit, p + 1);
    }

    /** The parts of a complex instance whose bracket opens here, each with the list of its values. */
    public List<Typed> parts() {
        var parts = new ArrayList<Typed>();
        p++;
        skip();
        while (p < limit && b[p] != ')') {
            int from = p;
            int to = keywordEnd();
            skip();
            if (to == from || p >= limit || b[p] != '(') {
                damaged();
                break;
            }
            parts.add(new Typed(ValueContext.upper(b, from, to), list(0)));
            skip();
        }
        return parts;
    }

    /** The keyword that begins here, in upper case. */
    public String keyword() {
        int from = p;
        return ValueContext.upper(b, from, keywordEnd());
    }

    /** Tells the numbers of all references in the value that begins here, nested ones too, and moves behind it. */
    public void references(LongConsumer consumer) {
        skip();
        int from = p;
        skipValue();
        eachReference(from, p, consumer);
    }

    /** Tells the numbers of all references from here to the end of the instance. */
    public void allReferences(LongConsumer consumer) {
        eachReference(p, limit, consumer);
    }

    private void eachReference(int from, int to, LongConsumer consumer) {
        int q = from;
        while (q < to) {
            byte c = b[q++];
            if (c == '#') {
                long id = 0;
                int digits = q;
                while (q < to && Lexis.isDigit(b[q])) {
                    id = id * 10 + (b[q++] - '0');
                }
                if (q > digits && q - digits <= 18) {
                    consumer.accept(id);
                }
            } else if (c == '\'') {
                q = StepString.end(b, q, limit) + 1;
            } else if (c == ';') {
                return;
            } else if (c == '/' && q < to && b[q] == '*') {
                int end = Lexis.commentEnd(b, q + 1, to);
                q = end == Lexis.RAN_OUT ? to : end;
            }
        }
    }

    private List<Object> list(int depth) {
        var values = new ArrayList<Object>();
        p++;
        skip();
        if (p < limit && b[p] == ')') {
            p++;
            return values;
        }
        while (p < limit) {
            values.add(value(depth + 1));
            skip();
            if (p >= limit) {
                break;
            }
            if (b[p] != ',' && b[p] != ')') {
                damaged();
                skipValue();
            }
            if (p < limit && b[p] == ')') {
                p++;
                return values;
            }
            if (p < limit && b[p] == ',') {
                p++;
            } else {
                break;
            }
        }
        damaged();
        return values;
    }

    /** Decodes one value and moves behind it. */
    private Object value(int depth) {
        skip();
        if (p >= limit) {
            damaged();
            return null;
        }
        byte c = b[p];
        switch (c) {
            case '\'':
                return string();
            case '#', '@':
                return reference();
            case '$':
                p++;
                return null;
            case '*':
                p++;
                return Derived.DERIVED;
            case '(':
                if (depth > context.maxNesting()) {
                    return tooDeep();
                }
                return list(depth);
            case '.':
                return p + 1 < limit && Lexis.isDigit(b[p + 1]) ? number() : enumeration();
            case '"':
                return binary();
            default:
                if (Lexis.isDigit(c) || c == '-' || c == '+') {
                    return number();
                }
                return typed(depth);
        }
    }

    private Object tooDeep() {
        damaged();
        tooDeepAt = tooDeepAt < 0 ? p : tooDeepAt;
        skipValue();
        return null;
    }

    private Object typed(int depth) {
        int from = p;
        int to = keywordEnd();
        skip();
        if (to == from || p >= limit || b[p] != '(') {
            damaged();
            skipValue();
            return null;
        }
        if (depth > context.maxNesting()) {
            return tooDeep();
        }
        List<Object> inside = list(depth);
        if (inside.size() != 1) {
            damaged();
        }
        Object value = inside.size() == 1 ? inside.getFirst() : inside.isEmpty() ? null : inside;
        return new Typed(context.typeName(b, from, to), value);
    }

    /** {@code #12}; the third edition also has {@code @12} for a value and {@code #PI}, {@code @PI} for constants. */
    private Object reference() {
        int sign = p;
        p = Lexis.skipBlanks(b, p + 1, limit);
        int from = p;
        if (p < limit && (b[sign] == '@' || Lexis.isLetter(b[p]))) {
            p = keywordEnd();
            if (p > from) {
                return new External(ValueContext.upper(b, sign, sign + 1).concat(ValueContext.upper(b, from, p)));
            }
        }
        long id = 0;
        while (p < limit && Lexis.isDigit(b[p])) {
            id = id * 10 + (b[p] - '0');
            p++;
        }
        if (p == from || p - from > 18) {
            damaged();
            return null;
        }
        return context.reference(id);
    }

    private Object enumeration() {
        int from = ++p;
        while (p < limit && Lexis.isKeyword(b[p])) {
            p++;
        }
        int to = p;
        if (p < limit && b[p] == '.') {
            p++;
        } else {
            damaged();
        }
        if (to == from) {
            damaged();
            return null;
        }
        if (to - from == 1) {
            switch (b[from]) {
                case 'T', 't':
                    return Boolean.TRUE;
                case 'F', 'f':
                    return Boolean.FALSE;
                case 'U', 'u':
                    return Logical.UNKNOWN;
                default:
                    break;
            }
        }
        Enumeration item = context.enumeration(b, from, to);
        return switch (item.name()) {
            case "TRUE" -> Boolean.TRUE;
            case "FALSE" -> Boolean.FALSE;
            default -> item;
        };
    }

    private Object binary() {
        int from = ++p;
        while (p < limit && Character.digit(b[p], 16) >= 0) {
            p++;
        }
        String hex = ValueContext.upper(b, from, p);
        if (p < limit && b[p] == '"') {
            p++;
        } else {
            damaged();
            skipValue();
        }
        return new Binary(hex);
    }

    private Object number() {
        int from = p;
        while (p < limit && StepNumber.isNumeric(b[p])) {
            p++;
        }
        Object number = StepNumber.parse(b, from, p);
        if (number == null || p < limit && !StepNumber.isEnd(b[p])) {
            p = from;
            damaged();
            skipValue();
            return null;
        }
        return number;
    }

    private String string() {
        int from = p + 1;
        p = StepString.end(b, from, limit);
        int to = p;
        if (p < limit) {
            p++;
        } else {
            damaged();
        }
        return StepString.decode(b, from, to, context.charset());
    }

    /** Moves to the comma or bracket that ends the present value, whatever it is made of. */
    private void skipValue() {
        int depth = 0;
        while (p < limit) {
            byte c = b[p];
            if (c == '\'') {
                p = Math.min(limit, StepString.end(b, p + 1, limit) + 1);
                continue;
            }
            if (c == ',' && depth == 0 || c == ';') {
                return;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                if (depth == 0) {
                    return;
                }
                depth--;
            } else if (c == '/' && p + 1 < limit && b[p + 1] == '*') {
                skip();
                continue;
            }
            p++;
        }
    }

    /** Moves over blanks, comments, and the print controls {@code \N\} and {@code \F\}. */
    private void skip() {
        while (p < limit) {
            byte c = b[p];
            if (c > ' ' && c != '/' && c != '\\') {
                return;
            }
            if (c == '/') {
                int end = p + 1 < limit && b[p + 1] == '*' ? Lexis.commentEnd(b, p + 2, limit) : p;
                if (end == p) {
                    return;
                }
                p = end == Lexis.RAN_OUT ? limit : end;
            } else if (Lexis.isBlank(c)) {
                p++;
            } else if (c < 0) {
                // no-break spaces, next line, byte order marks: nothing else is met here in real files
                damaged();
                p++;
            } else if (Lexis.isPrintControl(b, p, limit)) {
                p += 3;
            } else {
                return;
            }
        }
    }

    /**
     * The place of the first text from here on that has an escape which cannot be read, or half a surrogate pair; -1
     * where there is none. For an instance that begins here.
     */
    public int unsoundText() {
        return StepString.unsound(b, p, limit);
    }

    /** Whether an unsound text at a place is read as it was meant. */
    public boolean isMended(int place) {
        return StepString.isMended(b, place + 1, StepString.end(b, place + 1, limit));
    }
}
