// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.List;
import org.lintel.claims.office.Parts;
import org.lintel.claims.record.MilestoneAct;
import org.lintel.claims.scheme.Milestone;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** The parts in which a grant is paid: which milestones are reached, who found so, and what can be paid now. */
final class PartsSheet {

    private final Parts parts;

    /** @param parts null where nothing is known of them */
    PartsSheet(Parts parts) {
        this.parts = parts;
    }

    boolean isEmpty() {
        return parts == null || !parts.isDivided();
    }

    void text(Terminal terminal) {
        Grid grid = new Grid(terminal, "12", terminal.say("milestone", "里程碑"), terminal.say("share", "比例"),
                terminal.say("amount", "金額"), terminal.say("reached", "達成"), terminal.say("paper", "文件"),
                terminal.say("what", "內容"));
        for (Parts.Part each : parts.parts()) {
            Milestone of = each.instalment().milestone();
            MilestoneAct act = each.act();
            grid.row(of.id(), of.share().printed(), each.instalment().amount().toString(), act == null
                    ? terminal.say("not yet", "未達成") : Message.of("{0} by {1}", "{0}，{1}", act.day(), act.actor())
                            .in(terminal.language()),
                    act == null || act.evidence() == null ? "–" : act.evidence(), terminal.say(of.trigger()));
        }
        grid.print();
        terminal.out().println("  " + Printable.of(Message.of("can be paid now: {0}; paid so far: {1}", "現時可付：{0}；至今已付：{1}",
                parts.payable(), parts.paid()).in(terminal.language())));
    }

    void json(JsonWriter out) throws IOException {
        out.name("parts").lines().array();
        for (Parts.Part each : isEmpty() ? List.<Parts.Part>of() : parts.parts()) {
            Milestone of = each.instalment().milestone();
            out.object().field("milestone", of.id()).field("share", of.share().printed())
                    .field("cents", each.instalment().amount().minor()).field("reached", each.isReached())
                    .name("trigger").object().field("en", of.trigger().in(Language.EN))
                    .field("zh-HK", of.trigger().in(Language.ZH_HK)).end();
            if (each.act() != null) {
                out.field("day", each.act().day().toString()).field("actor", each.act().actor())
                        .field("reason", each.act().reason())
                        .optional("paper", each.act().evidence() == null ? "" : each.act().evidence());
            }
            out.end();
        }
        out.end();
        if (!isEmpty()) {
            out.field("payableCents", parts.payable().minor());
        }
    }
}
