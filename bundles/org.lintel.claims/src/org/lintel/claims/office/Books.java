// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.claim.Grant;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;

/** The applicants and earlier decisions of a store, as calculations take them. */
public final class Books {

    private final Map<String, ClaimHead> claims = new HashMap<>();
    private final Reading records;

    /** As they stand now. */
    public Books(Reading records) {
        this.records = records;
        records.each(ClaimHead.TABLE, claim -> claims.put(claim.id(), claim));
    }

    /**
     * All firms that have applied, and all others that tell their holders. Who only sells and does not tell them is not
     * among them: he need not, and would be taken for somebody who may be related to anyone.
     */
    public Register register(String applicant) {
        Set<String> ids = new TreeSet<>(Set.of(applicant));
        claims.values().forEach(claim -> ids.add(claim.firm()));
        Map<String, Map<String, Ratio>> holders = new HashMap<>();
        records.each(Tie.TABLE, tie -> {
            if (tie.kind().equals(Tie.HOLDER)) {
                holders.computeIfAbsent(tie.firm(), none -> new HashMap<>()).put(tie.person(), tie.share());
            }
        });
        List<Enterprise> enterprises = new ArrayList<>();
        records.each(Firm.TABLE, firm -> {
            if (firm.holdersTold() || ids.contains(firm.id())) {
                enterprises.add(new Enterprise(firm.id(), firm.name(),
                        firm.holdersTold() ? holders.getOrDefault(firm.id(), Map.of()) : null));
            }
        });
        return new Register(enterprises);
    }

    /** Every grant and what amended it, but for those of one application. */
    public Ledger ledger(String but) {
        Map<String, Map<String, Money>> items = new HashMap<>();
        records.each(DecisionItem.TABLE, item ->
                items.computeIfAbsent(item.decision(), none -> new HashMap<>()).put(item.item(), item.amount()));
        List<Decision> decisions = new ArrayList<>();
        records.each(Decision.TABLE, decision -> {
            if (decision.amount() != null && !decision.claim().equals(but)) {
                decisions.add(decision);
            }
        });
        // a grant before what amends it, also on the same day
        decisions.sort(Comparator.comparing(Decision::day).thenComparing(each -> !each.kind().equals(Decision.GRANT))
                .thenComparing(Decision.IN_ORDER));
        Ledger.Builder ledger = new Ledger.Builder();
        Map<String, String> granted = new HashMap<>();
        for (Decision decision : decisions) {
            ClaimHead claim = claims.get(decision.claim());
            Map<String, Money> parts = items.getOrDefault(decision.id(), Map.of());
            if (decision.kind().equals(Decision.GRANT)) {
                granted.put(claim.id(), decision.id());
                ledger.add(new Ledger.Granted(new Grant(decision.id(), claim.scheme(), claim.firm(), decision.day(),
                        ClaimCase.names(claim), claim.yearDay(), decision.amount(), parts)));
            } else {
                ledger.add(new Ledger.Amended(decision.id(), decision.day(), granted.get(claim.id()),
                        decision.amount(), parts));
            }
        }
        return ledger.build();
    }

    /** The firms somebody is tied to. */
    public Set<String> ties(String person) {
        Set<String> firms = new HashSet<>();
        records.where(Tie.TABLE, "person", person).forEach(tie -> firms.add(tie.firm()));
        return firms;
    }
}
