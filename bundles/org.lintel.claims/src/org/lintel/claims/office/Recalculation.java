// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.BasisReader;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.claim.Span;
import org.lintel.claims.office.RecalculatedDecision.Finding;
import org.lintel.claims.office.RecalculatedDecision.Kind;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.FundText;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.money.Money;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;

/**
 * Works out again what was granted: by the rules and facts that were recorded with each decision, and by what is recorded
 * of the same things now. The chain proves who wrote a row; this tells whether what they wrote follows.
 */
public final class Recalculation {

    private final Reading records;
    private final Funds given;
    private final Written written;
    /** Funds with a file of the store, by its hash; null for one that cannot be read. */
    private final Map<String, Funds> files = new HashMap<>();

    private Recalculation(Reading records, Funds given, Written written) {
        this.records = records;
        this.given = given;
        this.written = written;
    }

    /**
     * Works out again all that was granted, or what was granted to one application.
     *
     * @param given the funds that come with Lintel
     * @param claim null for all
     */
    public static List<RecalculatedDecision> of(ClaimStore store, Funds given, String claim, Progress progress)
            throws StoreException, ConflictException, RefusedException {
        return of(store, given, claim, store.audit(Written::of), progress);
    }

    /**
     * The same, where the events have been read already.
     *
     * @param written what the chain tells, with all decisions that are worked out
     */
    public static List<RecalculatedDecision> of(ClaimStore store, Funds given, String claim, Written written,
            Progress progress) throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> {
            Recalculation again = new Recalculation(records, given, written);
            List<String> claims = new ArrayList<>();
            if (claim != null) {
                claims.add(Office.found(records, claim).head().id());
            } else {
                records.each(ClaimHead.TABLE, head -> {
                    if (head.granted() != null) {
                        claims.add(head.id());
                    }
                });
            }
            progress.begin(Message.of("Working out again", "重新計算"), claims.size());
            List<RecalculatedDecision> all = new ArrayList<>();
            for (String each : claims) {
                again.claim(Office.found(records, each), all);
                progress.worked(1);
                progress.check();
            }
            return all;
        });
    }

    private void claim(ClaimCase found, List<RecalculatedDecision> all) throws RefusedException {
        Map<String, DecisionRules> rules = DecisionRules.of(records, found.head().id());
        Money before = null;
        for (Decision each : found.decisions()) {
            DecisionRules by = rules.get(each.id());
            boolean raises = each.amount() != null && (before == null || each.amount().compareTo(before) > 0);
            if (raises || each.amount() != null && by != null) {
                all.add(decision(found, each, by, raises));
            }
            before = each.amount() == null ? before : each.amount();
        }
    }

    private RecalculatedDecision decision(ClaimCase found, Decision decision, DecisionRules by, boolean raises)
            throws RefusedException {
        List<Finding> findings = new ArrayList<>();
        BasisReader basis = null;
        Assessment then = null;
        Funds funds;
        if (by == null) {
            findings.add(new Finding(Kind.NOTE, Message.of("a Lintel that recorded no rules or facts with a decision took it",
                    "作出此決定的 Lintel 版本並無登記規則及事實")));
            funds = Rulebook.of(records, given).funds();
        } else {
            funds = funds(by.basis().file());
            rules(decision, by, findings);
            basis = basis(by.basis(), findings);
        }
        Funds.Found scheme = funds == null ? null : funds.find(found.head().scheme());
        if (scheme == null) {
            findings.add(new Finding(Kind.RULES, Message.of("there is no scheme {0} in the rules it was decided by",
                    "所據規則中沒有計劃 {0}", found.head().scheme())));
            return new RecalculatedDecision(decision, by, null, null, findings);
        }
        if (basis != null && basis.isWhole()) {
            then = basis.assess(scheme);
            then(by.basis(), then, findings);
            if (raises) {
                more(decision, then, Message.of("what was recorded with the decision", "決定時登記的資料"), findings);
            }
        } else if (basis != null) {
            findings.add(new Finding(Kind.NOTE, Message.of("too many grants of others were counted to keep each with the decision",
                    "計入的其他資助過多，未有逐一隨決定登記")));
        }
        WorkedOut now = now(found, decision, basis, scheme, funds.file(scheme.fund().id()));
        if (raises) {
            more(decision, now.assessment(), Message.of("what is recorded now", "現時登記的資料"), findings);
        }
        if (basis != null) {
            findings.addAll(new FactChanges(written, decision, by.basis().text(), now.text()).findings());
        }
        return new RecalculatedDecision(decision, by, then == null ? null : Money.hkd(then.grant().low()),
                Money.hkd(now.assessment().grant().low()), findings);
    }

    /** Whether somebody admitted the rules before, who is not who decided. */
    private void rules(Decision decision, DecisionRules by, List<Finding> findings) {
        String hash = FundText.brief(by.basis().file());
        if (by.file() == null) {
            findings.add(new Finding(Kind.RULES, Message.of("the file {0} with the rules is not there", "規則檔案 {0} 已不存在", hash)));
            return;
        }
        FundText here = given.file(by.file().fund());
        if (by.file().supplied() && here != null && here.supplied() && here.hash().equals(by.basis().file())) {
            return;
        }
        long taken = written.decision(decision.id());
        FundAct act = null;
        for (FundAct each : FundOffice.all(records)) {
            boolean is = each.file().equals(by.basis().file()) && each.kind().equals(FundAct.ADMIT);
            // one that came with another Lintel may be looked through and admitted later
            if (is && (written.act(each.id()) < taken || by.file().supplied())) {
                act = each;
            }
        }
        if (act == null) {
            findings.add(new Finding(Kind.RULES, by.file().supplied()
                    ? Message.of("{0} ({1}) is recorded as coming with Lintel, and is not what comes with this one: compare them, "
                            + "\"lintel claims fund show {1}\"; an administrator who finds it right admits it",
                            "{0}（{1}）登記為隨 Lintel 提供，但與此 Lintel 所提供的不同：請用「lintel claims fund show {1}」比對；管理員認為正確可予核准",
                            by.file().name(), hash)
                    : Message.of("{0} ({1}) was not admitted when it was decided by", "{0}（{1}）在作出決定時並未核准", by.file().name(), hash)));
        } else if (act.actor().equals(decision.actor())) {
            findings.add(new Finding(Kind.RULES, Message.of("{0} admitted the rules and decided by them", "{0} 核准規則並按其作決定",
                    act.actor())));
        }
    }

    private static BasisReader basis(DecisionBasis basis, List<Finding> findings) {
        if (basis.text() == null) {
            findings.add(new Finding(Kind.NOTE, Message.of("what it rested on has been erased", "所據資料已被刪除")));
            return null;
        }
        try {
            return new BasisReader(basis.text());
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(Kind.BASIS, Message.of("what was recorded with the decision cannot be read",
                    "未能讀取隨決定登記的資料")));
            return null;
        }
    }

    private static void then(DecisionBasis recorded, Assessment then, List<Finding> findings) {
        Span grant = then.grant();
        Money most = grant.high() == Span.UNLIMITED ? null : Money.hkd(grant.high());
        if (!then.outcome().id().equals(recorded.outcome()) || grant.low() != recorded.least().minor()
                || !Objects.equals(most, recorded.most())) {
            findings.add(new Finding(Kind.BASIS, Message.of("worked out again it gives {0} for certain ({1}); recorded is {2} ({3})",
                    "重新計算可確定 {0}（{1}）；登記的是 {2}（{3}）", Money.hkd(grant.low()), then.outcome().id(), recorded.least(),
                    recorded.outcome())));
        }
    }

    private static void more(Decision decision, Assessment worked, Message by, List<Finding> findings) {
        Money most = Money.hkd(worked.grant().low());
        if (decision.amount().compareTo(most) > 0) {
            findings.add(new Finding(Kind.MORE, Message.of("{0} was granted; by {1} {2} is certain ({3})",
                    "批出 {0}；按{1}可確定的是 {2}（{3}）", decision.amount(), by, most, worked.outcome().id())));
        }
    }

    /** By the records of now, but for decisions that came later. */
    private WorkedOut now(ClaimCase found, Decision decision, BasisReader basis, Funds.Found scheme, FundText file) {
        Application is = found.application();
        Application as = basis != null ? basis.application() : new Application(is.id(), is.scheme(), is.enterprise(),
                is.date(), is.approved(), is.names(), is.yearDay(), is.asked() == null ? decision.amount()
                        : is.asked().least(decision.amount()), is.facts(), is.lines());
        long taken = written.decision(decision.id());
        Books books = new Books(records, as.enterprise(), Office.share(scheme),
                claim -> written.claim(claim.id()) < taken);
        Ledger ledger = books.ledger(as, scheme.scheme()).only(id -> written.decision(id) < taken);
        return WorkedOut.of(books, ledger, TrainingRecords.read(records, as.id()), as, scheme, file, false);
    }

    /** The funds with a file of the store; null where it is not there, not as it was, or cannot be read. */
    private Funds funds(String hash) {
        return files.computeIfAbsent(hash, none -> {
            try {
                FundFile file = Rulebook.file(records, hash);
                return given.with(file.name(), file.text());
            } catch (RefusedException | YamlException e) {
                return null;
            }
        });
    }
}
