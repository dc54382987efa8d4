// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Csv;

/**
 * Readings of electricity meters from a csv file: {@code meter,month,kwh}, or {@code meter,from,to,kwh} with both days
 * included. What cannot be used is told with its line; the rest is read.
 *
 * @param readings in the order of the file
 * @param problems rows that are of no use, and the file itself where it cannot be read
 */
record MeterReadings(List<Reading> readings, List<Problem> problems) {

    private static final long MOST_BYTES = 8 << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final double MOST_KWH = 1e10;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    /** Plain numbers: no grouping, no exponent, nothing a spreadsheet would work out. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    MeterReadings {
        readings = List.copyOf(readings);
        problems = List.copyOf(problems);
    }

    /** What a meter has counted from one day to another, both included. */
    record Reading(String meter, LocalDate from, LocalDate to, double kwh, Location where) {

        /** kWh of a day, in the mean. */
        double daily() {
            return kwh / (to.toEpochDay() - from.toEpochDay() + 1);
        }
    }

    /** Why a row, or all of a file, is of no use. */
    record Problem(Message reason, Location where) {

        /** File, line and reason. */
        Message words() {
            return where.line() == 0 ? Message.of("{0}: {1}", "{0}：{1}", where.file(), reason)
                    : Message.of("{0}, line {1}: {2}", "{0} 第 {1} 行：{2}", where.file(), where.line(), reason);
        }
    }

    /** @param shown how reports call the file */
    static MeterReadings read(Path file, String shown) {
        List<Reading> readings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return none(shown, Message.of("meter readings of more than 8 MB are not read", "電錶讀數檔超過 8 MB，不予讀取"));
            }
            rows(Csv.lines(Files.readString(file)), shown, readings, problems);
        } catch (CharacterCodingException e) {
            return none(shown, Message.of("not UTF-8: save it as UTF-8", "並非 UTF-8：請以 UTF-8 儲存"));
        } catch (NoSuchFileException e) {
            return none(shown, Message.of("there is no such file", "沒有此檔案"));
        } catch (IOException e) {
            return none(shown, Message.of("cannot be read: {0}", "無法讀取：{0}", e.getClass().getSimpleName()));
        } catch (IllegalArgumentException e) {
            return none(shown, Message.of("is no csv: {0}", "並非 csv：{0}", String.valueOf(e.getMessage())));
        }
        return new MeterReadings(readings, problems);
    }

    private static MeterReadings none(String shown, Message reason) {
        return new MeterReadings(List.of(), List.of(new Problem(reason, Location.of(shown))));
    }

    private static void rows(List<Csv.Line> lines, String shown, List<Reading> readings, List<Problem> problems) {
        List<String> head = lines.isEmpty() ? List.of() : lines.getFirst().fields().stream()
                .map(field -> field.toLowerCase(Locale.ROOT)).toList();
        int meter = head.indexOf("meter");
        int kwh = head.indexOf("kwh");
        int month = head.indexOf("month");
        int from = head.indexOf("from");
        int to = head.indexOf("to");
        if (meter < 0 || kwh < 0 || month < 0 && (from < 0 || to < 0)) {
            problems.add(new Problem(Message.of("the first line has to name the columns meter, kwh and month, or "
                    + "from and to",
                    "首行須為欄名 meter、kwh 及 month（或 from 及 to）"), new Location(shown, 1, 1, 0)));
            return;
        }
        for (Csv.Line line : lines.subList(1, lines.size())) {
            Location where = new Location(shown, line.line(), 1, 0);
            if (readings.size() >= MOST_ROWS || problems.size() >= MOST_ROWS) {
                problems.add(new Problem(Message.of("only the first {0} rows are read", "只讀取首 {0} 列", MOST_ROWS),
                        where));
                return;
            }
            List<String> cells = line.fields();
            if (cells.size() != head.size()) {
                problems.add(new Problem(Message.of("{0} cells under {1} columns", "{1} 欄下有 {0} 格", cells.size(),
                        head.size()),
                        where));
                continue;
            }
            Message trouble = cells.get(meter).isEmpty() || cells.get(meter).length() > LONGEST_NAME
                    ? Message.of("no name of a meter", "沒有電錶名稱")
                    : !NUMBER.matcher(cells.get(kwh)).matches() || Double.parseDouble(cells.get(kwh)) > MOST_KWH
                    ? Message.of("\"{0}\" is no number of kWh: write it plainly, as 1234.5",
                    "「{0}」並非 kWh 數值：請寫成 1234.5",
                            cells.get(kwh)) : null;
            LocalDate[] days = trouble != null ? null : month >= 0 && !cells.get(month).isEmpty()
                    ? month(cells.get(month)) : from < 0 || to < 0 ? null : days(cells.get(from), cells.get(to));
            if (trouble == null && days == null) {
                trouble = Message.of("no month as 2025-04, nor two days as 2025-04-01 of which the first is not "
                        + "after the last",
                        "月份應寫成 2025-04，或填寫兩個日期，如 2025-04-01，首日不得在末日之後");
            }
            if (trouble != null) {
                problems.add(new Problem(trouble, where));
            } else {
                readings.add(new Reading(cells.get(meter), days[0], days[1], Double.parseDouble(cells.get(kwh)),
                        where));
            }
        }
    }

    private static LocalDate[] month(String text) {
        try {
            YearMonth month = MONTH.matcher(text).matches() ? YearMonth.parse(text) : null;
            return month == null ? null : checked(month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate[] days(String from, String to) {
        try {
            return DAY.matcher(from).matches() && DAY.matcher(to).matches()
                    ? checked(LocalDate.parse(from), LocalDate.parse(to)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate[] checked(LocalDate from, LocalDate to) {
        boolean sound = !from.isAfter(to) && from.getYear() >= EARLIEST && to.getYear() <= LATEST;
        return sound ? new LocalDate[] {from, to} : null;
    }

    /**
     * Of two readings of a meter that share days, in whatever file, the later one is of no use: it moves to the
     * problems.
     */
    static void overlaps(List<Reading> readings, List<Problem> problems) {
        Map<String, TreeMap<LocalDate, Reading>> byMeter = new HashMap<>();
        List<Reading> sound = new ArrayList<>();
        for (Reading reading : readings) {
            var known = byMeter.computeIfAbsent(reading.meter(), key -> new TreeMap<>());
            var before = known.floorEntry(reading.to());
            if (before != null && !before.getValue().to().isBefore(reading.from())) {
                problems.add(new Problem(Message.of("it shares days with line {0}", "日期與第 {0} 行重疊",
                        before.getValue().where().line()), reading.where()));
            } else {
                known.put(reading.from(), reading);
                sound.add(reading);
            }
        }
        readings.clear();
        readings.addAll(sound);
    }
}
