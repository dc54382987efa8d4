// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Materials and layers of elements. */
public final class Materials {

    private Materials(Model model) {
    }

    public static Materials of(Model model) {
        return new Materials(model);
    }

    public List<Layer> layers(Instance element) {
        return List.of();
    }

    public List<Instance> materials(Instance element) {
        return List.of();
    }

    public Double conductivity(Instance material) {
        return null;
    }

    public Double density(Instance material) {
        return null;
    }
}
