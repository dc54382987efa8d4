// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.indicator.Casebook;
import org.lintel.claims.record.Review;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.engine.Engine;

/** Indicators by application: what is worth a look, with what was made of it; what is open; the rest as numbers. */
final class IndicatorReport {

    private final Casebook book;
    private final Engine.Outcomes outcomes;
    private final Map<String, List<Review>> reviews;
    private final Terminal terminal;

    IndicatorReport(Casebook book, Engine.Outcomes outcomes, Map<String, List<Review>> reviews, Terminal terminal) {
        this.book = book;
        this.outcomes = outcomes;
        this.reviews = reviews;
        this.terminal = terminal;
    }

    /** Indicators of which nobody has made anything yet. */
    long unreviewed() {
        return outcomes.results().stream().filter(each -> each.outcome() == Outcome.FAIL
                && !reviews.containsKey(each.fingerprint())).count();
    }

    void text() {
        Map<String, List<Result>> byClaim = new TreeMap<>();
        outcomes.results().forEach(each -> byClaim.computeIfAbsent(each.subject().key(),
                none -> new ArrayList<>()).add(each));
        byClaim.forEach((claim, results) -> {
            line(0, Message.of("{0}  {1}, {2}", "{0}  {1}，{2}", claim, book.find(claim).head().scheme(),
                    book.find(claim).head().firm()));
            results.stream().filter(each -> each.outcome() == Outcome.FAIL).forEach(this::look);
            results.stream().filter(each -> each.outcome() == Outcome.UNDETERMINED).forEach(this::open);
        });
        Map<Outcome, Long> counts = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, outcomes.results().stream().filter(each -> each.outcome() == outcome).count());
        }
        long looks = counts.get(Outcome.FAIL);
        line(0, Message.EMPTY);
        line(0, Message.of("Applications: {0}. Indicators: {1}, of which {2} reviewed. Open: {3}. Nothing seen: {4}.",
                "申請：{0} 宗。指標：{1} 項，其中 {2} 項已審視。未能判定：{3} 項。未見異常：{4} 項。", byClaim.size(), looks,
                looks - unreviewed(), counts.get(Outcome.UNDETERMINED), counts.get(Outcome.PASS)));
        line(0, Message.of("An indicator is a reason to look, and no finding against anybody.",
                "指標只是須留意的理由，並非對任何人的指控。"));
    }

    private void look(Result result) {
        line(2, Message.of("LOOK  {0} ({1})", "留意  {0}（{1}）", name(result), weight(result)));
        for (Evidence each : result.evidence()) {
            if (each instanceof Evidence.Assumed seen) {
                line(8, seen.reason());
            } else if (each instanceof Evidence.FromTable figure) {
                line(8, Message.of("by {0}: {1}", "根據 {0}：{1}", figure.source().citation(), figure.value()));
            }
        }
        line(8, Message.of("→ {0}", "→ {0}", result.remedy()));
        for (Review each : reviews.getOrDefault(result.fingerprint(), List.of())) {
            line(8, Message.of("reviewed on {0} by {1}: {2}, {3}", "{1} 於 {0} 審視：{2}，{3}", each.day(), each.actor(),
                    each.verdict(), each.reason()));
        }
    }

    private void open(Result result) {
        line(2, Message.of("OPEN  {0}: {1}", "未判  {0}：{1}", name(result), result.summary()));
        for (Missing each : result.missing()) {
            line(8, Message.of("→ {0}", "→ {0}", each.remedy()));
        }
    }

    /** How much it weighs; "error" would be said of somebody. */
    private static Text weight(Result result) {
        return switch (result.severity()) {
            case ERROR -> Text.of("high", "高");
            case WARNING -> Text.of("medium", "中");
            case INFO -> Text.of("low", "低");
        };
    }

    private static String name(Result result) {
        return result.rule().substring(result.rule().indexOf('/') + 1);
    }

    void json() throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().array();
        for (Result each : outcomes.results()) {
            json.lines().object().field("application", each.subject().key()).field("indicator", name(each))
                    .field("outcome", each.outcome().id()).field("weight", weight(each).en())
                    .field("fingerprint", each.fingerprint());
            message(json, "summary", each.summary());
            if (each.candidate() != null) {
                json.field("candidate", each.candidate().id());
            }
            json.name("seen").array();
            for (Evidence evidence : each.evidence()) {
                if (evidence instanceof Evidence.Assumed seen) {
                    json.object().field("en", seen.reason().in(Language.EN))
                            .field("zh-HK", seen.reason().in(Language.ZH_HK)).end();
                }
            }
            json.end().name("missing").array();
            for (Missing missing : each.missing()) {
                json.value(missing.input());
            }
            json.end().name("reviews").array();
            for (Review review : reviews.getOrDefault(each.fingerprint(), List.of())) {
                json.object().field("day", review.day().toString()).field("actor", review.actor())
                        .field("verdict", review.verdict()).field("reason", review.reason()).end();
            }
            json.end().end();
        }
        json.end().close();
    }

    private static void message(JsonWriter json, String name, Message message) throws IOException {
        json.name(name).object().field("en", message.in(Language.EN)).field("zh-HK", message.in(Language.ZH_HK)).end();
    }

    private void line(int indent, Message message) {
        String text = message.in(terminal.language());
        terminal.out().println(text.isEmpty() ? "" : " ".repeat(indent) + Printable.of(text));
    }
}
