// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/** Reads the velocity in a pipe: as stated, else the design flow over the area of the bore. */
final class VelocityReading implements Reading<Quantity> {

    @Override
    public Answer<Quantity> read(ModelView view, Instance pipe) {
        Answer<Quantity> stated = view.ask(SubjectKind.PIPE, pipe, WaterInputs.STATED_VELOCITY);
        if (stated instanceof Answer.Known<Quantity>) {
            return stated;
        }
        Answer<Quantity> flow = view.ask(SubjectKind.PIPE, pipe, WaterInputs.PIPE_FLOW);
        Answer<Quantity> bore = view.ask(SubjectKind.PIPE, pipe, WaterInputs.INNER_DIAMETER);
        if (!(flow instanceof Answer.Known<Quantity> moved)) {
            return stated;
        }
        if (!(bore instanceof Answer.Known<Quantity> inner)) {
            return Answer.unknown("it has a design flow, but no inner diameter", "有設計流量，但沒有內徑");
        }
        double area = Math.PI * inner.value().si() * inner.value().si() / 4;
        List<Evidence> evidence = new ArrayList<>(moved.evidence());
        evidence.addAll(inner.evidence());
        evidence.add(new Evidence.Assumed(Message.of("velocity = {0} / (π/4 × {1}²)", "流速 = {0} / (π/4 × {1}²)",
                moved.value(), inner.value())));
        return new Answer.Known<>(new Quantity(moved.value().si() / area, Unit.METRE_PER_SECOND), evidence);
    }
}
