// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.ifc.diff.EntityPlan.Kind;
import org.lintel.ifc.diff.EntityPlan.Slot;
import org.lintel.ifc.diff.EntityPlan.Values;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/**
 * Finds where two values whose hashes differ are different, if they are: rounding noise makes hashes differ too.
 * Whatever is equal by its hash is passed over, and no pair of instances is looked at twice.
 */
final class DeepComparison {

    private static final double RELATIVE = 1e-9;
    private static final int DEEPEST = 200;

    /** Beyond this many, elements without order are not tried against each other. */
    private static final int MOST_UNPAIRED = 40;

    /** Values looked at in one comparison; what is left then counts as different. */
    private static final int MOST_WORK = 100_000;

    private final Side before;
    private final Side after;
    private int work;

    DeepComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** One comparison: what was found, how much of it is wanted, which pairs were looked at. */
    private static final class Search {

        private final List<Leaf> found = new ArrayList<>();
        private final Set<Long> seen;
        private final int most;

        Search(int most, Set<Long> seen) {
            this.most = most;
            this.seen = seen;
        }

        boolean isOver() {
            return found.size() >= most;
        }

        void add(String path, Object first, Object second) {
            found.add(new Leaf(path, Wording.of(first), Wording.of(second)));
        }
    }

    /** Whether two instances are the same but for noise. */
    boolean same(Instance first, Instance second) {
        return differences(first, second, 1).isEmpty();
    }

    /** The first places where the attributes of two instances differ. */
    List<Leaf> differences(Instance first, Instance second, int most) {
        work = 0;
        var search = new Search(most, new HashSet<>());
        attributes(first, second, "", 0, search);
        return search.found;
    }

    /** The first places where two values differ; they are values of the attribute the plans tell of. */
    List<Leaf> differences(Object first, Object second, Values how, Values howAfter, int most) {
        work = 0;
        var search = new Search(most, new HashSet<>());
        values(first, second, how, howAfter, "", 0, search);
        return search.found;
    }

    private void attributes(Instance first, Instance second, String path, int depth, Search search) {
        if (first.type() != second.type() && !first.typeName().equals(second.typeName())) {
            search.add(path, first, second);
            return;
        }
        EntityPlan plan = before.plans().of(first.type());
        EntityPlan planAfter = after.plans().of(second.type());
        List<Object> values = first.values();
        List<Object> valuesAfter = second.values();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < valuesAfter.size(); i++) {
            places.put(planAfter.slot(i).name(), i);
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        for (int i = 0; i < values.size() && !search.isOver(); i++) {
            Slot slot = plan.slot(i);
            Integer place = places.remove(slot.name());
            Object other = place == null ? null : valuesAfter.get(place);
            if (slot.compared()) {
                Values how = place == null ? slot.values() : planAfter.slot(place).values();
                values(values.get(i), other, slot.values(), how, prefix + slot.name(), depth, search);
            }
        }
        for (int place : places.values()) {
            Slot slot = planAfter.slot(place);
            if (slot.compared() && !search.isOver()) {
                values(null, valuesAfter.get(place), slot.values(), slot.values(), prefix + slot.name(), depth,
                        search);
            }
        }
    }

    private void values(Object first, Object second, Values how, Values howAfter, String path, int depth,
            Search search) {
        long hash = before.hashes().value(first, how);
        if (hash == after.hashes().value(second, howAfter)) {
            return;
        }
        if (++work > MOST_WORK) {
            search.add(path, first, second);
            return;
        }
        if (first instanceof Number a && second instanceof Number b) {
            if (!near(a.doubleValue() * how.scale(), b.doubleValue() * howAfter.scale(), how.absolute())) {
                search.add(path, first, second);
            }
        } else if (first instanceof Instance a && second instanceof Instance b) {
            instances(a, b, path, depth, search);
        } else if (first instanceof Typed a && second instanceof Typed b && a.type().equals(b.type())) {
            values(a.value(), b.value(), before.plans().typed(a.type()), after.plans().typed(b.type()), path, depth,
                    search);
        } else if (first instanceof Typed a && second instanceof Typed b) {
            search.add(path, named(a), named(b));
        } else if (first instanceof List<?> a && second instanceof List<?> b && !a.isEmpty() && !b.isEmpty()) {
            if (how.unordered()) {
                unordered(a, b, how.inner(), howAfter.inner(), path, depth, search);
            } else {
                ordered(a, b, how.inner(), howAfter.inner(), path, depth, search);
            }
        } else {
            search.add(path, first, second);
        }
    }

