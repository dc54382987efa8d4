// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.report.ReportOptions;
import org.lintel.report.escape.TerminalText;
import org.lintel.report.escape.TextBuffer;

/** The page of a terminal: lines with an indent, wrapped by display width, in one language, coloured or not. */
final class Sheet {

    /** A sentence that takes more lines than this is cut; a name of 10 kB must not bury the report. */
    private static final int LINES = 5;
    private static final int LINES_OF_ADVICE = 15;
    private static final int JOINER = 0x200d;

    private final TextBuffer out;
    private final ReportOptions options;

    Sheet(TextBuffer out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    Language language() {
        return options.language();
    }

    boolean showAll() {
        return options.showAll();
    }

    /** Columns there are for text; very many where nothing is to be wrapped. */
    int columns() {
        return options.width() == 0 ? 10_000 : Math.max(40, options.width());
    }

    /** A message in the language of the sheet, made harmless. */
    String say(Message message) {
        return TerminalText.clean(message.in(options.language()));
    }

    String say(Text text) {
        return TerminalText.clean(text.in(options.language()));
    }

    String say(Text template, Object... arguments) {
        return say(Message.of(template, arguments));
    }

    String ink(Ink ink, String text) {
        return ink.on(options.colour(), text);
    }

    Sheet line(CharSequence text) throws IOException {
        out.append(text).append('\n');
        return this;
    }

    Sheet blank() throws IOException {
        out.append('\n');
        return this;
    }

    /** A sentence under an indent; further lines are indented as deep as {@code first} is wide. */
    Sheet wrapped(int indent, String first, Ink ink, String text) throws IOException {
        return wrapped(indent, first, ink, text, LINES);
    }

    /** What to do: never cut, as far as one can read it. */
    Sheet advice(int indent, String text) throws IOException {
        return wrapped(indent, "→ ", Ink.CYAN, text, LINES_OF_ADVICE);
    }

    private Sheet wrapped(int indent, String first, Ink ink, String text, int most) throws IOException {
        int lead = indent + Width.of(first);
        List<String> lines = wrap(text, Math.max(20, columns() - lead), most);
        for (int i = 0; i < lines.size(); i++) {
            String start = i == 0 ? " ".repeat(indent) + first : " ".repeat(lead);
            line(start + ink(ink, lines.get(i)));
        }
        return this;
    }

    /** Breaks at spaces, between wide characters, and within a word only where it alone is too long. */
    private static List<String> wrap(String text, int columns, int most) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int width = 0;
        int breakAt = -1;
        int before = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            int w = Width.of(c);
            if (c == ' ' || i > start && w > 0 && mayPart(before, c)) {
                breakAt = i;
            }
            before = c;
            if (width + w > columns && c != ' ') {
                int end = breakAt > start ? breakAt : i;
                if (lines.size() == most - 1) {
                    lines.add(Width.cut(text.substring(start), columns));
                    return lines;
                }
                lines.add(text.substring(start, end).stripTrailing());
                start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
                width = Width.of(text.substring(start, i));
                breakAt = -1;
            }
            width += w;
            i = next;
        }
        if (start < text.length() || lines.isEmpty()) {
            lines.add(text.substring(start).stripTrailing());
        }
        return lines;
    }

    /** Whether a line may end between two characters without a space: where one of them is wide. */
    private static boolean mayPart(int before, int c) {
        return before != JOINER && !closes(c) && (Width.isWide(c) && !opens(before) || ends(before));
    }

    /** Punctuation that must not begin a line. */
    private static boolean closes(int c) {
        return "，。、；：！？）」』》〉】％".indexOf(c) >= 0;
    }

    /** Punctuation that must not end a line. */
    private static boolean opens(int c) {
        return "（「『《〈【".indexOf(c) >= 0;
    }

    /** What a line may end with, whatever follows. */
    private static boolean ends(int c) {
        return Width.isWide(c) && !opens(c);
    }

    static String pad(String text, int columns) {
        int missing = columns - Width.of(text);
        return missing > 0 ? text + " ".repeat(missing) : text;
    }

    static String padStart(String text, int columns) {
        int missing = columns - Width.of(text);
        return missing > 0 ? " ".repeat(missing) + text : text;
    }
}
