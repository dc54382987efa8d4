// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** The spatial tree. */
public final class Spatial {

    private Spatial(Model model) {
    }

    public static Spatial of(Model model) {
        return new Spatial(model);
    }

    public Instance project() {
        return null;
    }

    public List<Instance> children(Instance parent) {
        return List.of();
    }

    public Instance parent(Instance child) {
        return null;
    }

    public Instance storey(Instance element) {
        return null;
    }

    public Instance building(Instance element) {
        return null;
    }

    public Instance site(Instance element) {
        return null;
    }

    public Instance space(Instance element) {
        return null;
    }

    /** Site / Building / Storey. */
    public String path(Instance element) {
        return "";
    }
}
