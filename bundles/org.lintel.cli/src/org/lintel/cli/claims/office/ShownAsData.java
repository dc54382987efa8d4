// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.privacy.RedactedStore;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import picocli.CommandLine.ParseResult;

/**
 * {@code show -f json}: an application for a program. It names nobody, unless it is taken for a purpose, which is recorded
 * as with every other export.
 */
final class ShownAsData {

    private final ClaimStore store;
    private final Funds funds;
    private final ParseResult options;
    private final Terminal terminal;

    ShownAsData(ClaimStore store, Funds funds, ParseResult options, Terminal terminal) {
        this.store = store;
        this.funds = funds;
        this.options = options;
        this.terminal = terminal;
    }

    ExitCode print(String id)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        if (options.matchedOptionValue("--purpose", null) == null) {
            new ClaimSheet(true, terminal).print(new RedactedStore(store), funds, id);
            terminal.note(Message.of("names are left out; --purpose WORDS has them, and is recorded",
                    "姓名已略去；--purpose 文字 可取得，並會登記"));
            return ExitCode.OK;
        }
        Handover handover = new Handover(store, options, terminal);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        new ClaimSheet(true, new Terminal(out, terminal.err(), Language.EN, true, false, false, 100)).print(store, funds, id);
        out.flush();
        handover.to(null, "application as json", id, to -> {
            bytes.writeTo(to);
            return 1;
        });
        return ExitCode.OK;
    }
}
