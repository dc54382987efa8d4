// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lintel.claims.office.PrivacyOffice;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.privacy.RetentionClock;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.ErasureRequest;
import org.lintel.claims.record.Hold;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** {@code retention}, {@code hold} and {@code erase}: how long an office keeps what tells of people, and its erasure. */
final class PrivacyCommands {

    private final PrivacyOffice office;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    PrivacyCommands(ClaimStore store, Funds funds, ParseResult options, boolean json, Terminal terminal) {
        this.office = new PrivacyOffice(store, funds, Clock.systemUTC());
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode run(List<String> words)
            throws IOException, UsageException, StoreException, ConflictException, RefusedException {
        return switch (words.getFirst()) {
            case "retention" -> retention(words);
            case "hold" -> hold(words);
            default -> erase(words);
        };
    }

    private ExitCode retention(List<String> words)
            throws IOException, UsageException, StoreException, ConflictException, RefusedException {
        if (words.size() == 4 && words.get(1).equals("set")) {
            String years = words.get(3);
            if (!years.matches("[0-9]{1,2}")) {
                throw new UsageException("years are a whole number below 100, not \"{0}\"", "年數應為 100 以下的整數，而非「{0}」", years);
            }
            office.keep(OpenStore.signer(options), words.get(2), Integer.parseInt(years), reason());
            terminal.note(Message.of("{0}: kept for {1} years after the end of an application",
                    "{0}：申請完結後保留 {1} 年", words.get(2), years));
            return ExitCode.OK;
        }
        if (words.size() != 1) {
            throw new UsageException("say: lintel claims retention, or retention set SCHEME YEARS --reason TEXT",
                    "請用：lintel claims retention，或 retention set 計劃 年數 --reason 文字");
        }
        clocks(office.clocks(), office.today());
        return ExitCode.OK;
    }

    private void clocks(List<RetentionClock> clocks, LocalDate today) throws IOException {
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().field("day", today.toString()).name("applications").lines().array();
            for (RetentionClock each : clocks) {
                out.object().field("id", each.claim().id()).field("scheme", each.claim().scheme())
                        .field("due", each.isDue(today));
                if (each.ended() != null) {
                    out.field("ended", each.ended().toString());
                }
                if (each.years() != null) {
                    out.field("years", each.years());
                    message(out, "by", each.by());
                }
                if (each.until() != null) {
                    out.field("until", each.until().toString());
                }
                out.name("heldBack").array();
                for (Message why : each.heldBack()) {
                    out.object().field("en", why.in(Language.EN)).field("zh-HK", why.in(Language.ZH_HK)).end();
                }
                out.end().end();
            }
            out.end().end().close();
            return;
        }
        if (clocks.isEmpty()) {
            terminal.note(Message.of("nothing that tells of people is held", "並無個人資料"));
            return;
        }
        Grid grid = new Grid(terminal, "3", terminal.say("application", "申請"), terminal.say("scheme", "計劃"),
                terminal.say("ended", "完結日期"), terminal.say("years", "年數"), terminal.say("kept until", "保留至"), "");
        for (RetentionClock each : clocks) {
            Message state = each.isDue(today) ? Message.of("DUE: lintel claims erase {0}", "到期：lintel claims erase {0}",
                    each.claim().id())
                    : each.heldBack().isEmpty() ? Message.of("kept, by {0}", "保留，依據：{0}", each.by())
                    : Message.of("held back: {0}", "暫緩：{0}", each.heldBack().getFirst());
            grid.row(each.claim().id(), each.claim().scheme(), each.ended() == null ? "–" : each.ended().toString(),
                    each.years() == null ? "–" : each.years().toString(),
                    each.until() == null ? "–" : each.until().toString(), say(state));
        }
        grid.print();
    }

    private ExitCode hold(List<String> words)
            throws IOException, UsageException, StoreException, ConflictException, RefusedException {
        String word = words.size() > 1 ? words.get(1) : "";
        if (words.size() == 2 && word.equals("list")) {
            holds(office.all(Hold.TABLE));
            return ExitCode.OK;
        }
        if (words.size() == 3 && (word.equals(Hold.AUDIT) || word.equals(Hold.LEGAL))) {
            Hold hold = office.hold(OpenStore.signer(options), word, words.get(2), reason());
            terminal.note(Message.of("{0}: nothing of {1} is erased until it is released", "{0}：解除前不會刪除 {1} 的資料",
                    hold.id(), hold.subject()));
            return ExitCode.OK;
        }
        if (words.size() == 3 && word.equals("release")) {
            office.release(OpenStore.signer(options), words.get(2), reason());
            terminal.note(Message.of("released {0}", "已解除 {0}", words.get(2)));
            return ExitCode.OK;
        }
        throw new UsageException("say: lintel claims hold audit ID, hold legal ID, hold release HOLD, or hold list",
                "請用：lintel claims hold audit 編號、hold legal 編號、hold release 暫緩編號，或 hold list");
    }

