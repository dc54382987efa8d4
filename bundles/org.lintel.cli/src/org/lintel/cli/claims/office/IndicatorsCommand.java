// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.indicator.Casebook;
import org.lintel.claims.indicator.CasebookFile;
import org.lintel.claims.indicator.Indicators;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.Rulebook;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Review;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.ClaimFiles;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Result;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** {@code lintel claims indicators}: what is worth a look in applications, and what reviewers made of it. */
public final class IndicatorsCommand {

    private IndicatorsCommand() {
    }

    /** Of the records of a file, or of a store with the office's settings in a file. */
    public static ExitCode run(List<String> words, ParseResult options, Funds funds, boolean json, Terminal terminal)
            throws IOException, UsageException, YamlException {
        boolean store = options.matchedOptionValue("--store", null) != null
                || words.size() == 1 && System.getenv(OpenStore.VARIABLE) != null;
        if (words.size() > 2 && words.get(1).equals("review")) {
            return review(words, options, funds, terminal);
        }
        if (words.size() > 2 || words.size() == 1 && !store) {
            throw new UsageException("say: lintel claims indicators FILE, or --store STORE with a file of settings",
                    "請用：lintel claims indicators 檔案，或 --store 儲存庫連同設定檔案");
        }
        String name = words.size() == 2 ? words.get(1).replace('\\', '/') : "";
        Casebook book;
        try {
            book = !store ? CasebookFile.read(name, ClaimFiles.text(name), funds)
                    : stored(options, funds, name.isEmpty() ? Map.of() : CasebookFile.settings(name, ClaimFiles.text(name)));
        } catch (StoreException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (RefusedException e) {
            terminal.complain(Message.of("refused: {0}", "不獲准：{0}", e.text()));
            return ExitCode.FINDINGS;
        }
        Engine.Outcomes outcomes = Indicators.of(book, options.matchedOptionValue("--accept-candidates", false),
                Progress.NONE);
        IndicatorReport report = new IndicatorReport(book, outcomes, reviews(book), terminal);
        if (json) {
            report.json();
        } else {
            report.text();
        }
        for (EngineError error : outcomes.errors()) {
            terminal.complain(Message.of("rule {0} crashed on {1}: {2}", "規則 {0} 於 {1} 出錯：{2}", error.rule(),
                    error.subject().label(), error.cause()));
        }
        return !outcomes.errors().isEmpty() ? ExitCode.RULE_CRASHED
                : report.unreviewed() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static Casebook stored(ParseResult options, Funds funds, Map<String, BigDecimal> settings)
            throws UsageException, StoreException, RefusedException {
        try (ClaimStore store = OpenStore.open(options)) {
            return store.read(records -> Casebook.of(records, Rulebook.of(records, funds).funds(), settings));
        } catch (ConflictException e) {
            throw new IllegalStateException("reading changes nothing", e);
        }
    }

    /** What was made of each indicator, the last first. */
    private static Map<String, List<Review>> reviews(Casebook book) {
        Map<String, List<Review>> reviews = new HashMap<>();
        book.all(Review.TABLE).forEach(each -> reviews.computeIfAbsent(each.fingerprint(), none -> new ArrayList<>())
                .add(each));
        reviews.values().forEach(those -> those.sort((a, b) -> b.day().equals(a.day()) ? b.id().compareTo(a.id())
                : b.day().compareTo(a.day())));
        return reviews;
    }

    /** Keeps what a reviewer made of an indicator, signed, in the chain of the store. */
    private static ExitCode review(List<String> words, ParseResult options, Funds funds, Terminal terminal)
            throws IOException, UsageException {
        String verdict = options.matchedOptionValue("--verdict", "");
        String reason = options.matchedOptionValue("--reason", "");
        if (words.size() != 4 || !verdict.matches("[a-z][a-z-]{0,30}") || reason.isBlank()) {
            throw new UsageException("say: lintel claims indicators review ID INDICATOR --verdict WORD --reason TEXT",
                    "請用：lintel claims indicators review 編號 指標 --verdict 字詞 --reason 理由");
        }
        LocalDate date = Today.day(options);
        try (ClaimStore store = OpenStore.open(options)) {
            Casebook book = store.read(records -> Casebook.of(records, funds, Map.of()));
            Result found = Indicators.of(book, false, Progress.NONE).results().stream()
                    .filter(each -> each.subject().key().equals(words.get(2))
                            && each.rule().endsWith("/" + words.get(3))).findFirst().orElse(null);
            if (found == null) {
                throw new UsageException("there is no application {0}, or no indicator {1}", "沒有申請 {0}，或沒有指標 {1}",
                        words.get(2), words.get(3));
            }
            var deed = new ClaimStore.Deed("review", words.get(2), words.get(3));
            store.write(OpenStore.signer(options), deed, records -> {
                int place = records.where(Review.TABLE, "fingerprint", found.fingerprint()).size() + 1;
                records.add(new Review(words.get(2) + "/" + words.get(3) + "/" + place, found.fingerprint(),
                        found.rule(), words.get(2), date, records.actor().id(), verdict, reason));
                return place;
            });
            terminal.note(Message.of("kept: {0} of {1}, {2}", "已保存：{1} 的 {0}，{2}", words.get(3), words.get(2),
                    verdict));
            return ExitCode.OK;
        } catch (StoreException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (ConflictException e) {
            terminal.complain(e.text());
            return ExitCode.FINDINGS;
        }
    }
}
