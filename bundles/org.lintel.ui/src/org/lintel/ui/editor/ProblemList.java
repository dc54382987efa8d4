// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.lintel.ifc.model.Problem;
import org.lintel.ui.Accessible;
import org.lintel.workspace.CheckPreferences;

/** What was wrong with a file while it was read, with line and remedy. */
final class ProblemList {

    private final TableViewer viewer;

    ProblemList(Composite parent, FormToolkit toolkit) {
        Composite frame = toolkit.createComposite(parent);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, 130).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        Accessible.name(viewer.getTable(), Messages.problems);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.columnLine, 10, new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                Problem problem = (Problem) element;
                return problem.line() + ":" + problem.column();
            }
        });
        column(layout, Messages.problem, 50, new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Problem) element).message().in(CheckPreferences.language());
            }
        });
        column(layout, Messages.remedy, 40, new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Problem) element).remedy().in(CheckPreferences.language());
            }
        });
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    }

    /** @return whether there is anything to show */
    boolean show(List<Problem> problems) {
        viewer.setInput(problems);
        return !problems.isEmpty();
    }
}