    private void holds(List<Hold> holds) throws IOException {
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().name("holds").lines().array();
            for (Hold each : holds) {
                out.object().field("id", each.id()).field("kind", each.kind()).field("subject", each.subject())
                        .field("day", each.day().toString()).field("actor", each.actor())
                        .field("reason", each.reason());
                if (each.released() != null) {
                    out.field("released", each.released().toString()).field("releasedBy", each.releasedBy())
                            .field("why", each.why());
                }
                out.end();
            }
            out.end().end().close();
            return;
        }
        Grid grid = new Grid(terminal, "", terminal.say("hold", "暫緩"), terminal.say("kind", "類別"),
                terminal.say("of", "對象"), terminal.say("since", "自"), terminal.say("by", "經手人"),
                terminal.say("reason", "理由"), terminal.say("released", "解除"));
        for (Hold each : holds) {
            grid.row(each.id(), each.kind(), each.subject(), each.day().toString(), each.actor(), each.reason(),
                    each.released() == null ? "–" : each.released() + " " + each.releasedBy() + ": " + each.why());
        }
        grid.print();
    }

    private ExitCode erase(List<String> words)
            throws IOException, UsageException, StoreException, ConflictException, RefusedException {
        String word = words.size() > 1 ? words.get(1) : "";
        if (words.size() == 2 && word.equals("list")) {
            requests(office.all(ErasureRequest.TABLE));
        } else if (words.size() == 3 && word.equals("confirm")) {
            int count = office.erase(OpenStore.signer(options), words.get(2));
            terminal.note(Message.of("{0}: records erased: {1}; their events stay, and audits tell of it",
                    "{0}：已刪除 {1} 項記錄；其事件保留，審計時會顯示", words.get(2), count));
        } else if (words.size() == 3 && word.equals("refuse")) {
            office.refuse(OpenStore.signer(options), words.get(2), reason());
            terminal.note(Message.of("{0} is refused", "已拒絕 {0}", words.get(2)));
        } else if (words.size() == 2) {
            ErasureRequest asked = office.ask(OpenStore.signer(options), word, reason());
            terminal.note(Message.of("{0} is asked for; an approver erases: lintel claims erase confirm {0}",
                    "已提出 {0}；由審批人刪除：lintel claims erase confirm {0}", asked.id()));
        } else {
            throw new UsageException("say: lintel claims erase PERSON --reason TEXT; erase confirm, erase refuse, or "
                    + "erase list", "請用：lintel claims erase 當事人 --reason 文字；erase confirm、erase refuse 或 erase list");
        }
        return ExitCode.OK;
    }

    private void requests(List<ErasureRequest> requests) throws IOException {
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().name("erasures").lines().array();
            for (ErasureRequest each : requests) {
                out.object().field("id", each.id()).field("subject", each.subject()).field("state", each.state())
                        .field("day", each.day().toString()).field("askedBy", each.askedBy())
                        .field("reason", each.reason());
                if (each.answered() != null) {
                    out.field("answered", each.answered().toString()).field("answeredBy", each.answeredBy())
                            .field("answer", each.answer());
                }
                out.end();
            }
            out.end().end().close();
            return;
        }
        Grid grid = new Grid(terminal, "", terminal.say("erasure", "刪除"), terminal.say("of", "對象"),
                terminal.say("asked", "提出"), terminal.say("by", "經手人"), terminal.say("reason", "理由"),
                terminal.say("state", "狀態"), "", "");
        for (ErasureRequest each : requests) {
            Text state = switch (each.state()) {
                case ErasureRequest.DONE -> Text.of("erased", "已刪除");
                case ErasureRequest.REFUSED -> Text.of("refused", "已拒絕");
                default -> Text.of("waits for an approver", "待審批人處理");
            };
            grid.row(each.id(), each.subject(), each.day().toString(), each.askedBy(), each.reason(),
                    terminal.say(state), each.answered() == null ? "" : each.answered() + " " + each.answeredBy(),
                    each.answer() == null ? "" : each.answer());
        }
        grid.print();
    }

    private String reason() throws UsageException {
        String reason = options.matchedOptionValue("--reason", "");
        if (reason.isBlank()) {
            throw new UsageException("say why: --reason TEXT; it stays, so it tells nothing of the person",
                    "請說明理由：--reason 文字；理由會保留，請勿載有個人資料");
        }
        return reason;
    }

    private static void message(JsonWriter out, String name, Message message) throws IOException {
        out.name(name).object().field("en", message.in(Language.EN)).field("zh-HK", message.in(Language.ZH_HK)).end();
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }
}
