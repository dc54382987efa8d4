// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.CeilingUse;
import org.lintel.claims.claim.LeftOut;
import org.lintel.claims.claim.Line;
import org.lintel.claims.claim.Span;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Requirement;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.money.Money;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.report.text.CalculationTree;

/**
 * An assessment for a person: the grant first, then what binds, the lines, the worked calculation and what is
 * missing.
 */
public final class AssessmentText {

    private final Terminal terminal;

    public AssessmentText(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(Assessment assessment, Enterprise applicant) {
        line(0, assessment.application().id() + "  " + say(Message.of(assessment.scheme().name())) + " ("
                + assessment.scheme().id() + ")");
        line(2, applicant.name() + say(Message.of(", applied on {0}", "，申請日期 {0}", assessment.application().date())));
        line(0, "");
        verdict(assessment);
        for (VersionGrant version : assessment.versions()) {
            if (version.closed()) {
                line(2, say(Message.of("Version {0} takes no applications after {1}.", "版本 {0} 於 {1} 後不再接受申請。",
                        version.version().id(), version.version().until())));
            }
            for (Requirement requirement : version.failed()) {
                line(2, say(Message.of("Not met: {0} ({1})", "不符合：{0}（{1}）", requirement.name(),
                        requirement.condition().words())));
            }
            for (LeftOut each : version.leftOut()) {
                line(2, say(Message.of("Line {0} is left out: {1}", "第 {0} 行不計：{1}", each.line(), each.why())));
            }
        }
        missing(assessment.missing());
        for (VersionGrant version : assessment.versions()) {
            version(version, assessment);
        }
    }

    private void verdict(Assessment assessment) {
        Span grant = assessment.grant();
        if (assessment.outcome() == Outcome.FAIL) {
            line(0, terminal.say("NOT ELIGIBLE", "不符合資格"));
        } else if (assessment.outcome() == Outcome.PASS) {
            line(0, say(Message.of("{1}  {0}", "{1}  {0}", Money.hkd(grant.low()),
                    Text.of(assessment.scheme().pays().label().en().toUpperCase(Locale.ROOT),
                            assessment.scheme().pays().label().zhHk()))));
            VersionGrant only = assessment.versions().getLast();
            if (assessment.versions().size() > 1) {
                line(2, say(Message.of("the same by each version that may hold", "按各個可能適用的版本均相同")));
            }
            for (CeilingUse use : only.binding()) {
                line(2, say(Message.of("bound by: {0}, {1} left of {2}", "受限於：{0}，{2} 之中尚餘 {1}", use.ceiling().name(),
                        Money.hkd(use.left().low()), Money.hkd(use.amount().low()))));
            }
            if (only.binding().isEmpty() && assessment.application().asked() == null) {
                line(2, terminal.say("no ceiling binds", "未達任何上限"));
            }
            for (Instalment each : Instalment.of(assessment)) {
                if (each.milestone() != null) {
                    line(2, say(Message.of("{0} of it ({1}) once reached: {2}", "其中 {0}（{1}）於達成後發放：{2}", each.amount(),
                            each.milestone().share().printed(), each.milestone().trigger())));
                }
            }
        } else {
            line(0, say(Message.of("UNDETERMINED  {0}", "未能判定  {0}", between(grant))));
            if (assessment.candidate() != null) {
                line(2, say(Message.of("Candidate figures would give: {0}.", "按待核實數值則為：{0}。",
                        Money.hkd(assessment.candidate().low()))));
            }
        }
    }

    private static Message between(Span span) {
        return span.high() == Span.UNLIMITED ? Message.of("{0} or more", "{0} 或以上", Money.hkd(span.low()))
                : Message.of("between {0} and {1}", "介乎 {0} 與 {1} 之間", Money.hkd(span.low()), Money.hkd(span.high()));
    }

    private void missing(List<Missing> missing) {
        if (!missing.isEmpty()) {
            line(0, "");
            line(0, terminal.say("Missing", "欠缺"));
        }
        for (Missing each : missing) {
            line(2, say(Message.of("{0}: {1}", "{0}：{1}", each.label(), each.reason())));
            line(4, "→ " + say(each.remedy()));
        }
    }

    private void version(VersionGrant version, Assessment assessment) {
        line(0, "");
        line(0, say(Message.of("Worked by version {0}", "按版本 {0} 計算", version.version().id())));
        for (String each : CalculationTree.lines(version.calculation(), terminal.language(), "")) {
            line(2, each);
        }
        if (!version.lines().isEmpty()) {
            line(0, "");
            lines(version, assessment.application().lines());
        }
        List<Text> papers = version.version().papers().stream()
                .filter(paper -> paper.stage() == Paper.Stage.APPLICATION
                        && paper.mandatory()).map(Paper::name).toList();
        if (!papers.isEmpty()) {
            line(0, "");
            line(0, terminal.say("Papers to hand in", "須遞交的文件"));
            papers.forEach(paper -> line(2, terminal.say(paper)));
        }
    }

    private void lines(VersionGrant version, List<Line> lines) {
        boolean trained = lines.stream().anyMatch(each -> each.course() != null);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(terminal.say("line", "行"), terminal.say("item", "開支項目"),
                trained ? terminal.say("for", "課程及學員") : "", terminal.say("cost", "費用"),
                terminal.say("granted", "資助額")));
        for (Line each : lines) {
            rows.add(List.of(each.id(), each.item(), each.course() == null ? "" : each.trainee() == null
                    ? each.course() : each.course() + " " + each.trainee(),
                    each.cost() == null ? "–" : each.cost().toString(),
                    Money.hkd(version.lines().getOrDefault(each.id(), 0L)).toString()));
        }
        int[] widths = new int[5];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(Printable.of(row.get(i))));
            }
        }
        for (List<String> row : rows) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = Printable.of(row.get(i));
                String gap = " ".repeat(widths[i] - Width.of(cell));
                out.append(out.isEmpty() || widths[i] == 0 ? "" : "  ").append(i < 3 ? cell + gap : gap + cell);
            }
            line(2, out.toString());
        }
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }

    private void line(int indent, String text) {
        terminal.out().println(text.isEmpty() ? "" : (" ".repeat(indent) + Printable.of(text)).stripTrailing());
    }
}
