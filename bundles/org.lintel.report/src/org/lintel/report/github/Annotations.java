// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.github;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Severity;
import org.lintel.report.escape.TerminalText;
import org.lintel.report.escape.TextBuffer;
import org.lintel.report.escape.WorkflowCommand;

/** The annotations of one level: the ten that are shown, and how many there were more. */
final class Annotations {

    private static final int SHOWN = 10;
    /** Longer messages are cut; GitHub takes 64 kB, nobody reads it. */
    private static final int LONGEST = 2_000;

    private final String level;
    private final List<String> commands = new ArrayList<>();
    private int skipped;

    Annotations(Severity severity) {
        level = switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    /** Whether another annotation would only be counted. */
    boolean isFull() {
        return commands.size() == SHOWN;
    }

    void skip() {
        skipped++;
    }

    /** How many are not shown, the one included that gives way to the line that says so. */
    int hidden() {
        return skipped == 0 ? 0 : skipped + 1;
    }

    /** @param message may have several lines */
    void add(String file, int line, String title, String message) {
        if (isFull()) {
            skip();
            return;
        }
        var out = new StringBuilder("::").append(level).append(' ');
        if (!file.isEmpty()) {
            out.append("file=").append(WorkflowCommand.property(TerminalText.visible(file))).append(',');
        }
        if (line > 0) {
            out.append("line=").append(line).append(',');
        }
        out.append("title=").append(WorkflowCommand.property(cut(TerminalText.clean(title)))).append("::");
        String[] lines = message.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            lines[i] = TerminalText.clean(cut(lines[i]));
        }
        commands.add(out.append(WorkflowCommand.message(cut(String.join("\n", lines)))).toString());
    }

    /** @param more what the last one says instead where there are too many */
    void write(TextBuffer out, String more) throws IOException {
        for (int i = 0; i < commands.size(); i++) {
            if (skipped > 0 && i == SHOWN - 1) {
                out.append("::").append(level).append(" title=Lintel::").append(WorkflowCommand.message(more));
            } else {
                out.append(commands.get(i));
            }
            out.append('\n');
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
