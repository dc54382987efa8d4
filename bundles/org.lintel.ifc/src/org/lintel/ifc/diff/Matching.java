// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;

/**
 * Finds the same objects in two models: by GlobalId, then by the whole subject key, then by what of it is unique among
 * those left. Objects that share a key are paired by their content, once that is known.
 */
final class Matching {

    private static final int ASK_EVERY = 1024;

    private final Objects before;
    private final Objects after;
    private final SubjectKeys keysBefore;
    private final SubjectKeys keysAfter;
    private final Progress progress;
    private final List<Group> open = new ArrayList<>();

    /** Objects of one key. */
    private record Group(List<Integer> before, List<Integer> after) {
    }

    Matching(Objects before, Objects after, SubjectKeys keysBefore, SubjectKeys keysAfter, Progress progress) {
        this.before = before;
        this.after = after;
        this.keysBefore = keysBefore;
        this.keysAfter = keysAfter;
        this.progress = progress;
    }

    /** Pairs what can be paired and gives every object its label. */
    void run() {
        byGlobalId();
        List<Integer> leftBefore = left(before);
        List<Integer> leftAfter = left(after);
        Map<String, Group> groups = groups(leftBefore, leftAfter, SubjectKeys.Extent.WHOLE);
        leftBefore.clear();
        leftAfter.clear();
        groups.forEach((key, group) -> settle(key, group, leftBefore, leftAfter));
        for (var extent : List.of(SubjectKeys.Extent.WITHOUT_PLACEMENT, SubjectKeys.Extent.TAG)) {
            groups = groups(leftBefore, leftAfter, extent);
            leftBefore.clear();
            leftAfter.clear();
            groups.forEach((key, group) -> settleUnique(key, group, leftBefore, leftAfter));
        }
        leftBefore.forEach(i -> before.label(i, Mix.of(1, before.row(i))));
        leftAfter.forEach(i -> after.label(i, Mix.of(2, after.row(i))));
    }

    private void byGlobalId() {
        Map<String, Integer> unique = unique(before);
        Map<String, Integer> uniqueAfter = unique(after);
        unique.forEach((globalId, index) -> {
            int partner = index < 0 ? -1 : uniqueAfter.getOrDefault(globalId, -1);
            if (partner >= 0) {
                before.pair(index, after, partner, Match.GLOBAL_ID);
                before.label(index, Mix.of(globalId));
                after.label(partner, Mix.of(globalId));
            }
        });
    }

    /** The objects by GlobalId; -1 where several have it. */
    private Map<String, Integer> unique(Objects objects) {
        var found = new HashMap<String, Integer>(objects.size() * 2);
        for (int i = 0; i < objects.size(); i++) {
            if (i % ASK_EVERY == 0) {
                progress.check();
            }
            String globalId = objects.instance(i).globalId();
            if (globalId != null && !globalId.isEmpty() && found.putIfAbsent(globalId, i) != null) {
                found.put(globalId, -1);
            }
        }
        return found;
    }

    private static List<Integer> left(Objects objects) {
        var left = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            if (objects.partner(i) < 0) {
                left.add(i);
            }
        }
        return left;
    }

    private Map<String, Group> groups(List<Integer> leftBefore, List<Integer> leftAfter, SubjectKeys.Extent extent) {
        var groups = new LinkedHashMap<String, Group>();
        fill(before, keysBefore, leftBefore, extent, key -> groups.computeIfAbsent(key, Matching::group).before());
        fill(after, keysAfter, leftAfter, extent, key -> groups.computeIfAbsent(key, Matching::group).after());
        return groups;
    }

    private static Group group(String key) {
        return new Group(new ArrayList<>(1), new ArrayList<>(1));
    }

    private void fill(Objects objects, SubjectKeys keys, List<Integer> left, SubjectKeys.Extent extent,
            Function<String, List<Integer>> into) {
        for (int n = 0; n < left.size(); n++) {
            if (n % ASK_EVERY == 0) {
                progress.check();
            }
            Instance instance = objects.instance(left.get(n));
            String key = keys.key(instance, extent);
            // what has no key stays by itself
            into.apply(key != null ? key : objects == before ? "<" + left.get(n) : ">" + left.get(n))
                    .add(left.get(n));
        }
    }

    private void settle(String key, Group group, List<Integer> leftBefore, List<Integer> leftAfter) {
        if (group.before.isEmpty() || group.after.isEmpty()) {
            leftBefore.addAll(group.before);
            leftAfter.addAll(group.after);
            return;
        }
        long label = Mix.of(key);
        group.before.forEach(i -> before.label(i, label));
        group.after.forEach(i -> after.label(i, label));
        if (group.before.size() == 1 && group.after.size() == 1) {
            before.pair(group.before.getFirst(), after, group.after.getFirst(), Match.KEY);
        } else {
            open.add(group);
        }
    }

    private void settleUnique(String key, Group group, List<Integer> leftBefore, List<Integer> leftAfter) {
        if (group.before.size() != 1 || group.after.size() != 1) {
            leftBefore.addAll(group.before);
            leftAfter.addAll(group.after);
            return;
        }
        long label = Mix.of(key);
        before.label(group.before.getFirst(), label);
        after.label(group.after.getFirst(), label);
        before.pair(group.before.getFirst(), after, group.after.getFirst(), Match.PARTIAL_KEY);
    }

    /**
     * Pairs the objects that share a key: those of the same content first, the others in the order of the file.
     *
     * @param contentBefore the hash of the whole content of an object, by its index
     */
    void pairBy(IntToLongFunction contentBefore, IntToLongFunction contentAfter) {
        for (Group group : open) {
            var waiting = new HashMap<Long, ArrayDeque<Integer>>();
            for (int i : group.after) {
                waiting.computeIfAbsent(contentAfter.applyAsLong(i), k -> new ArrayDeque<>(2)).add(i);
            }
            var rest = new ArrayList<Integer>();
            for (int i : group.before) {
                ArrayDeque<Integer> same = waiting.get(contentBefore.applyAsLong(i));
                if (same == null || same.isEmpty()) {
                    rest.add(i);
                } else {
                    before.pair(i, after, same.removeFirst(), Match.KEY);
                }
            }
            int next = 0;
            for (int i : group.after) {
                if (after.partner(i) < 0 && next < rest.size()) {
                    before.pair(rest.get(next++), after, i, Match.KEY);
                }
            }
        }
        open.clear();
    }
}
