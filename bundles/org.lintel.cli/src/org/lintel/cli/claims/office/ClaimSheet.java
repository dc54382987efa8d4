// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lintel.claims.claim.Line;
import org.lintel.claims.lifecycle.MoveException;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.lifecycle.Supplements;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.DecisionRules;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.Outstanding;
import org.lintel.claims.office.Papers;
import org.lintel.claims.office.Parts;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.TrainingRecords;
import org.lintel.claims.record.Bilingual;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;

/** One application with all that was done with it, by whom, and the events that say so. */
final class ClaimSheet {

    /** What is printed, as it stood at one moment. */
    private record Sheet(ClaimCase found, Firm firm, List<ClaimLine> lines, List<DecisionItem> items,
            TraineeSheet trainees, PaperSheet papers, Outstanding outstanding, PartsSheet parts, Map<String, DecisionRules> rules,
            List<Event> events) {
    }

    private final boolean json;
    private final Terminal terminal;

    ClaimSheet(boolean json, Terminal terminal) {
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode print(ClaimStore store, Funds funds, String id)
            throws IOException, StoreException, ConflictException, RefusedException {
        Office office = new Office(store, funds);
        ClaimCase checked = office.find(id);
        PartsSheet parts = new PartsSheet(parts(office, checked.head(), funds));
        Sheet sheet = store.read((Reading records) -> {
            ClaimCase found = ClaimCase.find(records, id);
            Funds.Found scheme = funds.find(found.head().scheme());
            return new Sheet(found, records.find(Firm.TABLE, found.head().firm()),
                    records.where(ClaimLine.TABLE, "claim", id),
                    found.decisions().stream().flatMap(each ->
                            records.where(DecisionItem.TABLE, "decision", each.id()).stream()).toList(),
                    new TraineeSheet(TrainingRecords.read(records, id)), new PaperSheet(Papers.of(records, id)),
                    scheme == null ? null : Outstanding.of(records, found, scheme.scheme()),
                    parts, DecisionRules.of(records, id), records.events(id));
        });
        if (json) {
            json(sheet);
        } else {
            text(sheet, funds.find(checked.head().scheme()));
        }
        return ExitCode.OK;
    }

    /** Null before anything is granted, and where the rules are not at hand or not as they were recorded. */
    private static Parts parts(Office office, ClaimHead head, Funds funds) throws StoreException, ConflictException {
        try {
            return head.granted() == null || funds.find(head.scheme()) == null ? null : office.parts(head.id());
        } catch (RefusedException e) {
            // an audit tells what is wrong; all else can be shown
            return null;
        }
    }

    private void text(Sheet sheet, Funds.Found scheme) {
        ClaimHead head = sheet.found().head();
        line(0, head.id() + "  " + (scheme == null ? head.scheme() : terminal.say(scheme.scheme().name()) + " ("
                + head.scheme() + ")"));
        line(2, say(Message.of("{0} ({1}), applied on {2}, recorded by {3}", "{0}（{1}），申請日期 {2}，由 {3} 登記",
                sheet.firm().name(), head.firm(), head.date(), head.preparedBy())));
        line(2, say(Message.of("{0}, version {1}; asked for {4}; granted {2}; paid {3}",
                "{0}，版本 {1}；申請 {4}；已批 {2}；已付 {3}", label(head.state()), head.version(),
                head.granted() == null ? "–" : head.granted(), head.paid(), asked(sheet.found().application().asked()))));
        Grid lines = new Grid(terminal, "34", terminal.say("line", "行"), terminal.say("item", "開支項目"),
                terminal.say("name", "名稱"), terminal.say("cost", "費用"), terminal.say("units", "數量"));
        heading("Lines", "開支");
        lines(sheet, lines, 0);
        lines.print();
        more(sheet);
        if (!sheet.trainees().isEmpty()) {
            heading("Trainees", "學員");
            sheet.trainees().text(terminal);
        }
        sheet.papers().text(terminal);
        if (sheet.outstanding() != null) {
            new OutstandingSheet(sheet.outstanding()).text(terminal);
        }
        if (!sheet.found().moves().isEmpty()) {
            heading("What was done", "處理經過");
            Grid moves = new Grid(terminal, "3", terminal.say("day", "日期"), terminal.say("step", "步驟"),
                    terminal.say("by", "經手人"), terminal.say("amount", "金額"), terminal.say("reason", "理由"));
            for (ClaimMove each : sheet.found().moves()) {
                moves.row(each.move().day().toString(), terminal.say(each.move().step().label()), each.actor(),
                        each.move().amount() == null ? "" : each.move().amount().toString(), each.reason());
            }
            moves.print();
        }
        decisions(sheet);
        if (!sheet.parts().isEmpty()) {
            heading("Paid in parts", "分期發放");
            sheet.parts().text(terminal);
        }
        heading("Events of the chain", "事件鏈");
        Grid events = new Grid(terminal, "0", terminal.say("event", "事件"), terminal.say("time", "時間"),
                terminal.say("kind", "類別"), terminal.say("by", "經手人"), terminal.say("hash", "雜湊值"), terminal.say("note", "備註"));
        for (Event each : sheet.events()) {
            events.row(String.valueOf(each.number()), each.time().toString(), each.kind(), each.actor(),
                    each.hash().substring(0, Math.min(16, each.hash().length())) + "…", each.note());
        }
        events.print();
        possible(sheet.found());
    }

    private static Object asked(Money asked) {
        return asked == null ? Text.of("as much as there is", "可批的全數") : asked;
    }

    private static void lines(Sheet sheet, Grid grid, int supplement) {
        for (ClaimLine each : sheet.lines()) {
            Line line = each.line();
            if (each.supplement() == supplement) {
                grid.row(line.id(), line.item(), line.name(), line.cost() == null ? "–" : line.cost().toString(),
                        line.units() == null ? "–" : line.units().toPlainString());
            }
        }
    }

    /** What was asked for more, each time with its lines and what became of it. */
    private void more(Sheet sheet) {
        Supplements all = Supplements.of(sheet.found().moves().stream().map(ClaimMove::move).toList(), null);
        for (ClaimMove each : sheet.found().moves()) {
            if (each.move().step() == Step.SUPPLEMENT) {
                boolean open = each.place() == all.openPlace();
                heading(say(Message.of("Asked for more on {0}: {1}, {2}", "{0} 追加申請 {1}（{2}）", each.move().day(),
                        each.move().amount(), open ? Text.of("not decided yet", "尚未決定") : all.declined()
                                .contains(each.place()) ? Text.of("declined", "不獲批准") : Text.of("granted as amended", "已按修訂批准"))));
                Grid grid = new Grid(terminal, "34", terminal.say("line", "行"), terminal.say("item", "開支項目"),
                        terminal.say("name", "名稱"), terminal.say("cost", "費用"), terminal.say("units", "數量"));
                lines(sheet, grid, each.place());
                grid.print();
            }
        }
    }

    private void decisions(Sheet sheet) {
        if (!sheet.found().decisions().isEmpty() || !sheet.found().payments().isEmpty()) {
            heading("Decisions and money", "決定與款項");
        }
        for (Decision each : sheet.found().decisions()) {
            line(2, say(Message.of("{0}  {1}  {2}{3}{4}, by {5}", "{0}  {1}  {2}{3}{4}，經手人 {5}", each.id(), each.day(),
                    kind(each.kind()), each.amount() == null ? "" : " " + each.amount(),
                    each.version().isEmpty() ? "" : Message.of(" by version {0}", "，按版本 {0}", each.version()),
                    each.actor())));
            for (DecisionItem item : sheet.items()) {
                if (item.decision().equals(each.id())) {
                    line(6, item.item() + "  " + item.amount());
                }
            }
            line(6, say(Message.of("permitted: {0}", "准許：{0}", Bilingual.read(each.permission()))));
            DecisionRules rules = sheet.rules().get(each.id());
            if (rules != null) {
                line(6, say(Message.of("worked out by {0}", "計算所據：{0}", rules.words())));
            }
        }
        for (Payment each : sheet.found().payments()) {
            line(2, say(Message.of("{0}  {1}  {2} {3}, reference {4}, by {5}", "{0}  {1}  {2} {3}，參考編號 {4}，經手人 {5}",
                    each.id(), each.day(), kind(each.kind()), each.amount(), each.reference(), each.actor())));
            line(6, say(Message.of("permitted: {0}", "准許：{0}", Bilingual.read(each.permission()))));
        }
    }

    private void possible(ClaimCase found) {
        try {
            List<Step> steps = found.progress().possible();
            line(0, "");
            line(0, steps.isEmpty() ? terminal.say("Nothing more can be done with it.", "不可再作處理。")
                    : terminal.say("Next: ", "下一步：") + String.join(terminal.say(", ", "、"),
                            steps.stream().map(Step::id).toList()));
        } catch (MoveException e) {
            line(0, "");
            line(0, say(Message.of("The steps do not follow from each other: {0}", "步驟前後不符：{0}", e.text())));
        }
    }

    private static Text kind(String kind) {
        return switch (kind) {
            case Decision.GRANT -> Text.of("granted", "批准");
            case Decision.AMEND -> Text.of("amended to", "修訂為");
            case Decision.REFUSE -> Text.of("refused", "拒絕");
            case Decision.DECLINE -> Text.of("not granted what was asked for more", "不批追加");
            case Payment.PAID -> Text.of("paid", "付款");
            case Payment.REPAID -> Text.of("repaid", "退還");
            default -> Text.verbatim(kind);
        };
    }

    private static Text label(String state) {
        return Arrays.stream(State.values()).filter(each -> each.id().equals(state)).map(State::label).findFirst()
                .orElse(Text.verbatim(state));
    }

    private void json(Sheet sheet) throws IOException {
        ClaimHead head = sheet.found().head();
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("id", head.id()).field("version", head.version()).field("scheme", head.scheme())
                .field("applicant", head.firm()).field("date", head.date().toString()).field("state", head.state());
        money(out, "asked", sheet.found().application().asked());
        money(out, "granted", head.granted());
        money(out, "paid", head.paid());
        out.field("preparedBy", head.preparedBy()).name("lines").lines().array();
        Supplements more = Supplements.of(sheet.found().moves().stream().map(ClaimMove::move).toList(), null);
        for (ClaimLine stored : sheet.lines()) {
            Line each = stored.line();
            out.object().field("id", each.id()).field("item", each.item()).field("name", each.name());
            money(out, "cost", each.cost());
            if (each.units() != null) {
                out.field("units", each.units().toPlainString());
            }
            if (stored.supplement() > 0) {
                out.field("supplement", stored.supplement()).field("status", stored.supplement() == more.openPlace() ? "open"
                        : more.declined().contains(stored.supplement()) ? "declined" : "granted");
            }
            out.end();
        }
        out.end();
        sheet.trainees().json(out);
        sheet.papers().json(out);
        if (sheet.outstanding() != null) {
            new OutstandingSheet(sheet.outstanding()).json(out);
        }
        sheet.parts().json(out);
        out.name("moves").lines().array();
        for (ClaimMove each : sheet.found().moves()) {
            out.object().field("step", each.move().step().id()).field("day", each.move().day().toString());
            money(out, "amount", each.move().amount());
            out.field("actor", each.actor()).field("reason", each.reason()).end();
        }
        out.end().name("decisions").lines().array();
        for (Decision each : sheet.found().decisions()) {
            out.object().field("id", each.id()).field("kind", each.kind()).field("day", each.day().toString());
            money(out, "amount", each.amount());
            out.field("schemeVersion", each.version()).field("actor", each.actor()).field("reason", each.reason())
                    .field("permission", Bilingual.read(each.permission()).en());
            rules(out, sheet.rules().get(each.id()));
            out.name("items").array();
            for (DecisionItem item : sheet.items()) {
                if (item.decision().equals(each.id())) {
                    out.object().field("item", item.item());
                    money(out, "amount", item.amount());
                    out.end();
                }
            }
            out.end().end();
        }
        out.end().name("payments").lines().array();
        for (Payment each : sheet.found().payments()) {
            out.object().field("id", each.id()).field("kind", each.kind()).field("day", each.day().toString());
            money(out, "amount", each.amount());
            out.field("reference", each.reference()).field("actor", each.actor())
                    .field("permission", Bilingual.read(each.permission()).en()).end();
        }
        out.end().name("events").lines().array();
        for (Event each : sheet.events()) {
            out.object().field("number", each.number()).field("time", each.time().toString())
                    .field("kind", each.kind()).field("actor", each.actor()).optional("note", each.note())
                    .field("hash", each.hash()).end();
        }
        out.end().end().close();
    }

    private static void rules(JsonWriter out, DecisionRules rules) throws IOException {
        if (rules == null) {
            return;
        }
        out.name("rules").object().field("sha256", rules.basis().file());
        if (rules.file() != null) {
            out.field("fund", rules.file().fund()).field("file", rules.file().name())
                    .field("supplied", rules.file().supplied());
        }
        if (rules.admitted() != null) {
            out.field("admittedBy", rules.admitted().actor()).field("admittedOn", rules.admitted().day().toString());
        }
        out.end().field("outcome", rules.basis().outcome());
        money(out, "least", rules.basis().least());
        money(out, "most", rules.basis().most());
        if (rules.basis().text() != null) {
            out.field("basis", rules.basis().text());
        }
    }

    private static void money(JsonWriter out, String name, Money money) throws IOException {
        if (money != null) {
            out.field(name + "Cents", money.minor());
        }
    }

    private void heading(String en, String zhHk) {
        heading(terminal.say(en, zhHk));
    }

    private void heading(String words) {
        line(0, "");
        line(0, words);
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }

    private void line(int indent, String text) {
        terminal.out().println(text.isEmpty() ? "" : " ".repeat(indent) + Printable.of(text));
    }
}
