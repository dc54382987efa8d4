// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

/** A node of the tree of a model: an element, a group of elements of one type, or a part of a long list. */
public sealed interface TreeNode permits ElementNode, TypeGroup, Range {

    /** The tree it belongs to. */
    ModelTree tree();

    /** The node above; null at the root. */
    TreeNode parent();

    /** The place among its siblings, from 0. */
    int order();
}
