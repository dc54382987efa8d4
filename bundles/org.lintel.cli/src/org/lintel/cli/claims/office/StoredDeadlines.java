// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.Outstanding;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.claims.Deadlines;
import org.lintel.core.text.Message;
import picocli.CommandLine.ParseResult;

/** {@code deadlines} of a store: of one application, or of all that have not ended and that the options tell. */
final class StoredDeadlines {

    private static final int PAGE = 1_000;
    private static final Set<String> ENDED = Set.of(State.CLOSED.id(), State.WITHDRAWN.id(), State.REJECTED.id(),
            State.LAPSED.id());

    private final ClaimStore store;
    private final Funds funds;
    private final ParseResult options;
    private final Terminal terminal;

    StoredDeadlines(ClaimStore store, Funds funds, ParseResult options, Terminal terminal) {
        this.store = store;
        this.funds = funds;
        this.options = options;
        this.terminal = terminal;
    }

    /** @param words the command's, with an application or without */
    ExitCode print(List<String> words) throws IOException, UsageException, StoreException, ConflictException {
        if (words.size() > 2) {
            throw new UsageException("say: lintel claims deadlines [ID]", "請用：lintel claims deadlines [編號]");
        }
        if (words.size() == 2) {
            Deadlines.Of one = store.read((Reading records) -> of(records, words.get(1)));
            if (one == null) {
                throw new UsageException("there is no application {0} whose scheme is known",
                        "沒有計劃為已知的申請 {0}", words.get(1));
            }
            return new Deadlines(options, terminal).print(one);
        }
        ListOptions asked = new ListOptions(options);
        Query<ClaimHead> query = asked.filter().sorted(asked.order());
        List<Deadlines.Of> all = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            after = store.read((Reading records) -> {
                Page<ClaimHead> page = records.page(query, from, PAGE);
                for (ClaimHead each : page.rows()) {
                    Deadlines.Of deadlines = ENDED.contains(each.state()) ? null : of(records, each.id());
                    if (deadlines != null && !deadlines.dues().isEmpty()) {
                        all.add(deadlines);
                    }
                }
                return page.next();
            });
        } while (after != null);
        return new Deadlines(options, terminal).print(all);
    }

    /** Null if there is no such application, or the funds at hand do not know its scheme. */
    private Deadlines.Of of(Reading records, String claim) {
        ClaimCase found = ClaimCase.find(records, claim);
        Funds.Found scheme = found == null ? null : funds.find(found.head().scheme());
        if (scheme == null) {
            return null;
        }
        Outstanding outstanding = Outstanding.of(records, found, scheme.scheme());
        List<Instalment> instalments = found.head().granted() == null || found.head().granted().minor() == 0
                ? List.of() : Instalment.of(found.head().granted(), outstanding.milestones());
        return new Deadlines.Of(claim, scheme.scheme(), outstanding.dues(), instalments, StoredDeadlines::unknown);
    }

    private static Message unknown(Deadline deadline) {
        return Message.of("counted from {0}, which the records do not tell yet", "由{0}起計，記錄尚未載有該日",
                deadline.eventName());
    }
}
