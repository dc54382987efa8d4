// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

/**
 * A node of the tree of a model: an element, a group of elements of one type, or a part of a long list. Equal only within
 * one tree: viewers put nodes back that equal those they show, and a node of an older revision must not come back.
 */
public sealed interface TreeNode permits ElementNode, TypeGroup, Range {

    /** The tree it belongs to. */
    ModelTree tree();

    /** The node above; null at the root. */
    TreeNode parent();

    /** What tells it from its siblings, in another revision of the file too. */
    Object key();

    /** The place among its siblings, from 0. */
    int order();
}
