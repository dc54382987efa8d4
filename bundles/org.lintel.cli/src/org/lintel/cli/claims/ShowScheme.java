// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.scheme.Cap;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.scheme.TrainingRules;
import org.lintel.claims.scheme.YearBasis;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** A scheme for a person: what it pays, up to what, to whom, by when, and from which document each of that is. */
final class ShowScheme {

    private final Terminal terminal;
    private final Map<Source, Integer> sources = new LinkedHashMap<>();

    ShowScheme(Terminal terminal) {
        this.terminal = terminal;
    }

    ExitCode print(Shown shown) {
        Fund fund = shown.found().fund();
        line(0, shown.found().scheme().id() + "  " + say(shown.found().scheme().name()));
        line(2, say(fund.name()));
        line(2, say(fund.keeper()));
        if (shown.olderUnknown()) {
            String first = shown.found().scheme().versions().getFirst().from().latest();
            line(0, "");
            line(0, say(Message.of("Rules that are not known here may hold on {0}: the oldest that are known begin on "
                    + "{1} at the latest.", "{0} 可能適用此處未知的規則：已知最早的規則最遲於 {1} 開始。", shown.day(), first)));
        }
        if (shown.versions().size() > 1 && !shown.day().isEmpty()) {
            line(0, "");
            line(0, say(Message.of("It is not known which of these versions holds on {0}.", "未能確定 {0} 適用下列哪個版本。",
                    shown.day())));
        }
        for (SchemeVersion version : shown.versions()) {
            version(version, shown);
        }
        if (fund.relatedShare() != null) {
            heading("Related enterprises", "關連企業");
            line(2, say(Message.of("one holder has at least {0} of each: one applicant",
                    "同一持有人持有各企業最少 {0} 權益：視作同一申請人", fund.relatedShare().printed()))
                    + mark(fund.relatedShare().source()));
        }
        if (!fund.exclusivity().isEmpty()) {
            heading("Other subsidies", "其他資助");
            line(2, say(fund.exclusivity()) + mark(fund.exclusivitySource()));
        }
        footnotes();
        return ExitCode.OK;
    }

    private void version(SchemeVersion version, Shown shown) {
        String from = version.from().earliest().equals(version.from().latest()) ? version.from().latest()
                : say(Message.of("a day between {0} and {1}", "{0} 至 {1} 之間某日", version.from().earliest(),
                        version.from().latest()));
        line(0, "");
        line(0, say(Message.of("Version {0}: from {1}", "版本 {0}：由 {1} 起", version.id(), from))
                + (version.until().isEmpty() ? "" : say(Message.of(" until {0}", "，至 {0} 止", version.until())))
                + say(Message.of(", by {0}", "（按{0}）", shown.found().scheme().datedBy().label()))
                + mark(version.source()));
        if (!version.note().isEmpty()) {
            line(2, say(version.note()));
        }
        heading("What is paid", "資助項目");
        version.items().forEach(this::item);
        if (!version.ceilings().isEmpty()) {
            heading("Up to", "上限");
            version.ceilings().forEach(ceiling -> ceiling(ceiling, version, shown));
        }
        if (!version.eligibility().isEmpty()) {
            heading("To whom", "資格");
            for (Requirement each : version.eligibility()) {
                line(2, say(each.name()) + say(": ", "：") + say(each.condition().words()) + mark(each.source()));
            }
        }
        deadlines(version.deadlines());
        papers(version.papers());
        if (!version.milestones().isEmpty()) {
            heading("Paid in parts", "分期發放");
            for (Milestone each : version.milestones()) {
                line(2, each.share().printed() + "  " + say(each.trigger()) + mark(each.share().source()));
            }
        }
        if (version.training() != null) {
            training(version.training());
        }
        if (version.retention() != null) {
            heading("Kept for years", "保存年期");
            line(2, version.retention().printed() + mark(version.retention().source()));
        }
    }

    private void item(Item item) {
        line(2, item.id() + "  " + say(item.name()));
        if (item.rate() != null) {
            line(4, say(Message.of("{0} per {1}", "每{1} {0}", item.rate().printed(), item.unit()))
                    + mark(item.rate().source()));
            return;
        }
        line(4, (item.ratio().isKnown() ? item.ratio().printed() : say("share not known", "資助比例不詳"))
                + mark(item.ratio().source()));
        Cap cap = item.cap();
        if (cap != null) {
            Text of = switch (cap.of()) {
                case COST -> Text.of("of the cost", "（以開支計）");
                case SUPPORT -> Text.of("of what is paid", "（以資助額計）");
                case NOT_TOLD -> Text.of("(of the cost or of what is paid: not told)", "（以開支或資助額計：未有說明）");
            };
            line(4, say(Message.of("at most {0} per {1} {2}", "每{1}最多 {0}{2}", cap.amount().printed(), cap.unit(), of))
                    + mark(cap.amount().source()));
        }
    }

