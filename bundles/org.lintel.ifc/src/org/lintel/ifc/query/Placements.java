// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Where products stand. */
public final class Placements {

    private Placements(Model model) {
    }

    public static Placements of(Model model) {
        return new Placements(model);
    }

    public Transform of(Instance product) {
        return Transform.IDENTITY;
    }

    /** Degrees clockwise from project Y to true north; 0 when not given. */
    public double trueNorth() {
        return 0;
    }

    public boolean trueNorthGiven() {
        return false;
    }
}
