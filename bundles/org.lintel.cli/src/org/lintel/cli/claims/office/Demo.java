// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.lintel.claims.office.DemoYear;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.claims.store.Tampering;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/**
 * {@code demo}: plays a small year of a fund with invented firms and people, whose keys are thrown away afterwards; and
 * alters one row of such a store, so that one can see that an audit finds it.
 */
final class Demo {

    private Demo() {
    }

    static ExitCode run(List<String> words, ParseResult options, Funds funds, Terminal terminal)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        StoreAddress address = OpenStore.address(options);
        if (options.matchedOptionValue("--tamper", false)) {
            if (words.size() > 2) {
                throw new UsageException("say: lintel claims demo --tamper [TABLE]",
                        "請用：lintel claims demo --tamper [資料表]");
            }
            Tampering.Altered altered = Tampering.alter(address, words.size() == 2 ? words.get(1) : "decision");
            terminal.out().println(Printable.of(Message.of("altered behind the store's back: {0}, {1} from {2} to {3}",
                    "已繞過儲存庫更改：{0}，{1} 由 {2} 改為 {3}", altered.row(), altered.column(), altered.before(),
                    altered.after()).in(terminal.language())));
            terminal.note(Message.of("see: lintel claims audit verify --store {0}",
                    "請看：lintel claims audit verify --store {0}", address));
            return ExitCode.OK;
        }
        if (words.size() != 1) {
            throw new UsageException("say: lintel claims demo --store FOLDER", "請用：lintel claims demo --store 資料夾");
        }
        DemoYear year = new DemoYear(message -> say(message, terminal));
        if (!JdbcStore.create(address, Tampering.STORE, year.first(), year.signer("ada"), Clock.systemUTC())) {
            throw new RefusedException(Message.of("there is a store in {0} already", "{0} 已有儲存庫", address));
        }
        try (JdbcStore store = JdbcStore.open(address, Clock.systemUTC())) {
            year.play(new Office(store, funds), funds);
        }
        terminal.note(Message.of("see: lintel claims list --store {0}; lintel claims audit verify --store {0}",
                "請看：lintel claims list --store {0}；lintel claims audit verify --store {0}", address));
        return ExitCode.OK;
    }

    private static void say(Message message, Terminal terminal) {
        terminal.out().println(Printable.of(message.in(terminal.language())));
    }
}
