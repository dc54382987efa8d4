// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Doors and windows, the openings they fill, and the elements these are cut from. */
public final class Openings {

    private final Model model;

    private Openings(Model model) {
        this.model = model;
    }

    public static Openings of(Model model) {
        return model.shared(Openings.class, Openings::new);
    }

    /** The element whose opening a door or window fills, or that an opening is cut from; null if there is none. */
    public Instance host(Instance filling) {
        List<Instance> filled =
                model.related(filling, "IfcRelFillsElement", "RelatedBuildingElement", "RelatingOpeningElement");
        Instance opening = filled.isEmpty() ? filling : filled.getFirst();
        List<Instance> hosts =
                model.related(opening, "IfcRelVoidsElement", "RelatedOpeningElement", "RelatingBuildingElement");
        return hosts.isEmpty() ? null : hosts.getFirst();
    }

    /** The openings cut from an element. */
    public List<Instance> openings(Instance host) {
        return model.related(host, "IfcRelVoidsElement", "RelatingBuildingElement", "RelatedOpeningElement");
    }

    /** The doors and windows that stand in an element's openings. */
    public List<Instance> fillings(Instance wall) {
        var found = new ArrayList<Instance>();
        for (Instance opening : openings(wall)) {
            found.addAll(model.related(opening, "IfcRelFillsElement", "RelatingOpeningElement", "RelatedBuildingElement"));
        }
        return found;
    }
}
