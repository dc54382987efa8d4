// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.DecoratingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IDecoratorManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Outcome;
import org.lintel.ui.editor.ModelEditor;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.TreeNode;
import org.lintel.workspace.LintelWorkspace;

/** The tree of a model in the Project Explorer. */
class NavigatorTest extends WorkbenchCase {

    private IFile file;
    private CommonViewer viewer;

    @BeforeEach
    void open() {
        file = Models.checkedHouse("Explorer");
        viewer = Ui.get(() -> ((ProjectExplorer) Ui.page().showView(ProjectExplorer.VIEW_ID)).getCommonViewer());
    }

    /** The item of the file, opened, with the site below it. */
    private TreeItem fileItem() {
        Ui.run(() -> {
            viewer.refresh();
            viewer.setExpandedState(file.getProject(), true);
            viewer.setExpandedState(file, true);
        });
        Ui.until("the spatial tree", () -> {
            TreeItem item = find(file);
            return item != null && item.getItemCount() > 0 && item.getItem(0).getData() instanceof TreeNode;
        });
        return Ui.get(() -> find(file));
    }

    private TreeItem find(IFile wanted) {
        for (TreeItem project : viewer.getTree().getItems()) {
            if (project.getData() instanceof IProject) {
                for (TreeItem item : project.getItems()) {
                    if (wanted.equals(item.getData())) {
                        return item;
                    }
                }
            }
        }
        return null;
    }

    private static String texts(TreeItem item) {
        StringBuilder all = new StringBuilder(item.getText()).append('\n');
        for (TreeItem child : item.getItems()) {
            all.append(texts(child));
        }
        return all.toString();
    }

    @Test
    void underAFileStandsItsSpatialTree() {
        TreeItem item = fileItem();
        Ui.run(() -> {
            viewer.expandToLevel(file, 4);
            ElementNode site = (ElementNode) item.getItem(0).getData();
            assertEquals("IfcSite", site.instance().typeName());
            TreeItem building = item.getItem(0).getItem(0);
            assertEquals("IfcBuilding", ((ElementNode) building.getData()).instance().typeName());
            List<Double> elevations = List.of(building.getItems()).stream().map(TreeItem::getData)
                    .filter(node -> node instanceof ElementNode).map(node -> ((ElementNode) node).instance())
                    .filter(instance -> instance.is("IfcBuildingStorey"))
                    .map(instance -> instance.number("Elevation")).toList();
            assertEquals(Models.facts().counts().get("IfcBuildingStorey"), elevations.size());
            assertEquals(elevations.stream().sorted().toList(), elevations, "storeys from below");
            assertTrue(building.getText().contains("IfcBuilding"), building.getText());
            assertNotNull(building.getImage());
        });
    }

    @Test
    void doubleClickOnAnElementOpensTheEditorThere() {
        TreeItem item = fileItem();
        ElementNode site = Ui.get(() -> (ElementNode) item.getItem(0).getData());
        Ui.run(() -> {
            viewer.setSelection(new StructuredSelection(site), true);
            Event event = new Event();
            event.item = item.getItem(0);
            viewer.getTree().notifyListeners(SWT.DefaultSelection, event);
            viewer.getTree().notifyListeners(SWT.MouseDoubleClick, event);
        });
        Ui.until("the editor at the site", () -> Ui.page().getActiveEditor() instanceof ModelEditor editor
                && editor.structure().viewer().getStructuredSelection().getFirstElement() instanceof ElementNode node
                && node.ref().equals(site.ref()));
    }

    @Test
    void aChangedModelChangesTheTree() {
        fileItem();
        Ui.run(() -> viewer.expandToLevel(file, 2));
        String renamed = Models.house().replaceAll("(=IFCBUILDING\\('[^']+',#\\d+,)'[^']*'", "$1'Renamed'");
        Models.write(file.getProject(), Models.FILE, renamed);
        Ui.until("the new name", () -> {
            viewer.expandToLevel(file, 2);
            return texts(find(file)).contains("Renamed");
        });
    }

    @Test
    void aDeletedModelIsGivenBack() throws Exception {
        fileItem();
        Path path = file.getLocation().toPath();
        Ui.until("the tree holds the model", () -> LintelWorkspace.models().shares(path) == 1);
        file.delete(true, null);
        Models.settle();
        Ui.until("nobody holds it", () -> LintelWorkspace.models().shares(path) == 0);
    }

    @Test
    void theFileTellsTheWorstOutcome() {
        int failed = LintelWorkspace.runs().of(file).run().counts().get(Outcome.FAIL);
        int open = LintelWorkspace.runs().of(file).run().counts().get(Outcome.UNDETERMINED);
        IDecoratorManager decorators = PlatformUI.getWorkbench().getDecoratorManager();
        Ui.until("the decoration", () -> {
            String text = decorators.decorateText(Models.FILE, file);
            return text != null && text.contains(failed + " failed") && text.contains(open + " undetermined");
        });
        assertTrue(Ui.get(() -> viewer.getLabelProvider()) instanceof DecoratingStyledCellLabelProvider);
    }
}
