// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.validate.Validation;
import org.lintel.ifc.validate.Validator;

/** Holds the model to all rules of its schema: the rules are programs, and run on whatever the file says. */
final class HoldToSchema implements Target {

    @Override
    public void take(byte[] input, Traits traits, long run) {
        Model model;
        try {
            model = Model.of(input, "fuzz.ifc");
        } catch (ModelException refused) {
            return;
        }
        Validation found = Validator.run(model, Validator.ALL, Validator.PLACES, Progress.NONE);
        for (Validation.Group group : found.broken()) {
            traits.add(group.check().ordinal() * 31 + group.rule().hashCode());
        }
        for (Validation.Group group : found.undecided()) {
            traits.add(1 + group.rule().hashCode());
        }
    }
}
