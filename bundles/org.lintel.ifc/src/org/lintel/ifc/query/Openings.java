// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Doors and windows, the openings they fill, and the elements these are cut from. */
public final class Openings {

    private final Links filled;
    private final Links fillings;
    private final Links hosts;
    private final Links openings;

    private Openings(Model model) {
        filled = model.links("IfcRelFillsElement", "RelatedBuildingElement", "RelatingOpeningElement");
        fillings = model.links("IfcRelFillsElement", "RelatingOpeningElement", "RelatedBuildingElement");
        hosts = model.links("IfcRelVoidsElement", "RelatedOpeningElement", "RelatingBuildingElement");
        openings = model.links("IfcRelVoidsElement", "RelatingBuildingElement", "RelatedOpeningElement");
    }

    public static Openings of(Model model) {
        return model.shared(Openings.class, Openings::new);
    }

    /** The element whose opening a door or window fills, or that an opening is cut from; null if there is none. */
    public Instance host(Instance filling) {
        Instance opening = filled.first(filling);
        return hosts.first(opening == null ? filling : opening);
    }

    /** The openings cut from an element. */
    public List<Instance> openings(Instance host) {
        return openings.of(host);
    }

    /** The doors and windows that stand in an element's openings. */
    public List<Instance> fillings(Instance wall) {
        var found = new ArrayList<Instance>();
        for (Instance opening : openings.of(wall)) {
            found.addAll(fillings.of(opening));
        }
        return found;
    }

    /** The opening that a door or window fills; null if there is none. */
    public Instance opening(Instance filling) {
        return filled.first(filling);
    }

    /** The element an opening is cut from; null if there is none. */
    public Instance cutFrom(Instance opening) {
        return hosts.first(opening);
    }

    /** What fills one opening. */
    public List<Instance> filling(Instance opening) {
        return fillings.of(opening);
    }
}
