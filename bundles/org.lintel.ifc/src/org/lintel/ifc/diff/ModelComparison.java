// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Units;

/** Tells how the models themselves differ: schema, units, georeference, true north, contexts. */
final class ModelComparison {

    private static final int MOST_LEAVES = 50;

    private final Side before;
    private final Side after;
    private final DiffOptions options;
    private final DeepComparison deep;
    private final List<Change> changes = new ArrayList<>();

    ModelComparison(Side before, Side after, DiffOptions options) {
        this.before = before;
        this.after = after;
        this.options = options;
        this.deep = new DeepComparison(before, after);
    }

    List<Change> changes() {
        Model first = before.model();
        Model second = after.model();
        String schema = String.join(", ", first.header().schemas());
        String schemaAfter = String.join(", ", second.header().schemas());
        if (!schema.equals(schemaAfter)) {
            changes.add(Change.of(Aspect.MODEL, "", "schema", schema, schemaAfter));
        }
        each(assigned(first), assigned(second), this::unit);
        north(Placements.of(first), Placements.of(second));
        for (String entity : new String[] {"IfcGeometricRepresentationContext", "IfcCoordinateOperation"}) {
            each(named(first, entity), named(second, entity), this::instance);
        }
        return changes;
    }

    private static Map<String, List<Instance>> assigned(Model model) {
        var units = new TreeMap<String, List<Instance>>();
        List<Instance> contexts = model.instances("IfcContext", true);
        for (Instance project : contexts.isEmpty() ? model.instances("IfcProject", true) : contexts) {
            Instance assignment = project.ref("UnitsInContext");
            for (Instance unit : assignment == null ? List.<Instance>of() : assignment.refs("Units")) {
                String kind = unit.is("IfcMonetaryUnit") ? "currency" : unit.enumeration("UnitType");
                units.computeIfAbsent(kind == null ? unit.typeName() : kind, k -> new ArrayList<>()).add(unit);
            }
        }
        return units;
    }

    /** Told of each name: what is on one side only, and what is on both and differs. */
    private interface Teller {
        void tell(String name, Instance first, Instance second);
    }

    /** Instances of one name are paired by their content, then in the order of the file. */
    private void each(Map<String, List<Instance>> first, Map<String, List<Instance>> second, Teller teller) {
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        for (String name : names) {
            List<Instance> left = new ArrayList<>(first.getOrDefault(name, List.of()));
            List<Instance> right = new ArrayList<>(second.getOrDefault(name, List.of()));
            left.removeIf(instance -> {
                for (Instance other : right) {
                    if (same(instance, other)) {
                        right.remove(other);
                        return true;
                    }
                }
                return false;
            });
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                teller.tell(name, i < left.size() ? left.get(i) : null, i < right.size() ? right.get(i) : null);
            }
        }
    }

    private boolean same(Instance first, Instance second) {
        return before.hashes().content(first.row()) == after.hashes().content(second.row())
                || deep.same(first, second);
    }

    private void unit(String kind, Instance unit, Instance other) {
        Object words = words(before.model(), unit);
        Object wordsAfter = words(after.model(), other);
        Change change = Change.of(Aspect.MODEL, "unit", kind, words, wordsAfter);
        boolean told = unit == null || other == null || !words.equals(wordsAfter);
        changes.add(told ? change : change.with(deep.differences(unit, other, Change.MOST_DETAILS)));
    }

    private static Object words(Model model, Instance unit) {
        if (unit == null) {
            return null;
        }
        Unit read = Units.of(model).read(unit);
        if (read != null && !read.symbol().isEmpty()) {
            return read.symbol();
        }
        Object currency = Wording.plain(unit.get("Currency"));
        return currency != null ? currency : Wording.of(unit);
    }

    private void north(Placements first, Placements second) {
        if (first.trueNorthGiven() != second.trueNorthGiven()
                || Math.abs(first.trueNorth() - second.trueNorth()) > options.angleTolerance()) {
            changes.add(Change.of(Aspect.MODEL, "", "true north", degrees(first), degrees(second)).in("°"));
        }
    }

    /** To a billionth; null where it is not given. */
    private static Double degrees(Placements placements) {
        return placements.trueNorthGiven() ? (Double) (Math.rint(placements.trueNorth() * 1e9) / 1e9 + 0.0) : null;
    }

    /** Contexts by what they are for, operations by their kind. */
    private static Map<String, List<Instance>> named(Model model, String entity) {
        var found = new TreeMap<String, List<Instance>>();
        for (Instance instance : model.instances(entity, true)) {
            var name = new StringBuilder(instance.typeName());
            for (String attribute : new String[] {"ContextType", "ContextIdentifier"}) {
                String text = instance.text(attribute);
                name.append(text == null ? "" : " " + text);
            }
            String view = instance.enumeration("TargetView");
            name.append(view == null ? "" : " " + view);
            found.computeIfAbsent(name.toString(), k -> new ArrayList<>()).add(instance);
        }
        return found;
    }

    private void instance(String name, Instance first, Instance second) {
        if (first == null || second == null) {
            changes.add(Change.of(Aspect.MODEL, name, "", first == null ? null : name, second == null ? null : name));
            return;
        }
        for (Leaf leaf : deep.differences(first, second, MOST_LEAVES)) {
            if (!leaf.path().startsWith("TrueNorth")) {
                changes.add(Change.of(Aspect.MODEL, name, leaf.path(), Wording.plain(leaf.before()),
                        Wording.plain(leaf.after())));
            }
        }
    }
}
