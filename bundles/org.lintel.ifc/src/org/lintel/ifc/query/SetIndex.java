// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/**
 * The property and quantity sets that are tied to one object itself: an occurrence, a type, a material. The last
 * objects asked for are remembered, for rules ask for many properties of one element after the other.
 */
final class SetIndex {

    private static final int REMEMBERED = 256;

    /** How many sets are remembered: writers share one among many objects. */
    private static final int SETS_REMEMBERED = 1 << 10;

    private final Model model;
    private final Links definitions;
    private final boolean overrides;
    private final PropertyReader reader;
    private final AtomicReferenceArray<DefinitionSet> sets;
    private final AtomicReferenceArray<Owned> remembered = new AtomicReferenceArray<>(REMEMBERED);

    private SetIndex(Model model) {
        this.model = model;
        this.reader = PropertyReader.of(model);
        this.sets = new AtomicReferenceArray<>(Math.clamp(Integer.highestOneBit(
                Math.max(1, model.count("IfcPropertySetDefinition", true))), 64, SETS_REMEMBERED));
        this.definitions = model.links("IfcRelDefinesByProperties", "RelatedObjects", "RelatingPropertyDefinition");
        this.overrides = model.count("IfcRelOverridesProperties", true) > 0;
    }

    /** The sets of an object. */
    private record Owned(int row, List<DefinitionSet> sets) {
    }

    static SetIndex of(Model model) {
        return model.shared(SetIndex.class, SetIndex::new);
    }

    /** The sets of an object, without those of its type. */
    List<DefinitionSet> sets(Instance owner) {
        int slot = owner.row() % REMEMBERED;
        Owned known = remembered.get(slot);
        if (known == null || known.row != owner.row()) {
            known = new Owned(owner.row(), collect(owner));
            remembered.set(slot, known);
        }
        return known.sets;
    }

    private DefinitionSet set(Instance instance) {
        int slot = instance.row() & sets.length() - 1;
        DefinitionSet known = sets.get(slot);
        if (known == null || known.instance().row() != instance.row()) {
            known = new DefinitionSet(instance, reader);
            sets.set(slot, known);
        }
        return known;
    }

    private List<DefinitionSet> collect(Instance owner) {
        var found = new ArrayList<DefinitionSet>();
        if (owner.is("IfcMaterial") || owner.is("IfcMaterialDefinition")) {
            for (Instance properties : model.referencing(owner, "IfcMaterialProperties", "Material")) {
                found.add(set(properties));
            }
            return found;
        }
        if (overrides) {
            for (Instance relation : model.referencing(owner, "IfcRelOverridesProperties", "RelatedObjects")) {
                relation.refs("RelatingPropertyDefinition")
                        .forEach(set -> found.add(new DefinitionSet(set, reader,
                                relation.refs("OverridingProperties"))));
            }
        }
        for (Instance set : definitions.of(owner)) {
            found.add(set(set));
        }
        if (owner.is("IfcTypeObject")) {
            owner.refs("HasPropertySets").forEach(set -> found.add(set(set)));
        }
        return found;
    }
}
