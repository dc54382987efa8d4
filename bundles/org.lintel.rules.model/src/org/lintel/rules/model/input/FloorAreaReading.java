// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.measure.MeasuredElement;
import org.lintel.geometry.measure.StandardQuantities;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/**
 * Reads the floor area of a space: as stated, with what its outline shows beside it; else what the outline of an upright
 * extrusion shows, or of any other body the plan of it.
 *
 * @param stated where a model states it
 */
record FloorAreaReading(NumberReading stated) implements Reading<Quantity> {

    private static final Tolerance SAME = new Tolerance(1e-6, 0.02);

    @Override
    public Answer<Quantity> read(ModelView view, Instance space) {
        Answer<Quantity> told = stated.read(view, space);
        double drawn = SpaceOutline.area(view, space);
        if (told instanceof Answer.Known<Quantity> known) {
            return drawn > 0 ? both(view, space, known, drawn) : told;
        }
        double measured = drawn > 0 ? drawn : measured(view, space);
        if (!(measured > 0)) {
            return told;
        }
        Quantity area = new Quantity(measured, Unit.SQUARE_METRE);
        List<Evidence> evidence = new ArrayList<>(List.of(shown(view, space, area)));
        if (told instanceof Answer.Unknown<Quantity> unusable && unusable.reason() != NumberReading.NOT_GIVEN) {
            evidence.add(new Evidence.Assumed(unusable.reason()));
        }
        return new Answer.Known<>(area, evidence);
    }

    private static Answer<Quantity> both(ModelView view, Instance space, Answer.Known<Quantity> known, double drawn) {
        Quantity area = new Quantity(drawn, Unit.SQUARE_METRE);
        List<Evidence> evidence = new ArrayList<>(known.evidence());
        evidence.add(shown(view, space, area));
        if (!SAME.equal(known.value().si(), drawn)) {
            evidence.add(new Evidence.Assumed(Message.of("the model states {0}, but the outline of the space has {1}: "
                    + "what is stated counts", "模型所列為 {0}，但空間輪廓為 {1}：以所列者為準", known.value(), area)));
        }
        return new Answer.Known<>(known.value(), evidence);
    }

    private static Evidence shown(ModelView view, Instance space, Quantity area) {
        return view.evidence(Evidence.Origin.GEOMETRY, space, "IfcSpace.Representation", area.printed());
    }

    /** The plan of its body; not above 0 where it has none, or none that can be measured. */
    private static double measured(ModelView view, Instance space) {
        if (space.ref("Representation") == null) {
            return 0;
        }
        double[] area = new double[1];
        new NativeEngine().run(GeometryRequest.of(view.model()).with(List.of(space)), Progress.NONE, shape ->
                area[0] = shape.parts().isEmpty() ? 0 : StandardQuantities.of(space, "NetFloorArea").measure().applyAsDouble(
                        new MeasuredElement(shape)));
        return area[0];
    }
}
