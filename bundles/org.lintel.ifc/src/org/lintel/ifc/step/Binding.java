// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an ANCHOR or REFERENCE section of the third edition: {@code <door>=#12;}, {@code #7=<other.ifc#wall>;}.
 *
 * @param name as written, with its sign or brackets: {@code <door>}, {@code #7}, {@code @8}
 * @param value an address {@code <other.ifc#wall>} as {@link External}; anything else as {@link ValueReader} reads it
 * @param tags the rest of the line, {@code {unit:'mm'}}; empty where there is none, or a damaged one
 */
public record Binding(String name, Object value, String tags) {

    private static final int MOST = 100_000;

    /** The lines in the bytes of a section, behind its first semicolon; no more than a hundred thousand. */
    static List<Binding> read(byte[] b, Charset charset) {
        var found = new ArrayList<Binding>();
        var reader = new ValueReader(ValueContext.plain(charset));
        int p = statementEnd(b, 0, b.length) + 1;
        while (p < b.length && found.size() < MOST) {
            int end = statementEnd(b, p, b.length);
            int at = Lexis.skip(b, p, end);
            int nameEnd = at < end && b[at] == '<' ? addressEnd(b, at, end) : wordEnd(b, at, end);
            int sign = Lexis.skip(b, nameEnd, end);
            boolean named = nameEnd > at && (b[at] != '<' || b[nameEnd - 1] == '>');
            if (named && sign < end && b[sign] == '=') {
                found.add(line(b, at, nameEnd, Lexis.skip(b, sign + 1, end), end, reader));
            }
            p = end + 1;
        }
        return found;
    }

    private static Binding line(byte[] b, int from, int nameEnd, int at, int end, ValueReader reader) {
        Object value = null;
        int after = at;
        if (at < end && b[at] == '<') {
            after = addressEnd(b, at, end);
            value = b[after - 1] == '>' ? new External(text(b, at, after)) : null;
        } else if (at < end) {
            reader.reset(b, at, end);
            value = reader.value();
            after = Math.min(end, reader.place());
        }
        return new Binding(text(b, from, nameEnd), value, tags(text(b, after, end).strip()));
    }

    /** Tags that are whole: in braces, every text in them closed. */
    private static String tags(String rest) {
        boolean whole = rest.startsWith("{") && rest.endsWith("}")
                && rest.chars().filter(c -> c == '\'').count() % 2 == 0;
        return whole ? rest : "";
    }

    private static int addressEnd(byte[] b, int from, int limit) {
        return next(b, from, limit, '>');
    }

    /** The place after the next such sign, the limit where there is none. */
    private static int next(byte[] b, int from, int limit, char sign) {
        int p = from;
        while (p < limit && b[p] != sign) {
            p++;
        }
        return Math.min(limit, p + 1);
    }

    private static int wordEnd(byte[] b, int from, int limit) {
        int p = from;
        while (p < limit && (b[p] == '#' || b[p] == '@' || Lexis.isKeyword(b[p]))) {
            p++;
        }
        return p;
    }

    /**
     * The place of the semicolon that ends a line, outside of texts, addresses and comments; the limit where there is
     * none. Signatures, which are no such lines, hold none of the signs that matter.
     */
    static int statementEnd(byte[] b, int from, int limit) {
        int p = from;
        while (p < limit && b[p] != ';') {
            if (b[p] == '\'') {
                // no repair here: behind a text may stand what in instances may not, such as a brace
                p = next(b, p + 1, limit, '\'');
            } else if (b[p] == '<') {
                p = addressEnd(b, p, limit);
            } else {
                int next = Lexis.skip(b, p, limit);
                p = next > p ? next : p + 1;
            }
        }
        return Math.min(p, limit);
    }

    private static String text(byte[] b, int from, int to) {
        return new String(b, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
