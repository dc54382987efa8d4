// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Which type an occurrence is of. */
public final class Types {

    private final Model model;

    private Types(Model model) {
        this.model = model;
    }

    public static Types of(Model model) {
        return model.shared(Types.class, Types::new);
    }

    /** The IfcTypeObject of an occurrence; null if it has none. Of several the first in the file counts. */
    public Instance typeOf(Instance occurrence) {
        List<Instance> types = model.related(occurrence, "IfcRelDefinesByType", "RelatedObjects", "RelatingType");
        return types.isEmpty() ? null : types.getFirst();
    }

    /** The occurrences of a type, in the order of the file. */
    public List<Instance> occurrences(Instance type) {
        return List.copyOf(
                new LinkedHashSet<>(model.related(type, "IfcRelDefinesByType", "RelatingType", "RelatedObjects")));
    }
}
