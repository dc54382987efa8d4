// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.report.escape.TerminalText;

/** A schedule as a table: numbers to the right, units in the head, columns made narrower until it fits. */
final class ScheduleTable {

    private static final int ROWS = 40;
    private static final int NARROWEST = 6;
    private static final String GAP = "  ";

    private final Sheet sheet;
    private final int indent;

    ScheduleTable(Sheet sheet, int indent) {
        this.sheet = sheet;
        this.indent = indent;
    }

    /** @param subject whose table it is, where that does not go without saying; else empty */
    void write(Schedule schedule, String subject) throws IOException {
        int columns = schedule.columns().size();
        int shown = sheet.showAll() ? schedule.rows().size() : Math.min(ROWS, schedule.rows().size());
        List<String[]> cells = new ArrayList<>(shown + 1);
        boolean[] numeric = new boolean[columns];
        cells.add(head(schedule));
        for (List<Object> row : schedule.rows().subList(0, shown)) {
            String[] line = new String[columns];
            for (int i = 0; i < columns; i++) {
                Object cell = row.get(i);
                numeric[i] |= cell instanceof Quantity || cell instanceof Long;
                line[i] = print(cell, schedule.columns().get(i).unit());
            }
            cells.add(line);
        }
        int[] widths = widths(cells, columns);
        String margin = " ".repeat(indent);
        sheet.line(margin + sheet.ink(Ink.BOLD, sheet.say(schedule.title()))
                + sheet.ink(Ink.FAINT, subject.isEmpty() ? ""
                        : "  " + TerminalText.clean(Width.cutMiddle(subject, 60))));
        for (int r = 0; r < cells.size(); r++) {
            String line = line(cells.get(r), widths, numeric);
            sheet.line(margin + (r == 0 ? sheet.ink(Ink.FAINT, line) : line));
        }
        int hidden = schedule.rows().size() - shown;
        if (hidden > 0) {
            sheet.line(margin + sheet.ink(Ink.FAINT, sheet.say(Words.MORE_ROWS, hidden)));
        }
    }

    private String[] head(Schedule schedule) {
        String[] head = new String[schedule.columns().size()];
        for (int i = 0; i < head.length; i++) {
            Schedule.Column column = schedule.columns().get(i);
            String unit = column.unit().symbol();
            head[i] = sheet.say(column.label()) + (unit.isEmpty() ? "" : " [" + unit + "]");
        }
        return head;
    }

    /** A quantity in the unit of its column goes without it. */
    private String print(Object cell, Unit unit) {
        if (cell instanceof Quantity quantity) {
            boolean inHead = !unit.symbol().isEmpty() && quantity.unit().symbol().equals(unit.symbol());
            String printed = quantity.printed();
            return inHead ? printed.substring(0, printed.length() - unit.symbol().length()).stripTrailing() : printed;
        }
        if (cell instanceof Text text) {
            return sheet.say(text);
        }
        if (cell instanceof Message message) {
            return sheet.say(message);
        }
        return TerminalText.clean(cell.toString());
    }

    private int[] widths(List<String[]> cells, int columns) {
        int[] widths = new int[columns];
        int sum = indent + GAP.length() * (columns - 1);
        for (int i = 0; i < columns; i++) {
            for (String[] line : cells) {
                widths[i] = Math.max(widths[i], Width.of(line[i]));
            }
            sum += widths[i];
        }
        while (sum > sheet.columns()) {
            int widest = 0;
            for (int i = 1; i < columns; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (columns == 0 || widths[widest] <= NARROWEST) {
                break;
            }
            int less = Math.max(1, Math.min(sum - sheet.columns(), (widths[widest] - NARROWEST) / 2));
            widths[widest] -= less;
            sum -= less;
        }
        return widths;
    }

    private static String line(String[] cells, int[] widths, boolean[] numeric) {
        var out = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = Width.cut(cells[i], widths[i]);
            out.append(i == 0 ? "" : GAP);
            out.append(numeric[i] ? Sheet.padStart(cell, widths[i]) : Sheet.pad(cell, widths[i]));
        }
        return out.toString().stripTrailing();
    }
}
