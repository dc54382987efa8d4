// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
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
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lintel.ui.Accessible;
import org.lintel.ui.Images;
import org.lintel.ui.LintelUi;
import org.lintel.ui.element.DetailRow;
import org.lintel.ui.element.DetailSection;
import org.lintel.ui.tree.ElementRef;

/** Sections of details with name, value and origin; a value that is an element can be followed. */
final class DetailTable {

    private final Composite frame;
    private final TreeViewer viewer;
    private final Set<String> collapsed = new HashSet<>();
    private boolean showing;

    /** @param follow called with the element a value refers to */
    DetailTable(Composite parent, Consumer<ElementRef> follow) {
        frame = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(false);
        Accessible.name(viewer.getTree(), Messages.details);
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(layout, Messages.columnName, 38);
        column(layout, Messages.columnValue, 40);
        column(layout, Messages.columnOrigin, 22);
        viewer.setContentProvider(new Content());
        viewer.addOpenListener(e -> {
            if (viewer.getStructuredSelection().getFirstElement() instanceof DetailRow row && row.target() != null) {
                follow.accept(row.target());
            }
        });
        viewer.getTree().addListener(SWT.Collapse, e -> remember(e.item.getData(), true));
        viewer.getTree().addListener(SWT.Expand, e -> remember(e.item.getData(), false));
        viewer.getTree().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == 'c' && (e.stateMask & SWT.MOD1) != 0) {
                copy();
            }
        });
        MenuManager menu = new MenuManager();
        menu.add(new Action(Messages.copy) {
            @Override
            public void run() {
                copy();
            }
        });
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    private void column(TreeColumnLayout layout, String title, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.setLabelProvider(new Labels(viewer.getTree().getColumnCount() - 1));
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    }

    /** A section that the user has closed stays closed for the next element too. */
    private void remember(Object node, boolean closed) {
        if (!showing && node instanceof DetailSection section) {
            if (closed) {
                collapsed.add(section.title());
            } else {
                collapsed.remove(section.title());
            }
        }
    }

    Control control() {
        return frame;
    }

    TreeViewer viewer() {
        return viewer;
    }

    void show(List<DetailSection> sections) {
        showing = true;
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(sections);
            List<DetailSection> open = new ArrayList<>(sections);
            open.removeIf(section -> collapsed.contains(section.title()));
            viewer.setExpandedElements(open.toArray());
        } finally {
            viewer.getTree().setRedraw(true);
            showing = false;
        }
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (Object element : viewer.getStructuredSelection()) {
            if (element instanceof DetailRow row) {
                text.append(row.name()).append('\t').append(row.value()).append(System.lineSeparator());
            } else if (element instanceof DetailSection section) {
                text.append(section.title()).append(System.lineSeparator());
                for (DetailRow row : section.rows()) {
                    text.append(row.name()).append('\t').append(row.value()).append(System.lineSeparator());
                }
            }
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(frame.getDisplay());
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private static final class Labels extends ColumnLabelProvider {

        private final int column;

        Labels(int column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return switch (element) {
                case DetailSection section -> column == 0 ? section.title() : column == 2 ? section.note() : "";
                case DetailRow row when column == 0 -> row.name();
                case DetailRow row when column == 1 -> row.value().isEmpty() ? "—" : row.value();
                case DetailRow row -> row.note();
                default -> "";
            };
        }

        @Override
        public Image getImage(Object element) {
            if (element instanceof DetailSection section && column == 0) {
                return section.image().image();
            }
            return element instanceof DetailRow row && row.target() != null && column == 1 ? Images.RELATION.image()
                    : null;
        }

        @Override
        public Font getFont(Object element) {
            return element instanceof DetailSection && column == 0
                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
        }

        @Override
        public Color getForeground(Object element) {
            boolean dim = column == 2 || column == 1 && element instanceof DetailRow row && row.value().isEmpty();
            return dim ? LintelUi.Colour.get(LintelUi.Colour.SECONDARY) : null;
        }

        @Override
        public String getToolTipText(Object element) {
            String text = getText(element);
            return text.isEmpty() ? null : text;
        }
    }

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return node instanceof DetailSection section ? section.rows().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return node instanceof DetailSection;
        }
    }
}
