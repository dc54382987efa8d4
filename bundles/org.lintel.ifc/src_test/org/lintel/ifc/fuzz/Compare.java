// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import org.lintel.core.task.Progress;
import org.lintel.ifc.diff.Diff;
import org.lintel.ifc.diff.DiffOptions;
import org.lintel.ifc.diff.Difference;
import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/** Compares the model with the one before it, and with itself: which must find nothing. */
final class Compare implements Target {

    private Model last;

    @Override
    public void take(byte[] input, Traits traits, long run) {
        Model model;
        try {
            model = Model.of(input, "fuzz.ifc");
        } catch (ModelException refused) {
            return;
        }
        Differences same = Diff.of(model, model, DiffOptions.defaults(), Progress.NONE);
        if (!same.isEmpty()) {
            throw new AssertionError("differs from itself: " + same);
        }
        if (last != null) {
            Differences found = Diff.of(last, model, DiffOptions.defaults(), Progress.NONE);
            for (Difference object : found.objects()) {
                object.changes().forEach(change -> traits.add(31 + change.getClass().hashCode()));
                traits.add(object.state().ordinal() * 31 + String.valueOf(object.match()).hashCode());
            }
            traits.add(Math.min(20, found.objects().size()));
        }
        last = model;
    }
}
