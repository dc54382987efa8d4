// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.step.Ranges;

/**
 * Which property and quantity sets the elements of a model carry, and how far they are filled in: every value of every
 * element is read, with what comes from its type. Elements are shared out among threads.
 */
public final class PropertyCensus {

    private static final int ELEMENTS_AT_ONCE = 128;

    private final Map<String, Integer> elements = new TreeMap<>();
    private List<Row> rows = List.of();
    private long sets;
    private long values;
    private long filled;

    private PropertyCensus() {
    }

    /**
     * A set of one name on elements of one type.
     *
     * @param type exact entity, as in the schema
     * @param quantities whether it is a quantity set
     * @param elements how many elements carry it
     * @param values how many properties or quantities they have in it, all together
     * @param filled how many of those have a value
     */
    public record Row(String type, String set, boolean quantities, int elements, long values, long filled) {
    }

    private record Key(String type, String set, boolean quantities) {
    }

    /** What is counted for a key. */
    private static final class Count {

        private int elements;
        private long values;
        private long filled;

        void add(Count more) {
            elements += more.elements;
            values += more.values;
            filled += more.filled;
        }
    }

    /**
     * Reads the elements of some entities and of all below them.
     *
     * @param types names of entities in whatever letters
     * @param threads how many may read
     */
    public static PropertyCensus of(Model model, List<String> types, int threads, Progress progress) {
        var census = new PropertyCensus();
        List<Instance> all = elements(model, types);
        progress.begin(Message.of("Reading properties", "正在讀取屬性"), all.size());
        Properties properties = Properties.of(model);
        Quantities quantities = Quantities.of(model);
        List<Map<Key, Count>> parts = Ranges.run(all.size(), ELEMENTS_AT_ONCE, threads, () -> (from, to) -> {
            progress.check();
            var counts = new HashMap<Key, Count>();
            for (Instance element : all.subList(from, to)) {
                count(element, properties.sets(element), false, counts);
                count(element, quantities.sets(element), true, counts);
            }
            progress.worked(to - from);
            return counts;
        });
        for (Instance element : all) {
            census.elements.merge(element.typeName(), 1, Integer::sum);
        }
        census.add(parts);
        return census;
    }

    private static List<Instance> elements(Model model, List<String> types) {
        var all = new ArrayList<Instance>();
        Set<Instance> seen = types.size() > 1 ? new HashSet<>() : null;
        for (String type : types) {
            for (Instance element : model.instances(type, true)) {
                if (seen == null || seen.add(element)) {
                    all.add(element);
                }
            }
        }
        return all;
    }

    private static void count(Instance element, List<PropertySet> sets, boolean quantities, Map<Key, Count> counts) {
        Set<String> names = null;
        for (PropertySet set : sets) {
            Count count = counts.computeIfAbsent(new Key(element.typeName(), set.name(), quantities),
                    key -> new Count());
            names = names == null ? new HashSet<>() : names;
            count.elements += names.add(set.name()) ? 1 : 0;
            count.values += set.properties().size();
            for (Property property : set.properties()) {
                count.filled += property.value() != null ? 1 : 0;
            }
        }
    }

    private void add(List<Map<Key, Count>> parts) {
        var counts = new HashMap<Key, Count>();
        for (Map<Key, Count> part : parts) {
            part.forEach((key, count) -> counts.computeIfAbsent(key, k -> new Count()).add(count));
        }
        var found = new ArrayList<Row>(counts.size());
        counts.forEach((key, count) -> {
            found.add(new Row(key.type, key.set, key.quantities, count.elements, count.values, count.filled));
            sets += count.elements;
            values += count.values;
            filled += count.filled;
        });
        found.sort(Comparator.comparing(Row::type).thenComparing(Row::quantities).thenComparing(Row::set));
        rows = List.copyOf(found);
    }

    /** How many elements there are of each exact entity, by name. */
    public Map<String, Integer> elements() {
        return elements;
    }

    /** By entity; property sets before quantity sets, each by name. */
    public List<Row> rows() {
        return rows;
    }

    /** How many sets the elements have, all together; sets of one name on one element are one. */
    public long sets() {
        return sets;
    }

    /** How many properties and quantities the elements have, all together. */
    public long values() {
        return values;
    }

    /** How many of them have a value. */
    public long filled() {
        return filled;
    }
}
