// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.office.Outstanding;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.report.json.JsonWriter;

/** What a scheme asks for of an application: papers, with what was handed in of each, and last days. */
final class OutstandingSheet {

    private final Outstanding outstanding;

    OutstandingSheet(Outstanding outstanding) {
        this.outstanding = outstanding;
    }

    void text(Terminal terminal) {
        if (!outstanding.papers().isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.say("Papers that are asked for", "須提交的文件"));
            Grid grid = new Grid(terminal, "", terminal.say("kind", "類別"), terminal.say("when", "階段"),
                    terminal.say("recorded as", "已登記為"), terminal.say("what", "文件"));
            for (Outstanding.Wanted each : outstanding.papers()) {
                grid.row(each.paper().id(), terminal.say(each.paper().stage().label()), each.recorded().isEmpty()
                        ? each.isMissing() ? terminal.say("not yet", "未有") : "–"
                        : String.join(", ", each.recorded().stream().map(EvidenceItem::id).toList()),
                        terminal.say(each.paper().name()));
            }
            grid.print();
        }
        if (!outstanding.dues().isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.say("Last days", "期限"));
            for (Due each : outstanding.dues()) {
                terminal.out().println("  " + (each.day() == null ? "?         " : each.day()) + "  "
                        + Printable.of(each.deadline().words().in(terminal.language())));
            }
        }
    }

    void json(JsonWriter out) throws IOException {
        out.name("wanted").lines().array();
        for (Outstanding.Wanted each : outstanding.papers()) {
            out.object().field("kind", each.paper().id()).field("stage", each.paper().stage().id())
                    .field("mandatory", each.paper().mandatory()).field("name", each.paper().name().in(Language.EN))
                    .name("recorded").array();
            for (EvidenceItem item : each.recorded()) {
                out.value(item.id());
            }
            out.end().end();
        }
        out.end().name("deadlines").lines().array();
        for (Due each : outstanding.dues()) {
            out.object().field("id", each.deadline().id()).field("event", each.deadline().event())
                    .optional("lastDay", each.day() == null ? "" : each.day().toString()).end();
        }
        out.end();
    }
}
