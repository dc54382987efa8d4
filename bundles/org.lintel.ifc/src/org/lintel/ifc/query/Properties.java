// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashMap;
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
        reader = PropertyReader.of(model);
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
        Origin own = own(element);
        var found = new Merging();
        found.collect(index.sets(element), own);
        Instance type = own == Origin.OCCURRENCE ? types.typeOf(element) : null;
        if (type != null) {
            found.collect(index.sets(type), Origin.TYPE);
        }
        return found.sets;
    }

    /** Sets of one element, one of each name. */
    private static final class Merging {

        /** More sets than this are found by a table. */
        private static final int MANY = 32;

        private final List<PropertySet> sets = new ArrayList<>();
        private Map<String, Integer> places;

        void collect(List<DefinitionSet> more, Origin origin) {
            for (DefinitionSet set : more) {
                if (set.isQuantities()) {
                    continue;
                }
                List<Property> properties = set.properties(origin);
                int same = place(set.name());
                if (same < 0) {
                    sets.add(new PropertySet(set.name(), origin, set.instance(), properties));
                } else {
                    PropertySet before = sets.get(same);
                    sets.set(same, new PropertySet(before.name(), before.origin(), before.source(),
                            merged(before.properties(), properties)));
                }
            }
        }

        /** Where the set of a name is; -1 if it is to be added now. */
        private int place(String name) {
            if (sets.size() < MANY) {
                for (int i = 0; i < sets.size(); i++) {
                    if (sets.get(i).name().equals(name)) {
                        return i;
                    }
                }
                return -1;
            }
            if (places == null) {
                places = new HashMap<>();
                for (int i = 0; i < sets.size(); i++) {
                    places.put(sets.get(i).name(), i);
                }
            }
            Integer place = places.putIfAbsent(name, sets.size());
            return place == null ? -1 : place;
        }
    }

    /** What comes later counts where what came before has no value. */
    private static List<Property> merged(List<Property> before, List<Property> later) {
        var byName = new LinkedHashMap<String, Property>();
        for (Property property : before) {
            byName.put(property.name(), property);
        }
        for (Property property : later) {
            Property first = byName.putIfAbsent(property.name(), property);
            if (first != null && first.value() == null && property.value() != null) {
                byName.put(property.name(), property);
            }
        }
        return List.copyOf(byName.values());
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
