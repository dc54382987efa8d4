// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.lintel.ifc.step.Lexis.RAN_OUT;

/**
 * Finds where an instance ends and what it is called, without decoding it, and repairs what can be repaired: it never
 * goes past the start of the next instance, whatever is missing before it.
 *
 * <p>Works on places in a byte array and keeps no state between calls but its results, which stand in its fields.
 */
final class RecordScanner {

    private final Keywords keywords;

    /** The number of the last instance, 0 where it has none. */
    long id;

    /** The code of its keyword, -1 where it cannot be indexed. */
    int type;

    /** Where the opening bracket of its attributes stands. */
    int list;

    /** What is wrong with it, null where nothing is. */
    Damage damage;

    /** Where the damage is. */
    int damageAt;

    /** Whether the bytes are all there are: set by the owner; a scan that runs out of bytes then ends in damage. */
    boolean last;

    private int resume;
    private boolean noCommentEnds;

    RecordScanner(Keywords keywords) {
        this.keywords = keywords;
    }

    /**
     * Scans the instance whose {@code #} stands at {@code start}.
     *
     * @return the place after it, {@link Lexis#RAN_OUT} where the bytes end before it does
     */
    int instance(byte[] b, int start, int limit) {
        damage = null;
        id = 0;
        type = -1;
        int p = start + 1;
        if (p < limit && b[p] == ' ') {
            p = Lexis.skipBlanks(b, p, limit);
        }
        int digits = p;
        long number = 0;
        while (p < limit && Lexis.isDigit(b[p])) {
            number = number * 10 + (b[p] - '0');
            p++;
        }
        if (p >= limit) {
            return RAN_OUT;
        }
        if (p == digits || p - digits > 18) {
            return spoiled(p == digits ? Damage.NO_NUMBER : Damage.NUMBER_TOO_LARGE, b, start, p, limit);
        }
        id = number;
        p = b[p] == '=' ? p : skip(b, p, limit);
        if (p >= limit) {
            return RAN_OUT;
        }
        if (b[p] != '=') {
            return spoiled(Damage.NO_EQUALS, b, start, p, limit);
        }
        p++;
        if (p + 1 < limit && b[p] == ' ' && Lexis.isKeyword(b[p + 1])) {
            p++;
        } else if (p < limit && !Lexis.isKeyword(b[p])) {
            p = skip(b, p, limit);
        }
        int guess = keywords.guess(b, p, limit);
        if (guess < 0) {
            return named(b, start, p, limit);
        }
        list = p + keywords.length(guess);
        int after = body(b, list, limit);
        if (after != RAN_OUT) {
            keywords.met(guess);
            type = guess;
        }
        return after;
    }

    private int named(byte[] b, int start, int from, int limit) {
        int p = from;
        if (p < limit && b[p] == '!') {
            p++;
        }
        while (p < limit && Lexis.isKeyword(b[p])) {
            p++;
        }
        if (p >= limit) {
            return RAN_OUT;
        }
        int end = p;
        if (b[p] != '(') {
            p = skip(b, p, limit);
            if (p >= limit) {
                return RAN_OUT;
            }
        }
        if (b[p] != '(') {
            return spoiled(end == from ? Damage.NO_KEYWORD : Damage.NO_LIST, b, start, p, limit);
        }
        list = p;
        int after = body(b, p, limit);
        if (after != RAN_OUT) {
            type = end == from ? Keywords.COMPLEX : keywords.code(b, from, end);
        }
        return after;
    }

    /** Notes the damage and goes on at the next instance. */
    private int spoiled(Damage what, byte[] b, int start, int p, int limit) {
        note(what, start);
        // the next instance may begin right here, where blanks or comments behind the broken one end
        int ahead = Lexis.startsInstance(b, p, limit);
        return ahead == 1 ? p : ahead == RAN_OUT && !last ? RAN_OUT : resync(b, p, limit);
    }

    private void note(Damage what, int place) {
        if (damage == null) {
            damage = what;
            damageAt = place;
        }
    }

    /**
     * Scans from the opening bracket at {@code from} to after the semicolon.
     *
     * @return the place after it, or where the next instance begins if there is no semicolon; {@link Lexis#RAN_OUT}
     */
    int body(byte[] b, int from, int limit) {
        byte[] classes = Lexis.BODY;
        int depth = 0;
        int p = from;
        while (true) {
            int step = 0;
            while (p < limit && (step = classes[b[p] & 0xFF]) != Lexis.STOP) {
                depth += step;
                p++;
            }
            if (p >= limit) {
                return RAN_OUT;
            }
            switch (b[p]) {
                case '\'' -> p = string(b, p + 1, limit);
                case ';' -> {
                    return end(b, from, p, depth);
                }
                case '=' -> p = equals(b, from, p);
                case '"' -> p = binary(b, p + 1, limit);
                default -> p = slash(b, p, limit);
            }
            if (p < 0) {
                return p == RAN_OUT ? RAN_OUT : resume;
            }
        }
    }

    /**
     * Told apart from places and from {@link Lexis#RAN_OUT}: the instance ends here, and {@link #resume} tells where to
     * go on.
     */
    private static final int BROKEN_OFF = -2;

    private int end(byte[] b, int from, int p, int depth) {
        if (depth == 0 && b[p - 1] == ')') {
            return p + 1;
        }
        byte before = Lexis.before(b, from, p);
        if (depth == 0 && (before == ')' || before == '/' || before == '\\' && Lexis.printControlBefore(b, from, p))) {
            return p + 1;
        }
        int endsec = Lexis.endsecBefore(b, from, p);
        if (endsec > 0) {
            note(depth == 0 ? Damage.NO_SEMICOLON : Damage.UNBALANCED, from);
            return endsec;
        }
        note(depth == 0 ? Damage.UNEXPECTED : Damage.UNBALANCED, from);
        return p + 1;
    }

