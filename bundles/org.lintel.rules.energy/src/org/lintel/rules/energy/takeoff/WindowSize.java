// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.energy.fabric.Estimate;

/** How wide and high a window or door is, in metres, as its author says: by its attributes, else by its quantities. */
record WindowSize(Estimate width, Estimate height) {

    /** Null where the model does not give both, and for panels and openings, of which a width may be a thickness. */
    static WindowSize of(Asking asking, Instance window) {
        if (!window.is("IfcWindow") && !window.is("IfcDoor")) {
            return null;
        }
        Estimate width = length(asking, window, "OverallWidth", "Width");
        Estimate height = length(asking, window, "OverallHeight", "Height");
        return width == null || height == null ? null : new WindowSize(width, height);
    }

    private static Estimate length(Asking asking, Instance window, String attribute, String quantity) {
        Double own = window.number(attribute);
        if (own != null && own > 0 && Double.isFinite(own)) {
            Unit unit = asking.view().units().lengthUnit();
            return exact(unit.toSi(own), asking.view().evidence(window, attribute,
                    Decimal.plain(own) + " " + unit.symbol()));
        }
        Property told = asking.view().quantities().find(window, quantity);
        return told == null || told.si() == null || !(told.si() > 0) || !Double.isFinite(told.si()) ? null
                : exact(told.si(), asking.view().evidence(told));
    }

    private static Estimate exact(double metres, Evidence evidence) {
        return Estimate.exact(new Quantity(metres, Unit.METRE), List.of(evidence));
    }

    /** The same for windows of the same size to the millimetre. */
    String key() {
        return Math.round(width.low() * 1000) + "x" + Math.round(height.low() * 1000);
    }
}
