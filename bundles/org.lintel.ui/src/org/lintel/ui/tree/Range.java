// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.util.List;
import java.util.Objects;
import org.lintel.ifc.model.Instance;

/**
 * A part of a list that is too long to be shown at once.
 *
 * @param from place of the first in the whole list, from 0
 */
public record Range(ModelTree tree, TreeNode parent, int order, int from, List<Instance> members) implements TreeNode {

    /** How many nodes stand under one node at most; longer lists are cut into ranges of that many. */
    public static final int SIZE = 500;

    public int to() {
        return from + members.size();
    }

    /** The place of its first member. */
    @Override
    public Object key() {
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Range that && that.tree == tree && that.from == from
                && Objects.equals(that.parent, parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, parent);
    }
}
