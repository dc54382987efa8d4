// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.lintel.ui.Accessible;

/** A table whose columns share its width. */
public final class Columns<T> {

    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;

    public Columns(Composite parent, String name) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        Accessible.name(viewer.getTable(), name);
    }

    /** Adds a column. */
    public Columns<T> add(String title, int weight, Function<T, String> text) {
        return add(title, weight, text, null);
    }

    /** @param image null for none */
    public Columns<T> add(String title, int weight, Function<T, String> text, Function<T, Image> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @SuppressWarnings("unchecked")
            @Override
            public String getText(Object element) {
                return text.apply((T) element);
            }

            @SuppressWarnings("unchecked")
            @Override
            public Image getImage(Object element) {
                return image == null ? null : image.apply((T) element);
            }
        });
        return this;
    }

    public TableViewer viewer() {
        return viewer;
    }

    /** The selected row, or null. */
    @SuppressWarnings("unchecked")
    public T selected() {
        return (T) viewer.getStructuredSelection().getFirstElement();
    }

    public Composite control() {
        return viewer.getTable().getParent();
    }
}
