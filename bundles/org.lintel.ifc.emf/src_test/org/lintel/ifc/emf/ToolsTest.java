// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.ifc.emf.Sample.HOUSE;
import static org.lintel.ifc.emf.Sample.create;
import static org.lintel.ifc.emf.Sample.get;
import static org.lintel.ifc.emf.Sample.list;
import static org.lintel.ifc.emf.Sample.save;
import static org.lintel.ifc.emf.Sample.set;
import static org.lintel.ifc.emf.Sample.text;
import static org.lintel.ifc.emf.Sample.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.ECrossReferenceAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.ifc.emf.provider.SpatialItemProvider;
import org.lintel.ifc.emf.provider.SpatialItemProviderFactory;

/** EMF's own tools on a model. */
class ToolsTest {

    @TempDir
    Path folder;
    private IfcResource house;

    @BeforeEach
    void open() {
        house = Sample.open(folder, HOUSE);
    }

    @Test
    void copies() {
        for (EObject object : house.getContents()) {
            if (!object.eClass().getName().equals("UnknownEntity") && ((IfcObject) object).id() != 30) {
                EObject copy = EcoreUtil.copy(object);
                assertTrue(EcoreUtil.equals(object, copy), object.toString());
                assertNotSame(object, copy);
                assertNull(copy.eResource());
            }
        }
        assertFalse(house.isModified());
    }

    @Test
    void validates() {
        assertEquals(Diagnostic.OK, Diagnostician.INSTANCE.validate(get(house, 5)).getSeverity());
        assertEquals(Diagnostic.OK, Diagnostician.INSTANCE.validate(get(house, 17)).getSeverity());
        assertEquals(Diagnostic.OK, Diagnostician.INSTANCE.validate(get(house, 23)).getSeverity());
        IfcResource bad = Sample.open(folder, Sample.file("IFC4", "#1=IFCWALL($,$,1.5,$,$,$,$,$,.WOODEN.);",
                "#2=IFCPOLYLINE((#3));", "#3=IFCCARTESIANPOINT((0.,0.,0.,0.));", "#4=IFCWALL('short',$,$,$,$,$,$,$,$);",
                "#5=IFCLOCALPLACEMENT(#77,#2);"));
        assertEquals(List.of("GlobalId", "Name", "PredefinedType"), faults(get(bad, 1)));
        assertEquals(List.of("Points"), faults(get(bad, 2)));
        assertEquals(List.of("Coordinates"), faults(get(bad, 3)));
        assertEquals(List.of("GlobalId"), faults(get(bad, 4)));
        assertTrue(faults(get(bad, 5)).contains("PlacementRelTo"));
    }

    @Test
    void aCopyOfWhatIsDamagedIsAsDamaged() {
        IfcResource bad = Sample.open(folder, Sample.file("IFC4", "#1=IFCWALL($,$,1.5,$,$,$,$,$,.WOODEN.);",
                "#2=IFCCARTESIANPOINT(('a',IFCREAL(1.),.U.));",
                "#3=IFCPROPERTYENUMERATION('E',(IFCLABEL('a'),IFCLABEL('a')),$);"));
        for (EObject object : bad.getContents()) {
            EObject copy = EcoreUtil.copy(object);
            assertTrue(EcoreUtil.equals(object, copy));
            assertEquals(faults(object), faults(copy));
        }
    }

    private static List<String> faults(EObject object) {
        return Diagnostician.INSTANCE.validate(object).getChildren().stream()
                .map(d -> ((EStructuralFeature) d.getData().get(1)).getName()).sorted().toList();
    }

    @Test
    void findsCrossReferences() {
        assertEquals(List.of("#9.RelatedElements", "#15.RelatedObjects"), usages(get(house, 5)));
        assertEquals(List.of("#20.Pnt", "#23.Trim1", "#25.elements", "#25.elements", "#31.Location"),
                usages(get(house, 18)));
    }

    private List<String> usages(EObject object) {
        return EcoreUtil.UsageCrossReferencer.find(object, house).stream()
                .filter(s -> !s.getEStructuralFeature().isDerived()).map(ToolsTest::name).toList();
    }

    private static String name(EStructuralFeature.Setting s) {
        EObject owner = s.getEObject() instanceof IfcObject ? s.getEObject() : s.getEObject().eContainer();
        return "#" + ((IfcObject) owner).id() + "." + s.getEStructuralFeature().getName();
    }

    @Test
    void aCrossReferenceAdapterFollowsChanges() {
        var adapter = new ECrossReferenceAdapter();
        house.eAdapters().add(adapter);
        EObject wall = get(house, 5);
        assertEquals(2, adapter.getNonNavigableInverseReferences(wall).stream()
                .filter(s -> !s.getEStructuralFeature().isDerived()).count());
        list(get(house, 15), "RelatedObjects").remove(wall);
        assertEquals(List.of("#9.RelatedElements"), adapter.getNonNavigableInverseReferences(wall).stream()
                .filter(s -> !s.getEStructuralFeature().isDerived()).map(ToolsTest::name).toList());
        house.eAdapters().remove(adapter);
        assertTrue(wall.eAdapters().isEmpty());
    }

