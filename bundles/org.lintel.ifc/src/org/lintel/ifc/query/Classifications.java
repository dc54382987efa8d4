// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Classifications of elements, their types and materials: references of IFC2X3 and IFC4, notations of IFC2X3. */
public final class Classifications {

    private final Types types;
    private final Links associated;
    private final Links references;
    private final Links notations;

    private Classifications(Model model) {
        types = Types.of(model);
        associated = model.links("IfcRelAssociatesClassification", "RelatedObjects", "RelatingClassification");
        references = model.links("IfcExternalReferenceRelationship", "RelatedResourceObjects", "RelatingReference");
        notations = model.links("IfcMaterialClassificationRelationship", "ClassifiedMaterial",
                "MaterialClassifications");
    }

    public static Classifications of(Model model) {
        return model.shared(Classifications.class, Classifications::new);
    }

    /** The classifications of an element, its own before those of its type, each once. */
    public List<Reference> of(Instance element) {
        var found = new LinkedHashSet<Reference>();
        collect(element, found);
        Instance type = types.typeOf(element);
        if (type != null) {
            collect(type, found);
        }
        return List.copyOf(found);
    }

    private void collect(Instance object, Set<Reference> found) {
        for (Instance classification : associated.of(object)) {
            read(classification, found);
        }
        for (Instance reference : references.of(object)) {
            if (reference.is("IfcClassificationReference")) {
                read(reference, found);
            }
        }
        for (Instance notation : notations.of(object)) {
            read(notation, found);
        }
    }

    private static void read(Instance classification, Set<Reference> found) {
        if (classification.is("IfcClassificationReference")) {
            String code = classification.text("Identification");
            if (code == null) {
                code = classification.text("ItemReference");
            }
            found.add(new Reference(system(classification), orEmpty(code), orEmpty(classification.name())));
        } else if (classification.is("IfcClassificationNotation")) {
            var code = new ArrayList<String>();
            for (Instance facet : classification.refs("NotationFacets")) {
                code.add(orEmpty(facet.text("NotationValue")));
            }
            found.add(new Reference("", String.join("", code), ""));
        } else if (classification.is("IfcClassification")) {
            found.add(new Reference(orEmpty(classification.name()), "", ""));
        }
    }

    /** The name of the classification a reference belongs to, however many references stand between. */
    private static String system(Instance reference) {
        var seen = new HashSet<Instance>();
        Instance at = reference;
        while (at != null && seen.add(at)) {
            if (at.is("IfcClassification")) {
                return orEmpty(at.name());
            }
            at = at.ref("ReferencedSource");
        }
        return "";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
