// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.register.ClaimFilter;
import org.lintel.claims.register.Statistics;
import org.lintel.claims.register.Statistics.Sums;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.report.table.CsvTable;
import org.lintel.report.table.Table;
import org.lintel.report.table.Table.Column;
import org.lintel.report.table.Table.Kind;
import org.lintel.report.xlsx.TableBook;
import picocli.CommandLine.ParseResult;

/** {@code stats}: applications counted and summed up by scheme, month, district or size of the applicant. */
final class StatisticsCommand {

    private final ClaimStore store;
    private final ParseResult options;
    private final Terminal terminal;

    StatisticsCommand(ClaimStore store, ParseResult options, Terminal terminal) {
        this.store = store;
        this.options = options;
        this.terminal = terminal;
    }

    ExitCode print(List<String> words) throws IOException, UsageException, StoreException, ConflictException {
        if (words.size() != 1) {
            throw new UsageException("say: lintel claims stats [--by scheme|month|district|size]",
                    "請用：lintel claims stats [--by scheme|month|district|size]");
        }
        Statistics.By by = Statistics.By.of(Options.word(options, "--by",
                Arrays.stream(Statistics.By.values()).map(Statistics.By::id).toArray(String[]::new)));
        ClaimFilter filter = new ListOptions(options).filter();
        Statistics statistics = store.read(records -> Statistics.of(records, by, filter));
        String format = options.matchedOptionValue("--format", "text");
        String file = options.matchedOptionValue("--output", null);
        if (format.equals("csv") || format.equals("xlsx")) {
            Table table = table(statistics);
            if (file == null) {
                write(table, format, terminal.out());
            } else {
                AtomicFile.replace(Path.of(file), out -> write(table, format, out));
                terminal.note(Message.of("wrote {0}", "已寫入 {0}", file));
            }
        } else if (file != null) {
            throw new UsageException("-o is for --format csv and xlsx", "-o 只用於 --format csv 及 xlsx");
        } else if (format.equals("json")) {
            json(statistics);
        } else {
            text(statistics);
        }
        return ExitCode.OK;
    }

    private static void write(Table table, String format, OutputStream out) throws IOException {
        if (format.equals("xlsx")) {
            TableBook.write(List.of(table), out);
        } else {
            CsvTable.write(table, out);
        }
    }

    private String name(String group) {
        return group.isEmpty() ? terminal.say("not told", "沒有提供") : group;
    }

    private void text(Statistics statistics) {
        Grid grid = new Grid(terminal, "12345678", terminal.say(statistics.by().label()), terminal.say("applications", "申請"),
                terminal.say("asked", "申請金額"), terminal.say("grants", "批准"), terminal.say("granted", "已批"),
                terminal.say("given up", "放棄"), terminal.say("amount given up", "放棄的資助"), terminal.say("paid", "已付"),
                terminal.say("repaid", "已退還"));
        statistics.groups().forEach((group, sums) -> row(grid, name(group), sums));
        row(grid, terminal.say("in all", "合計"), statistics.all());
        grid.print();
        if (statistics.all().open() > 0) {
            terminal.note(Message.of("{0} applications ask for as much as there is: nothing of them is in \"asked\"",
                    "{0} 宗申請沒有填寫金額，不計入「申請金額」", statistics.all().open()));
        }
    }

    private static void row(Grid grid, String name, Sums sums) {
        grid.row(name, String.valueOf(sums.count()), sums.asked().toString(), String.valueOf(sums.grants()),
                sums.granted().toString(), String.valueOf(sums.given()), sums.givenUp().toString(), sums.paid().toString(), sums.repaid().toString());
    }

    private Table table(Statistics statistics) {
        List<Column> columns = new ArrayList<>(List.of(new Column(terminal.say(statistics.by().label()), Kind.TEXT, 28),
                column("applications", "申請", Kind.NUMBER), column("without amount", "沒有填寫金額", Kind.NUMBER),
                column("asked", "申請金額", Kind.MONEY), column("grants", "批准", Kind.NUMBER),
                column("granted", "已批", Kind.MONEY), column("given up", "放棄", Kind.NUMBER),
                column("amount given up", "放棄的資助", Kind.MONEY), column("paid", "已付", Kind.MONEY),
                column("repaid", "已退還", Kind.MONEY)));
        return new Table(terminal.say("statistics", "統計"), columns, sink -> {
            for (Map.Entry<String, Sums> group : statistics.groups().entrySet()) {
                sink.row(cells(name(group.getKey()), group.getValue()));
            }
            sink.row(cells(terminal.say("in all", "合計"), statistics.all()));
        });
    }

    private Column column(String en, String zhHk, Kind kind) {
        return new Column(terminal.say(en, zhHk), kind, 18);
    }

    private static List<String> cells(String name, Sums sums) {
        return List.of(name, String.valueOf(sums.count()), String.valueOf(sums.open()), sums.asked().decimal(),
                String.valueOf(sums.grants()), sums.granted().decimal(), String.valueOf(sums.given()),
                sums.givenUp().decimal(), sums.paid().decimal(), sums.repaid().decimal());
    }

    private void json(Statistics statistics) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("store", store.name()).field("by", statistics.by().id()).name("groups").lines()
                .array();
        for (Map.Entry<String, Sums> group : statistics.groups().entrySet()) {
            out.object().field("group", group.getKey());
            sums(out, group.getValue());
        }
        out.end().name("all").object();
        sums(out, statistics.all());
        out.end().close();
    }

    private static void sums(JsonWriter out, Sums sums) throws IOException {
        out.field("applications", sums.count()).field("withoutAmount", sums.open())
                .field("askedCents", sums.asked().minor()).field("grants", sums.grants())
                .field("grantedCents", sums.granted().minor())
                .field("givenUp", sums.given()).field("givenUpCents", sums.givenUp().minor()).field("paidCents", sums.paid().minor())
                .field("repaidCents", sums.repaid().minor()).end();
    }
}
