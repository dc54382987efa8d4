// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SubjectKind;

/** What the rules on shapes have in common: their subject, that they are done on request, and how problems are told. */
abstract class ShapeRule implements Rule {

    @Override
    public final String subject() {
        return SubjectKind.ELEMENT.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(ShapeInputs.SHAPE);
    }

    /** Shapes of a whole model take longer than all other rules together. */
    @Override
    public final boolean onRequest() {
        return true;
    }

    /** The first problem in full, of the others how many there are. */
    static Message told(List<ItemProblem> problems) {
        Message first = problems.getFirst().message();
        return problems.size() == 1 ? first
                : Message.of("{0}; {1} more", "{0}；另有 {1} 項", first, problems.size() - 1);
    }

    /** Lintel could not compute something: that is no fault of the model. */
    static Verdict undetermined(List<ItemProblem> problems, String remedy, String remedyZhHk) {
        Message told = told(problems);
        return Verdict.undetermined(told, List.of(new Missing(ShapeInputs.SHAPE.id(), ShapeInputs.SHAPE.label(), told,
                Message.of(remedy, remedyZhHk))));
    }

    static Shape shape(Facts facts) {
        return facts.get(ShapeInputs.SHAPE);
    }
}
