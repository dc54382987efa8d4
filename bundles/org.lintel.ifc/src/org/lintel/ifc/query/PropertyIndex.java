// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.DefinitionSet.Entry;

/**
 * From the names of sets and properties to the elements that have them, of their own or by their type. Made once per
 * model from the names alone, eight bytes a property; values are read of the elements that come into question.
 * Quantity sets and predefined sets count as sets, quantities and attributes of predefined sets as properties.
 */
public final class PropertyIndex {

    /** The name that stands for the set itself. */
    private static final String ANY = "";

    private final Model model;
    private final Types types;
    private final Links owners;
    private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

    /** The number of a pair of names in the upper half, the row of a set in the lower, sorted. */
    private final long[] places;

    private PropertyIndex(Model model) {
        this.model = model;
        types = Types.of(model);
        owners = model.links("IfcRelDefinesByProperties", "RelatingPropertyDefinition", "RelatedObjects");
        var found = new Places();
        for (Instance definition : model.instances("IfcPropertySetDefinition", true)) {
            var set = new DefinitionSet(definition, PropertyReader.of(model));
            Map<String, Integer> names = pairs.computeIfAbsent(set.name(), k -> new HashMap<>());
            found.add(names, ANY, definition.row());
            for (Entry entry : set.entries()) {
                found.add(names, entry.name(), definition.row());
            }
        }
        places = found.sorted();
    }

    public static PropertyIndex of(Model model) {
        return model.shared(PropertyIndex.class, PropertyIndex::new);
    }

    /** Collects places and numbers the pairs of names. */
    private static final class Places {

        private long[] places = new long[256];
        private int size;
        private int next;

        void add(Map<String, Integer> names, String name, int row) {
            Integer pair = names.get(name);
            if (pair == null) {
                pair = next++;
                names.put(name, pair);
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = (long) pair << 32 | row;
        }

        long[] sorted() {
            Arrays.sort(places, 0, size);
            return Arrays.copyOf(places, size);
        }
    }

    /** The names of all sets, in alphabetical order. */
    public SortedSet<String> sets() {
        return new TreeSet<>(pairs.keySet());
    }

    /** The names of all properties in sets of a name, in alphabetical order. */
    public SortedSet<String> properties(String set) {
        var names = new TreeSet<>(pairs.getOrDefault(set, Map.of()).keySet());
        names.remove(ANY);
        return names;
    }

    /**
     * The sets that hold a property, whoever has them, in the order of the file.
     *
     * @param set the exact name of the set; null for any
     * @param property the exact name of the property; null for sets whatever they hold
     */
    public List<Instance> definitions(String set, String property) {
        return instances(rows(set, property));
    }

    private int[] rows(String set, String property) {
        String name = property == null ? ANY : property;
        var found = new Rows();
        if (set != null) {
            collect(pairs.getOrDefault(set, Map.of()).get(name), found);
        } else {
            pairs.values().forEach(names -> collect(names.get(name), found));
        }
        return found.distinct();
    }

    private void collect(Integer pair, Rows found) {
        if (pair != null) {
            for (int i = first(pair); i < places.length && places[i] >>> 32 == pair; i++) {
                found.add((int) places[i]);
            }
        }
    }

    private int first(int pair) {
        int at = Arrays.binarySearch(places, (long) pair << 32);
        return at < 0 ? -at - 1 : at;
    }

    /** Rows in whatever order. */
    private static final class Rows {

        private int[] rows = new int[16];
        private int size;

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
        }

        /** Ascending, each once. */
        int[] distinct() {
            Arrays.sort(rows, 0, size);
            int n = 0;
            for (int i = 0; i < size; i++) {
                if (n == 0 || rows[n - 1] != rows[i]) {
                    rows[n++] = rows[i];
                }
            }
            return Arrays.copyOf(rows, n);
        }
    }

    private List<Instance> instances(int[] rows) {
        var found = new ArrayList<Instance>(rows.length);
        for (int row : rows) {
            found.add(model.at(row));
        }
        return found;
    }

    /**
     * The occurrences that have a property, of their own or by their type, set or unset; in the order of the file.
     *
     * @param set the exact name of the set; null for any
     * @param property the exact name of the property; null for sets whatever they hold
     */
    public List<Instance> elements(String set, String property) {
        var found = new Rows();
        for (int row : rows(set, property)) {
            Instance definition = model.at(row);
            for (Instance owner : owners.of(definition)) {
                add(owner, found);
            }
            for (Instance type : model.referencing(definition, "IfcTypeObject", "HasPropertySets")) {
                add(type, found);
            }
        }
        return instances(found.distinct());
    }

    private void add(Instance owner, Rows found) {
        if (owner.is("IfcTypeObject")) {
            types.occurrences(owner).forEach(occurrence -> found.add(occurrence.row()));
        } else {
            found.add(owner.row());
        }
    }

    /**
     * The occurrences whose effective property is accepted, in the order of the file; what an occurrence says goes
     * before what its type says.
     *
     * @param accepted is asked about every element that has the property
     */
    public List<Instance> elements(String set, String property, Predicate<Property> accepted) {
        Properties properties = Properties.of(model);
        Quantities quantities = Quantities.of(model);
        var found = new ArrayList<Instance>();
        for (Instance element : elements(set, property)) {
            Property effective = properties.find(element, set, property);
            if (effective == null) {
                effective = quantities.find(element, set, property);
            }
            if (effective != null && accepted.test(effective)) {
                found.add(element);
            }
        }
        return found;
    }

    /**
     * The occurrences whose effective property has a value; numbers are compared in SI units where the model tells the
     * unit, to a billionth.
     */
    public List<Instance> elementsWithValue(String set, String property, Object value) {
        return elements(set, property, found -> equal(found, value));
    }

    private static boolean equal(Property property, Object value) {
        if (value instanceof Number wanted && property.value() instanceof Number given) {
            double a = property.si() != null ? property.si() : given.doubleValue();
            double b = wanted.doubleValue();
            return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
        }
        return property.value() instanceof List<?> list && !(value instanceof List<?>) ? list.contains(value)
                : value.equals(property.value());
    }
}
