// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.training.Roll;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.pack.InForce;

/**
 * Works out what an application is worth: the least of what its lines would be paid and of what every ceiling leaves.
 *
 * <p>Whatever is not known is tried both ways (docs/adr/0033): an unknown ceiling may leave nothing or not bind at
 * all. The grant is exact where that makes no difference.
 */
public final class Assessor {

    private final Register register;
    private final Ledger ledger;
    private final Roll roll;
    private final List<SharedCost> shared;

    /** @param ledger all earlier decisions; null where they are not told */
    public Assessor(Register register, Ledger ledger) {
        this(register, ledger, null);
    }

    /**
     * One that pays for those trainees who count.
     *
     * @param ledger all earlier decisions; null where they are not told
     * @param roll of the trainees that lines are for; null where nothing is told of them
     */
    public Assessor(Register register, Ledger ledger, Roll roll) {
        this(register, ledger, roll, List.of());
    }

    /**
     * One that knows what else is paid for.
     *
     * @param ledger all earlier decisions; null where they are not told
     * @param roll of the trainees that lines are for; null where nothing is told of them
     * @param shared what the records show to be paid for by an earlier grant, too
     */
    public Assessor(Register register, Ledger ledger, Roll roll, List<SharedCost> shared) {
        this.shared = List.copyOf(shared);
        this.register = Objects.requireNonNull(register, "register");
        this.ledger = ledger;
        this.roll = roll;
    }

    /**
     * Assesses an application.
     *
     * @param found its scheme
     * @param acceptCandidates whether figures that are not confirmed are taken as they stand
     */
    public Assessment assess(Application application, Funds.Found found, boolean acceptCandidates) {
        Assessment assessment = once(application, found, acceptCandidates);
        if (assessment.outcome() != Outcome.UNDETERMINED || acceptCandidates) {
            return assessment;
        }
        Assessment accepted = once(application, found, true);
        boolean says = accepted.outcome() != Outcome.UNDETERMINED;
        return new Assessment(application, found.fund(), found.scheme(), assessment.outcome(), assessment.grant(),
                assessment.versions(), assessment.missing(), says ? accepted.grant() : null);
    }

    private Assessment once(Application application, Funds.Found found, boolean accept) {
        Gaps gaps = new Gaps(accept);
        Scheme scheme = found.scheme();
        LocalDate day = scheme.dayOf(application.date(), application.approved());
        InForce<SchemeVersion> inForce = day == null ? new InForce<>(scheme.versions(), true) : scheme.on(day);
        if (day == null) {
            gaps.told("application.approved", scheme.datedBy().label(),
                    Message.of("give the day of approval, which decides the version", "請提供獲批日期，以決定適用版本"));
        } else if (inForce.olderUnknown()) {
            gaps.told("version", Text.of("rules of that time", "當時的規則"),
                    Message.of("look in: {0}; what is known here begins on {1} at the latest",
                            "請查閱：{0}；此處所知最遲由 {1} 開始", scheme.versions().getFirst().source().citation(),
                            scheme.versions().getFirst().from().latest()));
        }
        List<VersionGrant> versions = new ArrayList<>();
        Span grant = inForce.olderUnknown() ? Span.ANYTHING : null;
        for (SchemeVersion version : inForce.possible()) {
            VersionGrant one = version(application, found, version, day, accept);
            versions.add(one);
            grant = grant == null ? one.grant() : grant.or(one.grant());
        }
        List<Missing> missing = new ArrayList<>(gaps.all());
        if (grant.isExact()) {
            boolean failed = versions.stream().allMatch(one -> one.closed() || !one.failed().isEmpty());
            return new Assessment(application, found.fund(), scheme, failed ? Outcome.FAIL : Outcome.PASS, grant,
                    versions, List.of(), null);
        }
        if (versions.size() > 1 && day != null) {
            missing.add(new Missing("version", scheme.name(), Message.of("it is not known which version holds on {0}",
                    "未能確定 {0} 適用哪個版本", day), Message.of("look in: {0}", "請查閱：{0}",
                            versions.getLast().version().source().citation())));
        }
        versions.forEach(one -> one.missing().stream().filter(each -> !missing.contains(each)).forEach(missing::add));
        return new Assessment(application, found.fund(), scheme, Outcome.UNDETERMINED, grant, versions, missing, null);
    }

