// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.lintel.ui.Accessible;
import org.lintel.ui.map.ground.Remembered;

/**
 * The links of a model as a table: the same as on the map, in words, for keyboard and screen reader as well. Its order, and
 * whether only what is to be decided is listed, are remembered.
 */
final class LinkTable {

    /** Preference: the column that gives the order; none for that in which links are found. */
    private static final String ORDER = "linkOrder";
    private static final String DESCENDING = "linkOrderDescending";
    /** Preference: whether only what is to be decided is listed. */
    private static final String ONLY_OPEN = "linksOnlyOpen";

    private final Remembered preferences = Registers.preferences();
    private final TableViewer viewer;
    private List<LinkRow> rows = List.of();
    private List<LinkRow> listed = List.of();
    private LinkColumn order;
    private boolean descending;
    private boolean onlyOpen;

    LinkTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setUseHashlookup(true);
        for (LinkColumn column : LinkColumn.values()) {
            add(column);
        }
        order = LinkColumn.of(preferences.text(ORDER));
        descending = preferences.is(DESCENDING);
        onlyOpen = preferences.is(ONLY_OPEN);
        mark();
        viewer.getTable().setHeaderVisible(true);
        Accessible.name(viewer.getTable(), Messages.tableName);
    }

    private void add(LinkColumn column) {
        TableViewerColumn shown = new TableViewerColumn(viewer, SWT.LEFT);
        shown.getColumn().setText(column.label());
        shown.getColumn().setWidth(column.width());
        shown.getColumn().setMoveable(true);
        shown.getColumn().addListener(SWT.Selection, e -> orderBy(column));
        shown.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return column.text((LinkRow) element);
            }

            @Override
            public Image getImage(Object element) {
                return column == LinkColumn.STATUS ? ((LinkRow) element).image().image() : null;
            }
        });
    }

    /** Upwards, downwards, and then as the links were found. */
    private void orderBy(LinkColumn column) {
        if (column != order) {
            order = column;
            descending = false;
        } else if (!descending) {
            descending = true;
        } else {
            order = null;
            descending = false;
        }
        preferences.put(ORDER, order == null ? "" : order.name());
        preferences.put(DESCENDING, descending);
        mark();
        list(selected());
    }

    private void mark() {
        TableColumn column = order == null ? null : viewer.getTable().getColumn(order.ordinal());
        viewer.getTable().setSortColumn(column);
        viewer.getTable().setSortDirection(column == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
    }

    boolean isOnlyOpen() {
        return onlyOpen;
    }

    void onlyOpen(boolean only) {
        onlyOpen = only;
        preferences.put(ONLY_OPEN, only);
        list(selected());
    }

    TableViewer viewer() {
        return viewer;
    }

    /** All of the model, listed or not. */
    List<LinkRow> rows() {
        return rows;
    }

    /** Whether there are links, but none is listed. */
    boolean hidesAll() {
        return listed.isEmpty() && !rows.isEmpty();
    }

    /** Shows other rows; those of the same things stay selected, or what stands in their place now. */
    void show(List<LinkRow> others) {
        List<LinkRow> were = selected();
        int place = viewer.getTable().getSelectionIndex();
        rows = List.copyOf(others);
        list(rows.stream().filter(row -> were.stream().anyMatch(row::isSame)).toList());
        if (!were.isEmpty() && selected().isEmpty() && !listed.isEmpty()) {
            select(List.of(listed.get(Math.clamp(place, 0, listed.size() - 1))));
        }
    }

    private void list(List<LinkRow> selection) {
        List<LinkRow> shown = new ArrayList<>(rows);
        if (onlyOpen) {
            shown.removeIf(row -> !row.isOpen());
        }
        if (order != null) {
            Comparator<LinkRow> by = order.comparator();
            shown.sort(descending ? by.reversed() : by);
        }
        listed = List.copyOf(shown);
        viewer.setInput(listed);
        select(selection);
    }

    /** Those of them that are listed. */
    void select(List<LinkRow> some) {
        Set<LinkRow> there = new HashSet<>(listed);
        viewer.setSelection(new StructuredSelection(some.stream().filter(there::contains).toList()), true);
    }

    List<LinkRow> selected() {
        List<LinkRow> some = new ArrayList<>();
        for (Object each : viewer.getStructuredSelection()) {
            some.add((LinkRow) each);
        }
        return some;
    }
}
