// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.readiness;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Inputs;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.ValueForm;

/**
 * How many elements of a model carry what a code needs to know of one kind.
 *
 * @param elements all of the kind
 * @param open of which it is not known whether they concern the code
 * @param concerned those that concern the code
 * @param ready those of them that carry every required input
 * @param needs how many carry each, in the order of the part's needs
 */
record Tally(CodePart part, int elements, int open, int concerned, int ready, List<Count> needs) {

    /** @param found how many of those concerned carry it */
    record Count(Text label, boolean required, int found) {
    }

    /** The question for the tally of a part, asked of the model as a whole. */
    static ModelInput<Tally> input(CodePart part) {
        return new ModelInput<>(part.rule() + ".tally", Text.of("tally", "統計"), Message.EMPTY, ValueForm.composite(),
                (view, project) -> Answer.known(of(part, view), new Evidence.Assumed(
                        Message.of("counted over the whole model", "統計整個模型"))));
    }

    private static Tally of(CodePart part, Inputs model) {
        List<Subject> subjects = model.subjects(part.kind().id());
        int[] found = new int[part.needs().size()];
        int open = 0;
        int concerned = 0;
        int ready = 0;
        for (Subject subject : subjects) {
            Answer<Boolean> external = part.envelope() ? model.ask(subject, EnvelopeInputs.EXTERNAL) : null;
            if (external instanceof Answer.Unknown<Boolean>) {
                open++;
            } else if (!(external instanceof Answer.Known<Boolean> known) || known.value()) {
                concerned++;
                ready += count(part, model, subject, found) ? 1 : 0;
            }
        }
        List<Count> needs = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            Need need = part.needs().get(i);
            needs.add(new Count(need.label(), need.required(), found[i]));
        }
        return new Tally(part, subjects.size(), open, concerned, ready, needs);
    }

    private static boolean count(CodePart part, Inputs model, Subject subject, int[] found) {
        boolean complete = true;
        for (int i = 0; i < found.length; i++) {
            Need need = part.needs().get(i);
            boolean known = need.find(input -> model.ask(subject, input)).known() != null;
            found[i] += known ? 1 : 0;
            complete &= known || !need.required();
        }
        return complete;
    }
}
