// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.diff.EntityPlan.Slot;
import org.lintel.ifc.diff.EntityPlan.Values;
import org.lintel.ifc.model.Instance;

/** Tells all that differs between two revisions of one object. */
final class ObjectComparison {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::aspect).thenComparing(Change::group)
            .thenComparing(Change::name);

    private final Side before;
    private final Side after;
    private final DiffOptions options;
    private final DeepComparison deep;
    private final PlacementComparison placements;
    private final ShapeComparison shapes;
    private final LinkComparison links;

    ObjectComparison(Side before, Side after, DiffOptions options) {
        this.before = before;
        this.after = after;
        this.options = options;
        this.deep = new DeepComparison(before, after);
        this.placements = new PlacementComparison(before, after, options);
        this.shapes = new ShapeComparison(before, after, deep);
        this.links = new LinkComparison(before, after, options, deep);
    }

    /** The changes in a fixed order; empty where nothing differs. */
    List<Change> changes(int object, int other) {
        var changes = new ArrayList<Change>();
        Instance first = before.objects().instance(object);
        Instance second = after.objects().instance(other);
        if (options.has(Aspect.IDENTITY) && before.objects().match(object) != Match.GLOBAL_ID) {
            identity(first, second, changes);
        }
        if (before.contents().attributes(object) != after.contents().attributes(other)) {
            attributes(first, second, changes);
        }
        if (options.has(Aspect.PLACEMENT)) {
            placements.compare(object, other, changes);
        }
        boolean sameShape = before.contents().shape(object) == after.contents().shape(other);
        if (!sameShape && options.has(Aspect.GEOMETRY)) {
            shapes.compare(first, second, changes);
        }
        if (sameShape && options.has(Aspect.APPEARANCE)
                && before.contents().look(object) != after.contents().look(other)) {
            changes.add(new Change(Aspect.APPEARANCE, Change.Kind.CHANGED, "", "", null, null, "", List.of()));
        }
        if (before.links().sum(first.row()) != after.links().sum(second.row())) {
            links.compare(first.row(), second.row(), changes);
        }
        if (changes.size() > 1) {
            changes.sort(ORDER);
        }
        return changes;
    }

    private static void identity(Instance first, Instance second, List<Change> changes) {
        String globalId = first.globalId();
        String globalIdAfter = second.globalId();
        if (globalId != null && !globalId.isEmpty() ? !globalId.equals(globalIdAfter)
                : globalIdAfter != null && !globalIdAfter.isEmpty()) {
            changes.add(Change.of(Aspect.IDENTITY, "", "GlobalId", Wording.plain(globalId),
                    Wording.plain(globalIdAfter)));
        }
    }

    private void attributes(Instance first, Instance second, List<Change> changes) {
        if (!first.typeName().equals(second.typeName()) && options.has(Aspect.CLASS)) {
            changes.add(Change.of(Aspect.CLASS, "", "", first.typeName(), second.typeName()));
        }
        if (!options.has(Aspect.ATTRIBUTES)) {
            return;
        }
        EntityPlan plan = before.plans().of(first.type());
        EntityPlan planAfter = after.plans().of(second.type());
        List<Object> values = first.values();
        List<Object> valuesAfter = second.values();
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            names.add(plan.slot(i).name());
        }
        for (int i = 0; i < valuesAfter.size(); i++) {
            names.add(planAfter.slot(i).name());
        }
        for (String name : names) {
            int place = place(plan, values.size(), name);
            int placeAfter = place(planAfter, valuesAfter.size(), name);
            attribute(name, place < 0 ? null : values.get(place), placeAfter < 0 ? null : valuesAfter.get(placeAfter),
                    how(plan, place), how(planAfter, placeAfter), changes);
        }
    }

    private void attribute(String name, Object value, Object valueAfter, Values how, Values howAfter,
            List<Change> changes) {
        if (how == null && howAfter == null) {
            return;
        }
        List<Leaf> leaves = deep.differences(how == null ? null : value, howAfter == null ? null : valueAfter,
                how == null ? howAfter : how, howAfter == null ? how : howAfter, Change.MOST_DETAILS);
        if (!leaves.isEmpty()) {
            boolean plain = leaves.size() == 1 && leaves.getFirst().path().isEmpty();
            Object first = Wording.plain(value);
            Object second = Wording.plain(valueAfter);
            Change change = first == null && second == null
                    ? new Change(Aspect.ATTRIBUTES, Change.Kind.CHANGED, "", name, null, null, "", List.of())
                    : Change.of(Aspect.ATTRIBUTES, "", name, first, second);
            changes.add(plain ? change : change.with(leaves));
        }
    }

    private static int place(EntityPlan plan, int count, String name) {
        for (int i = 0; i < count; i++) {
            if (plan.slot(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Null where the attribute is not there or not compared. */
    private static Values how(EntityPlan plan, int place) {
        Slot slot = place < 0 ? null : plan.slot(place);
        return slot == null || !slot.compared() ? null : slot.values();
    }
}
