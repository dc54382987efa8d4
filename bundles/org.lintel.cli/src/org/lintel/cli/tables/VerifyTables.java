// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.signoff.SheetException;
import org.lintel.rules.signoff.SignedTables;
import org.lintel.rules.signoff.TableCheck;
import org.lintel.rules.signoff.TrustedSigners;
import picocli.CommandLine.ParseResult;

/** Whether signed tables would count: those that are named, or all of the project. */
final class VerifyTables {

    private VerifyTables() {
    }

    /** Findings where one would not. */
    static ExitCode print(List<String> files, boolean json, ParseResult options, Terminal terminal)
            throws IOException, UsageException, SheetException {
        SignedTables signed;
        if (files.isEmpty()) {
            signed = ProjectTables.signed(options);
            if (signed.checks().isEmpty()) {
                terminal.note(Message.of("the project names no signed tables (signed-tables in lintel.yaml)",
                        "項目沒有列出已簽署的數表（lintel.yaml 的 signed-tables）"));
            }
        } else {
            signed = new SignedTables(Catalog.load(), TrustedSigners.ofUser());
            for (String file : files) {
                signed.add(Path.of(file), TablesVerb.shown(Path.of(file)), Location.NOWHERE);
            }
        }
        if (json) {
            json(signed.checks(), terminal);
        } else {
            signed.checks().forEach(check -> text(check, terminal));
        }
        return signed.checks().stream().allMatch(check -> check.state() == TableCheck.State.VERIFIED) ? ExitCode.OK
                : ExitCode.FINDINGS;
    }

    private static Text word(TableCheck.State state) {
        return switch (state) {
            case VERIFIED -> Text.of("verified", "已驗證");
            case UNKNOWN_SIGNER -> Text.of("unknown signer", "簽署人不詳");
            case INVALID -> Text.of("invalid", "無效");
            case UNFIT -> Text.of("no longer fits", "不再相配");
        };
    }

    private static void text(TableCheck check, Terminal terminal) {
        terminal.out().println(Printable.of(check.file()) + "  " + terminal.say(word(check.state()))
                + (check.table().isEmpty() ? "" : "  " + Printable.of(check.table())));
        if (check.signOff() != null) {
            terminal.out().println("  " + Printable.of(Message.of("{0} rows {1}", "{0} 行{1}", check.rows(),
                    check.signOff().sentence()).in(terminal.language())));
            terminal.out().println("  " + Printable.of(check.signOff().key()));
        } else {
            terminal.out().println("  " + Printable.of(check.problem().in(terminal.language())));
            terminal.out().println("  " + Printable.of(check.remedy().in(terminal.language())));
        }
    }

    private static void json(List<TableCheck> checks, Terminal terminal) throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().array();
        for (TableCheck check : checks) {
            json.lines().object().field("file", check.file()).field("state", check.state().id())
                    .optional("table", check.table());
            if (check.signOff() != null) {
                json.field("rows", check.rows()).name("signOff");
                ListTables.json(json, check.signOff());
            } else {
                both(json, "problem", check.problem());
                both(json, "remedy", check.remedy());
            }
            json.end();
        }
        json.end().close();
    }

    static void both(JsonWriter json, String name, Message message) throws IOException {
        json.name(name).object().field("en", message.in(Language.EN)).field("zh-HK", message.in(Language.ZH_HK)).end();
    }
}