    private static String named(Typed value) {
        return value.type() + "(" + Wording.of(value.value()) + ")";
    }

    /** Equal but for rounding noise. */
    static boolean near(double a, double b, double absolute) {
        return Math.abs(a - b) <= Math.max(absolute, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
    }

    private void instances(Instance first, Instance second, String path, int depth, Search search) {
        Kind kind = before.plans().of(first.type()).kind();
        Kind kindAfter = after.plans().of(second.type()).kind();
        if (!byValue(kind) || !byValue(kindAfter) || before.hashes().isShared(first.row())
                || after.hashes().isShared(second.row()) || depth >= DEEPEST) {
            search.add(path, first, second);
        } else if (search.seen.add((long) first.row() << 32 | second.row())) {
            attributes(first, second, path, depth + 1, search);
        }
    }

    private static boolean byValue(Kind kind) {
        return kind == Kind.CONTENT || kind == Kind.SHARED_SHAPE;
    }

    private void ordered(List<?> first, List<?> second, Values how, Values howAfter, String path, int depth,
            Search search) {
        int n = Math.min(first.size(), second.size());
        for (int i = 0; i < n && !search.isOver(); i++) {
            values(first.get(i), second.get(i), how, howAfter, path + '[' + (i + 1) + ']', depth, search);
        }
        for (int i = n; i < first.size() && !search.isOver(); i++) {
            search.add(path + '[' + (i + 1) + ']', first.get(i), null);
        }
        for (int i = n; i < second.size() && !search.isOver(); i++) {
            search.add(path + '[' + (i + 1) + ']', null, second.get(i));
        }
    }

    /** What is left when all that is equal by hash is taken away is tried against each other. */
    private void unordered(List<?> first, List<?> second, Values how, Values howAfter, String path, int depth,
            Search search) {
        var waiting = new LinkedHashMap<Long, List<Object>>();
        for (Object item : second) {
            waiting.computeIfAbsent(after.hashes().value(item, howAfter), k -> new ArrayList<>(1)).add(item);
        }
        var left = new ArrayList<Object>();
        for (Object item : first) {
            List<Object> same = waiting.get(before.hashes().value(item, how));
            if (same == null || same.isEmpty()) {
                left.add(item);
            } else {
                same.removeLast();
            }
        }
        var leftAfter = new ArrayList<Object>();
        waiting.values().forEach(leftAfter::addAll);
        if (left.size() <= MOST_UNPAIRED && leftAfter.size() <= MOST_UNPAIRED) {
            left.removeIf(a -> takeNear(a, leftAfter, how, howAfter, depth));
        }
        int n = Math.min(left.size(), leftAfter.size());
        for (int i = 0; i < n && !search.isOver(); i++) {
            values(left.get(i), leftAfter.get(i), how, howAfter, path, depth, search);
            if (search.found.isEmpty()) {
                search.add(path, left.get(i), leftAfter.get(i));
            }
        }
        for (int i = n; i < left.size() && !search.isOver(); i++) {
            search.add(path, left.get(i), null);
        }
        for (int i = n; i < leftAfter.size() && !search.isOver(); i++) {
            search.add(path, null, leftAfter.get(i));
        }
    }

    private boolean takeNear(Object item, List<Object> others, Values how, Values howAfter, int depth) {
        for (int i = 0; i < others.size(); i++) {
            var search = new Search(1, new HashSet<>());
            values(item, others.get(i), how, howAfter, "", Math.max(depth, DEEPEST - 20), search);
            if (search.found.isEmpty()) {
                others.remove(i);
                return true;
            }
        }
        return false;
    }
}
