// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.util.List;
import java.util.Objects;
import org.lintel.ifc.model.Instance;

/** The elements of one type under one node, or in the whole model where it has no parent. */
public final class TypeGroup implements TreeNode {

    private final ModelTree tree;
    private final TreeNode parent;
    private final int order;
    private final String type;
    private final List<Instance> members;

    TypeGroup(ModelTree tree, TreeNode parent, int order, String type, List<Instance> members) {
        this.tree = tree;
        this.parent = parent;
        this.order = order;
        this.type = type;
        this.members = members;
    }

    @Override
    public ModelTree tree() {
        return tree;
    }

    @Override
    public TreeNode parent() {
        return parent;
    }

    @Override
    public int order() {
        return order;
    }

    /** As in the schema, {@code IfcWall}. */
    public String type() {
        return type;
    }

    public List<Instance> members() {
        return members;
    }

    /** The type. */
    @Override
    public Object key() {
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeGroup that && that.tree == tree && that.type.equals(type)
                && Objects.equals(that.parent, parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, parent);
    }

    @Override
    public String toString() {
        return type + " (" + members.size() + ")";
    }
}
