// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.samples.SampleFacts;
import org.lintel.ui.editor.ModelEditor;
import org.lintel.ui.editor.ModelEditors;
import org.lintel.ui.element.DetailRow;
import org.lintel.ui.element.DetailSection;
import org.lintel.ui.geometry.GeometryPreferences;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.TypeGroup;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.marker.FindingMarkers;

/** The model editor: structure, properties, search, and what happens when the file changes or cannot be read. */
class ModelEditorTest extends WorkbenchCase {

    private static ModelEditor open(IFile file) {
        ModelEditor editor = Ui.get(() -> ModelEditors.open(Ui.page(), file, null));
        Ui.until("the model is open", () -> editor.tree() != null);
        return editor;
    }

    private static void select(ModelEditor editor, String globalId) {
        Ui.run(() -> editor.reveal(new ElementRef(globalId, 0)));
        Ui.until("the element is selected", () -> editor.structure().viewer().getStructuredSelection()
                .getFirstElement() instanceof ElementNode node && node.ref().globalId().equals(globalId));
    }

    private static List<DetailSection> sections(ModelEditor editor) {
        return Ui.get(() -> {
            Object input = editor.structure().pane().viewer().getInput();
            return input instanceof List<?> list ? list.stream().map(DetailSection.class::cast).toList() : List.of();
        });
    }

    @Test
    void doubleClickedFilesOpenInIt() {
        IFile file = Models.checkedHouse("Open");
        assertTrue(Ui.get(() -> IDE.openEditor(Ui.page(), file) instanceof ModelEditor));
    }

    @Test
    void structureLeadsFromTheProjectToTheElements() {
        ModelEditor editor = open(Models.checkedHouse("Structure"));
        Ui.run(() -> {
            editor.structure().viewer().expandAll();
            TreeItem project = editor.structure().viewer().getTree().getItem(0);
            assertEquals("IfcProject", node(project).instance().typeName());
            TreeItem site = project.getItem(0);
            assertEquals("IfcSite", node(site).instance().typeName());
            TreeItem building = site.getItem(0);
            assertEquals("IfcBuilding", node(building).instance().typeName());
            List<String> storeys = List.of(building.getItems()).stream().map(item -> node(item).instance().typeName())
                    .distinct().toList();
            assertEquals(List.of("IfcBuildingStorey"), storeys);
            TreeItem storey = building.getItem(0);
            assertTrue(List.of(storey.getItems()).stream().anyMatch(item -> item.getData() instanceof TypeGroup group
                    && group.type().equals("IfcWall")), "walls stand in a group");
            assertNotNull(storey.getImage());
        });
        int storeys = Models.facts().counts().get("IfcBuildingStorey");
        assertEquals(storeys, Ui.get(() -> editor.structure().viewer().getTree().getItem(0).getItem(0).getItem(0)
                .getItemCount()));
    }

    private static ElementNode node(TreeItem item) {
        return (ElementNode) item.getData();
    }

    @Test
    void everythingKnownOfAnElementIsShown() {
        ModelEditor editor = open(Models.checkedHouse("Details"));
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        select(editor, planted.globalId());
        Ui.until("the details", () -> !sections(editor).isEmpty());
        List<DetailSection> sections = sections(editor);
        List<DetailRow> attributes = sections.getFirst().rows();
        assertTrue(attributes.contains(DetailRow.of("GlobalId", planted.globalId())), attributes::toString);
        assertTrue(attributes.contains(DetailRow.of("Name", planted.name())), attributes::toString);
        assertTrue(sections.stream().anyMatch(section -> section.title().equals("Pset_WallCommon") && section.rows()
                .stream().anyMatch(row -> row.name().equals("ThermalTransmittance") && row.value().contains("W/m²K"))),
                sections::toString);
        assertTrue(sections.stream().anyMatch(section -> section.title().startsWith("Qto_WallBaseQuantities")),
                sections::toString);
        assertTrue(sections.stream().anyMatch(section -> section.title().equals("Materials")
                && section.rows().size() > 1), "a wall of several layers");
        assertTrue(sections.stream().flatMap(section -> section.rows().stream())
                .anyMatch(row -> row.target() != null), "something leads to another element");
    }

    @Test
    void theShapeOfAnElementIsMeasured() {
        ModelEditor editor = open(Models.checkedHouse("Measured"));
        select(editor, Models.planted("declared-u-differs").globalId());
        Ui.until("the measures", () -> measured(editor) != null);
        DetailSection measured = measured(editor);
        assertEquals("by engine native", measured.note());
        String net = value(measured, "Volume");
        assertTrue(net.matches("[1-9]\\d*\\.\\d{3} m³"), net);
        // what the model's author says of the same wall
        DetailSection said = sections(editor).stream().filter(one -> one.title().startsWith("Qto_WallBaseQuantities"))
                .findFirst().orElseThrow();
        assertEquals(number(value(said, "NetVolume")), number(net), 0.002);
        assertTrue(number(value(measured, "Volume without openings")) > number(net));
    }

    @Test
    void anEngineThatIsNotThereIsToldInItsPlace() {
        GeometryPreferences.node().put(GeometryPreferences.ENGINE, "ifcopenshell");
        GeometryPreferences.node().put(GeometryPreferences.PROGRAM, "/nowhere/IfcConvert");
        ModelEditor editor = open(Models.checkedHouse("NoEngine"));
        select(editor, Models.planted("declared-u-differs").globalId());
        Ui.until("the measures", () -> measured(editor) != null);
        assertEquals("by engine ifcopenshell", measured(editor).note());
        String problem = value(measured(editor), "Problem");
        assertTrue(problem.startsWith("IfcOpenShell cannot be run"), problem);
    }

