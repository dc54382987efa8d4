// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Coverings of elements and of spaces, in both directions. */
public final class Coverings {

    private final Links ofElement;
    private final Links elements;
    private final Links ofSpace;
    private final Links spaces;

    private Coverings(Model model) {
        ofElement = model.links("IfcRelCoversBldgElements", "RelatingBuildingElement", "RelatedCoverings");
        elements = model.links("IfcRelCoversBldgElements", "RelatedCoverings", "RelatingBuildingElement");
        // the end of the space changed its name after IFC2X3
        String space = model.schema().id().equals("IFC2X3") ? "RelatedSpace" : "RelatingSpace";
        ofSpace = model.links("IfcRelCoversSpaces", space, "RelatedCoverings");
        spaces = model.links("IfcRelCoversSpaces", "RelatedCoverings", space);
    }

    public static Coverings of(Model model) {
        return model.shared(Coverings.class, Coverings::new);
    }

    /** The coverings of an element or a space, each once. */
    public List<Instance> coverings(Instance covered) {
        var found = new LinkedHashSet<>(ofElement.of(covered));
        found.addAll(ofSpace.of(covered));
        return List.copyOf(found);
    }

    /** The elements and spaces a covering covers, each once. */
    public List<Instance> covered(Instance covering) {
        var found = new LinkedHashSet<>(elements.of(covering));
        found.addAll(spaces.of(covering));
        return List.copyOf(found);
    }
}
