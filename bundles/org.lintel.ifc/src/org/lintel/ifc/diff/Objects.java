// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.Arrays;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** The objects of one model in the order of the file, with what they were matched with. */
final class Objects {

    private static final String[] ENTITIES = {"IfcObjectDefinition", "IfcPropertyTemplateDefinition", "IfcMaterial"};

    private final Model model;
    private final int[] rows;
    private final long[] labels;
    private final int[] partners;
    private final Match[] matches;

    Objects(Model model) {
        this.model = model;
        int n = 0;
        for (String entity : ENTITIES) {
            n += model.count(entity, true);
        }
        rows = new int[n];
        n = 0;
        for (String entity : ENTITIES) {
            for (Instance instance : model.instances(entity, true)) {
                rows[n++] = instance.row();
            }
        }
        Arrays.sort(rows);
        labels = new long[n];
        partners = new int[n];
        Arrays.fill(partners, -1);
        matches = new Match[n];
        Arrays.fill(matches, Match.NONE);
    }

    int size() {
        return rows.length;
    }

    int row(int index) {
        return rows[index];
    }

    Instance instance(int index) {
        return model.at(rows[index]);
    }

    /** The place of a row among the objects; negative if it is none. */
    int index(int row) {
        return Arrays.binarySearch(rows, row);
    }

    /** What stands for an object wherever it is referred to: the same for what was matched. */
    long label(int row) {
        int index = index(row);
        return index < 0 ? 1 : labels[index];
    }

    void label(int index, long label) {
        labels[index] = label;
    }

    /** The index of the same object in the other model; -1 if there is none. */
    int partner(int index) {
        return partners[index];
    }

    Match match(int index) {
        return matches[index];
    }

    boolean isMatched(int row) {
        int index = index(row);
        return index >= 0 && partners[index] >= 0;
    }

    void pair(int index, Objects other, int partner, Match how) {
        partners[index] = partner;
        matches[index] = how;
        other.partners[partner] = index;
        other.matches[partner] = how;
    }
}
