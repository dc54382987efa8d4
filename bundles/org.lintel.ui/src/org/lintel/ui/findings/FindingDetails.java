// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.List;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.lintel.ui.Accessible;
import org.lintel.workspace.CheckPreferences;

/** What stands behind the selected finding: the story as text, and under it the worked calculation as a tree. */
public final class FindingDetails {

    private static final String CSS_ID = "org.eclipse.e4.ui.css.id";

    private final SashForm sash;
    private final StyledText text;
    private final TreeViewer tree;

    FindingDetails(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        text = new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(8, 6, 8, 6);
        text.setLineSpacing(2);
        text.setCaret(null);
        text.setData(CSS_ID, "LintelStory"); // coloured in css/dark.css
        Accessible.name(text, Messages.explanation);
        Composite lower = new Composite(sash, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        lower.setLayout(layout);
        tree = new TreeViewer(lower, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.getTree().setHeaderVisible(true);
        Accessible.name(tree.getTree(), Messages.calculation);
        ColumnViewerToolTipSupport.enableFor(tree);
        column(layout, Messages.columnTerm, 45);
        column(layout, Messages.columnValue, 20);
        column(layout, Messages.columnFrom, 35);
        tree.setContentProvider(new Content());
        sash.setWeights(55, 45);
        show(null);
    }

    private void column(TreeColumnLayout layout, String title, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.LEFT);
        int index = tree.getTree().getColumnCount() - 1;
        column.setLabelProvider(new Labels(index));
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    }

    /** @param row null for none */
    void show(FindingRow row) {
        FindingStory.write(text, row);
        List<Explanation.Node> nodes = row == null ? List.of()
                : new Explanation(CheckPreferences.language()).of(row.result());
        sash.setMaximizedControl(nodes.isEmpty() ? text : null);
        tree.getTree().setRedraw(false);
        tree.setInput(nodes);
        tree.expandToLevel(3);
        tree.getTree().setRedraw(true);
    }

    boolean hasFocus() {
        return text.isFocusControl() || tree.getTree().isFocusControl();
    }

    /** Copies what is selected in the part that has the focus. */
    void copy() {
        if (text.isFocusControl()) {
            if (text.getSelectionCount() == 0) {
                text.selectAll();
            }
            text.copy();
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (Object element : tree.getStructuredSelection()) {
            Explanation.Node node = (Explanation.Node) element;
            lines.append(node.term()).append('\t').append(node.value()).append('\t').append(node.from())
                    .append(System.lineSeparator());
        }
        if (!lines.isEmpty()) {
            Clipboard clipboard = new Clipboard(text.getDisplay());
            clipboard.setContents(new Object[] {lines.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** The calculation. */
    public TreeViewer tree() {
        return tree;
    }

    /** The story. */
    public StyledText text() {
        return text;
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
