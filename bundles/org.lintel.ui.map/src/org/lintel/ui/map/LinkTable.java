// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.lintel.ui.Accessible;

/** The links of a model as a table: the same as on the map, in words, for keyboard and screen reader as well. */
final class LinkTable {

    private final TableViewer viewer;
    private List<LinkRow> rows = List.of();

    LinkTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setUseHashlookup(true);
        column(Messages.columnStatus, 110, LinkRow::status, row -> row.image().image());
        column(Messages.columnScore, 60, LinkRow::score, null);
        column(Messages.columnName, 130, LinkRow::name, null);
        column(Messages.columnKey, 170, LinkRow::key, null);
        column(Messages.columnThing, 200, LinkRow::thing, null);
        column(Messages.columnReasons, 260, LinkRow::reasons, null);
        viewer.getTable().setHeaderVisible(true);
        Accessible.name(viewer.getTable(), Messages.tableName);
    }

    private void column(String title, int width, Function<LinkRow, String> text, Function<LinkRow, Image> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((LinkRow) element);
            }

            @Override
            public Image getImage(Object element) {
                return image == null ? null : image.apply((LinkRow) element);
            }
        });
    }

    TableViewer viewer() {
        return viewer;
    }

    List<LinkRow> rows() {
        return rows;
    }

    /** Shows other rows; those of the same things stay selected. */
    void show(List<LinkRow> others) {
        List<LinkRow> were = selected();
        rows = List.copyOf(others);
        viewer.setInput(rows);
        select(rows.stream().filter(row -> were.stream().anyMatch(row::isSame)).toList());
    }

    void select(List<LinkRow> some) {
        viewer.setSelection(new StructuredSelection(some), true);
    }

    List<LinkRow> selected() {
        List<LinkRow> some = new ArrayList<>();
        for (Object each : viewer.getStructuredSelection()) {
            some.add((LinkRow) each);
        }
        return some;
    }
}
