// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;
import org.lintel.ui.Accessible;

/** The tree of findings with its columns. */
final class FindingsViewer {

    private static final int[] WEIGHTS = {52, 22, 13, 13};
    /** So few lines are shown without asking for a click on each group. */
    private static final int EXPANDED_AT_MOST = 40;

    private static final int OPEN_AT_MOST = 2000;

    private final TreeViewer viewer;

    /** @param sorted called when the user clicks a column: the column, and whether descending */
    FindingsViewer(Composite parent, FindingsState state, BiConsumer<SortColumn, Boolean> sorted) {
        Composite frame = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        Accessible.name(viewer.getTree(), Messages.findings);
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (SortColumn column : SortColumn.values()) {
            column(layout, column, sorted);
        }
        markSort(state.sort, state.descending);
        viewer.setContentProvider(new Content());
    }

    private void column(TreeColumnLayout layout, SortColumn column, BiConsumer<SortColumn, Boolean> sorted) {
        TreeViewerColumn viewerColumn = new TreeViewerColumn(viewer, SWT.LEFT);
        viewerColumn.setLabelProvider(new FindingLabels(column));
        TreeColumn widget = viewerColumn.getColumn();
        widget.setText(column.label());
        widget.setMoveable(true);
        layout.setColumnData(widget, new ColumnWeightData(WEIGHTS[column.ordinal()], 80, true));
        widget.addListener(SWT.Selection, e -> {
            boolean again = viewer.getTree().getSortColumn() == widget;
            boolean descending = again && viewer.getTree().getSortDirection() == SWT.UP;
            markSort(column, descending);
            sorted.accept(column, descending);
        });
    }

    private void markSort(SortColumn column, boolean descending) {
        viewer.getTree().setSortColumn(viewer.getTree().getColumn(column.ordinal()));
        viewer.getTree().setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows other lines; what was open and selected stays so where it is still there. */
    void show(FindingsTree tree) {
        Object[] expanded = viewer.getExpandedElements();
        IStructuredSelection selection = viewer.getStructuredSelection();
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(tree);
            viewer.setExpandedElements(expanded);
            if (tree.shown() <= EXPANDED_AT_MOST && viewer.getExpandedElements().length == 0) {
                viewer.expandAll();
            }
            viewer.setSelection(selection);
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** Opens groups from the top until so many lines stand open that more would help nobody. */
    void expand() {
        int lines = 0;
        for (Object root : ((FindingsTree) viewer.getInput()).roots()) {
            List<Object> parts = FindingsTree.children(root);
            lines += parts.size();
            if (lines > OPEN_AT_MOST) {
                return;
            }
            viewer.setExpandedState(root, true);
            for (Object part : parts) {
                int more = FindingsTree.children(part).size();
                lines += more;
                if (lines > OPEN_AT_MOST) {
                    return;
                }
                if (more > 0) {
                    viewer.setExpandedState(part, true);
                }
            }
        }
    }

    /** The selected lines; all lines of a group where a group is selected. */
    List<FindingRow> selectedRows() {
        List<FindingRow> rows = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection()) {
            switch (element) {
                case FindingRow row -> rows.add(row);
                case FindingGroup group -> rows.addAll(group.rows());
                default -> throw new IllegalStateException("neither line nor group: " + element);
            }
        }
        return rows;
    }

    /** Puts the selected lines on the clipboard, tab separated, as a spreadsheet takes them. */
    void copy() {
        StringBuilder text = new StringBuilder();
        for (FindingRow row : selectedRows()) {
            text.append(row.result().outcome().id()).append('\t').append(row.result().rule());
            for (SortColumn column : SortColumn.values()) {
                text.append('\t').append(column.text(row).replace('\t', ' '));
            }
            text.append('\t').append(row.result().subject().globalId()).append(System.lineSeparator());
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** Gives the nodes of a {@link FindingsTree}; children are made when a node is opened. */
    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((FindingsTree) input).roots().toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return FindingsTree.children(node).toArray();
        }

        @Override
        public Object getParent(Object node) {
            return node instanceof FindingGroup group ? group.parent() : null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return node instanceof FindingGroup;
        }
    }
}
