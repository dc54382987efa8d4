// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeNode;

/** Gives a viewer the nodes of a {@link ModelTree} as they are opened. */
final class TreeContent implements ITreeContentProvider {

    private boolean byType;

    void setByType(boolean wanted) {
        byType = wanted;
    }

    boolean isByType() {
        return byType;
    }

    @Override
    public Object[] getElements(Object input) {
        ModelTree tree = (ModelTree) input;
        return (byType ? tree.byType() : tree.roots()).toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        return ((TreeNode) node).tree().children((TreeNode) node).toArray();
    }

    @Override
    public Object getParent(Object node) {
        return ((TreeNode) node).parent();
    }

    @Override
    public boolean hasChildren(Object node) {
        return ((TreeNode) node).tree().hasChildren((TreeNode) node);
    }
}
