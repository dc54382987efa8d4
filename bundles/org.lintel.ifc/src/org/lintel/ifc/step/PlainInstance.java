// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

/**
 * Tells that nothing can be wrong with the values of an instance, by walking over them without making any: printable
 * ASCII without escapes, numbers that fit, references that lead somewhere. It may be wrong in one direction only: what
 * it does not vouch for must be looked at by {@link ValueReader}. For one thread.
 */
public final class PlainInstance {

    /** What a value may be, as bits. */
    public static final int UNSET = 1;
    public static final int DERIVED = 2;
    public static final int TEXT = 4;
    public static final int NUMBER = 8;
    public static final int REFERENCE = 16;
    public static final int ITEM = 32;
    public static final int LIST = 64;
    public static final int TYPED = 128;
    public static final int BINARY = 256;
    public static final int ANY = 511;

    private static final int DOUBTFUL = -1;
    private static final int MOST_NESTING = 30;

    /** So many digits fit a Long, and with such an exponent a Double. */
    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXPONENT = 280;

    /** Bytes that a plain string goes on with: printable ASCII without apostrophe and reverse solidus. */
    private static final boolean[] IN_TEXT = new boolean[256];

    static {
        for (int c = ' '; c < 127; c++) {
            IN_TEXT[c] = c != '\'' && c != '\\';
        }
    }

    /** Told of the row that each reference leads to. */
    public interface References {
        void to(int row);
    }

    private final Exchange exchange;
    private final References references;
    private final int nesting;
    private byte[] b;
    private int limit;

    /** @param maxNesting how deep values may stand in each other; nothing that comes near is vouched for */
    public PlainInstance(Exchange exchange, References references, int maxNesting) {
        this.exchange = exchange;
        this.references = references;
        this.nesting = Math.min(MOST_NESTING, maxNesting - 2);
    }

    /**
     * Looks at an instance and walks over its list.
     *
     * @param from where its {@code #} stands; nothing but number, equals sign and keyword may follow, and blanks
     * @param keywordLength how many bytes the keyword before {@code list} has
     * @param list where its list opens
     * @param kinds what each attribute may be; those beyond are doubtful
     * @return whether there is one plain value of its kind for each attribute, and the instance ends behind the list
     */
    public boolean isPlain(byte[] bytes, int from, int keywordLength, int list, int to, short[] kinds) {
        b = bytes;
        limit = to;
        if (list >= to || bytes[list] != '(') {
            return false;
        }
        for (int p = from + 1; p < list - keywordLength; p++) {
            if (!Lexis.isDigit(bytes[p]) && bytes[p] != '=' && bytes[p] != ' ') {
                return false;
            }
        }
        int p = blanks(list + 1);
        int n = 0;
        if (p < limit && b[p] == ')' && kinds.length == 0) {
            return endsBehind(p + 1);
        }
        while (p < limit && n < kinds.length) {
            int kind = kind(b[p]);
            if ((kind & kinds[n++]) == 0) {
                return false;
            }
            p = value(p, kind, 0);
            if (p < 0) {
                return false;
            }
            p = blanks(p);
            if (p >= limit) {
                return false;
            }
            if (b[p] == ')') {
                return n == kinds.length && endsBehind(p + 1);
            }
            if (b[p] != ',') {
                return false;
            }
            p = blanks(p + 1);
        }
        return false;
    }

    private boolean endsBehind(int p) {
        int end = blanks(p);
        if (end >= limit || b[end] != ';') {
            return false;
        }
        for (int q = end + 1; q < limit; q++) {
            // what follows is between instances, but the bytes of comments count
            if (b[q] < 0) {
                return false;
            }
        }
        return true;
    }

    private int blanks(int from) {
        int p = from;
        while (p < limit && b[p] <= ' ' && b[p] >= 0) {
            p++;
        }
        return p;
    }

