// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.claims.exchange.ImportError;
import org.lintel.claims.exchange.ImportKind;
import org.lintel.claims.exchange.Importing;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.Rulebook;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.ClaimFiles;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.signoff.Sheet;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SheetReader;
import org.lintel.rules.signoff.SheetRules;
import picocli.CommandLine.ParseResult;

/** {@code import}: takes a table of applicants, applications, invoices or trainees into a store, whole or not at all. */
final class ImportCommand {

    private final ParseResult options;
    private final Funds funds;
    private final boolean json;
    private final Terminal terminal;

    ImportCommand(ParseResult options, Funds funds, boolean json, Terminal terminal) {
        this.options = options;
        this.funds = funds;
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode run(List<String> words)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        String template = options.matchedOptionValue("--template", null);
        if (template != null) {
            if (words.size() != 1) {
                throw new UsageException("say: lintel claims import --template KIND -o FILE",
                        "請用：lintel claims import --template 種類 -o 檔案");
            }
            return new ImportTemplate(terminal).write(kind(template, "--template"),
                    options.matchedOptionValue("--output", null));
        }
        if (words.size() != 2 || options.matchedOptionValue("--as", null) == null) {
            throw new UsageException("say: lintel claims import FILE --as {0}", "請用：lintel claims import 檔案 --as {0}",
                    kinds("|"));
        }
        ImportKind kind = kind(options.matchedOptionValue("--as", null), "--as");
        boolean dry = options.matchedOptionValue("--dry-run", false);
        List<Message> told = new ArrayList<>();
        Sheet sheet;
        try {
            sheet = SheetReader.read(Path.of(words.get(1)), words.get(1).replace('\\', '/'),
                    options.matchedOptionValue("--sheet", ""), SheetRules.records(kind.id(), told::add));
        } catch (SheetException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        }
        told.forEach(terminal::note);
        try (ClaimStore store = OpenStore.open(options)) {
            Funds rules = store.read((Reading records) -> Rulebook.of(records, funds).funds());
            Importing importing = new Importing(store, rules, kind, sheet, ClaimFiles.personKey(options));
            Importing.Outcome outcome = dry ? importing.rehearse() : importing.take(OpenStore.signer(options));
            if (json) {
                json(outcome, dry);
            } else {
                text(sheet.file(), outcome, dry);
            }
            return outcome.isTaken() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private static ImportKind kind(String id, String option) throws UsageException {
        ImportKind kind = ImportKind.of(id);
        if (kind == null) {
            throw new UsageException("{0} takes {1}, not \"{2}\"", "{0} 應為 {1}，而非「{2}」", option, kinds(", "), id);
        }
        return kind;
    }

    private static String kinds(String between) {
        return String.join(between, Arrays.stream(ImportKind.values()).map(ImportKind::id).toList());
    }

    private void text(String file, Importing.Outcome outcome, boolean dry) {
        for (ImportError error : outcome.errors()) {
            terminal.out().println(Printable.of(Message.of("{0}, {1}", "{0}，{1}", file, error.text())
                    .in(terminal.language())));
        }
        if (outcome.errorCount() > outcome.errors().size()) {
            terminal.note(Message.of("and {0} errors more", "另有 {0} 個錯誤", outcome.errorCount() - outcome.errors().size()));
        }
        if (!outcome.isTaken()) {
            terminal.note(Message.of(outcome.errorCount() == 1 ? "{0} error in {1} rows: nothing was recorded"
                    : "{0} errors in {1} rows: nothing was recorded", "{1} 行中有 {0} 個錯誤：沒有登記任何內容",
                    outcome.errorCount(), outcome.rows()));
            return;
        }
        Message counts = Message.of("{0}: {1} new, {2} replaced, {3} recorded just so already, from {4} rows",
                "{0}：新增 {1}，取代 {2}，已有相同記錄 {3}，共 {4} 行", outcome.kind().label(), outcome.added(), outcome.replaced(),
                outcome.same(), outcome.rows());
        terminal.note(dry ? Message.of("{0}; a rehearsal: nothing was recorded", "{0}；只屬試行：沒有登記任何內容", counts) : counts);
    }

    private void json(Importing.Outcome outcome, boolean dry) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("kind", outcome.kind().id()).field("rows", outcome.rows())
                .field("recorded", outcome.isTaken() && !dry).field(dry ? "wouldAdd" : "added", outcome.added())
                .field(dry ? "wouldReplace" : "replaced", outcome.replaced()).field("same", outcome.same())
                .field("errorCount", outcome.errorCount()).name("errors").lines().array();
        for (ImportError error : outcome.errors()) {
            out.object().field("row", error.row()).optional("column", error.column()).name("problem");
            words(out, error.problem());
            out.name("remedy");
            words(out, error.remedy());
            out.end();
        }
        out.end().end().close();
    }

    private static void words(JsonWriter out, Message message) throws IOException {
        out.object().field("en", message.in(Language.EN)).field("zh-HK", message.in(Language.ZH_HK)).end();
    }
}
