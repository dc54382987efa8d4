// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
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
    private final CellPlaces places;

    /** @param places of the figures that cells follow from */
    ScheduleSheet(List<Entry> entries, Language language, CellPlaces places) {
        this.places = places;
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
        if (entries.stream().anyMatch(entry -> !entry.schedule().follows().isEmpty())) {
            sheet.skip().text(Words.both(Words.TRACED, language), Look.NOTE);
        }
        heads(sheet, language);
        heads(sheet, Words.other(language));
        int columns = first.columns().size() + (several ? 1 : 0);
        for (Entry entry : entries) {
            Map<Integer, Map<Integer, Schedule.Follows>> traced = new HashMap<>();
            for (Schedule.Follows follows : entry.schedule().follows()) {
                traced.computeIfAbsent(follows.row(), r -> new HashMap<>()).put(follows.column(), follows);
            }
            for (int r = 0; r < entry.schedule().rows().size(); r++) {
                List<Object> row = entry.schedule().rows().get(r);
                if (sheet.next() > Sheet.MOST_ROWS) {
                    break;
                }
                int at = sheet.row();
                if (several) {
                    sheet.text(entry.subject(), Look.PLAIN);
                }
                for (int i = 0; i < row.size(); i++) {
                    Unit unit = first.columns().get(i).unit();
                    Schedule.Follows follows = traced.getOrDefault(r, Map.of()).get(i);
                    if (follows == null || !traced(sheet, row.get(i), unit, follows,
                            Sheet.name(i + (several ? 1 : 0)) + at, name)) {
                        cell(sheet, row.get(i), unit);
                    }
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

    /** Writes a cell as a formula over what it follows from; whether it could, and the formula gives what the cell says. */
    private boolean traced(Sheet sheet, Object cell, Unit unit, Schedule.Follows follows, String at, String name)
            throws IOException {
        if (cell instanceof Quantity quantity) {
            boolean fits = !unit.symbol().isEmpty() && unit.dimension().equals(quantity.unit().dimension());
            Quantity shown = fits && !quantity.unit().equals(Unit.PERCENT) ? quantity.in(unit) : quantity;
            String formula = LiveFormula.finite(shown) && close(follows.least().value().si(), quantity.si())
                    ? places.formula(follows.least(), shown.unit()) : null;
            if (formula == null) {
                return false;
            }
            sheet.formula(formula, LiveFormula.cell(shown), Look.LIVE, format(shown, quantity, unit));
            places.put(follows.least(), name, at);
            return true;
        }
        String[] ends = cell instanceof String words ? words.split(" – ", -1) : new String[0];
        if (ends.length != 2 || follows.least().value() == null || follows.most().value() == null) {
            return false;
        }
        int decimals = ends[0].indexOf('.') < 0 ? 0 : ends[0].length() - ends[0].indexOf('.') - 1;
        Unit shown = unit.symbol().isEmpty() ? follows.least().value().unit() : unit;
        String low = places.formula(follows.least(), shown);
        String high = places.formula(follows.most(), shown);
        if (low == null || high == null || !says(follows.least(), shown, decimals, ends[0])
                || !says(follows.most(), shown, decimals, ends[1])) {
            return false;
        }
        String least = "FIXED(" + low + "," + decimals + ",TRUE)";
        String most = "FIXED(" + high + "," + decimals + ",TRUE)";
        String formula = "IF(" + least + "=" + most + "," + least + "," + least + "&\" – \"&" + most + ")";
        if (formula.length() > Sheet.LONGEST_FORMULA) {
            return false;
        }
        sheet.words(formula, (String) cell, Look.LIVE);
        return true;
    }

    private static boolean says(Calculation figure, Unit unit, int decimals, String end) {
        return unit.offset() == 0 && Decimal.fixed(unit.fromSi(figure.value().si()), decimals).equals(end);
    }

    private static boolean close(double a, double b) {
        return a == b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Decimals as the rule gave them, and a unit that no head tells as part of the format. */
    private static String format(Quantity shown, Quantity given, Unit unit) {
        String symbol = shown.unit().symbol();
        boolean inHead = symbol.equals(unit.symbol()) || shown.unit().equals(Unit.PERCENT);
        int decimals = given.unit().symbol().equals(symbol) ? given.unit().decimals() : unit.decimals();
        String after = shown.unit().equals(Unit.PERCENT) ? "%" : inHead ? "" : "\" " + symbol.replace("\"", "") + "\"";
        return Styles.format(decimals, after);
    }

    /** Numbers are numbers, in the unit of their column; one of another kind carries its own unit. */
    private void cell(Sheet sheet, Object cell, Unit unit) throws IOException {
        if (cell instanceof Quantity quantity && LiveFormula.finite(quantity)) {
            boolean fits = !unit.symbol().isEmpty() && unit.dimension().equals(quantity.unit().dimension());
            Quantity shown = fits && !quantity.unit().equals(Unit.PERCENT) ? quantity.in(unit) : quantity;
            sheet.number(LiveFormula.cell(shown), Look.PLAIN, format(shown, quantity, unit));
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
