// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.ifc.emf.Sample.get;
import static org.lintel.ifc.emf.Sample.isSet;
import static org.lintel.ifc.emf.Sample.list;
import static org.lintel.ifc.emf.Sample.value;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.ifc.step.Typed;

class ReadingTest {

    @TempDir
    Path folder;
    private IfcResource house;

    @BeforeEach
    void open() {
        house = Sample.open(folder, Sample.HOUSE);
    }

    @Test
    void allInstancesStandSideBySide() {
        assertEquals(32, house.getContents().size());
        assertEquals("#1=IfcProject", house.getContents().getFirst().toString());
        assertEquals("#32=IfcPropertyListValue", house.getContents().getLast().toString());
        EObject wall = house.getContents().get(4);
        assertNull(wall.eContainer());
        assertSame(house, wall.eResource());
        assertEquals(4, house.getContents().indexOf(wall));
        assertTrue(house.getContents().contains(wall));
        assertFalse(house.isModified());
    }

    @Test
    void anInstanceIsTheSameObjectAsLongAsItIsHeld() {
        assertSame(house.getContents().get(4), get(house, 5));
        assertSame(get(house, 5), list(get(house, 15), "RelatedObjects").getFirst());
        assertSame(get(house, 5), house.object(house.model().instance(5)));
    }

    @Test
    void plainValues() {
        assertEquals("Wall 牆", value(get(house, 5), "Name"));
        assertEquals("SOLIDWALL", ((Enumerator) value(get(house, 5), "PredefinedType")).getName());
        assertEquals(List.of(22L, 17L, 0L), value(get(house, 2), "RefLatitude"));
        assertEquals(List.of(0.0, 0.0, 1e-5), list(get(house, 18), "Coordinates"));
        assertEquals("UNKNOWN", ((Enumerator) value(get(house, 25), "SelfIntersect")).getName());
        assertEquals("FALSE", ((Enumerator) value(get(house, 25), "UClosed")).getName());
        assertEquals(List.of(List.of(0.0, 0.0, 0.0), List.of(1.0, 0.0, 0.0)), list(get(house, 24), "CoordList"));
    }

    @Test
    void unsetIsToldFromDerivedAndFromEmpty() {
        assertNull(value(get(house, 5), "Description"));
        assertFalse(isSet(get(house, 5), "Description"));
        assertNull(value(get(house, 17), "Dimensions"));
        assertTrue(isSet(get(house, 17), "Dimensions"));
        IfcResource other = Sample.open(folder, Sample.file("IFC4",
                "#1=IFCPROJECT('0aaaaaaaaaaaaaaaaaaaa1',$,$,$,$,$,$,(),$);", "#2=IFCORGANIZATION($,'x',$,$,$);"));
        assertTrue(isSet(get(other, 1), "RepresentationContexts"));
        assertEquals(List.of(), value(get(other, 1), "RepresentationContexts"));
        assertFalse(isSet(get(other, 2), "Roles"));
        assertEquals(List.of(), value(get(other, 2), "Roles"));
    }

    @Test
    void valuesOfSelectsKeepTheirType() {
        assertEquals(new Typed("IfcLabel", "R30"), value(get(house, 11), "NominalValue"));
        assertEquals(new Typed("IfcBoolean", true), value(get(house, 12), "NominalValue"));
        assertEquals(List.of(new Typed("IfcLabel", "a"), new Typed("IfcInteger", 2L)),
                list(get(house, 32), "ListValues"));
        assertEquals(List.of(new Typed("IfcLineIndex", List.of(1L, 2L))), list(get(house, 28), "Segments"));
    }

    @Test
    void whereAValueOrAnInstanceMayStandAValueIsAnObject() {
        List<EObject> trim = list(get(house, 23), "Trim1");
        assertSame(get(house, 18), trim.get(0));
        assertEquals("IfcParameterValueValue", trim.get(1).eClass().getName());
        assertEquals(0.0, value(trim.get(1), "wrappedValue"));
        assertSame(house, trim.get(1).eResource());
        assertFalse(house.getContents().contains(trim.get(1)));
        assertSame(trim.get(1), Sample.<EObject>list(get(house, 23), "Trim1").get(1));
        var set = (EObject) value(get(house, 16), "RelatingPropertyDefinition");
        assertEquals(List.of(get(house, 14)), list(set, "wrappedValue"));
        assertEquals(0.25, value((EObject) value(get(house, 26), "DiffuseColour"), "wrappedValue"));
        assertSame(get(house, 27), value(get(house, 26), "SpecularColour"));
    }

    @Test
    void listsOfListsOfInstancesAreObjectsInTheirHolder() {
        List<EObject> rows = list(get(house, 25), "ControlPointsList");
        assertEquals(2, rows.size());
        assertEquals(List.of(get(house, 19), get(house, 18)), list(rows.get(1), "elements"));
        assertSame(get(house, 25), rows.get(1).eContainer());
        assertSame(rows.get(1), Sample.<EObject>list(get(house, 25), "ControlPointsList").get(1));
        assertFalse(house.isModified());
    }

