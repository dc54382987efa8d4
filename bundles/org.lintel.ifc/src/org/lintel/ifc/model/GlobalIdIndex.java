// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a GlobalId to the instances that carry it. */
final class GlobalIdIndex {

    private final int[] table;
    private final int[] next;
    private final List<Instance> rooted;

    GlobalIdIndex(Model model) {
        rooted = model.instances("IfcRoot", true);
        int capacity = Integer.highestOneBit(Math.max(8, rooted.size())) << 1;
        table = new int[capacity];
        next = new int[rooted.size()];
        Arrays.fill(table, -1);
        for (int i = rooted.size() - 1; i >= 0; i--) {
            String id = rooted.get(i).text("GlobalId");
            int slot = slot(id);
            next[i] = table[slot];
            table[slot] = i;
        }
    }

    private int slot(String id) {
        int hash = id == null ? 0 : id.hashCode() * 0x9E3779B1;
        return (hash >>> 15 ^ hash) & table.length - 1;
    }

    /** The instances with the GlobalId, in the order of the file. */
    List<Instance> of(String id) {
        var found = new ArrayList<Instance>(1);
        for (int i = table[slot(id)]; i >= 0; i = next[i]) {
            Instance candidate = rooted.get(i);
            if (id.equals(candidate.text("GlobalId"))) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The instances of each GlobalId that several carry, in the order of the file. */
    Map<String, List<Instance>> duplicates() {
        var first = new HashMap<String, Instance>();
        var found = new LinkedHashMap<String, List<Instance>>();
        for (Instance instance : rooted) {
            String id = instance.text("GlobalId");
            Instance before = id == null ? null : first.putIfAbsent(id, instance);
            if (before != null) {
                found.computeIfAbsent(id, k -> new ArrayList<>(List.of(before))).add(instance);
            }
        }
        return found;
    }
}
