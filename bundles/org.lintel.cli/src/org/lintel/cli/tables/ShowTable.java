// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Message;
import org.lintel.core.text.Width;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.Table;
import org.lintel.rules.signoff.TableName;
import org.lintel.rules.signoff.TableText;
import picocli.CommandLine.ParseResult;

/** One table with all its rows: for a person, for a program, or as csv to compare and fill in. */
final class ShowTable {

    private static final int WIDEST = 48;

    private ShowTable() {
    }

    static ExitCode export(String name, ParseResult options, Catalog catalog, Terminal terminal) throws IOException {
        String csv = TableText.full(TableName.of(name, catalog).in(catalog));
        String output = options.matchedOptionValue("--output", null);
        if (output == null) {
            terminal.out().print(csv);
        } else {
            AtomicFile.replace(Path.of(output), out -> out.write(csv.getBytes(StandardCharsets.UTF_8)));
            terminal.note(Message.of("wrote {0}", "已寫出 {0}", output));
        }
        return ExitCode.OK;
    }

    static ExitCode print(String words, boolean json, Catalog catalog, Terminal terminal) throws IOException {
        TableName name = TableName.of(words, catalog);
        Table table = name.in(catalog);
        SignOff signOff = ListTables.signOff(name.editionIn(catalog), table.name());
        if (json) {
            json(name, table, signOff, terminal);
        } else {
            text(name, table, signOff, terminal);
        }
        return ExitCode.OK;
    }

    private static void text(TableName name, Table table, SignOff signOff, Terminal terminal) {
        terminal.out().println(name);
        terminal.out().println("  " + Printable.of(table.source().citation())
                + (table.source().note().isEmpty() ? "" : " (" + Printable.of(table.source().note()) + ")"));
        if (signOff != null) {
            terminal.out().println("  " + Printable.of(signOff.sentence().in(terminal.language())));
            terminal.out().println("  " + Printable.of(signOff.file() + "  " + signOff.key()));
        }
        terminal.out().println();
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(table.header());
        head.add(terminal.say("confidence", "可信程度"));
        lines.add(head);
        for (Table.Row row : table.rows()) {
            List<String> line = new ArrayList<>();
            row.cells().forEach(cell -> line.add(Printable.of(cell)));
            line.add(terminal.say(row.confidence().label()) + (row.note().isEmpty() ? "" : " – "
                    + Printable.of(row.note())));
            lines.add(line);
        }
        int last = head.size() - 1;
        int[] widths = new int[head.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, Width.of(line.get(i))));
            }
        }
        for (List<String> line : lines) {
            StringBuilder out = new StringBuilder("  ");
            for (int i = 0; i < last; i++) {
                String cell = Width.cut(line.get(i), WIDEST);
                out.append(cell).append(" ".repeat(Math.max(0, widths[i] - Width.of(cell)) + 2));
            }
            terminal.out().println(out.append(line.get(last)).toString().stripTrailing());
        }
    }

    private static void json(TableName name, Table table, SignOff signOff, Terminal terminal) throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().object().field("pack", name.pack()).field("edition", name.edition()).field("table", name.table())
                .field("document", table.source().document()).field("documentEdition", table.source().edition())
                .field("clause", table.source().clause()).optional("note", table.source().note())
                .field("sha256", TableText.hash(table));
        if (signOff != null) {
            json.name("signOff");
            ListTables.json(json, signOff);
        }
        json.name("columns").array();
        for (String column : table.header()) {
            json.value(column);
        }
        json.end().name("rows").lines().array();
        for (Table.Row row : table.rows()) {
            json.object().name("cells").array();
            for (String cell : row.cells()) {
                json.value(cell);
            }
            json.end().field("confidence", row.confidence().id()).optional("note", row.note()).end();
        }
        json.end().end().close();
    }
}
