// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.place;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.geo.doctor.Check;
import org.lintel.geo.doctor.Diagnosis;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SubjectKind;

/** One check of a model's place as a rule, with its repairs. */
final class PlaceRule implements Rule {

    private static final Message NOT_TOLD = Message.of("the model does not tell", "模型沒有說明");

    private final Check check;

    private PlaceRule(Check check) {
        this.check = check;
    }

    static List<Rule> of(List<Check> checks) {
        List<Rule> rules = new ArrayList<>();
        for (Check check : checks) {
            rules.add(new PlaceRule(check));
        }
        return rules;
    }

    @Override
    public String id() {
        return check.id();
    }

    @Override
    public String subject() {
        return SubjectKind.MODEL.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(PlaceInputs.SURVEY);
    }

    /** Not every model is meant for a map, and some of them compute all shapes. */
    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Verdict judge(Facts facts) {
        Diagnosis diagnosis = check.examine(facts.get(PlaceInputs.SURVEY));
        Verdict verdict = verdict(diagnosis).evidence(facts.evidence(PlaceInputs.SURVEY));
        if (diagnosis.outcome() == Outcome.FAIL) {
            if (diagnosis.remedy() != null) {
                verdict.remedy(diagnosis.remedy());
            }
            for (Fix fix : diagnosis.fixes()) {
                verdict.fix(diagnosis.choice() ? fix.byRequest() : fix);
            }
        }
        return verdict;
    }

    private static Verdict verdict(Diagnosis diagnosis) {
        return switch (diagnosis.outcome()) {
            case PASS -> Verdict.pass(diagnosis.summary());
            case FAIL -> Verdict.fail(diagnosis.summary());
            case NOT_APPLICABLE -> Verdict.notApplicable(diagnosis.summary());
            case UNDETERMINED -> {
                Message remedy = diagnosis.remedy() == null ? PlaceInputs.SURVEY.remedy() : diagnosis.remedy();
                yield Verdict.undetermined(diagnosis.summary(), List.of(new Missing(PlaceInputs.SURVEY.id(),
                        PlaceInputs.SURVEY.label(), NOT_TOLD, remedy)));
            }
        };
    }
}
