// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.record.Attendance;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.task.Progress;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;

/**
 * The sixteen indicators, as a pack of the rule engine. No service of it is registered: they judge applications, and
 * have no part in a check of models.
 */
public final class Indicators implements RulePack {

    static final String PACK = "claim-indicators";

    @Override
    public String id() {
        return PACK;
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(PaperIndicators.all());
        rules.addAll(PartyIndicators.all());
        rules.addAll(PurchaseIndicators.all());
        rules.add(new TraineeIndicator());
        return rules;
    }

    @Override
    public InputStream data() {
        return Indicators.class.getResourceAsStream("/org/lintel/claims/packs.bin");
    }

    @Override
    public InputStream clauses() {
        return Indicators.class.getResourceAsStream("/org/lintel/claims/clauses.bin");
    }

    /**
     * Looks at all applications of a casebook.
     *
     * @param acceptCandidates whether figures of schemes that are not confirmed are taken as they stand
     */
    public static Engine.Outcomes of(Casebook book, boolean acceptCandidates, Progress progress) {
        Indicators pack = new Indicators();
        EditionChoice choice = EditionChoice.on("", Catalog.of(List.of(pack)).editions(PACK));
        List<PlannedRule> plan = pack.rules().stream().map(rule -> new PlannedRule(rule, choice, null))
                .sorted((a, b) -> a.rule().id().compareTo(b.rule().id())).toList();
        return new Engine(new CaseInputs(book), acceptCandidates, "").run(plan, progress);
    }

    /** What each says of itself, by id. */
    public static List<RuleDescription> descriptions() {
        return Catalog.of(List.of(new Indicators())).descriptions();
    }

    /** The sessions of a trainee to which he came, or of which it is not told. */
    static List<Attendance> came(Case claim, String trainee) {
        return claim.attendance().stream().filter(each -> each.trainee().equals(trainee)
                && (each.hours() == null || each.hours().signum() > 0)).toList();
    }

    /** The courses a trainee is in. */
    static Set<String> courses(Case claim, String trainee) {
        Set<String> courses = new TreeSet<>();
        claim.attendance().stream().filter(each -> each.trainee().equals(trainee))
                .forEach(each -> courses.add(each.course()));
        return courses;
    }
}
