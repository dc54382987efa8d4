// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Properties of elements, materials and types. */
public final class Properties {

    private Properties(Model model) {
    }

    public static Properties of(Model model) {
        return new Properties(model);
    }

    public Property find(Instance element, String set, String property) {
        return null;
    }

    public List<PropertySet> sets(Instance element) {
        return List.of();
    }
}
