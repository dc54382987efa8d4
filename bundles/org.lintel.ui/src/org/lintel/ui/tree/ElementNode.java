// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import org.eclipse.core.runtime.PlatformObject;
import org.lintel.ifc.model.Instance;

/** An element of a model in the tree. */
public final class ElementNode extends PlatformObject implements TreeNode {

    private final ModelTree tree;
    private final TreeNode parent;
    private final int order;
    private final Instance instance;
    private final ElementRef ref;

    ElementNode(ModelTree tree, TreeNode parent, int order, Instance instance) {
        this.tree = tree;
        this.parent = parent;
        this.order = order;
        this.instance = instance;
        this.ref = ElementRef.of(instance);
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

    public Instance instance() {
        return instance;
    }

    public ElementRef ref() {
        return ref;
    }

    /** Its GlobalId; its number where it has none. */
    @Override
    public Object key() {
        return ref.globalId().isEmpty() ? ref.instance() : ref.globalId();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementNode that && that.tree == tree && that.instance.equals(instance);
    }

    @Override
    public int hashCode() {
        return instance.hashCode();
    }

    @Override
    public String toString() {
        return instance.toString();
    }
}
