// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Reads and writes the strings of an exchange structure: {@code ''}, {@code \\}, {@code \S\}, {@code \P?\}, {@code
 * \X\}, {@code \X2\}, {@code \X4\}, and, read only, bytes above 127 as UTF-8 where they are valid UTF-8 and in a given
 * charset where they are not. Escapes that are damaged stay as they are written. In Latin-1 the bytes 128 to 159, which
 * are control characters there that no name holds, are read as Windows-1252 has them: quotation marks, dashes, euro.
 */
final class StepString {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** The characters 128 to 159; the five that the code page leaves open stay what they are. */
    private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160"
            + "\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161"
            + "\u203A\u0153\u009D\u017E\u0178";

    /** As the standard has it. */
    private static final int SOUND = 0;

    /** Against the standard, but known, and read as it was meant. */
    private static final int MENDED = 1;

    /** Beyond reading: an escape stays as it is written. */
    private static final int LEFT = 2;

    private StepString() {
    }

    /** The text between the apostrophes {@code b[from, to)}. */
    static String decode(byte[] b, int from, int to, Charset charset) {
        int or = 0;
        boolean plain = true;
        for (int i = from; i < to; i++) {
            byte c = b[i];
            or |= c;
            plain &= c != '\\' && c != '\'' && (c >= ' ' || c < 0);
        }
        if (plain && or >= 0) {
            return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String raw = or >= 0 ? new String(b, from, to - from, StandardCharsets.ISO_8859_1) : characters(b, from, to,
                charset);
        return plain ? raw : unescape(raw);
    }

    private static String characters(byte[] b, int from, int to, Charset charset) {
        CharBuffer out = Utf8.decode(b, from, to);
        if (out != null) {
            return out.toString();
        }
        String text = charset.decode(ByteBuffer.wrap(b, from, to - from)).toString();
        return charset.equals(StandardCharsets.ISO_8859_1) ? withoutControls(text) : text;
    }

    private static String withoutControls(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                char[] all = latin.toCharArray();
                for (int k = i; k < all.length; k++) {
                    all[k] = all[k] >= 0x80 && all[k] < 0xA0 ? WINDOWS_1252.charAt(all[k] - 0x80) : all[k];
                }
                return new String(all);
            }
        }
        return latin;
    }

    /** The place of the apostrophe that closes the string which begins at {@code from}; the limit where none does. */
    static int end(byte[] b, int from, int limit) {
        int q = from;
        while (q < limit) {
            if (b[q] != '\'') {
                q++;
                continue;
            }
            if (q + 1 < limit && (b[q + 1] == ',' || b[q + 1] == ')')) {
                return q;
            }
            switch (Lexis.apostrophe(b, from, q, limit)) {
                case Lexis.CLOSES, Lexis.RAN_OUT:
                    return q;
                case Lexis.DOUBLED:
                    q += 2;
                    break;
                default:
                    q++;
                    break;
            }
        }
        return limit;
    }

    /** The place of the first text between {@code from} and the semicolon that is not {@link #isSound}; -1 if none. */
    static int unsound(byte[] b, int from, int limit) {
        int q = from;
        while (q < limit && b[q] != ';') {
            if (b[q] == '\'') {
                int end = end(b, q + 1, limit);
                if (!isSound(b, q + 1, end)) {
                    return q;
                }
                q = end + 1;
            } else if (b[q] == '/' && q + 1 < limit && b[q + 1] == '*') {
                int end = Lexis.commentEnd(b, q + 2, limit);
                q = end == Lexis.RAN_OUT ? limit : end;
            } else {
                q++;
            }
        }
        return -1;
    }

    /** Whether every escape of the text {@code b[from, to)} can be read, and no half of a surrogate pair is alone. */
    static boolean isSound(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\\') {
                String raw = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
                var out = new StringBuilder(raw.length());
                return unescape(withoutLineBreaks(raw), out) == SOUND && arePaired(out);
            }
        }
        return true;
    }

    /** Whether all of a text that is not sound could be read all the same, and nothing stays as it is written. */
    static boolean isMended(byte[] b, int from, int to) {
        String raw = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
        var out = new StringBuilder(raw.length());
        return unescape(withoutLineBreaks(raw), out) != LEFT && arePaired(out);
    }

    private static boolean arePaired(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Line breaks are no part of the text: the standard lets writers break lines anywhere, inside escapes too. */
    private static String withoutLineBreaks(String raw) {
        if (raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\n' && c != '\r') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String unescape(String raw) {
        var out = new StringBuilder(raw.length());
        unescape(withoutLineBreaks(raw), out);
        return out.toString();
    }

    /** Appends the text; tells whether its escapes are {@link #SOUND}, {@link #MENDED} or {@link #LEFT}. */
    private static int unescape(String raw, StringBuilder out) {
        char page = 'A';
        int i = 0;
        int state = SOUND;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == '\'' && i + 1 < raw.length() && raw.charAt(i + 1) == '\'') {
                out.append('\'');
                i += 2;
            } else if (c == '\\') {
                if (i + 3 < raw.length() && raw.charAt(i + 1) == 'P' && raw.charAt(i + 3) == '\\'
                        && raw.charAt(i + 2) >= 'A' && raw.charAt(i + 2) <= 'I') {
                    page = raw.charAt(i + 2);
                    i += 4;
                } else {
                    int after = escape(raw, i, page, out);
                    state = Math.max(state, after == i + 1 ? LEFT : endsAsItShould(raw, i, after) ? SOUND : MENDED);
                    i = after;
                }
            } else {
                out.append(c);
                i++;
            }
        }
        return state;
    }

    /** Of an escape that could be read: whether {@code \X0\} stands where it must, and nothing is left before it. */
    private static boolean endsAsItShould(String raw, int at, int after) {
        char third = raw.charAt(at + 1) == '\\' ? 0 : raw.charAt(at + 2);
        return third != '2' && third != '4'
                || after - at >= 8 && endsHex(raw, after - 4) && (after - at - 8) % (third == '2' ? 4 : 8) == 0;
    }

    /** Appends what the escape at {@code at} stands for; the place after it. */
    private static int escape(String raw, int at, char page, StringBuilder out) {
        char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : 0;
        char third = at + 2 < raw.length() ? raw.charAt(at + 2) : 0;
        if (kind == '\\') {
            out.append('\\');
            return at + 2;
        }
        if (kind == 'S' && third == '\\' && at + 3 < raw.length()) {
            char meant = inPage(page, raw.charAt(at + 3));
            if (meant != '\uFFFD') {
                out.append(meant);
                return at + (raw.startsWith("''", at + 3) ? 5 : 4);
            }
        }
        if (kind == 'N' && third == '\\') {
            out.append('\n');
            return at + 3;
        }
        if (kind == 'F' && third == '\\') {
            out.append('\f');
            return at + 3;
        }
        if (kind == 'X' || kind == 'x') {
            int end = hex(raw, at, third, out);
            if (end > at) {
                return end;
            }
        }
        out.append('\\');
        return at + 1;
    }

    /** {@code \X\hh}, {@code \X2\hhhh…\X0\}, {@code \X4\hhhhhhhh…\X0\}; {@code at} where it is none of them. */
    private static int hex(String raw, int at, char third, StringBuilder out) {
        if (third == '\\') {
            int code = digits(raw, at + 3, 2);
            if (code < 0) {
                return at;
            }
            out.append((char) code);
            return at + 5;
        }
        int width = third == '2' ? 4 : third == '4' ? 8 : 0;
        if (width == 0 || at + 3 >= raw.length() || raw.charAt(at + 3) != '\\') {
            return at;
        }
        int p = at + 4;
        for (int code = digits(raw, p, width); code >= 0; code = digits(raw, p, width)) {
            if (width == 4 || Character.isBmpCodePoint(code)) {
                out.append((char) code);
            } else {
                out.appendCodePoint(code);
            }
            p += width;
        }
        if (endsHex(raw, p)) {
            return p + 4;
        }
        if (p > at + 4 && digits(raw, p, 2) >= 0 && endsHex(raw, p + 2)) {
            // BIMserver writes a byte order mark before, and half a character too much behind
            int first = out.length() - (p - at - 4) / width;
            if (width == 4 && out.charAt(first) == '\uFEFF') {
                out.deleteCharAt(first);
            }
            return p + 6;
        }
        return p > at + 4 ? p : at;
    }

    private static boolean endsHex(String raw, int at) {
        return raw.startsWith("\\X0\\", at) || raw.startsWith("\\x0\\", at);
    }

    /** The value of so many hexadecimal digits; -1 where there are fewer, or where it is no code point. */
    private static int digits(String raw, int from, int count) {
        if (from + count > raw.length()) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value <= Character.MAX_CODE_POINT ? (int) value : -1;
    }

    /** The character of {@code \S\c} in a page of ISO 8859; U+FFFD where the page has none there. */
    private static char inPage(char page, char c) {
        int code = c & 0x7F | 0x80;
        if (page == 'A') {
            return (char) code;
        }
        try {
            Charset charset = Charset.forName("ISO-8859-" + (page - 'A' + 1));
            return charset.decode(ByteBuffer.wrap(new byte[] {(byte) code})).charAt(0);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notInThisRuntime) {
            return (char) code;
        }
    }

    /** Appends the text as a string of the standard, with its apostrophes; all of it in ASCII. */
    static void encode(String text, StringBuilder out) {
        out.append('\'');
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'') {
                out.append("''");
                i++;
            } else if (c == '\\') {
                out.append("\\\\");
                i++;
            } else if (c >= ' ' && c < 127) {
                out.append(c);
                i++;
            } else if (c < 256) {
                out.append("\\X\\");
                hex(c, 2, out);
                i++;
            } else if (isPair(text, i)) {
                out.append("\\X4\\");
                for (; isPair(text, i); i += 2) {
                    hex(text.codePointAt(i), 8, out);
                }
                out.append("\\X0\\");
            } else {
                out.append("\\X2\\");
                for (; i < text.length() && text.charAt(i) > 255 && !isPair(text, i); i++) {
                    hex(text.charAt(i), 4, out);
                }
                out.append("\\X0\\");
            }
        }
        out.append('\'');
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static void hex(int value, int digits, StringBuilder out) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX[value >>> shift & 0xF]);
        }
    }
}