    private VersionGrant version(Application given, Funds.Found found, SchemeVersion version, LocalDate day,
            boolean accept) {
        Application application = roll == null || version.training() == null ? given
                : given.with(found.fund().shownByTraining(given.facts()));
        Gaps gaps = new Gaps(accept);
        String place = found.scheme().id() + "@" + version.id();
        boolean dated = gaps.counts(version.source(), place, Text.of("dates of version " + version.id(),
                "版本 " + version.id() + " 的日期"));
        boolean closed = day != null && !version.until().isEmpty() && day.toString().compareTo(version.until()) > 0;
        List<Requirement> failed = new ArrayList<>();
        Outcome eligible = eligible(application, found, version, gaps, place, failed);

        TrainedLines trained = TrainedLines.of(application, version, roll, accept, gaps);
        List<ItemSupport> supports = supports(version,
                new ItemSupport.Context(application, found.fund(), place, trained, gaps));
        Register.Related related = related(application, found, gaps);
        Outcome alone = new Exclusions(new Exclusions.Context(application, found, version, related, ledger, shared, place,
                gaps), failed).judge();
        eligible = eligible == Outcome.FAIL || alone == Outcome.PASS ? eligible : alone;
        var context = new CeilingUse.Context(application, version, related, register.silent(), ledger,
                place, gaps);
        List<CeilingUse> ceilings = new ArrayList<>();
        for (Ceiling ceiling : version.ceilings()) {
            if (ceiling.when().on(application.facts()) == Outcome.UNDETERMINED) {
                facts(ceiling.name(), ceiling.when(), application, found, gaps);
            }
            CeilingUse use = CeilingUse.of(ceiling, context);
            if (use != null) {
                ceilings.add(use);
            }
        }
        CeilingTree tree = CeilingTree.of(supports, ceilings);
        Span most = tree.most();
        Span grant = application.asked() == null ? most : most.least(Span.of(application.asked().minor()));
        Calculation worked = tree.calculation(Message.of("Most that can be paid", "最高可發放金額"));
        List<Calculation> terms = new ArrayList<>(List.of(worked));
        if (application.asked() != null) {
            terms.add(Worked.amount(Message.of("Asked for", "申請金額"), "", Span.of(application.asked().minor()),
                    List.of(), List.of()));
        }
        if (closed || eligible == Outcome.FAIL) {
            grant = Span.ZERO;
        } else if (eligible == Outcome.UNDETERMINED || !dated) {
            grant = grant.orNothing();
        }
        Calculation calculation = Worked.amount(Message.of("{1} by version {0}", "按版本 {0} 的{1}",
                version.id(), found.scheme().pays().heading()),
                terms.size() > 1 ? "min" : "", grant, terms, List.of());
        boolean exact = grant.isExact();
        boolean shared = exact && most.isExact() && grant.low() > 0
                && supports.stream().allMatch(support -> support.span().isExact());
        return new VersionGrant(version, grant, failed, closed, tree.binding(),
                shared ? tree.share(grant.low()) : Map.of(), trained.leftOut(), calculation,
                exact ? List.of() : gaps.all());
    }

    /** Whether enterprises are one applicant; a rule that is not confirmed makes them perhaps one. */
    private Register.Related related(Application application, Funds.Found found, Gaps gaps) {
        Figure<Ratio> share = found.fund().relatedShare();
        if (share == null || !share.isKnown()) {
            return register.related(application.enterprise(), null);
        }
        Register.Related by = register.related(application.enterprise(), share.value(), found.fund().relatedAbove());
        boolean alone = by.possible().size() == 1;
        return alone || gaps.counts(share, "related", Text.of("related enterprises", "關連企業")) ? by
                : new Register.Related(Set.of(application.enterprise()), by.possible(), Map.of());
    }

    /** What the lines would be paid; a line of an item that this version does not know is not paid. */
    private static List<ItemSupport> supports(SchemeVersion version, ItemSupport.Context in) {
        List<ItemSupport> supports = new ArrayList<>();
        for (Item item : version.items()) {
            List<Line> lines = in.application().lines().stream().filter(line -> line.item().equals(item.id())).toList();
            if (!lines.isEmpty()) {
                supports.add(ItemSupport.of(item, lines, in));
            }
        }
        return supports;
    }

    /** Whether all requirements are met; those that are not, for certain, are added to {@code failed}. */
    private static Outcome eligible(Application application, Funds.Found found, SchemeVersion version, Gaps gaps,
            String place, List<Requirement> failed) {
        Outcome eligible = Outcome.PASS;
        for (Requirement requirement : version.eligibility()) {
            Outcome outcome = requirement.condition().on(application.facts());
            if (outcome == Outcome.UNDETERMINED) {
                facts(requirement.name(), requirement.condition(), application, found, gaps);
            } else if (!gaps.counts(requirement.source(), place + "/" + requirement.id(), requirement.name())) {
                outcome = Outcome.UNDETERMINED;
            }
            if (outcome == Outcome.FAIL) {
                failed.add(requirement);
            }
            eligible = eligible == Outcome.FAIL || outcome == Outcome.PASS ? eligible : outcome;
        }
        return eligible;
    }

    private static void facts(Text name, Condition condition, Application application, Funds.Found found, Gaps gaps) {
        gaps.facts(name, condition, condition.facts().stream().filter(id -> application.facts().of(id) == null)
                .map(found.fund()::fact).toList());
    }
}
