// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Grant;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.claim.SharedCost;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Condition;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.Scope;
import org.lintel.core.money.Money;

/**
 * The applicants and earlier decisions of a store, as calculations take them: those alone that can make a difference to
 * one application. Whose applicant's holders are not told may be related to anyone, and all applicants' are looked at.
 */
final class Books {

    private static final int PAGE = 100;

    private final Reading records;
    private final String applicant;
    private final Predicate<ClaimHead> there;
    /** Those who may be related to the applicant, itself among them; null for everybody. */
    private final Set<String> group;
    private final Register register;
    private final Map<String, Integer> versions = new HashMap<>();
    /** The applications that decisions of ledgers are on. */
    private final Map<String, String> claims = new HashMap<>();

    /**
     * Reads who may be related to an applicant.
     *
     * @param share a holder of at least this share of each makes two firms related; null for no such rule
     */
    Books(Reading records, String applicant, Ratio share) {
        this(records, applicant, share, any -> true);
    }

    /**
     * The same as it was before.
     *
     * @param there whether an application was recorded by then
     */
    Books(Reading records, String applicant, Ratio share, Predicate<ClaimHead> there) {
        this.records = records;
        this.applicant = applicant;
        this.there = there;
        if (share != null && somebodyIsSilent()) {
            group = null;
            register = everybody();
        } else {
            group = share == null ? Set.of(applicant) : tied(share);
            register = new Register(enterprises(records.among(Firm.TABLE, "id", group),
                    records.among(Tie.TABLE, "firm", group), group));
        }
    }

    /** The applicant, and those who are or may be related to it. */
    Register register() {
        return register;
    }

    /** The versions of the records of firms that were read, by their ids. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** Whether the applicant does not tell its holders, or anybody else who has applied; a draft is no application yet. */
    private boolean somebodyIsSilent() {
        Firm firm = records.find(Firm.TABLE, applicant);
        if (firm == null || !firm.holdersTold()) {
            return true;
        }
        Query<ClaimHead> silent = new Query<>(ClaimHead.TABLE, List.of(new Condition.Refers("firm", Firm.TABLE,
                new Condition.Is("holders_told", false))), List.of(), false);
        String after = null;
        do {
            Page<ClaimHead> page = records.page(silent, after, PAGE);
            if (page.rows().stream().anyMatch(this::isHandedIn)) {
                return true;
            }
            after = page.next();
        } while (after != null);
        return false;
    }

    private boolean isHandedIn(ClaimHead claim) {
        return !claim.state().equals(State.DRAFT.id()) && there.test(claim);
    }

    /**
     * All firms that have applied, and all others that tell their holders. Who only sells and does not tell them is not
     * among them: he need not, and would be taken for somebody who may be related to anyone.
     */
    private Register everybody() {
        Set<String> applied = new TreeSet<>(Set.of(applicant));
        records.each(ClaimHead.TABLE, claim -> {
            if (isHandedIn(claim)) {
                applied.add(claim.firm());
            }
        });
        List<Firm> firms = new ArrayList<>();
        records.each(Firm.TABLE, firms::add);
        List<Tie> ties = new ArrayList<>();
        records.each(Tie.TABLE, ties::add);
        return new Register(enterprises(firms, ties, applied));
    }

    private List<Enterprise> enterprises(List<Firm> firms, List<Tie> ties, Set<String> applied) {
        Map<String, Map<String, Ratio>> holders = new HashMap<>();
        for (Tie tie : ties) {
            if (tie.kind().equals(Tie.HOLDER)) {
                holders.computeIfAbsent(tie.firm(), none -> new HashMap<>()).put(tie.person(), tie.share());
            }
        }
        List<Enterprise> enterprises = new ArrayList<>();
        for (Firm firm : firms) {
            if (firm.holdersTold() || applied.contains(firm.id())) {
                versions.put(firm.id(), firm.version());
                enterprises.add(new Enterprise(firm.id(), firm.name(),
                        firm.holdersTold() ? holders.getOrDefault(firm.id(), Map.of()) : null));
            }
        }
        return enterprises;
    }

