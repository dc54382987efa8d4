// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.lintel.ui.tree.TreeNode;

/** Keeps the nodes of a model in the order the tree gives them. */
public final class ModelSorter extends ViewerComparator {

    @Override
    public int compare(Viewer viewer, Object a, Object b) {
        return a instanceof TreeNode p && b instanceof TreeNode q ? Integer.compare(p.order(), q.order()) : 0;
    }
}
