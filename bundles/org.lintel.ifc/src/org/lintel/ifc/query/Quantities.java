// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.DefinitionSet.Entry;
import org.lintel.ifc.query.Property.Origin;

/** Quantities of elements: IfcElementQuantity of the occurrence, then of its type. */
public final class Quantities {

    private final Types types;
    private final SetIndex index;
    private final PropertyReader reader;

    private Quantities(Model model) {
        types = Types.of(model);
        index = SetIndex.of(model);
        reader = PropertyReader.of(model);
    }

    public static Quantities of(Model model) {
        return model.shared(Quantities.class, Quantities::new);
    }

    /**
     * A quantity of whatever set, the first in the file; {@link Property#si} has it in SI units; null if there is none.
     */
    public Property find(Instance element, String quantity) {
        return find(element, null, quantity);
    }

    /**
     * A quantity of an element; one within a complex quantity by both names, {@code Layer 1.Width}.
     *
     * @param set the exact name of the set; null for any
     */
    public Property find(Instance element, String set, String quantity) {
        for (Instance owner : owners(element)) {
            for (DefinitionSet candidate : index.sets(owner)) {
                if (candidate.isQuantities() && (set == null || set.equals(candidate.name()))) {
                    Entry entry = candidate.entry(quantity);
                    if (entry != null) {
                        return reader.read(candidate.name(), entry, origin(owner));
                    }
                }
            }
        }
        return null;
    }

    /** The quantity sets of an element, then those of its type. */
    public List<PropertySet> sets(Instance element) {
        var found = new ArrayList<PropertySet>();
        for (Instance owner : owners(element)) {
            for (DefinitionSet set : index.sets(owner)) {
                if (set.isQuantities()) {
                    Origin origin = origin(owner);
                    found.add(new PropertySet(set.name(), origin, set.instance(), set.entries().stream()
                            .map(entry -> reader.read(set.name(), entry, origin)).toList()));
                }
            }
        }
        return found;
    }

    private List<Instance> owners(Instance element) {
        Instance type = element.is("IfcTypeObject") ? null : types.typeOf(element);
        return type == null ? List.of(element) : List.of(element, type);
    }

    private static Origin origin(Instance owner) {
        return owner.is("IfcTypeObject") ? Origin.TYPE : Origin.OCCURRENCE;
    }
}
