// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.claims.office.Office;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.Sheet;

/** One row of a table, whose cells are taken as what their columns hold; what cannot be is an error of its row. */
final class ImportRow {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern TIME = Pattern.compile("(.+?)[ T]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}([.][0-9]{1,15})?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}([.][0-9]{1,3})?");
    private static final long SECONDS_OF_DAY = 86_400;

    private final ImportRows rows;
    private final Sheet.Row row;

    ImportRow(ImportRows rows, Sheet.Row row) {
        this.rows = rows;
        this.row = row;
    }

    int number() {
        return row.number();
    }

    /** Empty where nothing stands there. */
    String text(String column) {
        return rows.cell(row, column);
    }

    String textOrNull(String column) {
        String cell = text(column);
        return cell.isEmpty() ? null : cell;
    }

    /** An error where nothing stands there. */
    String required(String column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            error(column, Message.of("nothing stands there", "沒有內容"), Message.of("fill it in", "請填寫"));
        }
        return cell;
    }

    /** What can be the id of a record. */
    String id(String column) {
        String cell = required(column);
        if (!cell.isEmpty() && !Office.isId(cell)) {
            error(column, Message.of("\"{0}\" cannot be an identifier", "「{0}」不可用作編號", shown(cell)),
                    Message.of("letters, digits, . _ / -, at most 64", "只可用字母、數字及 . _ / -，最多 64 個"));
        }
        return cell;
    }

    /** Null where nothing stands there, as for those that follow. */
    Long whole(String column) {
        String cell = digits(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("[0-9]{1,7}")) {
            wrong(column, cell, Message.of("a whole number", "整數"));
            return null;
        }
        return Long.valueOf(cell);
    }

    BigDecimal decimal(String column) {
        String cell = digits(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(cell).matches()) {
            wrong(column, cell, Message.of("a number with at most three decimals", "最多三位小數的數字"));
            return null;
        }
        return new BigDecimal(cell);
    }

    Money money(String column) {
        String cell = digits(column).replaceFirst("^(?i:HKD|HK\\$|\\$|港幣|港元) ?", "");
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return Money.written(cell, Money.HKD);
        } catch (NumberFormatException e) {
            wrong(column, cell, Message.of("an amount such as 1,234.50", "金額，如 1,234.50"));
            return null;
        }
    }

    /** A day: year first, or day, month and year, or the number that spreadsheets keep. */
    LocalDate day(String column) {
        String cell = digits(column);
        if (cell.isEmpty()) {
            return null;
        }
        LocalDate day = dayOf(cell, true);
        if (day == null) {
            wrong(column, cell, Message.of("a date such as 2026-01-31 or 31/1/2026", "日期，如 2026-01-31 或 31/1/2026"));
        }
        return day;
    }

    /** The day a fact tells; null if it is none. */
    LocalDate factDay(String name) {
        return dayOf(Normalizer.normalize(facts().getOrDefault(name, ""), Normalizer.Form.NFKC), true);
    }

    LocalDateTime time(String column) {
        String cell = digits(column);
        if (cell.isEmpty()) {
            return null;
        }
        LocalDateTime time = timeOf(cell);
        if (time == null) {
            wrong(column, cell, Message.of("a time such as 2026-01-31 09:00", "時間，如 2026-01-31 09:00"));
        }
        return time;
    }

    private static LocalDateTime timeOf(String cell) {
        if (SERIAL.matcher(cell).matches()) {
            BigDecimal serial = new BigDecimal(cell);
            long seconds = serial.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                    .add(new BigDecimal("0.5")).longValue();
            return SERIAL_ZERO.plusDays(serial.longValue()).atStartOfDay().plusSeconds(seconds);
        }
        Matcher matcher = TIME.matcher(cell);
        LocalDate day = matcher.matches() ? dayOf(matcher.group(1), false) : null;
        try {
            return day == null ? null : day.atTime(LocalTime.of(Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4))));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate dayOf(String cell, boolean serial) {
        Matcher first = YEAR_FIRST.matcher(cell);
        Matcher last = DAY_FIRST.matcher(cell);
        try {
            if (first.matches()) {
                return LocalDate.of(Integer.parseInt(first.group(1)), Integer.parseInt(first.group(2)),
                        Integer.parseInt(first.group(3)));
            }
            if (last.matches()) {
                return LocalDate.of(Integer.parseInt(last.group(3)), Integer.parseInt(last.group(2)),
                        Integer.parseInt(last.group(1)));
            }
        } catch (DateTimeException e) {
            return null;
        }
        return serial && cell.matches("[1-9][0-9]{4}") ? SERIAL_ZERO.plusDays(Long.parseLong(cell)) : null;
    }

    /** Words set apart by semicolons. */
    List<String> list(String column) {
        List<String> words = new ArrayList<>();
        for (String word : text(column).split("[;；、\n]")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    Map<String, String> facts() {
        return rows.facts(row);
    }

    private String digits(String column) {
        return Normalizer.normalize(text(column), Normalizer.Form.NFKC).strip();
    }

    private void wrong(String column, String cell, Message expected) {
        error(column, Message.of("\"{0}\" is not {1}", "「{0}」並非：{1}", shown(cell), expected),
                Message.of("write it so", "請按此填寫"));
    }

    static String shown(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    void error(String column, Message problem, Message remedy) {
        rows.error(row.number(), column, problem, remedy);
    }
}
