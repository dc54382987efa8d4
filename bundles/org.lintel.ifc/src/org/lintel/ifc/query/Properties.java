// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.DefinitionSet.Entry;
import org.lintel.ifc.query.Property.Origin;

/**
 * Properties of occurrences, types and materials. What an occurrence says goes before what its type says; a property
 * that the occurrence leaves unset is taken from the type.
 */
public final class Properties {

    private final Types types;
    private final SetIndex index;
    private final PropertyReader reader;

    private Properties(Model model) {
        types = Types.of(model);
        index = SetIndex.of(model);
        reader = new PropertyReader(model);
    }

    public static Properties of(Model model) {
        return model.shared(Properties.class, Properties::new);
    }

    /**
     * A property of an element, its type, or a material.
     *
     * @param set the exact name of the set; null for any set, the first in the file first
     * @return null if there is none; with a null value if it is there but unset
     */
    public Property find(Instance element, String set, String property) {
        Property unset = null;
        for (Origin origin : List.of(own(element), Origin.TYPE)) {
            Instance owner = owner(element, origin);
            for (DefinitionSet candidate : owner == null ? List.<DefinitionSet>of() : index.sets(owner)) {
                if (candidate.isQuantities() || set != null && !set.equals(candidate.name())) {
                    continue;
                }
                Entry entry = candidate.entry(property);
                if (entry != null) {
                    Property found = reader.read(candidate.name(), entry, origin);
                    if (found.value() != null) {
                        return found;
                    }
                    unset = unset == null ? found : unset;
                }
            }
            if (own(element) == Origin.TYPE) {
                break;
            }
        }
        return unset;
    }

    /**
     * The property sets of an element, its type, or a material, in the order of the file, the type's last. Sets of one
     * name are one set here.
     */
    public List<PropertySet> sets(Instance element) {
        Map<String, Merged> merged = new LinkedHashMap<>();
        Origin own = own(element);
        collect(index.sets(element), own, merged);
        Instance type = own == Origin.OCCURRENCE ? types.typeOf(element) : null;
        if (type != null) {
            collect(index.sets(type), Origin.TYPE, merged);
        }
        var sets = new ArrayList<PropertySet>(merged.size());
        merged.forEach((name, m) -> sets.add(new PropertySet(name, m.origin, m.source,
                List.copyOf(m.byName.values()))));
        return sets;
    }

    /** A set while it is put together. */
    private record Merged(Origin origin, Instance source, Map<String, Property> byName) {
    }

    private void collect(List<DefinitionSet> sets, Origin origin, Map<String, Merged> merged) {
        for (DefinitionSet set : sets) {
            if (set.isQuantities()) {
                continue;
            }
            Merged target = merged.computeIfAbsent(set.name(),
                    name -> new Merged(origin, set.instance(), new LinkedHashMap<>()));
            for (Entry entry : set.entries()) {
                Property before = target.byName.get(entry.name());
                if (before == null || before.value() == null) {
                    Property found = reader.read(set.name(), entry, origin);
                    if (before == null || found.value() != null) {
                        target.byName.put(entry.name(), found);
                    }
                }
            }
        }
    }

    private static Origin own(Instance element) {
        if (element.is("IfcTypeObject")) {
            return Origin.TYPE;
        }
        return element.is("IfcMaterial") || element.is("IfcMaterialDefinition") ? Origin.MATERIAL : Origin.OCCURRENCE;
    }

    private Instance owner(Instance element, Origin origin) {
        if (origin == own(element)) {
            return element;
        }
        return own(element) == Origin.OCCURRENCE ? types.typeOf(element) : null;
    }
}
