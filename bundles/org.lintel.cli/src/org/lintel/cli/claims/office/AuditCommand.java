// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditFinding;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.audit.Checkpoint;
import org.lintel.claims.audit.Erasure;
import org.lintel.claims.office.RecalculatedDecision;
import org.lintel.claims.office.Recalculation;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Trail;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.StoreAddress;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/**
 * {@code audit}: whether a store is as its chain says, a mark to hold it to, what its events are, and whether what was
 * granted follows from rules and facts.
 */
final class AuditCommand {

    private final ClaimStore store;
    private final Funds funds;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    AuditCommand(ClaimStore store, Funds funds, ParseResult options, boolean json, Terminal terminal) {
        this.store = store;
        this.funds = funds;
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode run(List<String> words)
            throws IOException, UsageException, YamlException, StoreException, ConflictException, RefusedException {
        String word = words.size() == 2 ? words.getLast() : "";
        return switch (word) {
            case "verify" -> verify();
            case "checkpoint" -> checkpoint();
            case "recalculate" -> recalculate();
            case "events" -> events();
            default -> throw new UsageException("say: lintel claims audit verify, checkpoint, recalculate or events",
                    "請用：lintel claims audit verify、checkpoint、recalculate 或 events");
        };
    }

    private ExitCode verify() throws IOException, YamlException, StoreException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String file : options.matchedOptionValue("--checkpoint", List.<String>of())) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) > 65_536) {
                throw new YamlException(Location.of(file), Message.of("no checkpoint", "並非檢查點"));
            }
            checkpoints.add(Checkpoint.read(file.replace('\\', '/'), Files.readString(path)));
        }
        AuditReport report = audit(checkpoints);
        if (json) {
            json(report);
        } else {
            text(report);
        }
        return report.intact() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private ExitCode recalculate() throws IOException, StoreException, ConflictException, RefusedException {
        String claim = options.matchedOptionValue("--claim", null);
        List<RecalculatedDecision> all;
        try (var progress = new ProgressLine(terminal)) {
            all = Recalculation.of(store, funds, claim, progress);
        }
        RecalculationReport report = new RecalculationReport(all, terminal);
        if (json) {
            report.json();
        } else {
            report.text(claim != null);
        }
        return report.holds() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private ExitCode events() throws IOException, UsageException, StoreException {
        String after = options.matchedOptionValue("--after", "0");
        if (!after.matches("[0-9]{1,18}")) {
            throw new UsageException("--after takes the number of an event, not \"{0}\"", "--after 應為事件編號，而非「{0}」", after);
        }
        new EventList(json, terminal).print(store, options.matchedOptionValue("--subject", null), Long.parseLong(after),
                new ListOptions(options).pageSize());
        return ExitCode.OK;
    }

    private AuditReport audit(List<Checkpoint> checkpoints) throws IOException, StoreException {
        try (var progress = new ProgressLine(terminal)) {
            return store.audit(trail -> Audit.of(trail, checkpoints, progress));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ExitCode checkpoint()
            throws IOException, UsageException, StoreException, ConflictException, RefusedException {
        Signer signer = OpenStore.signer(options);
        String file = options.matchedOptionValue("--output", null);
        if (file != null && OpenStore.address(options) instanceof StoreAddress.Folder folder
                && Path.of(file).toAbsolutePath().normalize().startsWith(folder.path())) {
            throw new UsageException("{0} lies in the store: a checkpoint is kept where nobody who can change the store "
                    + "can change it", "{0} 位於儲存庫內：檢查點應存放於可更改儲存庫者不能更改之處", file);
        }
        AuditReport report = audit(List.of());
        if (!report.intact()) {
            text(report);
            return ExitCode.FINDINGS;
        }
        Trail.Head head = report.head();
        List<Actor> actors = store.read(records -> records.where(Actor.TABLE, "public_key", signer.key()));
        if (actors.isEmpty() || !actors.getFirst().active()) {
            throw new RefusedException(Message.of("nobody who is active is enrolled with this key", "沒有現職人員以此金鑰登記"));
        }
        Checkpoint checkpoint = Checkpoint.of(head, Instant.now().truncatedTo(ChronoUnit.SECONDS),
                actors.getFirst().id(), signer);
        if (file == null) {
            terminal.out().print(checkpoint.written());
        } else {
            Files.writeString(Path.of(file), checkpoint.written(), StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW);
        }
        terminal.note(Message.of("a checkpoint of {0} events, signed by {1}, key {2}; keep it where nobody who can "
                + "change the store can change it", "{0} 個事件的檢查點，由 {1} 簽署，金鑰 {2}；請存放於可更改儲存庫者不能更改之處", head.number(),
                checkpoint.actor(), checkpoint.fingerprint()));
        return ExitCode.OK;
    }

    private void text(AuditReport report) {
        var terms = new TrailTerms(terminal);
        line(0, say(report.intact() ? Message.of("INTACT  {0}", "完好  {0}", report.head().store())
                : Message.of("NOT AS WRITTEN  {0}", "與記錄不符  {0}", report.head().store())));
        for (AuditFinding finding : report.findings()) {
            line(2, terminal.say(finding.kind().label()) + "  " + terms.row(finding.subject()) + terminal.say(": ", "：")
                    + say(finding.text()));
        }
        long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
        line(2, say(Message.of("{0} events replayed, each signature checked; the last has the hash {1}",
                "已重演 {0} 個事件並核對每個簽署；最後一個的雜湊值為 {1}", report.events(), report.head().hash())));
        StringBuilder tables = new StringBuilder();
        report.rows().forEach((table, count) -> {
            if (count > 0) {
                tables.append(tables.isEmpty() ? "" : terminal.say(", ", "、")).append(terms.table(table)).append(' ').append(count);
            }
        });
        line(2, say(Message.of("{0} rows compared: {1}", "已比對 {0} 列：{1}", rows, tables.toString())));
        for (Erasure each : report.erasures()) {
            line(2, say(Message.of("{0}: personal data erased on {1} under event {2} by {3}",
                    "{0}：個人資料已於 {1} 由事件 {2}（{3}）刪除", each.subject(), each.time().atZone(ZoneId.of("Asia/Hong_Kong")).toLocalDate(), each.event(),
                    each.actor())));
        }
        if (report.erased() > report.erasures().size()) {
            line(2, say(Message.of("and so on, {0} in all", "等，共 {0} 列", report.erased())));
        }
        for (Checkpoint each : report.checkpoints()) {
            line(2, say(Message.of("checkpoint of {0} events, {1}, by {2}, key {3}", "{0} 個事件的檢查點，{1}，由 {2} 簽署，金鑰 {3}",
                    each.events(), each.time(), each.actor(), each.fingerprint())));
        }
        line(0, "");
        line(0, terminal.say("What this does not prove", "未能證明的事項"));
        report.unproven().forEach(each -> line(2, say(each)));
    }

    private void json(AuditReport report) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("store", report.head().store()).field("intact", report.intact())
                .field("events", report.events()).field("hash", report.head().hash()).name("findings").lines().array();
        for (AuditFinding finding : report.findings()) {
            out.object().field("kind", finding.kind().id()).field("subject", finding.subject());
            if (finding.event() > 0) {
                out.field("event", finding.event());
            }
            text(out, "text", finding.text());
            out.end();
        }
        out.end().name("rows").object();
        for (Map.Entry<String, Long> table : report.rows().entrySet()) {
            out.field(table.getKey(), table.getValue());
        }
        out.end().field("erased", report.erased()).name("erasures").lines().array();
        for (Erasure each : report.erasures()) {
            out.object().field("subject", each.subject()).field("event", each.event())
                    .field("time", each.time().toString()).field("actor", each.actor()).end();
        }
        out.end().name("checkpoints").lines().array();
        for (Checkpoint each : report.checkpoints()) {
            out.object().field("events", each.events()).field("time", each.time().toString())
                    .field("actor", each.actor()).field("fingerprint", each.fingerprint()).end();
        }
        out.end().name("unproven").lines().array();
        for (Message each : report.unproven()) {
            out.object();
            text(out, "text", each);
            out.end();
        }
        out.end().end().close();
    }

    private static void text(JsonWriter out, String name, Message message) throws IOException {
        out.name(name).object().field("en", message.in(Language.EN)).field("zh-HK", message.in(Language.ZH_HK)).end();
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }

    private void line(int indent, String text) {
        terminal.out().println(text.isEmpty() ? "" : " ".repeat(indent) + Printable.of(text));
    }
}
