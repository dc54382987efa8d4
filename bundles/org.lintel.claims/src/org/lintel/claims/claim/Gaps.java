// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Fact;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.training.Check;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Collects what an assessment lacks: each thing once, with where to find it or where to say it. */
final class Gaps {

    private final boolean acceptCandidates;
    private final Map<String, Missing> all = new TreeMap<>();

    Gaps(boolean acceptCandidates) {
        this.acceptCandidates = acceptCandidates;
    }

    List<Missing> all() {
        return List.copyOf(all.values());
    }

    /** Whether a figure may be used; if not, it is noted. */
    boolean counts(Figure<?> figure, String key, Text label) {
        return counts(figure.source(), key, label);
    }

    /** Whether what has this source may be used; if not, it is noted. */
    boolean counts(Source source, String key, Text label) {
        if (source.confidence() == Confidence.CONFIRMED
                || source.confidence() == Confidence.CANDIDATE && acceptCandidates) {
            return true;
        }
        Message note = source.note().isEmpty() ? Message.EMPTY : Message.of(" ({0})", "（{0}）", source.note());
        if (source.confidence() == Confidence.UNKNOWN) {
            add(key, label, Message.of("not known{0}", "不詳{0}", note),
                    Message.of("look in: {0}; then give the fund's file with it (--fund)",
                            "請查閱：{0}；然後以載有該項的基金檔案補上（--fund）", source.citation()));
        } else {
            add(key, label, Message.of("not confirmed{0}", "未經核實{0}", note),
                    Message.of("compare with: {0}; --accept-candidates takes it as it stands",
                            "請與此核對：{0}；--accept-candidates 可照現狀採用", source.citation()));
        }
        return false;
    }

    /** What a source leaves open although the figure itself is known. */
    void open(Source source, String key, Text label, Message reason) {
        add(key, label, reason, Message.of("look in: {0}; then give the fund's file with it (--fund)",
                "請查閱：{0}；然後以載有該項的基金檔案補上（--fund）", source.citation()));
    }

    /** What the records leave open. */
    void open(String key, Text label, Message reason, Message remedy) {
        add(key, label, reason, remedy);
    }

    /**
     * A condition that is open.
     *
     * @param name what it is the condition of
     * @param open the facts that are not told; not empty
     */
    void facts(Text name, Condition condition, List<Fact> open) {
        String ids = String.join(", ", open.stream().map(Fact::id).toList());
        if (open.size() == 1) {
            Fact fact = open.getFirst();
            add("facts." + ids, name, Message.of("not told: {0}", "未有提供：{0}", fact.label()),
                    Message.of("give {0} under application, facts: {1}", "請在 application 的 facts 之下以 {1} 提供：{0}",
                            fact.kind().label(), ids));
            return;
        }
        add("facts." + ids, name, Message.of("open whether {0}", "未能確定：{0}", condition.words()),
                Message.of("tell under application, facts, what decides it: {0}",
                        "請在 application 的 facts 之下提供足以判定的事項：{0}", ids));
    }

    /** What leaves it open whether somebody counts in a course. */
    void trainee(String key, Check check, Message who) {
        Message reason = Message.of("{0}: {1}", "{0}：{1}", who, check.summary());
        add(key, check.name(), reason, check.candidate() == null
                ? Message.of("tell it in the file of the trainees", "請在學員檔案中補上")
                : Message.of("the rule is not confirmed, compare with: {0}; --accept-candidates takes it as it stands",
                        "規則未經核實，請與此核對：{0}；--accept-candidates 可照現狀採用", check.source().citation()));
    }

    void told(String key, Text label, Message remedy) {
        add(key, label, Message.of("not told", "未有提供"), remedy);
    }

    private void add(String key, Text label, Message reason, Message remedy) {
        all.putIfAbsent(key, new Missing(key, label, reason, remedy));
    }
}
