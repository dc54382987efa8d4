// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;

/** Schedules of one kind in one sheet, as the form they belong to has them; of several subjects with a column more. */
final class ScheduleSheet {

    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    /** Rows by which the widths of the columns are set. */
    private static final int LOOKED_AT = 500;

    /** A schedule with whose it is. */
    record Entry(String subject, Schedule schedule) {
    }

    private final List<Entry> entries;
    private final Schedule first;
    private final boolean several;
    private final Language language;

    ScheduleSheet(List<Entry> entries, Language language) {
        this.entries = entries;
        this.first = entries.getFirst().schedule();
        this.several = entries.size() > 1;
        this.language = language;
    }

    Text title() {
        return first.title();
    }

    int rows() {
        int rows = 0;
        for (Entry entry : entries) {
            rows += entry.schedule().rows().size();
        }
        return rows;
    }

    void write(Book book, String name) throws IOException {
        Sheet sheet = book.begin(name, widths(), 4);
        sheet.titleRow();
        sheet.text(Words.both(first.title(), language), Look.TITLE);
        sheet.row();
        sheet.text(several ? "" : entries.getFirst().subject(), Look.NOTE);
        heads(sheet, language);
        heads(sheet, Words.other(language));
        int columns = first.columns().size() + (several ? 1 : 0);
        for (Entry entry : entries) {
            for (List<Object> row : entry.schedule().rows()) {
                if (sheet.next() > Sheet.MOST_ROWS) {
                    break;
                }
                sheet.row();
                if (several) {
                    sheet.text(entry.subject(), Look.PLAIN);
                }
                for (int i = 0; i < row.size(); i++) {
                    cell(sheet, row.get(i), first.columns().get(i).unit());
                }
            }
        }
        sheet.filter(4, sheet.next() - 1, columns);
        book.end(sheet);
    }

    private void heads(Sheet sheet, Language in) throws IOException {
        sheet.headRow();
        if (several) {
            sheet.head(Words.SUBJECT.in(in));
        }
        for (Schedule.Column column : first.columns()) {
            sheet.head(head(column, in));
        }
    }

    private static String head(Schedule.Column column, Language in) {
        String unit = column.unit().symbol();
        return column.label().in(in) + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    /** Numbers are numbers, in the unit of their column; one of another kind carries its own unit. */
    private void cell(Sheet sheet, Object cell, Unit unit) throws IOException {
        if (cell instanceof Quantity quantity && LiveFormula.finite(quantity)) {
            boolean fits = !unit.symbol().isEmpty() && unit.dimension().equals(quantity.unit().dimension());
            Quantity shown = fits && !quantity.unit().equals(Unit.PERCENT) ? quantity.in(unit) : quantity;
            String symbol = shown.unit().symbol();
            boolean inHead = symbol.equals(unit.symbol()) || shown.unit().equals(Unit.PERCENT);
            // decimals as the rule gave them, and a unit that no head tells as part of the format
            int decimals = quantity.unit().symbol().equals(symbol) ? quantity.unit().decimals() : unit.decimals();
            String after = shown.unit().equals(Unit.PERCENT) ? "%" : inHead ? "" : "\" " + symbol.replace("\"", "")
                    + "\"";
            sheet.number(LiveFormula.cell(shown), Look.PLAIN, Styles.format(decimals, after));
        } else if (cell instanceof Long number) {
            sheet.number(number, Look.PLAIN, Styles.format(0, ""));
        } else if (cell instanceof Double number && Double.isFinite(number)) {
            sheet.number(number, Look.PLAIN, Styles.GENERAL);
        } else {
            sheet.text(text(cell), Look.PLAIN, 0, false);
        }
    }

    /** Words that differ stand there in both languages. */
    private String text(Object cell) {
        if (cell instanceof Text text) {
            return Words.both(text, language);
        }
        if (cell instanceof Message message) {
            return Words.both(new Text(message.in(Language.EN), message.in(Language.ZH_HK)), language);
        }
        return cell instanceof Quantity quantity ? quantity.printed() : cell.toString();
    }

    private int[] widths() {
        int extra = several ? 1 : 0;
        int[] widths = new int[first.columns().size() + extra];
        for (int i = 0; i < first.columns().size(); i++) {
            Schedule.Column column = first.columns().get(i);
            widths[i + extra] = Math.max(longestWord(head(column, Language.EN)),
                    Math.min(20, Width.of(head(column, Language.ZH_HK))));
        }
        int looked = 0;
        for (Entry entry : entries) {
            widths[0] = several ? Math.max(widths[0], Width.of(entry.subject())) : widths[0];
            for (List<Object> row : entry.schedule().rows()) {
                for (int i = 0; i < row.size() && looked < LOOKED_AT; i++) {
                    widths[i + extra] = Math.max(widths[i + extra], Width.of(text(row.get(i))));
                }
                looked++;
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.clamp(widths[i] + 2, NARROWEST, WIDEST);
        }
        return widths;
    }

    private static int longestWord(String head) {
        int longest = 0;
        for (String word : head.split(" ")) {
            longest = Math.max(longest, Width.of(word));
        }
        return longest;
    }
}