    @Test
    void inverseAttributesAreAnsweredByTheFile() {
        assertEquals("[#15=IfcRelDefinesByProperties]", value(get(house, 5), "IsDefinedBy").toString());
        assertEquals("#9=IfcRelContainedInSpatialStructure", value(get(house, 5), "ContainedInStructure").toString());
        assertEquals("[#6=IfcRelAggregates]", value(get(house, 1), "IsDecomposedBy").toString());
        assertFalse(isSet(get(house, 1), "Decomposes"));
    }

    @Test
    void whatTheSchemaDoesNotKnowKeepsItsText() {
        EObject unknown = get(house, 29);
        assertEquals("UnknownEntity", unknown.eClass().getName());
        assertEquals("IFCNOSUCHTHING", value(unknown, "entity"));
        assertEquals("#29=IFCNOSUCHTHING('x',#1);", value(unknown, "source"));
    }

    @Test
    void aReferenceToNowhereIsAProxy() {
        var nowhere = (EObject) value(get(house, 30), "PlacementRelTo");
        assertTrue(nowhere.eIsProxy());
        assertTrue(EcoreUtil.getURI(nowhere).toString().endsWith("##99"));
    }

    @Test
    void fragmentsAreGlobalIdsOrNumbers() {
        assertEquals("0aaaaaaaaaaaaaaaaaaaa5", house.getURIFragment(get(house, 5)));
        assertEquals("#18", house.getURIFragment(get(house, 18)));
        assertSame(get(house, 5), house.getEObject("0aaaaaaaaaaaaaaaaaaaa5"));
        assertSame(get(house, 18), house.getEObject("18"));
        assertNull(house.getEObject("#12345"));
        assertNull(house.getEObject("nobody"));
        URI uri = EcoreUtil.getURI(get(house, 18));
        assertSame(get(house, 18), house.getResourceSet().getEObject(uri, true));
        EObject row = Sample.<EObject>list(get(house, 25), "ControlPointsList").get(1);
        assertSame(row, house.getEObject(house.getURIFragment(row)));
    }

    @Test
    void severalThreadsMayRead() throws Exception {
        for (int round = 0; round < 20; round++) {
            IfcResource model = Sample.open(folder, Sample.HOUSE);
            String wanted = RandomEditor.shown(Sample.open(folder, Sample.HOUSE)).toString();
            try (var threads = Executors.newFixedThreadPool(4)) {
                var answers = new ArrayList<Future<List<EObject>>>();
                for (int i = 0; i < 4; i++) {
                    answers.add(threads.submit(() -> {
                        List<EObject> held = List.copyOf(model.getContents());
                        assertEquals(wanted, RandomEditor.shown(model).toString());
                        return held;
                    }));
                }
                for (Future<List<EObject>> answer : answers) {
                    assertEquals(answers.getFirst().get(), answer.get());
                }
            }
        }
    }

    @Test
    void twoWithOneGlobalIdGoByTheirNumbers() {
        IfcResource twins = Sample.open(folder, Sample.file("IFC4",
                "#1=IFCWALL('0aaaaaaaaaaaaaaaaaaaa1',$,$,$,$,$,$,$,$);",
                "#2=IFCWALL('0aaaaaaaaaaaaaaaaaaaa1',$,$,$,$,$,$,$,$);"));
        assertEquals("#1", twins.getURIFragment(get(twins, 1)));
        assertEquals("#2", twins.getURIFragment(get(twins, 2)));
        assertNull(twins.getEObject("0aaaaaaaaaaaaaaaaaaaa1"));
    }

    @Test
    void damageIsListedWithItsPlace() {
        IfcResource damaged = Sample.open(folder, Sample.file("IFC4X1", "#1=IFCWALL('a',$,$,$,$,$,$,$,$);",
                "#2=IFCWALL('b',$,$", "#3=IFCWALL('c',$,$,$,$,$,$,$,$);"));
        assertEquals(1, damaged.getErrors().size());
        assertEquals(10, damaged.getErrors().getFirst().getLine());
        assertEquals(1, damaged.getWarnings().size());
        assertTrue(damaged.getErrors().getFirst().getMessage().length() > 10);
        assertEquals(3, damaged.getContents().size());
    }

    @Test
    void unloadedObjectsAreProxiesThatFindTheirWayBack() {
        EObject wall = get(house, 5);
        house.unload();
        assertTrue(wall.eIsProxy());
        assertEquals(0, house.getContents().size());
        EObject again = EcoreUtil.resolve(wall, house.getResourceSet());
        assertNotSame(wall, again);
        assertEquals("Wall 牆", value(again, "Name"));
    }

    @Test
    void withoutAFileTheBytesComeFromAStream() throws Exception {
        var resource = new IfcResource(URI.createURI("memory:/model.ifc"));
        resource.load(new ByteArrayInputStream(Sample.HOUSE.getBytes("ISO-8859-1")), null);
        assertEquals("Wall 牆", value(get(resource, 5), "Name"));
        new ResourceSetImpl().getResources().add(resource);
        assertSame(get(resource, 5), resource.getResourceSet().getEObject(EcoreUtil.getURI(get(resource, 5)), false));
    }
}
