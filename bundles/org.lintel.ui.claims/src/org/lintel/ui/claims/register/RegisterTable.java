// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.register;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.lintel.claims.register.ClaimOrder;
import org.lintel.ui.Accessible;
import org.lintel.ui.claims.StateLook;

/** The applications of a page, one a line; a click on a heading chooses the order that is named after it. */
final class RegisterTable {

    /** Pixels of a character or so: columns hold so many of them as they weigh, and what is more scrolls. */
    private static final int CHARACTER = 8;

    private final TableViewer viewer;
    private final TableColumnLayout layout = new TableColumnLayout();
    private List<RegisterRow> rows = List.of();

    RegisterTable(Composite parent, Consumer<ClaimOrder> sink) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(Messages.columnId, 12, SWT.LEFT, RegisterRow::id, sink, ClaimOrder.ID);
        column(Messages.columnDate, 12, SWT.LEFT, row -> row.head().date().toString(), sink, ClaimOrder.NEWEST,
                ClaimOrder.DATE);
        column(Messages.columnState, 15, SWT.LEFT, RegisterRow::state, sink);
        column(Messages.columnApplicant, 18, SWT.LEFT, RegisterRow::applicant, sink, ClaimOrder.APPLICANT);
        column(Messages.columnGranted, 15, SWT.RIGHT, RegisterRow::granted, sink, ClaimOrder.GRANTED);
        column(Messages.columnPaid, 15, SWT.RIGHT, RegisterRow::paid, sink);
        column(Messages.columnAsked, 15, SWT.RIGHT, RegisterRow::asked, sink);
        column(Messages.columnScheme, 24, SWT.LEFT, RegisterRow::scheme, sink);
        viewer.getTable().setHeaderVisible(true);
        Accessible.name(viewer.getTable(), Messages.tableName);
    }

    private void column(String title, int weight, int style, Function<RegisterRow, String> text,
            Consumer<ClaimOrder> sink, ClaimOrder... orders) {
        TableViewerColumn column = new TableViewerColumn(viewer, style);
        boolean state = title.equals(Messages.columnState);
        TableColumn shown = column.getColumn();
        shown.setText(title);
        shown.setMoveable(true);
        shown.setData(orders);
        layout.setColumnData(shown, new ColumnWeightData(weight, weight * CHARACTER, true));
        if (orders.length > 0) {
            shown.addListener(SWT.Selection, e -> sink.accept(orders.length > 1
                    && viewer.getTable().getSortColumn() == shown
                    && viewer.getTable().getSortDirection() == direction(orders[0]) ? orders[1] : orders[0]));
        }
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((RegisterRow) element);
            }

            @Override
            public Image getImage(Object element) {
                return state ? StateLook.image(((RegisterRow) element).head().state()).image() : null;
            }
        });
    }

    private static int direction(ClaimOrder order) {
        return order == ClaimOrder.NEWEST || order == ClaimOrder.GRANTED ? SWT.DOWN : SWT.UP;
    }

    TableViewer viewer() {
        return viewer;
    }

    Composite control() {
        return viewer.getTable().getParent();
    }

    /** Shows other rows; those of the same applications stay selected. */
    void show(List<RegisterRow> others, ClaimOrder order) {
        List<RegisterRow> were = selected();
        rows = others;
        viewer.setInput(rows);
        viewer.setSelection(new StructuredSelection(rows.stream()
                .filter(row -> were.stream().anyMatch(row::isSame)).toList()), true);
        viewer.getTable().setSortColumn(null);
        for (TableColumn column : viewer.getTable().getColumns()) {
            if (List.of((ClaimOrder[]) column.getData()).contains(order)) {
                viewer.getTable().setSortColumn(column);
                viewer.getTable().setSortDirection(direction(order));
            }
        }
    }

    List<RegisterRow> rows() {
        return rows;
    }

    List<RegisterRow> selected() {
        return ((List<?>) viewer.getStructuredSelection().toList()).stream().map(RegisterRow.class::cast).toList();
    }
}
