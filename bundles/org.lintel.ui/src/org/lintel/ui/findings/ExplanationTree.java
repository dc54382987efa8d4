// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.List;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.lintel.ui.Accessible;

/** A worked calculation as a tree of terms, their values, and where these come from. */
public final class ExplanationTree {

    private static final int OPEN_LEVELS = 3;
    /** Pixels around a value in its column. */
    private static final int MARGIN = 16;
    private static final int NARROW = 60;
    /** The most of the width that values take: terms and sources have to be read too. */
    private static final double MOST_OF_WIDTH = 0.35;

    private final TreeViewer viewer;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private String longest = "";

    public ExplanationTree(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        Accessible.name(viewer.getTree(), Messages.calculation);
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(Messages.columnTerm, 50);
        column(Messages.columnValue, 0);
        column(Messages.columnFrom, 50);
        viewer.setContentProvider(new Content());
        area.addListener(SWT.Resize, e -> fitValues());
    }

    /** @param weight 0 for as wide as what it holds */
    private void column(String title, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        int index = viewer.getTree().getColumnCount() - 1;
        column.setLabelProvider(new Labels(index));
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), weight == 0 ? new ColumnPixelData(NARROW, true, true)
                : new ColumnWeightData(weight, NARROW, true));
    }

    /** Shows a tree, its upper levels open. */
    public void show(List<Explanation.Node> nodes) {
        viewer.getTree().setRedraw(false);
        viewer.setInput(nodes);
        viewer.expandToLevel(OPEN_LEVELS);
        longest = longest(nodes, "");
        fitValues();
        control().layout(true, true);
        viewer.getTree().setRedraw(true);
    }

    /** A value that is cut off is taken for another: its column is as wide as the widest, and the others share the rest. */
    private void fitValues() {
        Tree tree = viewer.getTree();
        TreeColumn column = tree.getColumn(1);
        GC gc = new GC(tree);
        try {
            int width = Math.max(gc.textExtent(column.getText()).x, gc.textExtent(longest).x) + MARGIN;
            int most = (int) Math.max(NARROW, control().getSize().x * MOST_OF_WIDTH);
            layout.setColumnData(column, new ColumnPixelData(Math.clamp(width, NARROW, most), true, true));
        } finally {
            gc.dispose();
        }
    }

    private static String longest(List<Explanation.Node> nodes, String before) {
        String longest = before;
        for (Explanation.Node node : nodes) {
            longest = longest(node.children(), node.value().length() > longest.length() ? node.value() : longest);
        }
        return longest;
    }

    /** Copies the selected lines, for a spreadsheet. */
    public void copy() {
        StringBuilder lines = new StringBuilder();
        for (Object element : viewer.getStructuredSelection()) {
            Explanation.Node node = (Explanation.Node) element;
            lines.append(node.term()).append('\t').append(node.value()).append('\t').append(node.from())
                    .append(System.lineSeparator());
        }
        if (!lines.isEmpty()) {
            Clipboard clipboard = new Clipboard(viewer.getTree().getDisplay());
            clipboard.setContents(new Object[] {lines.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** With its columns around it. */
    public Composite control() {
        return viewer.getTree().getParent();
    }

    public TreeViewer viewer() {
        return viewer;
    }

    private static final class Labels extends ColumnLabelProvider {

        private final int column;

        Labels(int column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            Explanation.Node node = (Explanation.Node) element;
            return switch (column) {
                case 0 -> node.term();
                case 1 -> node.value();
                default -> node.from();
            };
        }

        @Override
        public Image getImage(Object element) {
            return column == 0 ? ((Explanation.Node) element).image().image() : null;
        }

        @Override
        public String getToolTipText(Object element) {
            return getText(element);
        }
    }

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return ((Explanation.Node) node).children().toArray();
        }

        @Override
        public Object getParent(Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return !((Explanation.Node) node).children().isEmpty();
        }
    }
}
