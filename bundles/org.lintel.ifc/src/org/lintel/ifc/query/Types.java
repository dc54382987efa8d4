// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/** Which type an occurrence is of. */
public final class Types {

    private final Links types;
    private final Links occurrences;

    private Types(Model model) {
        types = model.links("IfcRelDefinesByType", "RelatedObjects", "RelatingType");
        occurrences = model.links("IfcRelDefinesByType", "RelatingType", "RelatedObjects");
    }

    public static Types of(Model model) {
        return model.shared(Types.class, Types::new);
    }

    /** The IfcTypeObject of an occurrence; null if it has none. Of several the first in the file counts. */
    public Instance typeOf(Instance occurrence) {
        return types.first(occurrence);
    }

    /** The occurrences of a type, each once, in the order of the file. */
    public List<Instance> occurrences(Instance type) {
        return List.copyOf(new LinkedHashSet<>(occurrences.of(type)));
    }
}
