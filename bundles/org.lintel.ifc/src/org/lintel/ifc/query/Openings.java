// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Doors and windows and the walls they stand in. */
public final class Openings {

    private Openings(Model model) {
    }

    public static Openings of(Model model) {
        return new Openings(model);
    }

    public Instance host(Instance filling) {
        return null;
    }

    public List<Instance> fillings(Instance wall) {
        return List.of();
    }
}
