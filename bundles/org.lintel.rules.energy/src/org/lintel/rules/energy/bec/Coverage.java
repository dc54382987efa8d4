// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.energy.takeoff.Uses;
import org.lintel.rules.model.input.BuildingInputs;
import org.lintel.rules.model.input.CircumstanceInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.SpaceUse;

/**
 * What the ordinance leaves out, and with it the code: all of a building that is not prescribed, and what belongs to
 * dwellings, for of residential buildings the common areas alone are prescribed.
 */
final class Coverage {

    /** Types of which a dwelling is no part; what is of any other type may have rooms to sleep in that it covers. */
    private static final Set<String> WITH_DWELLINGS = Set.of("Common area of a residential building",
            "Common area of the residential or industrial portion of a composite building",
            "Portion of a composite building that is not residential or industrial");

    private static final PrescribedBuildingRule SCOPE = new PrescribedBuildingRule();

    private Coverage() {
    }

    static List<Input<?>> inputs(String subject) {
        return subject.equals("building") ? SCOPE.looksAt() : List.of(BuildingInputs.BUILDING, SpaceInputs.DWELLING,
                CircumstanceInputs.USES);
    }

    /** Null where nothing says that the subject is left out. */
    static Verdict outside(Facts facts) {
        Facts building = building(facts);
        if (building != null && told(building)) {
            Verdict scope = SCOPE.demands(building).verdict();
            if (scope.outcome() == Outcome.NOT_APPLICABLE) {
                return Verdict.notApplicable(Message.of("the code does not apply to the building: {0}",
                        "守則不適用於該建築物：{0}", scope.summary())).by(scope.calculation());
            }
        }
        return facts.subject().kind().equals("building") ? null : dwelling(facts, building);
    }

    /** The facts of the building a subject belongs to; null where nothing tells which. */
    private static Facts building(Facts facts) {
        if (facts.subject().kind().equals("building")) {
            return facts;
        }
        Subject building = facts.find(BuildingInputs.BUILDING);
        return building == null ? null : facts.about(building);
    }

    private static boolean told(Facts building) {
        return SCOPE.looksAt().stream().anyMatch(input -> building.find(input) != null);
    }

    private static Verdict dwelling(Facts facts, Facts building) {
        SpaceType type = building == null ? null : type(building);
        if (type instanceof SpaceType.Decided decided && !WITH_DWELLINGS.contains(decided.type())) {
            return null;
        }
        Answer<Boolean> told = facts.ask(SpaceInputs.DWELLING);
        Evidence evidence = null;
        if (told instanceof Answer.Known<Boolean> known) {
            evidence = known.value() ? known.evidence().getFirst() : null;
        } else if (facts.subject().kind().equals("space") && building != null && residential(building, type)
                && facts.ask(SpaceInputs.USE) instanceof Answer.Known<SpaceUse> use) {
            evidence = DwellingWords.of(use.value());
        }
        return evidence == null ? null : Verdict.notApplicable(Message.of("it is of a dwelling, and of residential "
                + "buildings the ordinance prescribes the common areas alone", "屬於住宅單位；住宅建築物只有公用地方屬訂明範圍"))
                .evidence(List.of(evidence));
    }

    private static SpaceType type(Facts building) {
        return building.ask(BuildingInputs.USE) instanceof Answer.Known<SpaceUse> use
                ? SpaceType.of(use.value(), building.table("building-names"), building.table("building-hints")) : null;
    }

    /** Whether the building is told to be for living in and for nothing else. */
    private static boolean residential(Facts building, SpaceType type) {
        if (type instanceof SpaceType.Decided) {
            return true;
        }
        if (building.find(CircumstanceInputs.USES) instanceof String uses) {
            return isResidential(uses);
        }
        return building.find(BuildingInputs.USE) instanceof SpaceUse use
                && use.words().stream().anyMatch(word -> isResidential(word.text()));
    }

    private static boolean isResidential(String words) {
        Uses.Named named = Uses.named(words);
        return named != null && named.use() == Use.RESIDENTIAL && named.whole();
    }
}
