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
        Instance opening = filling;
        List<Instance> fills = model.referencing(filling, "IfcRelFillsElement", "RelatedBuildingElement");
        if (!fills.isEmpty()) {
            opening = fills.getFirst().ref("RelatingOpeningElement");
        }
        if (opening == null) {
            return null;
        }
        List<Instance> voids = model.referencing(opening, "IfcRelVoidsElement", "RelatedOpeningElement");
        return voids.isEmpty() ? null : voids.getFirst().ref("RelatingBuildingElement");
    }

    /** The openings cut from an element. */
    public List<Instance> openings(Instance host) {
        var found = new ArrayList<Instance>();
        for (Instance relation : model.referencing(host, "IfcRelVoidsElement", "RelatingBuildingElement")) {
            found.addAll(relation.refs("RelatedOpeningElement"));
        }
        return found;
    }

    /** The doors and windows that stand in an element's openings. */
    public List<Instance> fillings(Instance wall) {
        var found = new ArrayList<Instance>();
        for (Instance opening : openings(wall)) {
            for (Instance relation : model.referencing(opening, "IfcRelFillsElement", "RelatingOpeningElement")) {
                found.addAll(relation.refs("RelatedBuildingElement"));
            }
        }
        return found;
    }
}
