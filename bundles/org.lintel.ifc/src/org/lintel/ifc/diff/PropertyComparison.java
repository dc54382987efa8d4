// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.PropertyWords;
import org.lintel.ifc.query.SetReader;

/** Tells property and quantity sets of one object apart, property by property, in the units they are given in. */
final class PropertyComparison {

    private static final int DEEPEST = 20;
    private static final int MOST_WORDS = 50;

    private final Side before;
    private final Side after;
    private final DeepComparison deep;

    PropertyComparison(Side before, Side after, DeepComparison deep) {
        this.before = before;
        this.after = after;
        this.deep = deep;
    }

    /** Compares sets that are not the same; those of one name with each other, in the order of the file. */
    void compare(Aspect aspect, List<Instance> first, List<Instance> second, List<Change> changes) {
        var waiting = new HashMap<String, ArrayDeque<PropertySet>>();
        var rest = new ArrayList<PropertySet>();
        SetReader readerAfter = SetReader.of(after.model());
        for (Instance set : second) {
            PropertySet read = readerAfter.read(set);
            waiting.computeIfAbsent(read.name(), k -> new ArrayDeque<>(1)).add(read);
            rest.add(read);
        }
        SetReader reader = SetReader.of(before.model());
        for (Instance set : first) {
            PropertySet read = reader.read(set);
            ArrayDeque<PropertySet> same = waiting.get(read.name());
            if (same == null || same.isEmpty()) {
                changes.add(Change.of(aspect, read.name(), "", words(read), null));
            } else {
                PropertySet other = same.removeFirst();
                rest.remove(other);
                compare(aspect, read, other, changes);
            }
        }
        rest.forEach(set -> changes.add(Change.of(aspect, set.name(), "", null, words(set))));
    }

    /** {@code name = value unit} of each property. */
    private static List<String> words(PropertySet set) {
        var words = new ArrayList<String>();
        for (Property property : flat(set.properties()).values()) {
            if (words.size() == MOST_WORDS) {
                words.add("…");
                break;
            }
            String unit = symbol(property);
            String parts = PropertyWords.of(property, Wording::of);
            words.add(property.name() + " = " + (parts != null ? parts : Wording.of(property.value()))
                    + (unit.isEmpty() ? "" : " " + unit));
        }
        return words;
    }

    private void compare(Aspect aspect, PropertySet first, PropertySet second, List<Change> changes) {
        int known = changes.size();
        Map<String, Property> values = flat(first.properties());
        Map<String, Property> valuesAfter = flat(second.properties());
        values.forEach((name, property) -> {
            Property other = valuesAfter.remove(name);
            if (other == null) {
                changes.add(Change.of(aspect, first.name(), name, told(property), null).as(Change.Kind.REMOVED)
                        .in(symbol(property)));
            } else {
                compare(aspect, name, property, other, changes);
            }
        });
        valuesAfter.forEach((name, property) -> changes.add(Change.of(aspect, first.name(), name, null,
                told(property)).as(Change.Kind.ADDED).in(symbol(property))));
        if (changes.size() == known) {
            // what is no property: the description of the set, the properties of which it speaks in another way
            List<Leaf> leaves = new ArrayList<>(deep.differences(first.source(), second.source(),
                    Change.MOST_DETAILS));
            leaves.removeIf(leaf -> leaf.path().contains("Properties") || leaf.path().contains("Quantities"));
            if (!leaves.isEmpty()) {
                changes.add(new Change(aspect, Change.Kind.CHANGED, first.name(), "", null, null, "", leaves));
            }
        }
    }

    /** Properties by name; those of complex ones under both names; those that share a name with a count. */
    private static Map<String, Property> flat(List<Property> properties) {
        var found = new LinkedHashMap<String, Property>();
        flatten("", properties, 0, found);
        return found;
    }

    private static void flatten(String prefix, List<Property> properties, int depth, Map<String, Property> found) {
        for (Property property : properties) {
            String name = prefix + property.name();
            if (depth < DEEPEST && property.value() instanceof List<?> parts && !parts.isEmpty()
                    && parts.getFirst() instanceof Property) {
                flatten(name + ".", parts.stream().map(Property.class::cast).toList(), depth + 1, found);
                continue;
            }
            String key = name;
            for (int n = 2; found.containsKey(key); n++) {
                key = name + " (" + n + ")";
            }
            found.put(key, property);
        }
    }

    private void compare(Aspect aspect, String name, Property first, Property second, List<Change> changes) {
        boolean sameUnit = symbol(first).equals(symbol(second));
        if (!same(first, second)) {
            String unit = sameUnit ? symbol(first) : symbol(first) + " → " + symbol(second);
            changes.add(new Change(aspect, Change.Kind.CHANGED, first.set(), name, told(first), told(second), unit,
                    List.of()));
            return;
        }
        boolean ownAttribute = first.source().is("IfcRoot") || second.source().is("IfcRoot");
        if (!sameUnit || ownAttribute || first.source().is("IfcMaterialProperties")
                || before.hashes().content(first.source().row()) == after.hashes().content(second.source().row())) {
            return;
        }
        List<Leaf> leaves = deep.differences(first.source(), second.source(), Change.MOST_DETAILS);
        if (!leaves.isEmpty()) {
            changes.add(new Change(aspect, Change.Kind.CHANGED, first.set(), name, told(first), told(second),
                    symbol(first), leaves));
        }
    }

    private boolean same(Property first, Property second) {
        if (first.si() != null && second.si() != null) {
            return DeepComparison.near(first.si(), second.si(), EntityPlan.Values.PLAIN.absolute());
        }
        return deep.differences(first.value(), second.value(), EntityPlan.Values.PLAIN, EntityPlan.Values.PLAIN, 1)
                .isEmpty();
    }

    private static Object told(Property property) {
        String parts = PropertyWords.of(property, Wording::of);
        return parts != null ? parts : Wording.plain(property.value());
    }

    private static String symbol(Property property) {
        return property.unit() == null ? "" : property.unit().symbol();
    }
}
