// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.NumberReading.Range;

/**
 * Reads the area of a window, door or curtain wall.
 *
 * <p>A quantity tells the area of round and sloping ones too, but some exporters write the surface of the whole solid:
 * one that is larger than the rectangle around the window cannot be its area, and the rectangle counts.
 */
final class WindowAreaReading implements Reading<Quantity> {

    private static final NumberReading RECTANGLE = new NumberReading(Unit.SQUARE_METRE, Range.POSITIVE,
            Place.product(Place.length("OverallWidth"), Place.length("OverallHeight")),
            Place.product(Place.quantity("Width"), Place.quantity("Height")).meaning("quantities"),
            Place.product(Place.quantity("Length"), Place.quantity("Height")).meaning("quantities"));
    private static final NumberReading STATED = new NumberReading(Unit.SQUARE_METRE, Range.POSITIVE,
            Place.quantity("GrossSideArea"), Place.quantity("GrossArea"), Place.quantity("Area"));
    private static final NumberReading TOOL = new NumberReading(Unit.SQUARE_METRE, Range.POSITIVE,
            Place.property("Dimensions", "Area"), Place.property("PSet_Revit_Dimensions", "Area"));
    private static final Tolerance SAME = new Tolerance(1e-6, 0.02);

    @Override
    public Answer<Quantity> read(ModelView view, Instance element) {
        Answer<Quantity> rectangle = RECTANGLE.read(view, element);
        Answer<Quantity> stated = STATED.read(view, element);
        if (rectangle instanceof Answer.Known<Quantity> around && stated instanceof Answer.Known<Quantity> told) {
            return both(around, told);
        }
        if (rectangle instanceof Answer.Known<Quantity>) {
            return rectangle;
        }
        return stated instanceof Answer.Known<Quantity> || !element.is("IfcCurtainWall") ? stated
                : TOOL.read(view, element);
    }

    private static Answer<Quantity> both(Answer.Known<Quantity> around, Answer.Known<Quantity> told) {
        boolean fits = SAME.atMost(told.value().si(), around.value().si());
        Answer.Known<Quantity> used = fits ? told : around;
        if (SAME.equal(told.value().si(), around.value().si())) {
            return used;
        }
        List<Evidence> evidence = new ArrayList<>(used.evidence());
        evidence.addAll((fits ? around : told).evidence());
        evidence.add(new Evidence.Assumed(fits
                ? Message.of("the area {0} is less than width × height, {1}: it is not a rectangle",
                        "面積 {0} 小於寬 × 高的 {1}：並非矩形", told.value(), around.value())
                : Message.of("the area {0} is more than width × height, {1}, and cannot be that of the opening",
                        "面積 {0} 大於寬 × 高的 {1}，不可能是窗洞面積", told.value(), around.value())));
        return new Answer.Known<>(used.value(), evidence);
    }
}