    private static DetailSection measured(ModelEditor editor) {
        return sections(editor).stream().filter(one -> one.title().equals("Measured")).findFirst().orElse(null);
    }

    private static String value(DetailSection section, String name) {
        return section.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow(
                () -> new AssertionError(name + " is not in " + section)).value();
    }

    private static double number(String text) {
        return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    }

    @Test
    void propertiesViewKnowsTheSame() {
        ModelEditor editor = open(Models.checkedHouse("Properties"));
        select(editor, Models.planted("declared-u-differs").globalId());
        IPropertySource source = Ui.get(() -> ((ElementNode) editor.structure().viewer().getStructuredSelection()
                .getFirstElement()).getAdapter(IPropertySource.class));
        assertNotNull(source);
        assertTrue(List.of(source.getPropertyDescriptors()).stream()
                .anyMatch(one -> "Pset_WallCommon".equals(one.getCategory())));
    }

    @Test
    void searchLeavesWhatMatchesAndTheWayToIt() {
        ModelEditor editor = open(Models.checkedHouse("Search"));
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        Ui.run(() -> editor.structure().searchField().setText(planted.globalId().toLowerCase(Locale.ROOT)));
        Ui.until("one element is left", () -> elements(editor.structure().viewer().getTree().getItems(),
                planted.globalId()) == 1 && leaves(editor.structure().viewer().getTree().getItems()) == 1);
        Ui.run(() -> editor.structure().searchField().setText(""));
        Ui.until("everything is back", () -> {
            editor.structure().viewer().expandToLevel(5);
            return leaves(editor.structure().viewer().getTree().getItems()) > 5;
        });
    }

    private static int elements(TreeItem[] items, String globalId) {
        int count = 0;
        for (TreeItem item : items) {
            count += item.getData() instanceof ElementNode node && node.ref().globalId().equals(globalId) ? 1 : 0;
            count += elements(item.getItems(), globalId);
        }
        return count;
    }

    private static int leaves(TreeItem[] items) {
        int count = 0;
        for (TreeItem item : items) {
            count += item.getItemCount() == 0 ? 1 : leaves(item.getItems());
        }
        return count;
    }

    @Test
    void aChangedFileIsShownAnewWithTheSameElementSelected() {
        IFile file = Models.checkedHouse("Reload");
        ModelEditor editor = open(file);
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        select(editor, planted.globalId());
        Models.write(file.getProject(), Models.FILE, Models.houseWithName(planted.globalId(), "Renamed"));
        Ui.until("the new name", () -> editor.structure().pane().title().equals("Renamed"));
        assertEquals(1, LintelWorkspace.models().shares(file.getLocation().toPath()), "the old model was given back");
    }

    @Test
    void aClosedEditorHoldsNoModel() {
        IFile file = Models.checkedHouse("Close");
        open(file);
        assertEquals(1, LintelWorkspace.models().shares(file.getLocation().toPath()));
        Ui.run(() -> Ui.page().closeAllEditors(false));
        Ui.until("the share is given back", () -> LintelWorkspace.models().shares(file.getLocation().toPath()) == 0);
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        IFile file = Models.write(Models.project("Unreadable"), "bad.ifc", "this is not a model");
        ModelEditor editor = Ui.get(() -> ModelEditors.open(Ui.page(), file, null));
        Ui.until("the reason", () -> editor.overview().isFailed());
        assertFalse(Ui.get(() -> editor.overview().message()).isEmpty());
        Models.write(file.getProject(), "bad.ifc", Models.house());
        Ui.until("the repaired model", () -> editor.tree() != null && !editor.overview().isFailed());
    }

    @Test
    void aModelOutsideTheWorkspaceCanBeLookedAt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("outside.ifc");
        Files.writeString(file, Models.house(), StandardCharsets.ISO_8859_1);
        ModelEditor editor = Ui.get(() -> (ModelEditor) IDE.openEditorOnFileStore(Ui.page(), EFS.getStore(file.toUri())));
        Ui.until("the model is open", () -> editor.tree() != null);
        Ui.run(() -> Ui.page().closeEditor(editor, false));
    }

    @Test
    void problemMarkersLeadToTheElement() throws Exception {
        IFile file = Models.checkedHouse("Marker");
        SampleFacts.Planted planted = Models.planted("declared-u-differs");
        IMarker marker = List.of(file.findMarkers(FindingMarkers.FINDING, false, IResource.DEPTH_ZERO)).stream()
                .filter(one -> one.getAttribute(FindingMarkers.GLOBAL_ID, "").equals(planted.globalId())).findFirst()
                .orElseThrow();
        ModelEditor editor = Ui.get(() -> (ModelEditor) IDE.openEditor(Ui.page(), marker));
        Ui.until("the element", () -> editor.structure().viewer().getStructuredSelection()
                .getFirstElement() instanceof ElementNode node && node.ref().globalId().equals(planted.globalId()));
    }

    @Test
    void treeSelectionIsTheSelectionOfTheEditor() {
        ModelEditor editor = open(Models.checkedHouse("Selection"));
        select(editor, Models.planted("declared-u-differs").globalId());
        assertEquals(Ui.get(() -> editor.structure().viewer().getStructuredSelection()),
                Ui.get(() -> (StructuredSelection) editor.getSite().getSelectionProvider().getSelection()));
    }
}