    /** An = stands in no attribute list: the semicolon before the next instance is missing. */
    private int equals(byte[] b, int from, int p) {
        int number = Lexis.numberBefore(b, from, p);
        if (number < 0) {
            note(Damage.UNEXPECTED, p);
            return p + 1;
        }
        note(Damage.NO_SEMICOLON, number);
        resume = number;
        return BROKEN_OFF;
    }

    /** From after the opening apostrophe to after the closing one; the rules are those of {@link ValueReader}. */
    private int string(byte[] b, int from, int limit) {
        boolean[] stops = Lexis.IN_STRING;
        int looked = from;
        int p = from;
        while (true) {
            while (p < limit && !stops[b[p] & 0xFF]) {
                p++;
            }
            if (p >= limit) {
                return outOfBytes(b, from, limit);
            }
            if (b[p] != '\'') {
                int ahead = Lexis.startsInstance(b, p + 1, limit);
                if (ahead != 0) {
                    if (ahead == RAN_OUT && !last) {
                        return RAN_OUT;
                    }
                    if (ahead == 1) {
                        return brokenOff(Damage.OPEN_STRING, from - 1, p + 1);
                    }
                }
                p++;
                continue;
            }
            if (p + 1 < limit && (b[p + 1] == ',' || b[p + 1] == ')')) {
                return p + 1;
            }
            switch (Lexis.apostrophe(b, from, p, limit)) {
                case Lexis.CLOSES:
                    return p + 1;
                case Lexis.DOUBLED:
                    p += 2;
                    break;
                case Lexis.TEXT:
                    p++;
                    break;
                case RAN_OUT:
                    return RAN_OUT;
                default:
                    int hidden = hiddenInstance(b, looked, p, limit);
                    if (hidden >= 0) {
                        return brokenOff(Damage.OPEN_STRING, from - 1, hidden);
                    }
                    looked = p;
                    note(Damage.STRAY_QUOTE, p);
                    p++;
                    break;
            }
        }
    }

    /**
     * A string that runs to the end of the file: the next instance may stand on the same line, inside what was taken
     * for text.
     */
    private int outOfBytes(byte[] b, int from, int limit) {
        if (!last) {
            return RAN_OUT;
        }
        int hidden = hiddenInstance(b, from, limit, limit);
        return hidden >= 0 ? brokenOff(Damage.OPEN_STRING, from - 1, hidden) : RAN_OUT;
    }

    /** The place after the first semicolon in a text that is followed by an instance; -1 where there is none. */
    private static int hiddenInstance(byte[] b, int from, int to, int limit) {
        for (int p = from; p < to; p++) {
            if (b[p] == ';' && Lexis.startsInstance(b, p + 1, limit) == 1) {
                return p + 1;
            }
        }
        return -1;
    }

    private int brokenOff(Damage what, int place, int goOn) {
        note(what, place);
        resume = goOn;
        return BROKEN_OFF;
    }

    private int binary(byte[] b, int from, int limit) {
        int p = from;
        while (p < limit && Character.digit(b[p], 16) >= 0) {
            p++;
        }
        if (p >= limit) {
            return RAN_OUT;
        }
        if (b[p] == '"') {
            return p + 1;
        }
        note(Damage.BAD_BINARY, from - 1);
        return p;
    }

    private int slash(byte[] b, int p, int limit) {
        if (p + 1 >= limit) {
            return RAN_OUT;
        }
        if (b[p + 1] != '*') {
            note(Damage.UNEXPECTED, p);
            return p + 1;
        }
        int end = commentEnd(b, p + 2, limit);
        if (end != RAN_OUT || !last) {
            return end;
        }
        int next = resync(b, p, limit);
        return next == RAN_OUT ? RAN_OUT : brokenOff(Damage.OPEN_COMMENT, p, next);
    }

    /** As {@link Lexis#commentEnd}; once there is none, the rest of the bytes is not searched again. */
    private int commentEnd(byte[] b, int p, int limit) {
        int end = noCommentEnds ? RAN_OUT : Lexis.commentEnd(b, p, limit);
        noCommentEnds |= end == RAN_OUT && last;
        return end;
    }

    /**
     * The first place from {@code p} that is neither blank nor in a comment, {@code limit} where there is none; the
     * start of a comment that nothing ends is such a place.
     */
    int skip(byte[] b, int p, int limit) {
        int at = p;
        while (at < limit) {
            if (b[at] == '/' && at + 1 < limit && b[at + 1] == '*') {
                int end = commentEnd(b, at + 2, limit);
                if (end == RAN_OUT) {
                    return last ? at : limit;
                }
                at = end;
            } else if (Lexis.isBlank(b[at])) {
                at++;
            } else if (Lexis.isPrintControl(b, at, limit)) {
                at += 3;
            } else {
                return at;
            }
        }
        return limit;
    }

    /** The place where the next instance, or the end of the section, begins; {@link Lexis#RAN_OUT}. */
    int resync(byte[] b, int from, int limit) {
        for (int p = from; p < limit; p++) {
            byte c = b[p];
            // the blanks of other character sets, a no-break space or a byte order mark, have bytes above 127
            if (c == ';' || c == '\n' || c == '\r' || c < 0) {
                int ahead = Lexis.startsInstance(b, p + 1, limit);
                if (ahead == 1 || ahead == 0 && Lexis.startsNumberless(b, p + 1, limit)) {
                    return p + 1;
                }
                if (ahead == RAN_OUT && !last) {
                    return RAN_OUT;
                }
            }
        }
        return RAN_OUT;
    }
}
