// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lintel.claims.exchange.ImportColumn;
import org.lintel.claims.exchange.ImportKind;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.table.CsvTable;
import org.lintel.report.table.Table;
import org.lintel.report.xlsx.TableBook;

/** An empty table with the columns that {@code import} takes, and beside it what stands in each. */
final class ImportTemplate {

    private final Terminal terminal;

    ImportTemplate(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param file .xlsx or .csv; null to print csv */
    ExitCode write(ImportKind kind, String file) throws IOException, UsageException {
        Table empty = new Table(kind.id(), kind.columns().stream().map(column -> new Table.Column(
                terminal.say(column.label()), kind(column.kind()), Math.max(12, column.example().length() + 4))).toList(),
                none -> { });
        if (file == null) {
            CsvTable.write(empty, terminal.out());
            return ExitCode.OK;
        }
        boolean book = file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (!book && !file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new UsageException("-o takes a name that ends in .xlsx or .csv, not \"{0}\"",
                    "-o 的檔案名稱應以 .xlsx 或 .csv 結尾，而非「{0}」", file);
        }
        AtomicFile.replace(Path.of(file), out -> {
            if (book) {
                TableBook.write(List.of(empty, explained(kind)), out);
            } else {
                CsvTable.write(empty, out);
            }
        });
        terminal.note(Message.of("wrote {0}; fill in the sheet \"{1}\", then: lintel claims import {0} --as {1} --dry-run",
                "已寫入 {0}；填寫工作表「{1}」後：lintel claims import {0} --as {1} --dry-run", file, kind.id()));
        return ExitCode.OK;
    }

    private Table explained(ImportKind kind) {
        return new Table(terminal.say("columns", "各欄說明"), List.of(column("column", "欄", 20), column("id", "代號", 18),
                column("required", "必填", 10), column("what stands in it", "內容", 70), column("example", "例子", 26)), sink -> {
                    for (ImportColumn each : kind.columns()) {
                        sink.row(List.of(terminal.say(each.label()), each.id(),
                                each.required() ? terminal.say("yes", "是") : "", terminal.say(each.explained()),
                                each.example()));
                    }
                    if (kind == ImportKind.CLAIMS) {
                        sink.row(List.of(ImportKind.FACT + "…", "", "", terminal.say(Text.of(
                                "a column for each fact the scheme asks for; \"lintel claims schemes show\" names them",
                                "計劃所問的每項事實各佔一欄；可用「lintel claims schemes show」查看")), "fact:levy-paid"));
                    }
                });
    }

    private Table.Column column(String en, String zhHk, int width) {
        return new Table.Column(terminal.say(en, zhHk), Table.Kind.TEXT, width);
    }

    private static Table.Kind kind(ImportColumn.Kind kind) {
        return switch (kind) {
            case MONEY -> Table.Kind.MONEY;
            case DAY -> Table.Kind.DAY;
            case WHOLE, DECIMAL -> Table.Kind.NUMBER;
            case TEXT, TIME -> Table.Kind.TEXT;
        };
    }
}
