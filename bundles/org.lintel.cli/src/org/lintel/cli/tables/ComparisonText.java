// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.Comparison;
import org.lintel.rules.signoff.Difference;
import org.lintel.rules.signoff.TableName;

/** In what an official table differs from Lintel's, for a person. */
final class ComparisonText {

    private final Terminal terminal;

    ComparisonText(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(TableName name, Comparison comparison, boolean partial) {
        print(name + "  " + say(Message.of("against {0}", "對照 {0}", comparison.sheet().file()))
                + (comparison.sheet().name().isEmpty() ? "" : " [" + comparison.sheet().name() + "]"));
        print("  " + say(Message.of("columns compared: {0}", "比較的欄：{0}", String.join(", ", comparison.compared()))));
        if (!comparison.absent().isEmpty()) {
            print("  " + say(Message.of("not in the file, taken as Lintel has them: {0}", "檔案所無，按 Lintel 的內容：{0}",
                    String.join(", ", comparison.absent()))));
        }
        if (!comparison.ignored().isEmpty()) {
            print("  " + say(Message.of("in the file, but not in Lintel's table: {0}", "檔案所有，但 Lintel 的表沒有：{0}",
                    String.join(", ", comparison.ignored()))));
        }
        int missing = comparison.count(Difference.Kind.MISSING);
        for (Difference difference : comparison.differences()) {
            if (difference.kind() != Difference.Kind.MISSING || !partial) {
                line(difference);
            }
        }
        print("  " + say(Message.of("rows: {0} equal, {1} changed cells, {2} added, {3} missing",
                "行數：{0} 行相同、{1} 格不同、{2} 行新增、{3} 行欠缺", comparison.equal(),
                comparison.count(Difference.Kind.CHANGED), comparison.count(Difference.Kind.ADDED), missing)));
        if (partial && missing > 0) {
            print("  " + say(Message.of("the missing ones stay as Lintel has them", "欠缺的行維持 Lintel 的內容")));
        }
    }

    private void line(Difference difference) {
        switch (difference.kind()) {
            case ADDED -> print("  + " + say(Message.of("row {0}: {1}", "第 {0} 行：{1}", difference.fileRow(),
                    difference.official())));
            case MISSING -> print("  - " + difference.lintel());
            case CHANGED -> {
                String hint = say(difference.hint());
                print("  ~ " + say(Message.of("row {0}, {1}, {2}: {3} → {4}", "第 {0} 行，{1}，{2}：{3} → {4}",
                        difference.fileRow(), difference.row(), difference.column(), shown(difference.lintel()),
                        shown(difference.official()))) + (hint.isEmpty() ? "" : "  (" + hint + ")"));
            }
        }
    }

    private String shown(String cell) {
        return cell.isEmpty() ? terminal.say("nothing", "空白") : cell;
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }

    private void print(String line) {
        terminal.out().println(Printable.of(line));
    }
}
