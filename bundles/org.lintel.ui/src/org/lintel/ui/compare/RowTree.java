// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.lintel.ui.Accessible;
import org.lintel.ui.LintelUi.Colour;

/** The tree of a comparison: object, change, before, after. Lines are made when their parent is opened. */
final class RowTree {

    /** So many lines are opened at once; more would help nobody. */
    private static final int OPEN_AT_MOST = 400;

    private final TreeViewer viewer;

    RowTree(Composite parent) {
        TreeColumnLayout layout = new TreeColumnLayout();
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        Accessible.name(viewer.getTree(), Messages.differences);
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(layout, Messages.object, 40, Row::label, true);
        column(layout, Messages.state, 12, Row::state, false);
        column(layout, Messages.before, 24, Row::before, false);
        column(layout, Messages.after, 24, Row::after, false);
        viewer.setContentProvider(new Content());
    }

    private void column(TreeColumnLayout layout, String title, int weight, Function<Row, String> text, boolean first) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80, true));
        boolean coloured = title.equals(Messages.state);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Row) row);
            }

            @Override
            public String getToolTipText(Object row) {
                String cell = text.apply((Row) row);
                return cell.isEmpty() ? null : cell;
            }

            @Override
            public Image getImage(Object row) {
                return first ? ((Row) row).image().image() : null;
            }

            @Override
            public Color getForeground(Object row) {
                return coloured && ((Row) row).colour() != null ? Colour.get(((Row) row).colour()) : null;
            }
        });
    }

    TreeViewer viewer() {
        return viewer;
    }

    Composite area() {
        return viewer.getTree().getParent();
    }

    /** Shows lines, and opens from the top what fits. */
    void show(List<Row> rows) {
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(rows);
            int lines = rows.size();
            for (Row place : rows) {
                lines += place.children().size();
                if (lines > OPEN_AT_MOST) {
                    break;
                }
                viewer.setExpandedState(place, true);
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** Opens everything, or the places only where everything is too much. */
    void expandAll() {
        viewer.expandToLevel(size() <= 5 * OPEN_AT_MOST ? TreeViewer.ALL_LEVELS : 2);
    }

    private int size() {
        int size = 0;
        for (Row place : rows()) {
            for (Row object : place.children()) {
                size += 1 + object.children().size();
            }
        }
        return size;
    }

    @SuppressWarnings("unchecked")
    List<Row> rows() {
        return viewer.getInput() instanceof List<?> rows ? (List<Row>) rows : List.of();
    }

    /** Puts the selected lines on the clipboard. */
    void copy() {
        StringBuilder text = new StringBuilder();
        for (Object row : viewer.getStructuredSelection()) {
            text.append(((Row) row).copied()).append(System.lineSeparator());
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** Rows hold their children. */
    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object row) {
            return ((Row) row).children().toArray();
        }

        @Override
        public Object getParent(Object row) {
            return null; // nothing is ever revealed that is not open
        }

        @Override
        public boolean hasChildren(Object row) {
            return !((Row) row).children().isEmpty();
        }
    }
}
