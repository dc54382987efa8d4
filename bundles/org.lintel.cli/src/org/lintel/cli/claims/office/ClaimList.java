// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Cursor;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** The applications of a store, those one asks for, a page at a time. */
final class ClaimList {

    /** Beyond so many, it is not told how many there are. */
    private static final int MOST = 10_000;

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
        ListOptions asked = new ListOptions(options);
        Query<ClaimHead> query = asked.filter().sorted(asked.order());
        String after = options.matchedOptionValue("--after", null);
        int size = asked.pageSize();
        if (after != null && Cursor.read(query, after) == null) {
            throw new UsageException("--after takes the cursor that the page before told, with the same options",
                    "--after 須為上一頁提供的游標，並使用相同的選項");
        }
        Listed listed = store.read(records ->
                new Listed(records.page(query, after, size), records.count(query, MOST), after == null));
        if (json) {
            json(listed);
        } else {
            text(listed);
        }
        return ExitCode.OK;
    }

    /** A page, and how many there are in all. */
    private record Listed(Page<ClaimHead> page, int count, boolean first) {

        boolean isAll() {
            return first && page.next() == null;
        }

        Message counted() {
            return count > MOST ? Message.of("of more than {0}", "共超過 {0} 宗", MOST)
                    : Message.of("of {0}", "共 {0} 宗", count);
        }
    }

    private static Money granted(ClaimHead claim) {
        return claim.granted() == null ? Money.hkd(0) : claim.granted();
    }

    private static State state(ClaimHead claim) {
        return Arrays.stream(State.values()).filter(each -> each.id().equals(claim.state())).findFirst().orElse(null);
    }

    private void text(Listed listed) {
        List<ClaimHead> all = listed.page().rows();
        Grid grid = new Grid(terminal, "56", terminal.say("application", "申請"), terminal.say("scheme", "計劃"),
                terminal.say("applicant", "申請人"), terminal.say("date", "日期"), terminal.say("state", "狀態"),
                terminal.say("granted", "已批"), terminal.say("paid", "已付"));
        Money granted = Money.hkd(0);
        Money paid = Money.hkd(0);
        for (ClaimHead claim : all) {
            granted = granted.plus(granted(claim));
            paid = paid.plus(claim.paid());
            grid.row(claim.id(), claim.scheme(), claim.firm(), claim.date().toString(),
                    state(claim) == null ? claim.state() : terminal.say(state(claim).label()),
                    claim.granted() == null ? "–" : claim.granted().toString(),
                    claim.paid().toString());
        }
        if (!all.isEmpty()) {
            if (listed.isAll()) {
                grid.row(Message.of("{0} in all", "共 {0} 宗", all.size()).in(terminal.language()), "", "", "", "",
                        granted.toString(), paid.toString());
            } else {
                grid.row(listed.counted().in(terminal.language()), "", "", "", "", "", "");
            }
            grid.print();
            if (listed.page().next() != null) {
                terminal.note(Message.of("the next page: --after {0}", "下一頁：--after {0}", listed.page().next()));
            }
        } else {
            terminal.note(Message.of("no applications", "沒有申請"));
        }
    }

    private void json(Listed listed) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("store", store.name()).field(listed.count() > MOST ? "countAbove" : "count",
                Math.min(listed.count(), MOST)).name("applications").lines().array();
        for (ClaimHead claim : listed.page().rows()) {
            out.object().field("id", claim.id()).field("version", claim.version()).field("scheme", claim.scheme())
                    .field("applicant", claim.firm()).field("date", claim.date().toString())
                    .field("state", claim.state());
            if (claim.granted() != null) {
                out.field("grantedCents", claim.granted().minor());
            }
            out.field("paidCents", claim.paid().minor()).end();
        }
        out.end();
        if (listed.page().next() != null) {
            out.field("next", listed.page().next());
        }
        out.end().close();
    }
}
