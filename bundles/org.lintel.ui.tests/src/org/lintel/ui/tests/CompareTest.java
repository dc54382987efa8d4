// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.lintel.samples.SampleFacts;
import org.lintel.ui.compare.ModelCompareViewer;
import org.lintel.ui.compare.ModelComparison;
import org.lintel.ui.editor.ModelEditor;

/** Two models in a compare editor: object by object, not line by line. */
class CompareTest extends WorkbenchCase {

    private static final SampleFacts.Planted WALL = Models.planted("declared-u-differs");

    private static ModelCompareViewer compare(IFile before, IFile after) {
        Ui.run(() -> ModelComparison.open(Ui.page(), before, after));
        Ui.until("the compare editor", () -> viewer() != null);
        ModelCompareViewer viewer = Ui.get(CompareTest::viewer);
        compared(viewer);
        return viewer;
    }

    private static void compared(ModelCompareViewer viewer) {
        Ui.until("the comparison is done", () -> viewer.status().contains("unchanged")
                || viewer.status().startsWith("Cannot"));
    }

    private static ModelCompareViewer viewer() {
        return find(Ui.page().getWorkbenchWindow().getShell());
    }

    private static ModelCompareViewer find(Control control) {
        if (control.getData(ModelCompareViewer.DATA) instanceof ModelCompareViewer viewer) {
            return viewer;
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                ModelCompareViewer found = find(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static <T extends Control> T control(Control parent, Class<T> type) {
        if (type.isInstance(parent)) {
            return type.cast(parent);
        }
        if (parent instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                T found = control(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<String> lines(ModelCompareViewer viewer) {
        return Ui.get(viewer::lines);
    }

    @Test
    void aChangedNameIsTheOneDifference() {
        IProject project = Models.project("Compare");
        IFile before = Models.write(project, "a.ifc", Models.house());
        IFile after = Models.write(project, "b.ifc", Models.houseWithName(WALL.globalId(), "Renamed"));
        ModelCompareViewer viewer = compare(before, after);
        List<String> lines = lines(viewer);
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(1).contains("Renamed") && lines.get(1).contains("\t1 change\t"), lines::toString);
        assertTrue(lines.get(2).contains("Name\tchanged\t" + WALL.name() + "\tRenamed\t" + WALL.globalId()),
                lines::toString);
        String status = Ui.get(viewer::status);
        assertTrue(status.contains("0 added · 0 removed · 1 changed"), status);

        Ui.run(() -> {
            ToolItem swap = control(viewer.getControl(), ToolBar.class).getItem(0);
            swap.notifyListeners(SWT.Selection, new Event());
        });
        Ui.until("swapped", () -> viewer.lines().size() == 3
                && viewer.lines().get(2).contains("\tRenamed\t" + WALL.name() + "\t"));

        Ui.run(() -> control(viewer.getControl(), Text.class).setText("no such text"));
        assertEquals(List.of(), lines(viewer));
        Ui.run(() -> control(viewer.getControl(), Text.class).setText("RENAMED"));
        assertEquals(3, lines(viewer).size());
    }

    @Test
    void anObjectOpensInItsModel() {
        IProject project = Models.project("CompareOpen");
        IFile before = Models.write(project, "a.ifc", Models.house());
        IFile after = Models.write(project, "b.ifc", Models.houseWithName(WALL.globalId(), "Renamed"));
        ModelCompareViewer viewer = compare(before, after);
        Ui.run(() -> {
            TreeViewer tree = (TreeViewer) viewer.tree();
            tree.expandAll();
            tree.setSelection(new StructuredSelection(tree.getTree().getItem(0).getItem(0).getData()));
            tree.getTree().notifyListeners(SWT.DefaultSelection, new Event());
        });
        Ui.until("the newer model", () -> Ui.page().getActiveEditor() instanceof ModelEditor editor
                && editor.getEditorInput().getName().equals("b.ifc"));
    }

    @Test
    void equalModelsAndFilesThatAreNoneAreTold() {
        IProject project = Models.project("CompareSame");
        IFile one = Models.write(project, "a.ifc", Models.house());
        IFile two = Models.write(project, "b.ifc", Models.house().replace("\n", "\r\n"));
        ModelCompareViewer same = compare(one, two);
        assertEquals(List.of(), lines(same));
        String status = Ui.get(same::status);
        assertTrue(status.startsWith("The models do not differ."), status);
        Ui.run(() -> Ui.page().closeAllEditors(false));
        IFile none = Models.write(project, "c.ifc", "not a model");
        ModelCompareViewer failed = compare(one, none);
        String told = Ui.get(failed::status);
        assertTrue(told.startsWith("Cannot compare.") && told.contains("c.ifc"), told);
    }
}