    private void ceiling(Ceiling ceiling, SchemeVersion version, Shown shown) {
        StringBuilder words = new StringBuilder(say(ceiling.name())).append(say(": ", "："))
                .append(ceiling.amount().isKnown() ? ceiling.amount().printed() : say("not known", "不詳"))
                .append(say(Message.of(", {0}{1}", "，{0}{1}", ceiling.scope().label(), related(ceiling, shown))));
        if (ceiling.items().size() < version.items().size()) {
            words.append(say(Message.of("; for {0}", "；限於 {0}", sorted(ceiling.items(), ""))));
        }
        if (!ceiling.years().isEmpty()) {
            Message years = Message.EMPTY;
            for (YearBasis year : ceiling.years()) {
                years = years.isEmpty() ? Message.of(year.label()) : Message.of("{0} or {1}", "{0}或{1}", years,
                        year.label());
            }
            words.append(say(Message.of("; each {0}", "；每{0}", years)));
        }
        if (ceiling.schemes().size() > 1) {
            words.append(say(Message.of("; shared with {0}", "；與 {0} 共用",
                    sorted(ceiling.schemes(), shown.found().scheme().id()))));
        }
        if (!ceiling.when().equals(Condition.ALWAYS)) {
            words.append(say(Message.of("; if {0}", "；適用於：{0}", ceiling.when().words())));
        }
        line(2, words + mark(ceiling.amount().source()));
    }

    private static Text related(Ceiling ceiling, Shown shown) {
        return ceiling.scope() == Scope.APPLICANT && shown.found().fund().relatedShare() != null
                ? Text.of(" with related enterprises", "（連同關連企業）") : Text.verbatim("");
    }

    private void training(TrainingRules rules) {
        heading("Trainees", "學員");
        if (rules.attendance() != null) {
            line(2, say(Message.of("attendance of at least {0}", "出席率最少 {0}", rules.attendance().printed()))
                    + mark(rules.attendance().source()));
        }
        if (rules.coursesPerYear() != null) {
            line(2, say(Message.of("courses in a financial year: {0}", "每個財政年度的課程數目：{0}",
                    rules.coursesPerYear().printed())) + mark(rules.coursesPerYear().source()));
        }
        asked(rules.employed(), "employed on each day of the course", "課程每日均受僱");
        asked(rules.resident(), "permanent resident on each day of the course", "課程每日均為永久性居民");
        asked(rules.certificate(), "certificate", "證書");
    }

    private void asked(Source source, String en, String zhHk) {
        if (source != null) {
            line(2, say(en, zhHk) + mark(source));
        }
    }

    private void deadlines(List<Deadline> deadlines) {
        if (!deadlines.isEmpty()) {
            heading("By when", "期限");
        }
        for (Deadline each : deadlines) {
            line(2, say(each.words()) + mark(each.source()));
        }
    }

    private void papers(List<Paper> papers) {
        for (Paper.Stage stage : Paper.Stage.values()) {
            List<Paper> asked = papers.stream().filter(paper -> paper.stage() == stage).toList();
            if (!asked.isEmpty()) {
                heading("Papers " + stage.label().en(), stage.label().zhHk() + "所需文件");
            }
            for (Paper each : asked) {
                line(2, say(each.name()) + (each.mandatory() ? "" : say(" (optional)", "（可選）"))
                        + mark(each.source()));
            }
        }
    }

    private static String sorted(Set<String> ids, String but) {
        Set<String> others = new TreeSet<>(ids);
        others.remove(but);
        return String.join(", ", others);
    }

    /** The number under which a source stands at the end, with a word where it is not confirmed. */
    private String mark(Source source) {
        sources.putIfAbsent(source, sources.size() + 1);
        String word = source.confidence() == Confidence.CONFIRMED ? "" : " " + say(source.confidence().label());
        return "  [" + sources.get(source) + word + "]";
    }

    private void footnotes() {
        heading("Sources", "來源");
        sources.forEach((source, number) -> line(2, "[" + number + "] " + say(source.confidence().label())
                + say(": ", "：") + source.citation() + (source.note().isEmpty() ? "" : " (" + source.note() + ")")));
    }

    private void heading(String en, String zhHk) {
        line(0, "");
        line(0, say(en, zhHk));
    }

    private String say(Text text) {
        return terminal.say(text);
    }

    private String say(String en, String zhHk) {
        return terminal.say(en, zhHk);
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }

    private void line(int indent, String text) {
        terminal.out().println(text.isEmpty() ? "" : " ".repeat(indent) + Printable.of(text));
    }
}
