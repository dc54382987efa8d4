// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** The units of a model. */
public final class Units {

    private Units(Model model) {
    }

    public static Units of(Model model) {
        return new Units(model);
    }

    public Unit lengthUnit() {
        return Unit.METRE;
    }

    public Unit areaUnit() {
        return Unit.SQUARE_METRE;
    }

    public Unit volumeUnit() {
        return Unit.CUBIC_METRE;
    }

    /** Null where the model does not say. */
    public Unit unitOf(String measureType) {
        return null;
    }

    public double toSi(String measureType, double value) {
        return value;
    }
}
