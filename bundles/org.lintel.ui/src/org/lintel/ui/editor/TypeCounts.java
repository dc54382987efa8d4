// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ui.Accessible;
import org.lintel.ui.tree.ElementIcons;

/** How many instances there are of each type: the building's own things at first, everything on demand. */
final class TypeCounts {

    private final TableViewer viewer;
    private final Button all;
    private List<Row> rows = List.of();

    /** @param object whether it is a thing of the building: something that can stand in the tree */
    private record Row(String type, EntityType entity, int count, boolean object) {
    }

    /** @param open called with a type on which the user double-clicks */
    TypeCounts(Composite parent, FormToolkit toolkit, Consumer<String> open) {
        Composite frame = toolkit.createComposite(parent);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(240, 320).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        Accessible.name(viewer.getTable(), Messages.contents);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.columnType, SWT.LEFT, 70, new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Row) element).type();
            }

            @Override
            public Image getImage(Object element) {
                Row row = (Row) element;
                return row.object() ? ElementIcons.of(row.entity()).image() : null;
            }
        }, Comparator.comparing(Row::type));
        column(layout, Messages.columnCount, SWT.RIGHT, 30, new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return Integer.toString(((Row) element).count());
            }
        }, Comparator.comparingInt(Row::count).reversed().thenComparing(Row::type));
        viewer.addOpenListener(e -> {
            Row row = (Row) viewer.getStructuredSelection().getFirstElement();
            if (row != null && row.object()) {
                open.accept(row.type());
            }
        });
        all = toolkit.createButton(parent, Messages.allTypes, SWT.CHECK);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(all);
        all.addListener(SWT.Selection, e -> fill());
    }

    private void column(TableColumnLayout layout, String title, int style, int weight, ColumnLabelProvider labels,
            Comparator<Row> order) {
        TableViewerColumn column = new TableViewerColumn(viewer, style);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        column.getColumn().addListener(SWT.Selection, e -> {
            rows.sort(order);
            viewer.getTable().setSortColumn(column.getColumn());
            viewer.getTable().setSortDirection(SWT.UP);
            fill();
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    }

    void show(Map<String, Integer> counts, Schema schema) {
        rows = new ArrayList<>();
        counts.forEach((type, count) -> {
            EntityType entity = schema.entity(type);
            boolean object = entity != null && entity.isA("IfcObject");
            rows.add(new Row(type, entity, count, object));
        });
        rows.sort(Comparator.comparingInt(Row::count).reversed().thenComparing(Row::type));
        fill();
    }

    private void fill() {
        viewer.setInput(all.getSelection() ? rows : rows.stream().filter(Row::object).toList());
    }
}
