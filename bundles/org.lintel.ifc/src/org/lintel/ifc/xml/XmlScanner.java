// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.StepException;

/**
 * Cuts an XML document into start tags, end tags and texts, with the line and column of each, and goes on behind what
 * is not well-formed. Nothing is expanded but character references: a DOCTYPE is passed over, whatever it declares.
 *
 * <p>What it found stands in its fields as places in {@link #b}, valid until {@link #next} is called again.
 */
final class XmlScanner {

    static final int END_OF_FILE = 0;
    static final int START = 1;
    static final int END = 2;
    static final int TEXT = 3;
    static final int CDATA = 4;
    private static final int PASSED = 5;
    private static final int RAN_OUT = -1;

    private static final int FIRST_WINDOW = 1 << 20;
    private static final int MOST_FAULTS_IN_TOKEN = 20;

    /** Bytes that end a name. */
    private static final boolean[] NAME_END = new boolean[256];
    private static final boolean[] SPECIAL_IN_TEXT = new boolean[256];

    static {
        for (int c = 0; c <= ' '; c++) {
            NAME_END[c] = true;
        }
        for (char c : "/>=<\"'".toCharArray()) {
            NAME_END[c] = true;
        }
        for (char c : "<\n\r".toCharArray()) {
            SPECIAL_IN_TEXT[c] = true;
        }
    }

    private final XmlDocument input;
    private final Faults faults;
    private final int mostBytes;
    private final List<Fault> found = new ArrayList<>();

    byte[] b;
    private int p;
    private int limit;
    private long base;
    private boolean last;
    private int line = 1;
    private long lineStart;

    /** Where the token begins. */
    private int startLine;
    private long startColumn;

    /** The name of a tag as it is written, and where it begins behind a prefix. */
    int nameFrom;
    int localFrom;
    int nameTo;

    /** Whether a start tag is its own end tag. */
    boolean empty;

    /** The attributes of a start tag: name, the name behind its prefix, its end, value, its end. */
    int[] attributes = new int[5 * 16];
    int attributeCount;

    /** A text; character references in it are not resolved. */
    int textFrom;
    int textTo;

    /** Whether a text is nothing but blanks. */
    boolean blank;

    /** @param mostBytes the longest tag or text */
    XmlScanner(XmlDocument input, int mostBytes, Faults faults) throws IOException {
        this(input, FIRST_WINDOW, mostBytes, faults);
    }

    /** @param window how many bytes are looked at at first, where they are not all in memory */
    XmlScanner(XmlDocument input, int window, int mostBytes, Faults faults) throws IOException {
        this.input = input;
        this.mostBytes = mostBytes;
        this.faults = faults;
        byte[] all = input.array();
        if (all != null) {
            b = all;
            limit = input.count();
            last = true;
        } else {
            b = new byte[window];
            fill();
        }
        if (limit >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            p = 3;
            lineStart = 3;
        }
    }

    /** Where the last token begins: the line in the upper half, the column, counted in bytes, in the lower. */
    long place() {
        return (long) startLine << 32 | Math.min(Integer.MAX_VALUE, startColumn);
    }

    /** How many bytes are behind. */
    long read() {
        return base + p;
    }

    String name(int from, int to) {
        return new String(b, from, Math.min(to - from, 200), StandardCharsets.UTF_8);
    }

    int next() throws IOException {
        while (true) {
            int start = p;
            int savedLine = line;
            long savedStart = lineStart;
            startLine = line;
            startColumn = base + p - lineStart + 1;
            int token = scan();
            if (!found.isEmpty()) {
                // a token that has to be read again is told of then
                for (int i = 0; i < found.size() && token != RAN_OUT; i++) {
                    faults.add(found.get(i));
                }
                found.clear();
            }
            if (token == RAN_OUT) {
                p = start;
                line = savedLine;
                lineStart = savedStart;
                more();
            } else if (token != PASSED) {
                return token;
            }
        }
    }

