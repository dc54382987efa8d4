// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.HashMap;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Transform;

/** Gives an element the key by which it is known again in another revision of its model. */
final class SubjectKeys {

    private final ModelView view;
    private final Map<String, Integer> substitutes = new HashMap<>();

    SubjectKeys(ModelView view) {
        this.view = view;
    }

    /**
     * Its GlobalId where that is unique in the model; else type, tag, name, container and placement to 10 mm, and a
     * count where even those are shared.
     */
    String key(Instance element) {
        String globalId = element.globalId();
        if (globalId != null && view.model().byGlobalId(globalId) != null) {
            return globalId;
        }
        String tag = element.text("Tag");
        String substitute = element.typeName() + '|' + (tag == null ? "" : tag) + '|'
                + (element.name() == null ? "" : element.name()) + '|' + view.spatial().namedPath(element) + '|'
                + place(element);
        int before = substitutes.merge(substitute, 1, Integer::sum);
        return before == 1 ? substitute : substitute + '~' + before;
    }

    private String place(Instance element) {
        if (!element.is("IfcProduct")) {
            return "";
        }
        Transform placement = view.placements().of(element);
        if (!placement.known()) {
            return "";
        }
        double[] origin = placement.origin();
        return Decimal.fixed(origin[0], 2) + ',' + Decimal.fixed(origin[1], 2) + ',' + Decimal.fixed(origin[2], 2);
    }
}