    /** The applicant and all firms that are tied to it through holders of a share, one after the other, both ways. */
    private Set<String> tied(Ratio share) {
        Set<String> seen = new TreeSet<>(Set.of(applicant));
        Set<String> holders = new HashSet<>();
        Set<String> next = Set.of(applicant);
        while (!next.isEmpty()) {
            // a firm may itself hold another
            Set<String> persons = new TreeSet<>(next);
            holding(records.among(Tie.TABLE, "firm", next), share, tie -> persons.add(tie.person()));
            persons.removeAll(holders);
            holders.addAll(persons);
            Set<String> more = new TreeSet<>();
            holding(records.among(Tie.TABLE, "person", persons), share, tie -> more.add(tie.firm()));
            records.among(Firm.TABLE, "id", persons).forEach(firm -> more.add(firm.id()));
            more.removeAll(seen);
            seen.addAll(more);
            next = more;
        }
        return seen;
    }

    private static void holding(List<Tie> ties, Ratio share, Consumer<Tie> sink) {
        ties.stream().filter(tie -> tie.kind().equals(Tie.HOLDER) && tie.share().compareTo(share) >= 0).forEach(sink);
    }

    /** The grants that may count against a ceiling of an application's scheme, and what amended them; not its own. */
    Ledger ledger(Application application, Scheme scheme) {
        Map<String, ClaimHead> heads = new TreeMap<>();
        Consumer<ClaimHead> sink = head -> {
            if (head.granted() != null && !head.id().equals(application.id())) {
                heads.put(head.id(), head);
            }
        };
        boolean related = false;
        Set<List<String>> named = new HashSet<>();
        for (SchemeVersion version : scheme.versions()) {
            related |= !version.exclusions().isEmpty();
            for (Ceiling ceiling : version.ceilings()) {
                related |= ceiling.scope() == Scope.APPLICANT;
                for (String each : ceiling.scope().isNamed() ? ceiling.schemes() : Set.<String>of()) {
                    if (named.add(List.of(each, ceiling.scope().id()))) {
                        named(each, ceiling.scope(), application.names().get(ceiling.scope()), sink);
                    }
                }
            }
        }
        if (related && group == null) {
            records.each(ClaimHead.TABLE, sink);
        } else if (related) {
            records.among(ClaimHead.TABLE, "firm", group).forEach(sink);
        }
        return ledger(heads);
    }

    /** What the records show to be paid for by an earlier grant, too, where the scheme asks whether it is. */
    List<SharedCost> shared(Application application, Funds.Found found, Ledger ledger) {
        return SharedCosts.of(records, application, found, ledger, claims);
    }

    /** Grants of a scheme for the same thing; and those that do not say what for, which may be the same. */
    private void named(String scheme, Scope scope, String name, Consumer<ClaimHead> sink) {
        Condition of = new Condition.Is("scheme", scheme);
        if (name == null) {
            records.each(new Query<>(ClaimHead.TABLE, List.of(of, new Condition.Between("granted", Money.hkd(0), null)),
                    List.of("granted"), false), sink);
            return;
        }
        for (Condition which : List.of(new Condition.Is(scope.id(), name), new Condition.Absent(scope.id()))) {
            records.each(new Query<>(ClaimHead.TABLE, List.of(of, which), List.of(), false), sink);
        }
    }

    private Ledger ledger(Map<String, ClaimHead> heads) {
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : records.among(Decision.TABLE, "claim", heads.keySet())) {
            if (decision.amount() != null) {
                decisions.add(decision);
            }
        }
        Collection<String> ids = decisions.stream().map(Decision::id).toList();
        Map<String, Map<String, Money>> items = new HashMap<>();
        records.among(DecisionItem.TABLE, "decision", ids).forEach(item ->
                items.computeIfAbsent(item.decision(), none -> new HashMap<>()).put(item.item(), item.amount()));
        // a grant before what amends it, also on the same day
        decisions.sort(Comparator.comparing(Decision::day).thenComparing(each -> !each.kind().equals(Decision.GRANT))
                .thenComparing(Decision.IN_ORDER));
        Ledger.Builder ledger = new Ledger.Builder();
        Map<String, String> granted = new HashMap<>();
        for (Decision decision : decisions) {
            ClaimHead claim = heads.get(decision.claim());
            claims.put(decision.id(), claim.id());
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
    static Set<String> ties(Reading records, String person) {
        Set<String> firms = new HashSet<>();
        records.where(Tie.TABLE, "person", person).forEach(tie -> firms.add(tie.firm()));
        return firms;
    }
}
