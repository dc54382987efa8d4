// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

/** What the bytes of an exchange structure mean to a scanner: tables, and looking ahead without moving. */
final class Lexis {

    /** The answer of a look ahead that came to the end of the bytes before it could tell. */
    static final int RAN_OUT = -1;

    /**
     * In the body of an instance: 1 for an opening bracket, -1 for a closing one, {@link #STOP} where a scanner must
     * look.
     */
    static final byte[] BODY = new byte[256];
    static final byte STOP = 2;

    /** Whether a byte ends the plain run of a string: the apostrophe and line breaks. */
    static final boolean[] IN_STRING = new boolean[256];

    /** Bytes of keywords: letters, digits, underline. */
    static final boolean[] KEYWORD = new boolean[256];

    private static final byte[] ENDSEC = {'E', 'N', 'D', 'S', 'E', 'C'};

    /** Line starts are looked at no further than this: a number has at most so many digits and blanks around it. */
    private static final int MOST_LOOK_AHEAD = 256;

    static {
        BODY['('] = 1;
        BODY[')'] = -1;
        for (char c : new char[] {'\'', '"', '/', ';', '='}) {
            BODY[c] = STOP;
        }
        IN_STRING['\''] = true;
        IN_STRING['\n'] = true;
        IN_STRING['\r'] = true;
        for (int c = 0; c < 256; c++) {
            KEYWORD[c] = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
        }
    }

