// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;

/** Which nodes of a model are open and selected in a viewer, kept over a change of the file. */
public final class TreeState {

    private final List<List<Object>> expanded = new ArrayList<>();
    private final List<List<Object>> selected = new ArrayList<>();

    private TreeState() {
    }

    /** The state of the nodes of one file. */
    public static TreeState of(AbstractTreeViewer viewer, Path file) {
        TreeState state = new TreeState();
        for (Object element : viewer.getExpandedElements()) {
            if (element instanceof TreeNode node && node.tree().file().equals(file)) {
                state.expanded.add(path(node));
            }
        }
        for (Object element : (IStructuredSelection) viewer.getSelection()) {
            if (element instanceof TreeNode node && node.tree().file().equals(file)) {
                state.selected.add(path(node));
            }
        }
        state.expanded.sort(Comparator.comparingInt(List::size));
        return state;
    }

    private static List<Object> path(TreeNode node) {
        List<Object> path = new ArrayList<>();
        for (TreeNode at = node; at != null; at = at.parent()) {
            path.addFirst(at.key());
        }
        return path;
    }

    /** Opens and selects the same nodes again, so far as they are still there. */
    public void restore(AbstractTreeViewer viewer, List<TreeNode> roots) {
        for (List<Object> path : expanded) {
            TreeNode node = find(roots, path);
            if (node != null) {
                viewer.setExpandedState(node, true);
            }
        }
        List<TreeNode> nodes = new ArrayList<>();
        for (List<Object> path : selected) {
            TreeNode node = find(roots, path);
            if (node != null) {
                nodes.add(node);
            }
        }
        if (!nodes.isEmpty()) {
            viewer.setSelection(new StructuredSelection(nodes));
        }
    }

    private static TreeNode find(List<TreeNode> roots, List<Object> path) {
        List<TreeNode> siblings = roots;
        TreeNode found = null;
        for (Object key : path) {
            found = null;
            for (TreeNode sibling : siblings) {
                if (sibling.key().equals(key)) {
                    found = sibling;
                    break;
                }
            }
            if (found == null) {
                return null;
            }
            siblings = found.tree().children(found);
        }
        return found;
    }
}
