// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.claims.exchange.ImportError;
import org.lintel.claims.exchange.StatementFile;
import org.lintel.claims.office.BankStatement;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.Payments;
import org.lintel.claims.office.Reconciliation;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.signoff.Sheet;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SheetReader;
import org.lintel.rules.signoff.SheetRules;
import picocli.CommandLine.ParseResult;

/** {@code pay --file}, {@code pay --cancel} and {@code reconcile}: payments by way of a bank's files. */
final class PaymentCommand {

    private final ClaimStore store;
    private final Office office;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    PaymentCommand(ClaimStore store, Office office, ParseResult options, boolean json, Terminal terminal) {
        this.store = store;
        this.office = office;
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    /** Whether {@code pay} is about a file. */
    static boolean takes(ParseResult options) {
        return options.matchedOptionValue("--file", null) != null
                || options.matchedOptionValue("--cancel", null) != null;
    }

    ExitCode pay(List<String> words)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        String cancel = options.matchedOptionValue("--cancel", null);
        String file = options.matchedOptionValue("--file", null);
        if (words.size() != 1 || cancel != null && file != null) {
            throw new UsageException("say: lintel claims pay --file FILE --batch ID, or pay --cancel ORDER --reason TEXT",
                    "請用：lintel claims pay --file 檔案 --batch 編號，或 pay --cancel 付款指示 --reason 文字");
        }
        Payments payments = new Payments(store, office);
        if (cancel != null) {
            PaymentOrder order = payments.cancel(OpenStore.signer(options), cancel,
                    options.matchedOptionValue("--reason", ""));
            terminal.note(Message.of("{0} is taken back: {1} waits to be paid again", "已取消 {0}：{1} 可再安排付款", order.id(),
                    order.claim()));
            return ExitCode.OK;
        }
        String batch = options.matchedOptionValue("--batch", null);
        if (batch == null) {
            throw new UsageException("say what the payment file is called: --batch ID", "請為付款檔案編號：--batch 編號");
        }
        Payments.Made made = payments.file(OpenStore.signer(options), batch, Today.day(options),
                options.matchedOptionValue("--scheme", null));
        AtomicFile.replace(Path.of(file), out -> out.write(made.bytes()));
        terminal.note(Message.of(made.file().count() == 1 ? "wrote {0}: {1} payment, {2}, sha256 {3}"
                : "wrote {0}: {1} payments, {2}, sha256 {3}", "已寫入 {0}：{1} 筆付款，{2}，sha256 {3}", file, made.file().count(),
                made.file().total(), made.file().hash()));
        if (!made.isNew()) {
            terminal.note(Message.of("{0} had been made on {1} by {2}: these are the same bytes, and no other payments",
                    "{0} 已由 {2} 於 {1} 製作：內容相同，沒有其他付款", batch, made.file().day(), made.file().actor()));
        }
        for (Payments.LeftOut each : made.leftOut()) {
            terminal.note(Message.of("{0} is not in it: {1}", "不包括 {0}：{1}", each.claim(), each.reason()));
        }
        return ExitCode.OK;
    }

    ExitCode reconcile(List<String> words)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        if (words.size() != 2) {
            throw new UsageException("say: lintel claims reconcile STATEMENT", "請用：lintel claims reconcile 結單");
        }
        boolean dry = options.matchedOptionValue("--dry-run", false);
        String name = words.get(1).replace('\\', '/');
        Sheet sheet;
        try {
            sheet = SheetReader.read(Path.of(words.get(1)), name, options.matchedOptionValue("--sheet", ""),
                    SheetRules.records("statement", terminal::note));
        } catch (SheetException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        }
        List<ImportError> errors = new ArrayList<>();
        BankStatement statement = StatementFile.read(sheet, errors);
        if (!errors.isEmpty()) {
            errors.forEach(each -> terminal.complain(Message.of("{0}, {1}", "{0}，{1}", name, each.text())));
            return ExitCode.UNREADABLE;
        }
        List<Reconciliation.Finding> findings = new Reconciliation(store, office).run(OpenStore.signer(options),
                statement, name.substring(name.lastIndexOf('/') + 1) + ", " + statement.payments().size()
                        + " payments, sha256 " + sheet.sha256(), dry);
        if (json) {
            json(findings);
        } else {
            text(findings);
        }
        long matched = findings.stream().filter(each -> each.kind() == Reconciliation.Kind.MATCHED).count();
        terminal.note(dry ? Message.of("{0} of {1} agree; a rehearsal: nothing was recorded", "{1} 項中有 {0} 項相符；只屬試行：沒有登記任何內容",
                matched, findings.size()) : Message.of("{0} of {1} agree and are recorded as paid", "{1} 項中有 {0} 項相符，已登記為已付",
                matched, findings.size()));
        return matched == findings.size() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void text(List<Reconciliation.Finding> findings) {
        Grid grid = new Grid(terminal, "1", "", terminal.say("row", "行"), terminal.say("order", "付款指示"),
                terminal.say("application", "申請"), "");
        for (Reconciliation.Finding each : findings) {
            grid.row(terminal.say(each.kind().label()), each.row() == 0 ? "" : String.valueOf(each.row()), each.order(),
                    Objects.requireNonNullElse(each.claim(), ""), each.text().in(terminal.language()));
        }
        if (!findings.isEmpty()) {
            grid.print();
        }
    }

    private void json(List<Reconciliation.Finding> findings) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().name("findings").lines().array();
        for (Reconciliation.Finding each : findings) {
            out.object().field("kind", each.kind().id()).field("row", each.row()).field("order", each.order());
            if (each.claim() != null) {
                out.field("application", each.claim());
            }
            out.name("text").object().field("en", each.text().in(Language.EN))
                    .field("zh-HK", each.text().in(Language.ZH_HK)).end().end();
        }
        out.end().end().close();
    }
}
