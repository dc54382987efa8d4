// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.List;
import org.lintel.claims.office.RecalculatedDecision;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.money.Money;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** What came of working out again what was granted. */
final class RecalculationReport {

    private final List<RecalculatedDecision> all;
    private final Terminal terminal;

    RecalculationReport(List<RecalculatedDecision> all, Terminal terminal) {
        this.all = all;
        this.terminal = terminal;
    }

    boolean holds() {
        return all.stream().allMatch(RecalculatedDecision::holds);
    }

    /** @param each whether those of which nothing was found are named, too */
    void text(boolean each) {
        long holding = all.stream().filter(RecalculatedDecision::holds).count();
        line(0, holding == all.size() ? Message.of("HOLDS  {0} grants were worked out again", "相符  已重新計算 {0} 項資助", all.size())
                : Message.of("LOOK  {0} of {1} grants do not follow from rules and facts", "請查核  {1} 項資助中有 {0} 項與規則及事實不符",
                        all.size() - holding, all.size()));
        for (RecalculatedDecision one : all) {
            if (each || !one.findings().isEmpty()) {
                line(2, Message.of("{0}  {1}  {2} by {3}; certain then: {4}; by the records of now: {5}",
                        "{0}  {1}  {2}，經手人 {3}；當時可確定：{4}；按現時記錄：{5}", one.decision().id(), one.decision().day(),
                        one.decision().amount(), one.decision().actor(), amount(one.then()), amount(one.now())));
                if (one.rules() != null) {
                    line(6, Message.of("worked out by {0}", "計算所據：{0}", one.rules().words()));
                }
                for (RecalculatedDecision.Finding finding : one.findings()) {
                    line(6, Message.of("{0}  {1}", "{0}  {1}", finding.kind().label(), finding.text()));
                }
            }
        }
    }

    private static Object amount(Money money) {
        return money == null ? "–" : money;
    }

    void json() throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("holds", holds()).name("grants").lines().array();
        for (RecalculatedDecision one : all) {
            out.object().field("decision", one.decision().id()).field("claim", one.decision().claim())
                    .field("day", one.decision().day().toString()).field("actor", one.decision().actor())
                    .field("grantedCents", one.decision().amount().minor());
            if (one.then() != null) {
                out.field("thenCents", one.then().minor());
            }
            if (one.now() != null) {
                out.field("nowCents", one.now().minor());
            }
            if (one.rules() != null) {
                out.field("rulesSha256", one.rules().basis().file());
            }
            out.field("holds", one.holds()).name("findings").array();
            for (RecalculatedDecision.Finding finding : one.findings()) {
                out.object().field("kind", finding.kind().id()).field("grave", finding.kind().isGrave()).name("text")
                        .object().field("en", finding.text().in(Language.EN))
                        .field("zh-HK", finding.text().in(Language.ZH_HK)).end().end();
            }
            out.end().end();
        }
        out.end().end().close();
    }

    private void line(int indent, Message message) {
        terminal.out().println(" ".repeat(indent) + Printable.of(message.in(terminal.language())));
    }
}