    /** Brings in more bytes behind those of the token that is not complete. */
    private void more() throws IOException {
        int kept = limit - p;
        if (kept > b.length / 2) {
            if (b.length >= mostBytes) {
                throw new StepException(Message.of("A tag or text in the XML is longer than {0} bytes",
                        "XML 中有標籤或文字長於 {0} 位元組", mostBytes),
                        Message.of("Open the file with a higher limit if it is genuine.", "如檔案屬實，請提高上限後再開啟。"),
                        startLine, (int) Math.min(Integer.MAX_VALUE, startColumn));
            }
            b = Arrays.copyOf(b, (int) Math.min(mostBytes, b.length * 2L));
        }
        System.arraycopy(b, p, b, 0, kept);
        base += p;
        p = 0;
        limit = kept;
        fill();
    }

    private void fill() throws IOException {
        while (limit < b.length) {
            int n = input.read(b, limit, b.length - limit);
            if (n < 0) {
                last = true;
                return;
            }
            limit += n;
        }
    }

    private int scan() {
        if (p >= limit) {
            return last ? END_OF_FILE : RAN_OUT;
        }
        if (b[p] != '<') {
            return text(p);
        }
        if (p + 1 >= limit) {
            return last ? stray() : RAN_OUT;
        }
        switch (b[p + 1]) {
            case '/':
                return endTag();
            case '!':
                return declaration();
            case '?':
                return pass(p + 2, "?>");
            default:
                return NAME_END[b[p + 1] & 0xFF] ? stray() : startTag();
        }
    }

    /** A < that begins no tag is text. */
    private int stray() {
        fault(XmlDamage.STRAY_LESS);
        return text(p + 1);
    }

    private int text(int from) {
        byte[] bytes = b;
        boolean[] special = SPECIAL_IN_TEXT;
        textFrom = p;
        int q = from;
        boolean any = from > p;
        while (true) {
            while (q < limit && !special[bytes[q] & 0xFF]) {
                any |= bytes[q] != ' ' && bytes[q] != '\t';
                q++;
            }
            if (q >= limit) {
                if (!last) {
                    return RAN_OUT;
                }
                break;
            }
            if (bytes[q] == '<') {
                break;
            }
            lineEnd(q);
            q++;
        }
        textTo = q;
        blank = !any;
        p = q;
        return TEXT;
    }

    /** Counts a line if the byte ends one. */
    private void lineEnd(int q) {
        byte c = b[q];
        if (c == '\n' || c == '\r' && (q + 1 >= limit || b[q + 1] != '\n')) {
            line++;
            lineStart = base + q + 1;
        }
    }

    private int startTag() {
        int q = nameEnd(p + 1);
        if (q >= limit) {
            return last ? cutOff() : RAN_OUT;
        }
        nameFrom = p + 1;
        nameTo = q;
        localFrom = local(nameFrom, nameTo);
        attributeCount = 0;
        empty = false;
        while (true) {
            q = blanks(q);
            if (q >= limit) {
                return last ? cutOff() : RAN_OUT;
            }
            byte c = b[q];
            if (c == '>') {
                p = q + 1;
                return START;
            }
            if (c == '<') {
                // the tag was never closed: here begins the next one
                fault(XmlDamage.BAD_TAG, name(nameFrom, nameTo));
                p = q;
                return START;
            }
            if (c == '/' && q + 1 < limit && b[q + 1] == '>') {
                empty = true;
                p = q + 2;
                return START;
            }
            if (c == '/' && q + 1 >= limit && !last) {
                return RAN_OUT;
            }
            if (NAME_END[c & 0xFF]) {
                fault(XmlDamage.BAD_TAG, name(nameFrom, nameTo));
                q++;
            } else {
                q = attribute(q);
                if (q == RAN_OUT) {
                    return last ? cutOff() : RAN_OUT;
                }
            }
        }
    }

