// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/** Reads the pitch of a roof: a property that gives it, or a shape that is called flat. */
final class PitchReading implements Reading<Quantity> {

    private static final NumberReading STATED = new NumberReading(Unit.DEGREE, new Range(-Double.MIN_VALUE, 90),
            Place.property(LintelSets.ENVELOPE, "PitchAngle"), Place.property("Pset_SlabCommon", "PitchAngle"),
            Place.property("Constraints", "Slope"), Place.property("Dimensions", "Slope"));

    @Override
    public Answer<Quantity> read(ModelView view, Instance element) {
        Answer<Quantity> stated = STATED.read(view, element);
        if (stated instanceof Answer.Known<Quantity>) {
            return stated;
        }
        Instance whole = element.is("IfcRoof") ? element : view.whole(element);
        for (String attribute : new String[] {"ShapeType", "PredefinedType"}) {
            if (whole != null && "FLAT_ROOF".equals(whole.enumeration(attribute))) {
                return Answer.known(Quantity.of(0, Unit.DEGREE), view.evidence(whole, attribute, "FLAT_ROOF"));
            }
        }
        return stated;
    }
}