    private static int kind(byte c) {
        switch (c) {
            case '$':
                return UNSET;
            case '*':
                return DERIVED;
            case '\'':
                return TEXT;
            case '#':
                return REFERENCE;
            case '.':
                return ITEM;
            case '(':
                return LIST;
            case '"':
                return BINARY;
            default:
                if (c >= '0' && c <= '9' || c == '-' || c == '+') {
                    return NUMBER;
                }
                return Lexis.isLetter(c) ? TYPED : 0;
        }
    }

    /** The place behind the value; {@link #DOUBTFUL}. */
    private int value(int p, int kind, int depth) {
        switch (kind) {
            case UNSET, DERIVED:
                return p + 1;
            case TEXT:
                return text(p + 1);
            case NUMBER:
                return number(p);
            case REFERENCE:
                return reference(p + 1);
            case ITEM:
                return item(p + 1);
            case LIST:
                return list(p, depth, false);
            case TYPED:
                return typed(p, depth);
            default:
                return DOUBTFUL;
        }
    }

    private int text(int from) {
        int p = from;
        while (true) {
            while (p < limit && IN_TEXT[b[p] & 0xFF]) {
                p++;
            }
            if (p + 1 >= limit || b[p] != '\'') {
                return DOUBTFUL;
            }
            byte after = b[p + 1];
            if (after == ',' || after == ')') {
                return p + 1;
            }
            if (after != '\'') {
                return DOUBTFUL;
            }
            p += 2;
        }
    }

    private int number(int from) {
        int p = b[from] == '-' || b[from] == '+' ? from + 1 : from;
        int start = p;
        while (p < limit && Lexis.isDigit(b[p])) {
            p++;
        }
        if (p == start || p - start > MOST_DIGITS) {
            return DOUBTFUL;
        }
        if (p < limit && b[p] == '.') {
            p++;
            while (p < limit && Lexis.isDigit(b[p])) {
                p++;
            }
            if (p < limit && b[p] == 'E') {
                p++;
                p += p < limit && (b[p] == '-' || b[p] == '+') ? 1 : 0;
                int first = p;
                int exponent = 0;
                while (p < limit && Lexis.isDigit(b[p]) && exponent <= MOST_EXPONENT) {
                    exponent = exponent * 10 + (b[p++] - '0');
                }
                if (p == first || exponent > MOST_EXPONENT) {
                    return DOUBTFUL;
                }
            }
        }
        return p;
    }

    private int reference(int from) {
        int p = from;
        long id = 0;
        while (p < limit && Lexis.isDigit(b[p])) {
            id = id * 10 + (b[p] - '0');
            p++;
        }
        if (p == from || p - from > MOST_DIGITS) {
            return DOUBTFUL;
        }
        int row = exchange.row(id);
        if (row < 0) {
            return DOUBTFUL;
        }
        references.to(row);
        return p;
    }

    private int item(int from) {
        int p = from;
        if (p >= limit || Lexis.isDigit(b[p])) {
            return DOUBTFUL;
        }
        while (p < limit && Lexis.isKeyword(b[p])) {
            p++;
        }
        return p > from && p < limit && b[p] == '.' ? p + 1 : DOUBTFUL;
    }

    private int typed(int from, int depth) {
        int p = from;
        while (p < limit && Lexis.isKeyword(b[p])) {
            p++;
        }
        return p < limit && b[p] == '(' ? list(p, depth, true) : DOUBTFUL;
    }

    /** A list of values; of a typed value, exactly one. */
    private int list(int open, int depth, boolean one) {
        if (depth > nesting) {
            return DOUBTFUL;
        }
        int p = blanks(open + 1);
        if (p < limit && b[p] == ')') {
            return one ? DOUBTFUL : p + 1;
        }
        while (p < limit) {
            p = value(p, kind(b[p]), depth + 1);
            if (p < 0) {
                return DOUBTFUL;
            }
            p = blanks(p);
            if (p >= limit) {
                return DOUBTFUL;
            }
            if (b[p] == ')') {
                return p + 1;
            }
            if (b[p] != ',' || one) {
                return DOUBTFUL;
            }
            p = blanks(p + 1);
        }
        return DOUBTFUL;
    }
}