    /** Reads an attribute whose name begins at {@code from}; the place after it. */
    private int attribute(int from) {
        int end = nameEnd(from);
        int q = blanks(end);
        if (q >= limit) {
            return RAN_OUT;
        }
        if (b[q] != '=') {
            fault(XmlDamage.BAD_TAG, name(from, end));
            return q;
        }
        q = blanks(q + 1);
        if (q >= limit) {
            return RAN_OUT;
        }
        byte quote = b[q];
        if (quote != '"' && quote != '\'') {
            fault(XmlDamage.BAD_TAG, name(from, end));
            int stop = nameEnd(q);
            add(from, end, q, stop);
            return stop;
        }
        int start = q + 1;
        for (q = start; q < limit && b[q] != quote; q++) {
            byte c = b[q];
            if (c == '<') {
                fault(XmlDamage.BAD_TAG, name(from, end));
                add(from, end, start, q);
                return q;
            }
            if (c == '\n' || c == '\r') {
                lineEnd(q);
            }
        }
        if (q >= limit) {
            return RAN_OUT;
        }
        add(from, end, start, q);
        return q + 1;
    }

    private void add(int from, int end, int valueFrom, int valueTo) {
        int at = attributeCount * 5;
        if (at == attributes.length) {
            attributes = Arrays.copyOf(attributes, at * 2);
        }
        attributes[at] = from;
        attributes[at + 1] = local(from, end);
        attributes[at + 2] = end;
        attributes[at + 3] = valueFrom;
        attributes[at + 4] = valueTo;
        attributeCount++;
    }

    private int nameEnd(int from) {
        byte[] bytes = b;
        boolean[] ends = NAME_END;
        int q = from;
        while (q < limit && !ends[bytes[q] & 0xFF]) {
            q++;
        }
        return q;
    }

    /** Behind the colon of a prefix. */
    private int local(int from, int to) {
        for (int q = from; q < to - 1; q++) {
            if (b[q] == ':') {
                return q + 1;
            }
        }
        return from;
    }

    private int blanks(int from) {
        int q = from;
        while (q < limit) {
            byte c = b[q];
            if (c == '\n' || c == '\r') {
                lineEnd(q);
            } else if (c != ' ' && c != '\t') {
                break;
            }
            q++;
        }
        return q;
    }

    private int endTag() {
        int q = nameEnd(p + 2);
        nameFrom = p + 2;
        nameTo = q;
        localFrom = local(nameFrom, nameTo);
        q = blanks(q);
        if (q >= limit) {
            return last ? cutOff() : RAN_OUT;
        }
        if (b[q] != '>') {
            fault(XmlDamage.BAD_TAG, "/" + name(nameFrom, nameTo));
            while (q < limit && b[q] != '>' && b[q] != '<') {
                lineEnd(q);
                q++;
            }
            if (q >= limit) {
                return last ? cutOff() : RAN_OUT;
            }
        }
        p = b[q] == '>' ? q + 1 : q;
        return END;
    }

    private int declaration() {
        if (starts(p, "<!--")) {
            return pass(p + 4, "-->");
        }
        if (starts(p, "<![CDATA[")) {
            int from = p + 9;
            int token = pass(from, "]]>");
            if (token == PASSED) {
                textFrom = from;
                textTo = p - 3;
                blank = false;
                return CDATA;
            }
            return token;
        }
        if (limit - p < 9 && !last) {
            return RAN_OUT;
        }
        return doctype();
    }

    private boolean starts(int at, String text) {
        if (limit - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (b[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int pass(int from, String end) {
        byte first = (byte) end.charAt(0);
        for (int q = from; q < limit; q++) {
            if (b[q] == first && starts(q, end)) {
                p = q + end.length();
                return PASSED;
            }
            lineEnd(q);
        }
        return last ? cutOff() : RAN_OUT;
    }

    /** Passes over {@code <!DOCTYPE … [ … ]>}; texts in quotes and comments may hold brackets. */
    private int doctype() {
        int depth = 0;
        byte quote = 0;
        for (int q = p + 2; q < limit; q++) {
            byte c = b[q];
            lineEnd(q);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                fault(XmlDamage.DOCTYPE);
                p = q + 1;
                return PASSED;
            }
        }
        return last ? cutOff() : RAN_OUT;
    }

    /** The bytes end within a tag. */
    private int cutOff() {
        p = limit;
        return END_OF_FILE;
    }

    private void fault(XmlDamage damage, Object... arguments) {
        if (found.size() < MOST_FAULTS_IN_TOKEN && faults.isOpen()) {
            found.add(damage.at(place(), 0, arguments));
        }
    }
}
