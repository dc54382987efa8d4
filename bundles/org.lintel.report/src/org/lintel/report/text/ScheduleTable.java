// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.report.escape.TerminalText;

/**
 * A schedule as a table: numbers to the right, units in the head, heads in several lines and words cut until it fits. A
 * figure is never cut, be the table wider than the page.
 */
final class ScheduleTable {

    private static final int ROWS = 40;
    private static final int NARROWEST = 8;
    /** Figures, ranges, days, degrees: a number first and no words but a unit. */
    private static final Pattern FIGURE = Pattern.compile("[-−+]?[\\d∞].{0,40}");
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
        for (String[] line : heads(cells.getFirst(), widths)) {
            sheet.line(margin + sheet.ink(Ink.FAINT, line(line, widths, numeric)));
        }
        for (String[] line : cells.subList(1, cells.size())) {
            sheet.line(margin + line(line, widths, numeric));
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

    /** Of each column; 0 for one that is left out because nothing stands in it. */
    private int[] widths(List<String[]> cells, int columns) {
        int[] widths = new int[columns];
        int[] narrowest = new int[columns];
        boolean[] empty = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            int body = 0;
            boolean figures = true;
            for (String[] line : cells.subList(1, cells.size())) {
                body = Math.max(body, Width.of(line[i]));
                figures &= line[i].isEmpty() || FIGURE.matcher(line[i]).matches();
            }
            empty[i] = body == 0 && cells.size() > 1;
            int head = longestWord(cells.getFirst()[i]);
            widths[i] = Math.max(body, Width.of(cells.getFirst()[i]));
            narrowest[i] = Math.max(head, figures ? body : Math.min(body, NARROWEST));
        }
        for (int i = 0; i < columns && sum(widths) > sheet.columns(); i++) {
            widths[i] = empty[i] ? 0 : widths[i];
        }
        while (sum(widths) > sheet.columns()) {
            int widest = -1;
            for (int i = 0; i < columns; i++) {
                boolean may = widths[i] > narrowest[i];
                widest = may && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                break;
            }
            int over = sum(widths) - sheet.columns();
            widths[widest] -= Math.max(1, Math.min(over, (widths[widest] - narrowest[widest]) / 2));
        }
        return widths;
    }

    private int sum(int[] widths) {
        int sum = indent;
        for (int width : widths) {
            sum += width == 0 ? 0 : width + GAP.length();
        }
        return sum - GAP.length();
    }

    private static int longestWord(String head) {
        int longest = 0;
        for (String word : head.split(" ")) {
            longest = Math.max(longest, Width.of(word));
        }
        return longest;
    }

    /** The heads in as many lines as the longest needs, the last ones at the bottom. */
    private static List<String[]> heads(String[] heads, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < heads.length; i++) {
            List<String> lines = new ArrayList<>();
            for (String word : heads[i].split(" ")) {
                String longer = lines.isEmpty() ? word : lines.getLast() + ' ' + word;
                if (!lines.isEmpty() && Width.of(longer) <= widths[i]) {
                    lines.set(lines.size() - 1, longer);
                } else {
                    lines.add(word);
                }
            }
            wrapped.add(lines);
            most = widths[i] == 0 ? most : Math.max(most, lines.size());
        }
        List<String[]> out = new ArrayList<>();
        for (int l = 0; l < most; l++) {
            String[] line = new String[heads.length];
            for (int i = 0; i < heads.length; i++) {
                List<String> lines = wrapped.get(i);
                int at = l - (most - lines.size());
                line[i] = at < 0 || widths[i] == 0 ? "" : lines.get(at);
            }
            out.add(line);
        }
        return out;
    }

    private static String line(String[] cells, int[] widths, boolean[] numeric) {
        var out = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (widths[i] == 0) {
                continue;
            }
            String cell = Width.cut(cells[i], widths[i]);
            out.append(out.isEmpty() ? "" : GAP);
            out.append(numeric[i] ? Sheet.padStart(cell, widths[i]) : Sheet.pad(cell, widths[i]));
        }
        return out.toString().stripTrailing();
    }
}
