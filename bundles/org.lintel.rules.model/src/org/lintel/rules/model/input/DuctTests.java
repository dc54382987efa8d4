// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/** Reads what all ducts of a model tell of their testing. */
public final class DuctTests implements Reading<List<DuctTests.Duct>> {

    /** What one duct tells; null for what it does not. */
    public record Duct(Quantity pressure, Quantity area, Boolean tested) {
    }

    DuctTests() {
    }

    @Override
    public Answer<List<Duct>> read(ModelView view, Instance project) {
        List<Duct> found = new ArrayList<>();
        Instance first = null;
        for (Instance duct : SubjectKind.DUCT.in(view)) {
            first = first == null ? duct : first;
            found.add(new Duct(find(view, duct, InsulationInputs.DUCT_PRESSURE),
                    find(view, duct, InsulationInputs.DUCT_AREA),
                    find(view, duct, InsulationInputs.LEAKAGE_TESTED)));
        }
        return found.isEmpty() ? Answer.unknown("the model has no ducts", "模型沒有風管")
                : Answer.known(List.copyOf(found), view.evidence(Evidence.Origin.RELATION, first, "IfcDuctSegment",
                        String.valueOf(found.size())));
    }

    private static <T> T find(ModelView view, Instance duct, ModelInput<T> input) {
        return view.ask(SubjectKind.DUCT, duct, input) instanceof Answer.Known<T> known ? known.value() : null;
    }
}
