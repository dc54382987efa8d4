// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.Version;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Width;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** What the codes of several days say of the same subjects: one row a rule and subject, one entry a day. */
final class SideBySide {

    /** So many of the subjects of which the same is said are named in text; json has all. */
    private static final int NAMED = 3;

    /** @param byDay in the order of the runs; null where the codes of that day do not judge the subject */
    private record Row(Result first, List<Result> byDay) {

        /** Whether every day says the same, to the last figure. */
        boolean same() {
            for (Result result : byDay) {
                if (result == null || result.outcome() != first.outcome()
                        || !result.summary().in(Language.EN).equals(first.summary().in(Language.EN))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Run> runs;
    private final List<Row> shown = new ArrayList<>();
    private final int same;

    private SideBySide(List<Run> runs, List<Row> rows, boolean all) {
        this.runs = runs;
        int same = 0;
        for (Row row : rows) {
            if (row.same() && !all) {
                same++;
            } else {
                shown.add(row);
            }
        }
        this.same = same;
    }

    /** @param all whether what every day says alike is listed too */
    static SideBySide of(List<Run> runs, boolean all) {
        Map<String, Row> rows = new TreeMap<>();
        for (int day = 0; day < runs.size(); day++) {
            for (Result result : runs.get(day).results()) {
                Row row = rows.computeIfAbsent(result.subject().where().file() + '|' + result.fingerprint(),
                        key -> new Row(result, new ArrayList<>()));
                while (row.byDay.size() < day) {
                    row.byDay.add(null);
                }
                row.byDay.add(result);
            }
        }
        for (Row row : rows.values()) {
            while (row.byDay.size() < runs.size()) {
                row.byDay.add(null);
            }
        }
        return new SideBySide(runs, List.copyOf(rows.values()), all);
    }

    /** What makes no sense of several days. */
    static void refuse(ParseResult options) throws UsageException {
        for (String option : List.of("--report", "--baseline", "--write-baseline")) {
            if (options.hasMatchedOption(option)) {
                throw new UsageException("{0} is of one day; leave it out with --compare", "{0} 只適用於單一日期，不能與 --compare 同用",
                        option);
            }
        }
    }

    /** For a person: the days, then what differs between them. */
    void text(Terminal terminal) {
        PrintStream out = terminal.out();
        for (Run run : runs) {
            out.println(run.date() + "  " + String.join(", ", run.packs().stream().filter(run::applied).map(SideBySide::name).toList()));
        }
        String file = "";
        for (List<Row> alike : alike(terminal)) {
            Result first = alike.getFirst().first;
            String own = first.subject().where().file();
            if (!own.equals(file)) {
                file = own;
                out.println();
                out.println(Printable.of(file));
            }
            out.println();
            out.println("  " + first.rule() + "  " + subjects(alike, terminal));
            lines(alike.getFirst(), terminal).forEach(out::println);
        }
        out.println();
        out.println(Printable.of(Message.of("differ between the days: {0}; the same under all: {1}",
                "因日期而異：{0} 項；在所有日期下相同：{1} 項", shown.stream().filter(row -> !row.same()).count(),
                same + shown.stream().filter(Row::same).count()).in(terminal.language())));
        out.flush();
    }

    /** The rows that are shown, those of one file and rule that say the same of several subjects together. */
    private List<List<Row>> alike(Terminal terminal) {
        Map<String, Map<List<String>, List<Row>>> groups = new TreeMap<>();
        for (Row row : shown) {
            groups.computeIfAbsent(row.first.subject().where().file() + '|' + row.first.rule(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(lines(row, terminal), key -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().flatMap(ofRule -> ofRule.values().stream()).toList();
    }

    private static String subjects(List<Row> alike, Terminal terminal) {
        String named = alike.stream().limit(NAMED).map(row -> Printable.of(row.first.subject().label()))
                .collect(Collectors.joining(", "));
        int more = alike.size() - NAMED;
        return more <= 0 ? named : named
                + Message.of(" and {0} more", " 及另外 {0} 項", more).in(terminal.language());
    }

    private List<String> lines(Row row, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        for (int day = 0; day < runs.size(); day++) {
            Result result = row.byDay.get(day);
            String outcome = result == null ? "" : terminal.say(result.outcome().label());
            lines.add("    " + runs.get(day).date() + "  " + outcome + " ".repeat(Math.max(1, 16 - Width.of(outcome)))
                    + (result == null ? terminal.say("not judged", "不作判定")
                            : Printable.of(result.summary().in(terminal.language()))));
        }
        return lines;
    }

    private static String name(PackUse pack) {
        return pack.edition().isEmpty() ? pack.id() : pack.id() + "@" + pack.edition();
    }

    /** For a program; figures stand in the sentences, in full in the report of each day. */
    void json(Terminal terminal) throws IOException {
        var json = new JsonWriter(terminal.out());
        json.lines().object().field("format", "lintel-comparison").field("formatVersion", 1)
                .field("version", Version.CURRENT);
        json.name("days").lines().array();
        for (Run run : runs) {
            json.object().field("date", run.date()).name("packs").array();
            for (PackUse pack : run.packs()) {
                json.object().field("id", pack.id()).field("edition", pack.edition()).field("hash", pack.hash())
                        .field("applied", run.applied(pack)).end();
            }
            json.end().end();
        }
        json.end();
        json.field("same", same);
        json.name("results").lines().array();
        for (Row row : shown) {
            json.object().field("file", row.first.subject().where().file()).field("rule", row.first.rule())
                    .field("subject", row.first.subject().label()).field("fingerprint", row.first.fingerprint());
            json.name("byDay").array();
            for (int day = 0; day < runs.size(); day++) {
                Result result = row.byDay.get(day);
                json.object().field("date", runs.get(day).date());
                if (result != null) {
                    json.field("outcome", result.outcome().id()).field("summary", result.summary().in(Language.EN));
                }
                json.end();
            }
            json.end().end();
        }
        json.end().end().close();
        terminal.out().flush();
    }
}
