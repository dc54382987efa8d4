// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.core.task.Progress;
import org.lintel.ifc.diff.EntityPlan.Kind;
import org.lintel.ifc.model.Instance;

/**
 * Tells apart what no object holds but what itself refers to something: external references, constraints, aspects of
 * shapes, entries of a classification. Property sets that nobody has, and leavings of shapes, mean nothing.
 */
final class ResourceComparison {

    private static final int ASK_EVERY = 4096;
    private static final int MOST_UNPAIRED = 100;

    private final Side before;
    private final Side after;
    private final DeepComparison deep;

    ResourceComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.deep = new DeepComparison(before, after);
    }

    List<Change> changes(Progress progress) {
        Map<String, List<Instance>> first = loose(before, progress);
        Map<String, List<Instance>> second = loose(after, progress);
        var types = new TreeSet<>(first.keySet());
        types.addAll(second.keySet());
        var changes = new ArrayList<Change>();
        for (String type : types) {
            compare(type, first.getOrDefault(type, List.of()), second.getOrDefault(type, List.of()), changes);
        }
        return changes;
    }

    private static Map<String, List<Instance>> loose(Side side, Progress progress) {
        var found = new TreeMap<String, List<Instance>>();
        for (int row = 0; row < side.model().size(); row++) {
            if (row % ASK_EVERY == 0) {
                progress.check();
            }
            StructuralHashes hashes = side.hashes();
            if (!hashes.isReferenced(row) && hashes.refers(row) && hashes.plan(row).kind() == Kind.CONTENT) {
                Instance instance = side.model().at(row);
                if (counts(instance)) {
                    found.computeIfAbsent(instance.typeName(), k -> new ArrayList<>()).add(instance);
                }
            }
        }
        return found;
    }

    /** What is there to be tied to something else; other instances mean nothing as long as nobody refers to them. */
    private static boolean counts(Instance instance) {
        if (instance.is("IfcMaterialProperties") || instance.is("IfcMaterialDefinitionRepresentation")) {
            return !LinkTable.isAttached(instance);
        }
        if (Styles.isBrought(instance)) {
            return false;
        }
        return !instance.type().isKnown() || instance.typeName().endsWith("Relationship")
                || instance.typeName().startsWith("IfcRel")
                || instance.is("IfcProfileProperties") || instance.is("IfcPropertyAbstraction")
                || instance.is("IfcExternalReference") || instance.is("IfcShapeAspect") || instance.is("IfcStyledItem");
    }

    private void compare(String type, List<Instance> first, List<Instance> second, List<Change> changes) {
        var waiting = new HashMap<Long, Integer>();
        for (Instance instance : first) {
            waiting.merge(before.hashes().content(instance.row()), 1, Integer::sum);
        }
        var left = new ArrayList<Instance>();
        for (Instance instance : second) {
            long hash = after.hashes().content(instance.row());
            if (waiting.getOrDefault(hash, 0) > 0) {
                waiting.merge(hash, -1, Integer::sum);
            } else {
                left.add(instance);
            }
        }
        var gone = new ArrayList<Instance>();
        for (Instance instance : first) {
            long hash = before.hashes().content(instance.row());
            if (waiting.getOrDefault(hash, 0) > 0) {
                waiting.merge(hash, -1, Integer::sum);
                gone.add(instance);
            }
        }
        if (left.size() <= MOST_UNPAIRED && gone.size() <= MOST_UNPAIRED) {
            gone.removeIf(instance -> left.removeIf(new Once(instance)::takes));
        }
        known(type, gone, left, changes);
        int pairs = gone.size() == left.size() && gone.size() <= MOST_UNPAIRED ? gone.size() : 0;
        for (int i = 0; i < pairs; i++) {
            changes.add(changed(type, gone.get(i), left.get(i)));
        }
        for (Instance instance : gone.subList(pairs, gone.size())) {
            changes.add(Change.of(Aspect.RESOURCES, type, "", Wording.of(instance), null));
        }
        for (Instance instance : left.subList(pairs, left.size())) {
            changes.add(Change.of(Aspect.RESOURCES, type, "", null, Wording.of(instance)));
        }
    }

    private Change changed(String type, Instance first, Instance second) {
        return Change.of(Aspect.RESOURCES, type, "", Wording.of(first), Wording.of(second))
                .with(deep.differences(first, second, Change.MOST_DETAILS));
    }

    /** What has an identification of its own, such as the entries of a classification, is known by it. */
    private void known(String type, List<Instance> gone, List<Instance> left, List<Change> changes) {
        var waiting = new HashMap<String, Instance>();
        left.forEach(instance -> {
            if (identification(instance) != null) {
                waiting.putIfAbsent(identification(instance), instance);
            }
        });
        var found = new HashSet<Instance>();
        gone.removeIf(instance -> {
            Instance other = waiting.remove(identification(instance));
            if (other != null) {
                found.add(other);
                changes.add(changed(type, instance, other));
            }
            return other != null;
        });
        left.removeAll(found);
    }

    private static String identification(Instance instance) {
        String own = instance.text("Identification");
        return own != null ? own : instance.text("ItemReference");
    }

    /** Takes the first instance that is the same but for noise. */
    private final class Once {

        private final Instance first;
        private boolean taken;

        Once(Instance first) {
            this.first = first;
        }

        boolean takes(Instance second) {
            boolean takes = !taken && deep.same(first, second);
            taken |= takes;
            return takes;
        }
    }
}
