// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** Instances by their rows; the handles are made when asked for. */
final class InstanceList extends AbstractList<Instance> implements RandomAccess {

    private final Model model;
    private final int[] rows;
    private final int first;
    private final int count;

    InstanceList(Model model, int[] rows, int first, int count) {
        this.model = model;
        this.rows = rows;
        this.first = first;
        this.count = count;
    }

    @Override
    public Instance get(int index) {
        return model.at(rows[first + Objects.checkIndex(index, count)]);
    }

    @Override
    public int size() {
        return count;
    }
}