    @Test
    void tellsAdaptersOfChanges() {
        EObject wall = get(house, 5);
        List<Notification> told = new ArrayList<>();
        wall.eAdapters().add(new AdapterImpl() {

            @Override
            public void notifyChanged(Notification notification) {
                told.add(notification);
            }
        });
        house.eAdapters().add(new AdapterImpl() {

            @Override
            public void notifyChanged(Notification notification) {
                told.add(notification);
            }
        });
        set(wall, "Name", "W");
        house.getContents().remove(get(house, 32));
        assertEquals(2, told.size());
        assertEquals(Notification.SET, told.getFirst().getEventType());
        assertEquals("Wall 牆", told.getFirst().getOldValue());
        assertEquals("W", told.getFirst().getNewValue());
        assertEquals(Notification.REMOVE, told.getLast().getEventType());
        assertEquals(31, told.getLast().getPosition());
    }

    @Test
    void anObjectWithAnAdapterStays() {
        var adapter = new AdapterImpl();
        get(house, 5).eAdapters().add(adapter);
        for (int i = 0; i < 50 && house.getContents().size() > 0; i++) {
            System.gc();
        }
        assertEquals(List.of(adapter), get(house, 5).eAdapters());
        set(get(house, 4), "Name", "S");
        System.gc();
        assertEquals("S", value(get(house, 4), "Name"));
    }

    @Test
    void aRecordedChangeIsUndoneToTheLastByte() {
        var recorder = new ChangeRecorder(house);
        changes();
        var description = recorder.endRecording();
        assertTrue(house.isModified());
        description.apply();
        assertFalse(house.isModified());
        set(get(house, 5), "Tag", "only this");
        save(house);
        assertEquals(HOUSE.replace("'W-1'", "'only this'"), text(house));
    }

    @Test
    void aRecordedChangeIsUndoneAfterSaving() {
        var recorder = new ChangeRecorder(house);
        changes();
        save(house);
        var description = recorder.endRecording();
        description.apply();
        save(house);
        IfcResource before = Sample.open(folder.resolve("model.ifc"));
        Path original = folder.resolve("original");
        assertTrue(original.toFile().mkdir());
        assertEquals(Sample.open(original, HOUSE).getContents().size(), before.getContents().size());
        assertEquals("Wall 牆", value(get(before, 5), "Name"));
        assertEquals("List", value(get(before, 32), "Name"));
        assertTrue(text(before).contains("(#5,#10),#4)"), text(before));
    }

    private void changes() {
        set(get(house, 5), "Name", "W");
        set(get(house, 5), "Description", "not set before");
        list(get(house, 9), "RelatedElements").remove(get(house, 5));
        list(get(house, 18), "Coordinates").move(0, 2);
        list(get(house, 32), "ListValues").clear();
        EObject door = create(house, "IfcDoor");
        house.getContents().add(door);
        list(get(house, 9), "RelatedElements").add(door);
        house.getContents().remove(get(house, 32));
        EcoreUtil.delete(get(house, 12));
    }

    @Test
    void commandsOfAnEditingDomainAreUndone() {
        var domain = new AdapterFactoryEditingDomain(new SpatialItemProviderFactory(), new BasicCommandStack(),
                house.getResourceSet());
        EObject wall = get(house, 5);
        var stack = domain.getCommandStack();
        stack.execute(SetCommand.create(domain, wall, Sample.feature(wall, "Name"), "W"));
        stack.execute(SetCommand.create(domain, wall, Sample.feature(wall, "Description"), "D"));
        EObject contained = get(house, 9);
        stack.execute(RemoveCommand.create(domain, contained, Sample.feature(contained, "RelatedElements"), wall));
        stack.execute(AddCommand.create(domain, contained, Sample.feature(contained, "RelatedElements"), wall, 1));
        assertEquals(List.of(get(house, 10), wall), list(contained, "RelatedElements"));
        stack.execute(new ChangeCommand(house) {

            @Override
            protected void doExecute() {
                EcoreUtil.delete(get(house, 12));
            }
        });
        assertNull(get(house, 12));
        assertTrue(house.isModified());
        while (stack.canUndo()) {
            stack.undo();
        }
        assertNotNull(get(house, 12));
        assertFalse(house.isModified());
        while (stack.canRedo()) {
            stack.redo();
        }
        save(house);
        assertTrue(text(house).contains("(#10,#5),#4)"), text(house));
        assertTrue(text(house).contains("(#11,#13)"), text(house));
    }

    @Test
    void theSpatialTreeIsAnItemProvider() {
        var factory = new SpatialItemProviderFactory();
        var tree = (SpatialItemProvider) factory.adapt((Object) house, ITreeItemContentProvider.class);
        assertNotNull(tree);
        assertNull(factory.adapt("something else", ITreeItemContentProvider.class));
        List<String> shown = new ArrayList<>();
        show(tree, house, "", shown);
        assertEquals(List.of("model.ifc", " IfcProject Project", "  IfcSite Site", "   IfcBuilding Long name",
                "    IfcBuildingStorey Ground", "     IfcWall Wall 牆", "     IfcSlab #10"), shown);
        assertSame(get(house, 4), tree.getParent(get(house, 5)));
        assertSame(house, tree.getParent(get(house, 1)));
        assertNull(tree.getParent(get(house, 18)));
        assertTrue(get(house, 5).eAdapters().isEmpty());
        set(get(house, 5), "Name", "New name");
        assertEquals("IfcWall New name", tree.getText(get(house, 5)));
        EcoreUtil.delete(get(house, 10));
        assertEquals(List.of(get(house, 5)), tree.getChildren(get(house, 4)));
        assertFalse(tree.hasChildren(get(house, 5)));
    }

    private static void show(SpatialItemProvider tree, Object object, String indent, List<String> shown) {
        shown.add(indent + tree.getText(object));
        Collection<?> children = tree.getChildren(object);
        children.forEach(child -> show(tree, child, indent + " ", shown));
    }
}
