// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.HashMap;
import java.util.Map;
import org.lintel.ifc.step.Ref;

/** Classifies objects by Uniclass 2015. */
final class Classifications {

    private final Entities entities;
    private final Relations relations;
    private final Map<String, Ref> references = new HashMap<>();
    private Ref system;

    Classifications(Entities entities, Relations relations) {
        this.entities = entities;
        this.relations = relations;
    }

    /** @param code with its table, {@code SL_20_15_59} */
    void classify(Ref object, String code, String name) {
        relations.classification(reference(code, name), code, object);
    }

    private Ref reference(String code, String name) {
        if (system == null) {
            system = entities.add("IfcClassification",
                    "Source", "NBS",
                    "Edition", "2015",
                    "Name", "Uniclass 2015");
        }
        return references.computeIfAbsent(code, c -> entities.add("IfcClassificationReference",
                "Identification?", c,
                "ItemReference?", c,
                "Name", name,
                "ReferencedSource", system));
    }
}
