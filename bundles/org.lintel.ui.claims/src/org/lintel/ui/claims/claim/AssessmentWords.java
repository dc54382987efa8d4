// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.CeilingUse;
import org.lintel.claims.claim.LeftOut;
import org.lintel.claims.claim.Span;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.scheme.Requirement;
import org.lintel.core.money.Money;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** What an application is worth, in sentences: the verdict first, then what binds and what is left out. */
public final class AssessmentWords {

    private AssessmentWords() {
    }

    /** The verdict. */
    public static Message verdict(Assessment assessment) {
        Span grant = assessment.grant();
        return switch (assessment.outcome()) {
            case FAIL -> Message.of("Not eligible", "不符合資格");
            case PASS -> Message.of("{0} of {1}", "{0}：{1}", assessment.scheme().pays().heading(), Money.hkd(grant.low()));
            default -> grant.high() == Span.UNLIMITED
                    ? Message.of("Undetermined: {0} or more", "未能判定：{0} 或以上", Money.hkd(grant.low()))
                    : Message.of("Undetermined: between {0} and {1}", "未能判定：介乎 {0} 與 {1} 之間", Money.hkd(grant.low()),
                            Money.hkd(grant.high()));
        };
    }

    /** What else is to be said. */
    static List<Message> more(Assessment assessment) {
        List<Message> words = new ArrayList<>();
        if (assessment.outcome() == Outcome.UNDETERMINED && assessment.candidate() != null) {
            words.add(Message.of("Candidate figures would give: {0}.", "按待核實數值則為：{0}。",
                    Money.hkd(assessment.candidate().low())));
        }
        if (assessment.versions().size() > 1) {
            words.add(Message.of("It is not known which of {0} versions of the scheme holds: all are worked out.",
                    "未知 {0} 個版本中何者適用：全部均已計算。", assessment.versions().size()));
        }
        for (VersionGrant version : assessment.versions()) {
            if (version.closed()) {
                words.add(Message.of("Version {0} takes no applications after {1}.", "版本 {0} 於 {1} 後不再接受申請。",
                        version.version().id(), version.version().until()));
            }
            for (Requirement each : version.failed()) {
                words.add(Message.of("Not met: {0} ({1})", "不符合：{0}（{1}）", each.name(), each.condition().words()));
            }
            for (LeftOut each : version.leftOut()) {
                words.add(Message.of("Line {0} is left out: {1}", "第 {0} 行不計：{1}", each.line(), each.why()));
            }
        }
        if (assessment.outcome() == Outcome.PASS) {
            List<CeilingUse> binding = assessment.versions().getLast().binding();
            for (CeilingUse use : binding) {
                words.add(Message.of("Bound by: {0}, {1} left of {2}", "受限於：{0}，{2} 之中尚餘 {1}", use.ceiling().name(),
                        Money.hkd(use.left().low()), Money.hkd(use.amount().low())));
            }
            if (binding.isEmpty() && assessment.application().asked() == null) {
                words.add(Message.of(Text.of("No ceiling binds.", "未達任何上限。")));
            }
        }
        return words;
    }
}
