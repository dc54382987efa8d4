// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.SchemeVersion;
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
        return print(shown, false);
    }

    /** @param changes whether to say what each version says otherwise than the one before */
    ExitCode print(Shown shown, boolean changes) {
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
            if (changes) {
                changes(version, shown);
            }
        }
        if (fund.relatedShare() != null) {
            heading("Related enterprises", "關連企業");
            line(2, say(fund.relatedAbove()
                    ? Message.of("one holder has more than {0} of each: one applicant",
                            "同一持有人持有各企業多於 {0} 權益：視作同一申請人", fund.relatedShare().printed())
                    : Message.of("one holder has at least {0} of each: one applicant",
                            "同一持有人持有各企業最少 {0} 權益：視作同一申請人", fund.relatedShare().printed()))
                    + mark(fund.relatedShare().source()));
        }
        if (!fund.exclusivity().isEmpty()) {
            heading("Other subsidies", "其他資助");
            line(2, say(fund.exclusivity()) + mark(fund.exclusivitySource()));
        }
        if (!fund.review().isEmpty()) {
            heading("Review of a decision", "覆核決定");
            line(2, say(fund.review()) + mark(fund.reviewSource()));
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
            version.ceilings().forEach(each -> line(2, SchemeWords.ceiling(each, version,
                    shown.found().scheme().id(), shown.found().fund())));
        }
        if (!version.eligibility().isEmpty()) {
            heading("To whom", "資格");
            for (Requirement each : version.eligibility()) {
                line(2, SchemeWords.requirement(each));
            }
        }
        if (!version.exclusions().isEmpty()) {
            heading("Not together with", "不可同時獲得");
            version.exclusions().forEach(each -> line(2, SchemeWords.exclusion(each)));
        }
        deadlines(version.deadlines());
        papers(version.papers());
        if (!version.milestones().isEmpty()) {
            heading("Paid in parts, each once it is reached", "按里程碑分期發放");
            for (Milestone each : version.milestones()) {
                line(2, each.share().printed() + "  " + say(each.trigger()) + " (" + each.id() + ")"
                        + mark(each.share().source()));
            }
        }
        if (version.training() != null) {
            heading("Trainees", "學員");
            SchemeWords.training(version.training()).forEach(each -> line(2, each));
        }
        if (version.retention() != null) {
            heading("Kept for years", "保存年期");
            line(2, version.retention().printed() + mark(version.retention().source()));
        }
    }

    private void changes(SchemeVersion version, Shown shown) {
        SchemeVersion before = shown.before(version);
        if (before == null) {
            heading("Before", "之前");
            line(2, say("no older version is known here", "此處沒有更早的版本"));
            return;
        }
        heading("Different from version " + before.id(), "與版本 " + before.id() + " 的分別");
        List<SchemeChanges.Change> changes = SchemeChanges.between(before, version, shown.found().scheme().id(),
                shown.found().fund());
        for (SchemeChanges.Change each : changes) {
            line(2, say(each.words()));
        }
        if (changes.isEmpty()) {
            line(2, say("in nothing that is known", "已知內容沒有分別"));
        }
    }

    private void item(Item item) {
        line(2, item.id() + "  " + say(item.name()));
        SchemeWords.item(item).forEach(each -> line(4, each));
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

    private void line(int indent, SchemeWords.Sentence sentence) {
        line(indent, say(sentence.words()) + (sentence.source() == null ? "" : mark(sentence.source())));
    }

    private void line(int indent, String text) {
        terminal.out().println(text.isEmpty() ? "" : " ".repeat(indent) + Printable.of(text));
    }
}
