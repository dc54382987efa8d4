// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property.Origin;
import org.lintel.ifc.schema.Attribute;

/**
 * A property set, quantity set, predefined set or material properties as a list of named entries; the names are
 * decoded when first asked for.
 */
final class DefinitionSet {

    private static final int MOST_NESTING = 20;

    /** Complex quantities that share their parts can stand for more quantities than any memory holds. */
    private static final int MOST_QUANTITIES = 20_000;

    /** Attributes that say what a set is, not what it holds. */
    private static final Set<String> NOT_VALUES =
            Set.of("GlobalId", "OwnerHistory", "Name", "Description", "Material", "ExtendedProperties", "Properties");

    private final Instance instance;
    private final PropertyReader reader;
    private final List<Instance> overriding;
    private final boolean quantities;
    private volatile String name;
    private volatile List<Entry> entries;
    private volatile Named named;

    DefinitionSet(Instance instance) {
        this(instance, PropertyReader.of(instance.model()));
    }

    DefinitionSet(Instance instance, PropertyReader reader) {
        this(instance, reader, null);
    }

    /** @param overriding properties that take the place of the set's own; null for the set itself */
    DefinitionSet(Instance instance, PropertyReader reader, List<Instance> overriding) {
        this.instance = instance;
        this.reader = reader;
        this.overriding = overriding;
        this.quantities = instance.is("IfcElementQuantity");
    }

    /** The properties as they count for owners of one origin. */
    private record Named(Origin origin, List<Property> properties) {
    }

    /**
     * A named value of a set.
     *
     * @param holder the IfcProperty or IfcPhysicalQuantity, or the set itself where the value is one of its attributes
     * @param attribute the attribute of the set that is the value; null for a property or quantity
     */
    record Entry(String name, Instance holder, Attribute attribute) {
    }

    Instance instance() {
        return instance;
    }

    boolean isQuantities() {
        return quantities;
    }

    /** The set's name; that of its entity where the set has none. */
    String name() {
        String known = name;
        if (known == null) {
            known = instance.name();
            if (known == null) {
                known = instance.typeName();
            }
            name = known;
        }
        return known;
    }

    List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            known = List.copyOf(read());
            entries = known;
        }
        return known;
    }

    /** The properties, one of each name: the first that has a value. */
    List<Property> properties(Origin origin) {
        Named known = named;
        if (known == null || known.origin != origin) {
            known = new Named(origin, readAll(origin));
            named = known;
        }
        return known.properties;
    }

    private List<Property> readAll(Origin origin) {
        var found = new LinkedHashMap<String, Property>();
        for (Entry entry : entries()) {
            Property property = reader.read(name(), entry, origin);
            Property before = found.putIfAbsent(entry.name, property);
            if (before != null && before.value() == null && property.value() != null) {
                found.put(entry.name, property);
            }
        }
        return List.copyOf(found.values());
    }

    /** The first entry of that name; null if there is none. */
    Entry entry(String wanted) {
        for (Entry entry : entries()) {
            if (entry.name.equals(wanted)) {
                return entry;
            }
        }
        return null;
    }

    private List<Entry> read() {
        var found = new ArrayList<Entry>();
        if (overriding != null) {
            named(overriding, found);
        } else if (isQuantities()) {
            new QuantityList(found).add("", instance.refs("Quantities"));
        } else if (instance.is("IfcPropertySet")) {
            named(instance.refs("HasProperties"), found);
        } else {
            named(instance.refs("Properties"), found);
            named(instance.refs("ExtendedProperties"), found);
            for (Attribute attribute : instance.type().attributes()) {
                if (!NOT_VALUES.contains(attribute.name())) {
                    found.add(new Entry(attribute.name(), instance, attribute));
                }
            }
        }
        return found;
    }

    private void named(List<Instance> properties, List<Entry> found) {
        for (Instance property : properties) {
            String name = reader.name(property);
            if (name != null) {
                found.add(new Entry(name, property, null));
            }
        }
    }

    /** Lists quantities; those of a complex quantity under its name, {@code Layer 1.Width}. */
    private static final class QuantityList {

        private final List<Entry> found;
        private final Set<Instance> open = new HashSet<>();
        private int read;

        QuantityList(List<Entry> found) {
            this.found = found;
        }

        void add(String prefix, List<Instance> quantities) {
            read += quantities.size();
            for (Instance quantity : quantities) {
                String name = quantity.name();
                if (name == null) {
                    continue;
                }
                if (!quantity.is("IfcPhysicalComplexQuantity")) {
                    found.add(new Entry(prefix + name, quantity, null));
                } else if (open.size() < MOST_NESTING && read < MOST_QUANTITIES && open.add(quantity)) {
                    add(prefix + name + ".", quantity.refs("HasQuantities"));
                    open.remove(quantity);
                }
            }
        }
    }
}
