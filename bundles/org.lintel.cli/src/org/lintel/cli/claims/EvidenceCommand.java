// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.check.RequestException;
import org.lintel.check.project.IsoDate;
import org.lintel.claims.evidence.BimEvidence;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.office.StoredRecord;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** {@code lintel claims evidence}: makes the record that a model was checked, and makes it again to compare. */
final class EvidenceCommand {

    private EvidenceCommand() {
    }

    static ExitCode run(List<String> words, ParseResult options, boolean json, Terminal terminal)
            throws IOException, UsageException, YamlException {
        boolean make = words.size() == 3 && words.get(1).equals("make");
        if (!make && !((words.size() == 4 || words.size() == 5) && words.get(1).equals("verify"))) {
            throw new UsageException("say: lintel claims evidence make MODEL, or evidence verify RECORD MODEL [REPORT]",
                    "請用：lintel claims evidence make 模型，或 evidence verify 記錄 模型 [報告]");
        }
        try {
            return make ? make(Path.of(words.get(2)), options, terminal)
                    : verify(pinned(words.get(2), options), Path.of(words.get(3)),
                            words.size() == 5 ? Path.of(words.get(4)) : null, json, terminal);
        } catch (RequestException e) {
            throw new UsageException(e.text());
        } catch (StoreException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (RefusedException e) {
            terminal.complain(e.text());
            return ExitCode.FINDINGS;
        } catch (ConflictException e) {
            terminal.complain(e.text());
            return ExitCode.FINDINGS;
        }
    }

    /** The record: a file, or a paper of a store by its id. */
    private static BimEvidence pinned(String word, ParseResult options)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        return StoredRecord.isNamed(word, options) ? StoredRecord.read(word, options)
                : BimEvidence.read(word.replace('\\', '/'), ClaimFiles.text(word));
    }

    private static ExitCode make(Path model, ParseResult options, Terminal terminal)
            throws IOException, UsageException, RequestException {
        String asOf = options.matchedOptionValue("--as-of", "");
        if (!asOf.isEmpty() && !IsoDate.isValid(asOf)) {
            throw new UsageException("{1} takes a date such as 2026-01-31, not \"{0}\"",
                    "{1} 應為日期，如 2026-01-31，而非「{0}」", asOf, "--as-of");
        }
        ModelEvidence.Made made = made(model, options.matchedOptionValue("--codes", List.of()), asOf,
                options.matchedOptionValue("--accept-candidates", false),
                Today.of(options.matchedOptionValue("--now", null)), terminal);
        if (made.record() == null) {
            return unreadable(made, terminal);
        }
        String text = ModelEvidence.json(made.record());
        String output = options.matchedOptionValue("--output", null);
        if (output == null) {
            terminal.out().print(text);
            return ExitCode.OK;
        }
        AtomicFile.replace(Path.of(output), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        terminal.note(Message.of("record of {0} written to {1}", "{0} 的記錄已寫入 {1}", made.record().file(), output));
        return ExitCode.OK;
    }

    /** @param report the file whose hash the record has; null where it is not at hand */
    private static ExitCode verify(BimEvidence pinned, Path model, Path report, boolean json, Terminal terminal)
            throws IOException, RequestException {
        ModelEvidence.Made made;
        try (NamedAs named = NamedAs.of(model, pinned.file())) {
            made = made(named.file(), pinned.requested(), pinned.asOf(), pinned.candidates(), pinned.made(), terminal);
        }
        if (made.record() == null) {
            return unreadable(made, terminal);
        }
        BimEvidence again = made.record();
        boolean rules = pinned.packs().equals(again.packs());
        List<Message> differences = new ArrayList<>(pinned.against(again));
        boolean same = differences.isEmpty();
        String hash = report == null ? pinned.reportSha256() : ContentHash.of(report);
        if (!hash.equals(pinned.reportSha256())) {
            differences.add(Message.of("{2}: {0} is pinned, this file is {1}", "{2}：記錄為 {0}，此檔案為 {1}", pinned.reportSha256(), hash,
                    report.getFileName()));
        }
        Message verdict = differences.isEmpty()
                ? Message.of("VERIFIED  the model is the one that was checked, and the result is the same",
                        "已核實  模型即當日所檢查者，結果相同")
                : !pinned.sha256().equals(again.sha256())
                ? Message.of("DIFFERENT  this is not the model that was checked", "不符  此並非當日所檢查的模型")
                : same ? Message.of("DIFFERENT  the model and the result are those that were recorded, but the report is another",
                        "不符  模型及結果與記錄相同，但報告並非記錄所指的一份")
                : !rules ? Message.of("NOT COMPARABLE  the model is the one that was checked, but the rules here are others "
                        + "(made by Lintel {0}, this is {1})", "未能比較  模型即當日所檢查者，但此處規則不同（由 Lintel {0} 製作，此為 {1}）",
                        pinned.lintel(), again.lintel())
                : Message.of("DIFFERENT  the model is the one that was checked, but the result is another",
                        "不符  模型即當日所檢查者，但結果不同");
        if (json) {
            json(pinned, differences, verdict, terminal);
        } else {
            line(terminal, verdict);
            line(terminal, Message.of("  {0}, {1}, written by {2} on {3}", "  {0}，{1}，由 {2} 於 {3} 寫出", pinned.file(),
                    pinned.schema(), pinned.tool().isEmpty() ? "?" : pinned.tool(), pinned.written()));
            line(terminal, Message.of("  recorded on {0}; outcomes {1}", "  記錄日期 {0}；判定 {1}", pinned.made(),
                    pinned.outcomes()));
            differences.forEach(each -> line(terminal, Message.of("  {0}", "  {0}", each)));
        }
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static ModelEvidence.Made made(Path model, List<String> packs, String asOf, boolean candidates, String day,
            Terminal terminal) throws IOException, RequestException {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return ModelEvidence.of(model, packs, asOf, candidates, day, progress);
        }
    }

    private static void json(BimEvidence pinned, List<Message> differences, Message verdict, Terminal terminal)
            throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().object().field("verified", differences.isEmpty()).field("model", pinned.file())
                .field("sha256", pinned.sha256()).name("verdict").object().field("en", verdict.in(Language.EN))
                .field("zh-HK", verdict.in(Language.ZH_HK)).end().name("differences").lines().array();
        for (Message each : differences) {
            json.object().field("en", each.in(Language.EN)).field("zh-HK", each.in(Language.ZH_HK)).end();
        }
        json.end().end().close();
    }

    private static ExitCode unreadable(ModelEvidence.Made made, Terminal terminal) {
        terminal.complain(Message.of("{0}: cannot be read: {1}", "{0}：無法讀取：{1}", made.input().file(),
                made.input().problem()));
        return ExitCode.UNREADABLE;
    }

    private static void line(Terminal terminal, Message message) {
        terminal.out().println(Printable.of(message.in(terminal.language())));
    }
}
