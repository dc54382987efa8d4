// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** The applications of a store, those one asks for. */
final class ClaimList {

    private final ClaimStore store;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    ClaimList(ClaimStore store, ParseResult options, boolean json, Terminal terminal) {
        this.store = store;
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode print() throws IOException, UsageException, StoreException, ConflictException {
        String scheme = options.matchedOptionValue("--scheme", null);
        String firm = options.matchedOptionValue("--applicant", null);
        String state = options.matchedOptionValue("--state", null);
        if (state != null) {
            state(state);
        }
        Comparator<ClaimHead> order = switch (Options.word(options, "--sort", "id", "date", "granted", "applicant")) {
            case "date" -> Comparator.comparing(ClaimHead::date);
            case "granted" -> Comparator.comparing(ClaimList::granted).reversed();
            case "applicant" -> Comparator.comparing(ClaimHead::firm);
            default -> Comparator.comparing(ClaimHead::id);
        };
        List<ClaimHead> all = new ArrayList<>();
        store.read(records -> {
            records.each(ClaimHead.TABLE, claim -> {
                if ((scheme == null || claim.scheme().equals(scheme)) && (firm == null || claim.firm().equals(firm))
                        && (state == null || claim.state().equals(state))) {
                    all.add(claim);
                }
            });
            return null;
        });
        all.sort(order.thenComparing(ClaimHead::id));
        if (json) {
            json(all);
        } else {
            text(all);
        }
        return ExitCode.OK;
    }

    private static Money granted(ClaimHead claim) {
        return claim.granted() == null ? Money.hkd(0) : claim.granted();
    }

    private State state(String id) throws UsageException {
        for (State state : State.values()) {
            if (state.id().equals(id)) {
                return state;
            }
        }
        throw new UsageException("there is no state \"{0}\"; there are: {1}", "沒有狀態「{0}」；現有：{1}", id,
                String.join(", ", Arrays.stream(State.values()).map(State::id).toList()));
    }

    private void text(List<ClaimHead> all) throws UsageException {
        Grid grid = new Grid(terminal, "56", terminal.say("application", "申請"), terminal.say("scheme", "計劃"),
                terminal.say("applicant", "申請人"), terminal.say("date", "日期"), terminal.say("state", "狀態"),
                terminal.say("granted", "已批"), terminal.say("paid", "已付"));
        Money granted = Money.hkd(0);
        Money paid = Money.hkd(0);
        for (ClaimHead claim : all) {
            granted = granted.plus(granted(claim));
            paid = paid.plus(claim.paid());
            grid.row(claim.id(), claim.scheme(), claim.firm(), claim.date().toString(),
                    terminal.say(state(claim.state()).label()),
                    claim.granted() == null ? "–" : claim.granted().toString(),
                    claim.paid().toString());
        }
        if (!all.isEmpty()) {
            grid.row(Message.of("{0} in all", "共 {0} 宗", all.size()).in(terminal.language()), "", "", "", "",
                    granted.toString(), paid.toString());
            grid.print();
        } else {
            terminal.note(Message.of("no applications", "沒有申請"));
        }
    }

    private void json(List<ClaimHead> all) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("store", store.name()).name("applications").lines().array();
        for (ClaimHead claim : all) {
            out.object().field("id", claim.id()).field("version", claim.version()).field("scheme", claim.scheme())
                    .field("applicant", claim.firm()).field("date", claim.date().toString())
                    .field("state", claim.state());
            if (claim.granted() != null) {
                out.field("grantedCents", claim.granted().minor());
            }
            out.field("paidCents", claim.paid().minor()).end();
        }
        out.end().end().close();
    }
}
