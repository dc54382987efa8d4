// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Quantities of elements, in SI units. */
public final class Quantities {

    private Quantities(Model model) {
    }

    public static Quantities of(Model model) {
        return new Quantities(model);
    }

    public Property find(Instance element, String quantity) {
        return null;
    }

    public Property find(Instance element, String set, String quantity) {
        return null;
    }
}
