// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.List;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Exclusion;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Judges by the earlier grants whether another scheme pays for the same. It is for certain where the records or the
 * application say so; where that cannot be told the other grant is named, and the result stays open.
 */
final class Exclusions {

    /**
     * What is looked at.
     *
     * @param shared what the records show to be paid for by another grant
     */
    record Context(Application application, Funds.Found found, SchemeVersion version, Register.Related related,
            Ledger ledger, List<SharedCost> shared, String place, Gaps gaps) {
    }

    /** How sure it is that a grant is for the same, and why. */
    private record Judged(Outcome same, Message why) {

        static final Judged NO = new Judged(Outcome.PASS, Message.EMPTY);
    }

    private final Context in;
    private final List<Requirement> failed;

    /** @param failed takes up what rules the application out */
    Exclusions(Context in, List<Requirement> failed) {
        this.in = in;
        this.failed = failed;
    }

    /** {@code FAIL} where another pays for certain, {@code UNDETERMINED} where it may. */
    Outcome judge() {
        Outcome all = Outcome.PASS;
        for (Exclusion each : in.version().exclusions()) {
            Outcome one = judge(each);
            all = all == Outcome.FAIL || one == Outcome.PASS ? all : one;
        }
        return all;
    }

    private Outcome judge(Exclusion exclusion) {
        if (exclusion.toldBy() != null && "true".equals(told(exclusion))) {
            return against(exclusion, "told", Message.of(exclusion.toldBy().label()));
        }
        if (in.ledger() == null) {
            in.gaps().told("granted", Text.of("earlier grants", "過往批出的資助"),
                    Message.of("list them under granted; write granted: [] if there are none",
                            "請在 granted 之下列出；如沒有，請寫 granted: []"));
            return Outcome.UNDETERMINED;
        }
        Outcome all = Outcome.PASS;
        for (Grant grant : in.ledger().standing(in.related().possible())) {
            if (grant.amount().minor() == 0 || grant.id().equals(in.application().id())
                    || !exclusion.covers(grant.scheme(), in.found().fund())) {
                continue;
            }
            Judged judged = judge(exclusion, grant);
            if (judged.same() == Outcome.PASS) {
                continue;
            }
            Message words = Message.of("{0} ({1}, {2}) of {3}: {4}", "{3} 的 {0}（{1}，{2}）：{4}", grant.id(), grant.scheme(),
                    grant.enterprise(), grant.date(), judged.why());
            Outcome one = judged.same() == Outcome.FAIL ? against(exclusion, grant.id(), words)
                    : open(exclusion, grant, words);
            all = all == Outcome.FAIL ? all : one;
        }
        return all;
    }

    /** {@code FAIL}: the same; {@code UNDETERMINED}: perhaps; {@code PASS}: another thing. */
    private Judged judge(Exclusion exclusion, Grant grant) {
        Judged what = exclusion.same() == Exclusion.Same.COST ? cost(exclusion, grant)
                : exclusion.same() == Exclusion.Same.APPLICANT
                ? new Judged(Outcome.FAIL, Message.of(exclusion.same().label()))
                : named(exclusion.same(), grant);
        if (in.related().certain().contains(grant.enterprise()) || what.same() == Outcome.PASS) {
            return what;
        }
        // of who may be related to anyone, only what is the same for the rest of it counts
        return what.same() == Outcome.FAIL ? new Judged(Outcome.UNDETERMINED, Message.of("{0}, if {1} is related to the "
                + "applicant", "{0}（如 {1} 與申請人有關連）", what.why(), grant.enterprise())) : Judged.NO;
    }

    private Judged cost(Exclusion exclusion, Grant grant) {
        for (SharedCost each : in.shared()) {
            if (each.grant().equals(grant.id())) {
                return new Judged(Outcome.FAIL, each.words());
            }
        }
        String here = in.application().names().get(Scope.PROJECT);
        String there = grant.names().get(Scope.PROJECT);
        boolean other = here != null && there != null && !here.equals(there);
        return other || "false".equals(told(exclusion)) ? Judged.NO
                : new Judged(Outcome.UNDETERMINED, Message.of("whether it is for the same cost is not told", "未有說明是否用於同一開支"));
    }

    private Judged named(Exclusion.Same same, Grant grant) {
        String here = in.application().names().get(same.scope());
        String there = grant.names().get(same.scope());
        if (here == null || there == null) {
            return new Judged(Outcome.UNDETERMINED, Message.of("which {0} is not told of both", "未有說明兩者所屬的{0}",
                    same.thing()));
        }
        return here.equals(there) ? new Judged(Outcome.FAIL, Message.of("{0}, {1}", "{0}（{1}）", same.label(), here))
                : Judged.NO;
    }

    private String told(Exclusion exclusion) {
        return exclusion.toldBy() == null ? null : in.application().facts().of(exclusion.toldBy().id());
    }

    /** Rules it out, if the rule itself is certain. */
    private Outcome against(Exclusion exclusion, String by, Message words) {
        if (!in.gaps().counts(exclusion.source(), key(exclusion), exclusion.name())) {
            in.gaps().open(key(exclusion) + "/" + by, exclusion.name(), words, Message.of("the rule is not confirmed; compare "
                    + "with: {0}", "規則未經核實；請與此核對：{0}", exclusion.source().citation()));
            return Outcome.UNDETERMINED;
        }
        failed.add(new Requirement(exclusion.id(), exclusion.name(), new Condition.Against(words), exclusion.source()));
        return Outcome.FAIL;
    }

    private Outcome open(Exclusion exclusion, Grant grant, Message words) {
        Scope scope = exclusion.same().scope();
        in.gaps().open(key(exclusion) + "/" + grant.id(), exclusion.name(), words, exclusion.toldBy() != null
                ? Message.of("tell under application, facts: {0} ({1})", "請在 application 的 facts 之下提供：{0}（{1}）",
                        exclusion.toldBy().id(), exclusion.toldBy().label())
                : Message.of("name it in both: {0}", "請在兩者註明：{0}", scope == null ? Scope.PROJECT.id() : scope.id()));
        return Outcome.UNDETERMINED;
    }

    private String key(Exclusion exclusion) {
        return in.place() + "/" + exclusion.id();
    }
}
