// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.json;

import java.io.IOException;
import org.lintel.report.escape.TextBuffer;

/**
 * Writes JSON as it comes, holding nothing but the place it is at.
 *
 * <p>Containers opened with {@link #lines()} put each entry on a line of its own; all others stay on one line. Text is
 * escaped so that it is harmless in a terminal and inside a {@code <script>} element as well.
 */
public final class JsonWriter {

    private static final int DEEPEST = 1000;
    private static final String HEX = "0123456789abcdef";

    private final TextBuffer out;
    private final boolean[] array = new boolean[DEEPEST];
    private final boolean[] lined = new boolean[DEEPEST];
    private int depth;
    private boolean first = true;
    private boolean named;
    private boolean linesNext;

    public JsonWriter(Appendable out) {
        this.out = new TextBuffer(out);
    }

    /** The next container puts its entries on lines of their own. */
    public JsonWriter lines() {
        linesNext = true;
        return this;
    }

    public JsonWriter object() throws IOException {
        return open('{', false);
    }

    public JsonWriter array() throws IOException {
        return open('[', true);
    }

    /** Ends the innermost container. */
    public JsonWriter end() throws IOException {
        depth--;
        if (lined[depth] && !first) {
            newLine();
        }
        out.append(array[depth] ? ']' : '}');
        first = false;
        return this;
    }

    public JsonWriter name(String name) throws IOException {
        comma();
        quote(name);
        out.append(':');
        if (lined[depth - 1]) {
            out.append(' ');
        }
        named = true;
        return this;
    }

    public JsonWriter value(String text) throws IOException {
        before();
        quote(text);
        return this;
    }

    public JsonWriter value(long number) throws IOException {
        before();
        out.append(number);
        return this;
    }

    /** A number at full precision; JSON knows no NaN and no infinity: they become null. */
    public JsonWriter value(double number) throws IOException {
        before();
        out.append(Double.isFinite(number) ? Double.toString(number) : "null");
        return this;
    }

    public JsonWriter value(boolean truth) throws IOException {
        before();
        out.append(truth ? "true" : "false");
        return this;
    }

    public JsonWriter field(String name, String text) throws IOException {
        return name(name).value(text);
    }

    public JsonWriter field(String name, long number) throws IOException {
        return name(name).value(number);
    }

    public JsonWriter field(String name, boolean truth) throws IOException {
        return name(name).value(truth);
    }

    /** The field, unless there is nothing to say. */
    public JsonWriter optional(String name, String text) throws IOException {
        return text == null || text.isEmpty() ? this : field(name, text);
    }

    /** The field, unless it is zero. */
    public JsonWriter optional(String name, long number) throws IOException {
        return number == 0 ? this : field(name, number);
    }

    /** Ends the document with a line end and hands on what is still held. */
    public void close() throws IOException {
        if (depth != 0) {
            throw new IllegalStateException(depth + " open containers");
        }
        out.append('\n').flush();
    }

    private JsonWriter open(char bracket, boolean isArray) throws IOException {
        before();
        if (depth == DEEPEST) {
            throw new IOException("nested deeper than " + DEEPEST);
        }
        array[depth] = isArray;
        lined[depth] = linesNext;
        linesNext = false;
        depth++;
        out.append(bracket);
        first = true;
        return this;
    }

    private void before() throws IOException {
        if (named) {
            named = false;
        } else if (depth > 0) {
            comma();
        }
    }

    private void comma() throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (lined[depth - 1]) {
            newLine();
        }
    }

    private void newLine() throws IOException {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    private void quote(String text) throws IOException {
        out.append('"');
        int from = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 0x3000 && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isEscaped(c)) {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        out.append(text, from, length).append('"');
    }

    private static boolean isEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == '<' || c >= 0x7f && c < 0xa0 || c >= 0x2028 && c <= 0x202e
                || c == 0x200e || c == 0x200f || c == 0x61c || c >= 0x2066 && c <= 0x2069 || c == 0xfeff
                || Character.isSurrogate(c);
    }

    private void escape(char c) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isSurrogate(c)) {
                    out.append('\ufffd');
                } else {
                    out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15))
                            .append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
                }
            }
        }
    }
}
