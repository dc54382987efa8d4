// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.claim.LeftOut;
import org.lintel.claims.claim.Line;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Payment;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.money.Money;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.document.Block;

/** The tables and lists that a template can name; null where there is nothing of one. */
final class LetterBlocks {

    private final LetterFacts facts;
    private final Language language;
    private final VersionGrant worked;

    private LetterBlocks(LetterFacts facts, Language language) {
        this.facts = facts;
        this.language = language;
        this.worked = facts.worked();
    }

    static Map<String, Block> of(LetterFacts facts, Language language) {
        LetterBlocks made = new LetterBlocks(facts, language);
        Map<String, Block> blocks = new LinkedHashMap<>();
        blocks.put("lines", made.lines());
        blocks.put("items", made.items());
        blocks.put("calculation", made.worked == null ? null
                : new CalculationBlock(language).of(made.worked.calculation()));
        blocks.put("left-out", made.leftOut());
        blocks.put("parts", made.parts());
        blocks.put("papers-application", made.papers(Paper.Stage.APPLICATION));
        blocks.put("papers-claim", made.papers(Paper.Stage.CLAIM));
        blocks.put("deadlines", made.deadlines());
        blocks.put("conditions", made.conditions());
        blocks.put("missing", made.missing());
        blocks.put("payments", made.payments());
        return blocks;
    }

    private Block lines() {
        List<Block.Row> rows = new ArrayList<>();
        for (Line each : facts.found().application().lines()) {
            rows.add(Block.Row.of(each.id(), item(each.item()) + (each.name().isEmpty() ? "" : ": " + each.name()),
                    each.units() == null ? "" : each.units().toPlainString(), amount(each.cost())));
        }
        return table(rows, text("Line", "行"), text("What for", "開支"), figures("Units", "數量"), figures("HKD", "港元"));
    }

    /** What was granted by item, as it was decided. */
    private Block items() {
        List<Block.Row> rows = new ArrayList<>();
        for (DecisionItem each : facts.items()) {
            rows.add(Block.Row.of(item(each.item()), amount(each.amount())));
        }
        if (!rows.isEmpty()) {
            rows.add(new Block.Row(0, true, List.of(say("In all", "合計"), amount(facts.decision().amount())), List.of()));
        }
        return table(rows, text("What for", "開支項目"), figures("HKD", "港元"));
    }

    private String item(String id) {
        for (SchemeVersion version : facts.scheme().scheme().versions().reversed()) {
            Item item = version.item(id);
            if (item != null) {
                return item.name().in(language);
            }
        }
        return id;
    }

    private Block leftOut() {
        List<String> all = new ArrayList<>();
        for (LeftOut each : worked == null ? List.<LeftOut>of() : worked.leftOut()) {
            all.add(say(Message.of("Line {0}: {1}", "第 {0} 行：{1}", each.line(), each.why())));
        }
        return list(all);
    }

    private Block parts() {
        Money granted = facts.decision() == null ? null : facts.decision().amount();
        if (worked == null || granted == null || worked.version().milestones().isEmpty()
                || worked.version().milestones().stream().anyMatch(each -> !each.share().isKnown())) {
            return null;
        }
        List<Block.Row> rows = new ArrayList<>();
        for (Instalment each : Instalment.of(granted, worked.version().milestones())) {
            rows.add(new Block.Row(0, false, List.of(each.milestone().trigger().in(language),
                    each.milestone().share().printed(), amount(each.amount())),
                    List.of(source(each.milestone().share().source()))));
        }
        return table(rows, text("When", "發放時間"), figures("Share", "比例"), figures("HKD", "港元"));
    }

    private Block papers(Paper.Stage stage) {
        List<String> all = new ArrayList<>();
        for (Paper paper : worked == null ? List.<Paper>of() : worked.version().papers()) {
            if (paper.stage() == stage && paper.mandatory() && paper.source().confidence() == Confidence.CONFIRMED) {
                all.add(paper.name().in(language));
            }
        }
        return list(all);
    }

    /** Deadlines whose day follows from the records, and which are not behind the letter; what is not confirmed says so. */
    private Block deadlines() {
        ClaimHead head = facts.found().head();
        Map<String, LocalDate> events = new HashMap<>();
        if (facts.decision() == null && facts.payment() == null) {
            events.put("application", head.date());
        } else if (head.approved() != null) {
            events.put("approval", head.approved());
        }
        if (facts.payment() != null) {
            events.put("payment", facts.payment().day());
        }
        List<Block.Row> rows = new ArrayList<>();
        for (Due due : worked == null ? List.<Due>of() : Due.of(List.of(worked.version()), events)) {
            if (due.day() != null) {
                rows.add(new Block.Row(0, false, List.of(due.day().toString(), say(due.deadline().words())),
                        List.of(source(due.deadline().source()))));
            }
        }
        return table(rows, text("Last day", "最後日期"), text("What must be done", "須辦事項"));
    }

    /** The conditions that are not met, each with what it asks for and where that stands. */
    private Block conditions() {
        List<Block.Row> rows = new ArrayList<>();
        for (Requirement each : worked == null ? List.<Requirement>of() : worked.failed()) {
            rows.add(new Block.Row(0, false, List.of(each.name().in(language), say(each.condition().words())),
                    List.of(source(each.source()))));
        }
        return table(rows, text("Condition", "條件"), text("It asks for", "要求"));
    }

    /** What the applicant can tell; what is not known of the scheme itself is the office's to find out. */
    private Block missing() {
        List<String> all = new ArrayList<>();
        for (Missing each : facts.assessment().missing()) {
            if (each.input().startsWith("facts.") || each.input().startsWith("training.")) {
                all.add(say(Message.of("{0}: {1}", "{0}：{1}", each.label(), each.reason())));
            }
        }
        return list(all.stream().distinct().toList());
    }

    private Block payments() {
        List<Block.Row> rows = new ArrayList<>();
        for (Payment each : facts.found().payments()) {
            rows.add(Block.Row.of(each.day().toString(), each.kind().equals(Payment.PAID) ? say("paid", "付款")
                    : say("repaid", "退還"), each.reference(), amount(each.amount())));
        }
        return table(rows, text("Day", "日期"), text("", ""), text("Reference", "參考編號"), figures("HKD", "港元"));
    }

    private String source(Source source) {
        String citation = source.citation();
        return source.confidence() == Confidence.CONFIRMED ? citation
                : say(Message.of("{0} ({1})", "{0}（{1}）", citation, source.confidence().label()));
    }

    private static String amount(Money money) {
        return money == null ? "–" : Decimal.grouped(money.decimal());
    }

    private Block.Column text(String en, String zhHk) {
        return new Block.Column(say(en, zhHk), false);
    }

    private Block.Column figures(String en, String zhHk) {
        return new Block.Column(say(en, zhHk), true);
    }

    private String say(String en, String zhHk) {
        return Text.of(en, zhHk).in(language);
    }

    private String say(Message message) {
        return message.in(language);
    }

    private static Block list(List<String> items) {
        return items.isEmpty() ? null : new Block.Items(items);
    }

    private static Block table(List<Block.Row> rows, Block.Column... columns) {
        return rows.isEmpty() ? null : new Block.Table(List.of(columns), rows);
    }
}