    private Lexis() {
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b >= 0 && b < 32 || b == 127;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isLetter(byte b) {
        return (b & 0xDF) >= 'A' && (b & 0xDF) <= 'Z';
    }

    /** Whether a print control of the standard stands here, {@code \N\} or {@code \F\}: outside of texts a blank. */
    static boolean isPrintControl(byte[] b, int p, int limit) {
        return p + 2 < limit && b[p] == '\\' && b[p + 2] == '\\' && (b[p + 1] == 'N' || b[p + 1] == 'F');
    }

    /** Whether a print control ends before {@code p}, blanks aside. */
    static boolean printControlBefore(byte[] b, int from, int p) {
        int at = p - 1;
        while (at > from && isBlank(b[at])) {
            at--;
        }
        return at - 2 > from && isPrintControl(b, at - 2, p);
    }

    static boolean isKeyword(byte b) {
        return KEYWORD[b & 0xFF];
    }

    /** The first place from {@code p} that is neither blank nor in a comment; {@code limit} where there is none. */
    static int skip(byte[] b, int p, int limit) {
        int at = p;
        while (at < limit) {
            byte c = b[at];
            if (c == '/' && at + 1 < limit && b[at + 1] == '*') {
                int end = commentEnd(b, at + 2, limit);
                if (end == RAN_OUT) {
                    return limit;
                }
                at = end;
            } else if (isBlank(c)) {
                at++;
            } else {
                return at;
            }
        }
        return limit;
    }

    /** The first place from {@code p} that is not blank, {@code limit} where there is none. */
    static int skipBlanks(byte[] b, int p, int limit) {
        int at = p;
        while (at < limit && isBlank(b[at])) {
            at++;
        }
        return at;
    }

    /** The place after the end of the comment. */
    static int commentEnd(byte[] b, int p, int limit) {
        for (int at = p; at + 1 < limit; at++) {
            if (b[at] == '*' && b[at + 1] == '/') {
                return at + 2;
            }
        }
        return RAN_OUT;
    }

    /**
     * Whether an instance {@code #12=} or the end of a section begins at {@code p}, blanks of the same line aside.
     *
     * @return 1 yes, 0 no, {@link #RAN_OUT}
     */
    static int startsInstance(byte[] b, int p, int limit) {
        int most = (int) Math.min(limit, (long) p + MOST_LOOK_AHEAD);
        int at = p;
        while (at < most && (b[at] == ' ' || b[at] == '\t')) {
            at++;
        }
        if (at < most && b[at] == '#') {
            int digits = ++at;
            while (at < most && isDigit(b[at])) {
                at++;
            }
            if (at == digits && at < most) {
                return 0;
            }
            while (at < most && (b[at] == ' ' || b[at] == '\t')) {
                at++;
            }
            if (at < most) {
                return b[at] == '=' ? 1 : 0;
            }
        } else if (at < most) {
            int matched = 0;
            while (at < most && matched < ENDSEC.length && b[at] == ENDSEC[matched]) {
                at++;
                matched++;
            }
            if (at < most && matched < ENDSEC.length) {
                return 0;
            }
            at = Math.min(skipBlanks(b, at, most), most);
            if (at < most) {
                return b[at] == ';' ? 1 : 0;
            }
        }
        return most < limit ? 0 : RAN_OUT;
    }

    /** Whether {@code #=}, {@code #-3=}, {@code #x=} begins at {@code p}: an instance to be told, not to be kept. */
    static boolean startsNumberless(byte[] b, int p, int limit) {
        int most = (int) Math.min(limit, p + 40L);
        int at = p;
        while (at < most && (b[at] == ' ' || b[at] == '\t')) {
            at++;
        }
        if (at >= most || b[at] != '#') {
            return false;
        }
        while (++at < most && b[at] > ' ' && BODY[b[at]] == 0 && b[at] != ',') {
            // letters, digits and signs
        }
        return at < most && b[at] == '=';
    }

    /** What an apostrophe inside a string is; see {@link #apostrophe}. */
    static final int CLOSES = 0;
    static final int TEXT = 1;
    static final int DOUBLED = 2;
    static final int STRAY = 3;

    /**
     * What the apostrophe at {@code q} means in the string that begins at {@code from}. It closes the string if what
     * may follow a string comes behind it; {@link #TEXT} is the character of {@code \S\'}; {@link #STRAY} is one that
     * should have been doubled.
     *
     * @return one of the constants, or {@link #RAN_OUT} where the bytes end before that is clear
     */
    static int apostrophe(byte[] b, int from, int q, int limit) {
        if (q + 1 >= limit) {
            return RAN_OUT;
        }
        byte next = b[q + 1];
        if (next == ',' || next == ')') {
            return CLOSES;
        }
        boolean escaped = q - 3 >= from && b[q - 1] == '\\' && b[q - 2] == 'S' && b[q - 3] == '\\';
        if (next == '\'') {
            if (!escaped) {
                return DOUBLED;
            }
            if (q + 2 >= limit) {
                return RAN_OUT;
            }
            return followsString(b[q + 2]) ? TEXT : DOUBLED;
        }
        int after = skipBlanks(b, q + 1, limit);
        while (isPrintControl(b, after, limit)) {
            after = skipBlanks(b, after + 3, limit);
        }
        if (after >= limit) {
            return RAN_OUT;
        }
        if (followsString(b[after])) {
            return CLOSES;
        }
        return escaped ? TEXT : STRAY;
    }

    private static boolean followsString(byte c) {
        return c == ',' || c == ')' || c == ';' || c == '/';
    }

    /**
     * Where the {@code #} of {@code #12 =} stands, looking back from the sign; -1 where there is none after {@code
     * from}.
     */
    static int numberBefore(byte[] b, int from, int sign) {
        int at = sign - 1;
        while (at > from && isBlank(b[at])) {
            at--;
        }
        int last = at;
        while (at > from && isDigit(b[at])) {
            at--;
        }
        return at > from && at < last && b[at] == '#' ? at : -1;
    }

    /** Where the word ENDSEC begins that ends before {@code sign}, blanks aside; -1 where another word stands there. */
    static int endsecBefore(byte[] b, int from, int sign) {
        int at = sign - 1;
        while (at > from && isBlank(b[at])) {
            at--;
        }
        int start = at - ENDSEC.length + 1;
        if (start <= from) {
            return -1;
        }
        for (int i = 0; i < ENDSEC.length; i++) {
            if (b[start + i] != ENDSEC[i]) {
                return -1;
            }
        }
        return start;
    }

    /** The last byte before {@code p} that is not blank; 0 where there is none after {@code from}. */
    static byte before(byte[] b, int from, int p) {
        int at = p - 1;
        while (at > from && isBlank(b[at])) {
            at--;
        }
        return at > from ? b[at] : 0;
    }
}
