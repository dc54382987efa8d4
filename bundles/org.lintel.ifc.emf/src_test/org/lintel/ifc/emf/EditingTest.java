// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.ifc.emf.Sample.HOUSE;
import static org.lintel.ifc.emf.Sample.create;
import static org.lintel.ifc.emf.Sample.get;
import static org.lintel.ifc.emf.Sample.isSet;
import static org.lintel.ifc.emf.Sample.list;
import static org.lintel.ifc.emf.Sample.save;
import static org.lintel.ifc.emf.Sample.set;
import static org.lintel.ifc.emf.Sample.text;
import static org.lintel.ifc.emf.Sample.value;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.edit.Edit;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.step.Typed;

class EditingTest {

    @TempDir
    Path folder;
    private IfcResource house;

    @BeforeEach
    void open() {
        house = Sample.open(folder, HOUSE);
    }

    /** What the file says after saving, where only this text was put in the place of that. */
    private void savesAs(String from, String to) {
        assertTrue(HOUSE.contains(from), from);
        save(house);
        assertEquals(HOUSE.replace(from, to), text(house));
        assertFalse(house.isModified());
    }

    @Test
    void aValueTakesThePlaceOfTheOldOneAndNothingElse() throws IOException {
        set(get(house, 5), "Description", "it's a wall: 牆");
        List<Edit> edits = house.edits();
        assertEquals(1, edits.size());
        assertEquals("'it''s a wall: \\X2\\7246\\X0\\'", edits.getFirst().replacement());
        assertTrue(house.isModified());
        savesAs("/* no description */ $ ,", "/* no description */ 'it''s a wall: \\X2\\7246\\X0\\' ,");
        assertEquals("it's a wall: 牆", value(get(house, 5), "Description"));
    }

    @Test
    void aCommentBehindAValueStays() {
        set(get(house, 5), "Name", "W");
        savesAs("'Wall \\X2\\7246\\X0\\'", "'W'");
    }

    @Test
    void valuesOfAllSorts() {
        var wallTypes = (EEnum) Sample.feature(get(house, 5), "PredefinedType").getEType();
        set(get(house, 5), "PredefinedType", wallTypes.getEEnumLiteral("PARAPET"));
        set(get(house, 4), "Elevation", 3.5);
        set(get(house, 11), "NominalValue", new Typed("IfcLabel", "R60"));
        set(get(house, 2), "RefLatitude", List.of(1L, 2L, 3L));
        get(house, 11).eUnset(Sample.feature(get(house, 11), "Description"));
        save(house);
        assertEquals(HOUSE.replace(".SOLIDWALL.", ".PARAPET.").replace(".ELEMENT.,0.)", ".ELEMENT.,3.5)")
                .replace("'d',IFCLABEL('R30')", "$,IFCLABEL('R60')").replace("(22,17,0)", "(1,2,3)"), text(house));
    }

    @Test
    void aReferenceIsANumber() {
        set(get(house, 9), "RelatingStructure", get(house, 3));
        assertEquals(List.of(), list(get(house, 4), "ContainsElements"));
        assertEquals(List.of(get(house, 9)), list(get(house, 3), "ContainsElements"));
        savesAs("( #5 ,#10),#4)", "( #5 ,#10),#3)");
        assertEquals(List.of(get(house, 9)), list(get(house, 3), "ContainsElements"));
    }

    @Test
    void aListKeepsTheTextOfWhatStays() {
        list(get(house, 18), "Coordinates").set(0, 2.0);
        savesAs("(0.,0.,1.E-05)", "(2.,0.,1.E-05)");
    }

    @Test
    void listsGrowShrinkAndMove() {
        List<EObject> elements = list(get(house, 9), "RelatedElements");
        elements.remove(get(house, 5));
        elements.add(get(house, 3));
        Sample.<EObject>list(get(house, 14), "HasProperties").clear();
        Sample.<EObject>list(get(house, 14), "HasProperties").addAll(List.of(get(house, 12), get(house, 11)));
        list(get(house, 32), "ListValues").remove(0);
        Sample.list(get(house, 22), "DirectionRatios").move(0, 2);
        save(house);
        assertEquals(HOUSE.replace("( #5 ,#10)", "(#10,#3)").replace("(#11,#12,#13)", "(#12,#11)")
                .replace("(IFCLABEL('a'),IFCINTEGER(2))", "(IFCINTEGER(2))")
                .replace("IFCDIRECTION((1.,0.,0.))", "IFCDIRECTION((0.,1.,0.))"), text(house));
    }

    @Test
    void anOptionalListThatMayNotBeEmptyIsUnset() {
        list(get(house, 32), "ListValues").clear();
        assertFalse(isSet(get(house, 32), "ListValues"));
        savesAs("(IFCLABEL('a'),IFCINTEGER(2))", "$");
    }

    @Test
    void aListInAListOfInstances() {
        List<EObject> rows = list(get(house, 25), "ControlPointsList");
        list(rows.get(1), "elements").set(0, get(house, 18));
        assertTrue(house.isModified());
        savesAs("((#18,#19),(#19,#18))", "((#18,#19),(#18,#18))");
    }

    @Test
    void aValueWhereAnInstanceMayStand() {
        var parameter = (EClass) IfcPackage.of(house.model().schema()).getEClassifier("IfcParameterValueValue");
        EObject value = EcoreUtil.create(parameter);
        set(value, "wrappedValue", 0.75);
        list(get(house, 23), "Trim2").set(0, value);
        assertSame(house, value.eResource());
        assertThrows(IllegalStateException.class, () -> set(value, "wrappedValue", 1.0));
        savesAs("(IFCPARAMETERVALUE(1.5))", "(IFCPARAMETERVALUE(0.75))");
    }

    @Test
    void whatIsWrongForItsTypeIsRefused() {
        assertThrows(ClassCastException.class, () -> set(get(house, 5), "Name", 1.5));
        assertThrows(ClassCastException.class, () -> set(get(house, 9), "RelatingStructure", get(house, 5)));
        assertThrows(IllegalArgumentException.class, () -> set(get(house, 5), "IsDefinedBy", List.of()));
        assertThrows(IllegalArgumentException.class, () -> set(get(house, 17), "Dimensions", create(house,
                "IfcDimensionalExponents")));
        assertThrows(ArrayStoreException.class, () -> list(get(house, 18), "Coordinates").add("x"));
        assertFalse(house.isModified());
    }

    @Test
    void aNewInstanceStandsBeforeTheEndOfTheSection() {
        EObject door = create(house, "IfcDoor");
        assertNull(door.eResource());
        set(door, "GlobalId", "0aaaaaaaaaaaaaaaaaaa33");
        set(door, "Name", "Door");
        house.getContents().add(door);
        EObject unit = create(house, "IfcSIUnit");
        house.getContents().add(unit);
        list(get(house, 9), "RelatedElements").add(door);
        assertSame(house, door.eResource());
        assertEquals(List.of(get(house, 9)), List.of(value(door, "ContainedInStructure")));
        assertSame(door, house.getEObject("0aaaaaaaaaaaaaaaaaaa33"));
        save(house);
        assertEquals(HOUSE.replace("( #5 ,#10)", "(#5,#10,#33)").replace("\nENDSEC;\nEND-", "\n"
                + "#33=IFCDOOR('0aaaaaaaaaaaaaaaaaaa33',$,'Door',$,$,$,$,$,$,$,$,$,$);\n"
                + "#34=IFCSIUNIT(*,$,$,$);\nENDSEC;\nEND-"), text(house));
        assertSame(door, get(house, 33));
        assertEquals(33, house.getContents().indexOf(unit));
        assertFalse(house.isModified());
        set(door, "Name", "Again");
        save(house);
        assertTrue(text(house).contains("33',$,'Again',$"));
    }

    @Test
    void aRemovedInstanceTakesItsLineAlong() {
        EObject list = get(house, 32);
        house.getContents().remove(list);
        assertNull(list.eResource());
        assertNull(get(house, 32));
        house.getContents().remove(get(house, 29));
        save(house);
        assertEquals(HOUSE.replaceAll("#(29|32)=.*\n", ""), text(house));
        assertEquals(30, house.getContents().size());
        assertEquals("List", value(list, "Name"));
        house.getContents().add(list);
        assertEquals("#32=IfcPropertyListValue", list.toString());
        save(house);
        assertEquals(HOUSE.replaceAll("#29=.*\n", ""), text(house));
    }

    @Test
    void ofSeveralInOneLineOneIsTaken() {
        Sample.<EObject>list(get(house, 14), "HasProperties").remove(get(house, 11));
        house.getContents().remove(get(house, 11));
        save(house);
        assertEquals(HOUSE.replace("#11=IFCPROPERTYSINGLEVALUE('Fire','d',IFCLABEL('R30'),$);", "")
                .replace("(#11,#12,#13)", "(#12,#13)"), text(house));
    }

    @Test
    void whatIsReferredToIsNotRemoved() {
        house.getContents().remove(get(house, 14));
        var refused = assertThrows(ModelException.class, () -> house.save(null));
        assertTrue(refused.getMessage().contains("#14=IfcPropertySet was removed, but #15"), refused.getMessage());
        assertEquals(HOUSE, text(house));
    }

    @Test
    void deletingClearsWhatMayBeClearedOrRefuses() {
        house.delete(get(house, 11));
        EObject properties = get(house, 15);
        assertThrows(IllegalStateException.class, () -> house.delete(get(house, 5)));
        assertThrows(IllegalStateException.class, () -> house.delete(get(house, 19)));
        assertThrows(IllegalStateException.class, () -> house.delete(get(house, 14)));
        house.getContents().remove(get(house, 15));
        var inValue = assertThrows(IllegalStateException.class, () -> house.delete(get(house, 14)));
        assertTrue(inValue.getMessage().startsWith("#16=IfcRelDefinesByProperties must have"), inValue.getMessage());
        house.getContents().add(13, properties);
        house.delete(get(house, 10 + 22));
        save(house);
        assertEquals(HOUSE.replace("#11=IFCPROPERTYSINGLEVALUE('Fire','d',IFCLABEL('R30'),$);", "")
                .replace("(#11,#12,#13)", "(#12,#13)").replaceAll("#32=.*\n", ""), text(house));
    }

    @Test
    void emfDeletesWithAllReferences() {
        EcoreUtil.delete(get(house, 10));
        save(house);
        assertTrue(text(house).contains("$,$,$,( #5),#4)") || text(house).contains("$,$,$,(#5),#4)"), text(house));
        assertTrue(text(house).contains("16',$,$,$,(),IFCPROPERTYSETDEFINITIONSET"), text(house));
        assertFalse(text(house).contains("#10"));
    }

    @Test
    void aReferenceOutOfTheFileIsRefused() {
        set(get(house, 9), "RelatingStructure", create(house, "IfcBuilding"));
        var refused = assertThrows(ModelException.class, () -> house.save(null));
        assertTrue(refused.getMessage().contains("not in this resource"), refused.getMessage());
        assertEquals(HOUSE, text(house));
    }

    @Test
    void aFileThatChangedOnDiskIsNotOverwritten() throws IOException {
        set(get(house, 5), "Name", "W");
        Path file = Path.of(house.getURI().toFileString());
        Files.writeString(file, HOUSE + "\n");
        var refused = assertThrows(ModelException.class, () -> house.save(null));
        assertTrue(refused.getMessage().contains("changed on disk"), refused.getMessage());
        assertEquals(HOUSE + "\n", Files.readString(file));
        Files.delete(file);
        assertThrows(ModelException.class, () -> house.save(null));
        house.unload();
        assertThrows(IOException.class, () -> house.save(null));
        assertFalse(Files.exists(file));
    }

    @Test
    void nothingChangedMeansNothingWritten() throws IOException {
        Path file = Path.of(house.getURI().toFileString());
        var before = Files.getLastModifiedTime(file);
        set(get(house, 5), "Name", "other");
        set(get(house, 5), "Name", "Wall 牆");
        list(get(house, 9), "RelatedElements").move(0, 1);
        list(get(house, 9), "RelatedElements").move(1, 0);
        EObject door = create(house, "IfcDoor");
        house.getContents().add(door);
        house.getContents().remove(door);
        EObject last = get(house, 32);
        house.getContents().remove(last);
        house.getContents().add(31, last);
        house.getContents().move(0, 31);
        assertSame(last, house.getContents().getFirst());
        house.getContents().move(31, 0);
        assertEquals(31, house.getContents().indexOf(last));
        assertFalse(house.isModified());
        assertEquals(List.of(), house.edits());
        save(house);
        assertEquals(before, Files.getLastModifiedTime(file));
    }

    @Test
    void linesEndAsInTheFileAndBytesThatAreNoAsciiStay() {
        String windows = HOUSE.replace("\n", "\r\n").replace("'Ground'", "'\u00e9tage'");
        house = Sample.open(folder, windows);
        set(get(house, 3), "Name", "B");
        house.getContents().add(create(house, "IfcOrganization"));
        save(house);
        assertEquals(windows.replace("aaa3',$,$", "aaa3',$,'B'").replace("\r\nENDSEC;\r\nEND-",
                "\r\n#33=IFCORGANIZATION($,$,$,$,$);\r\nENDSEC;\r\nEND-"), text(house));
    }

    @Test
    void severalDataSections() {
        String two = HOUSE.replace("\nENDSEC;\nEND-", "\nENDSEC;\nDATA;\n#50=IFCORGANIZATION($,'x',$,$,$);\n"
                + "/* ENDSEC; */ ENDSEC;\nDATA;\nENDSEC;\nEND-");
        house = Sample.open(folder, two);
        house.getContents().add(create(house, "IfcOrganization"));
        save(house);
        assertEquals(two.replace("*/ ENDSEC;", "*/ #51=IFCORGANIZATION($,$,$,$,$);\nENDSEC;"), text(house));
    }

    @Test
    void aDamagedEndIsNotWrittenInto() {
        house = Sample.open(folder, HOUSE.substring(0, HOUSE.lastIndexOf("ENDSEC")));
        house.getContents().add(create(house, "IfcOrganization"));
        assertThrows(ModelException.class, () -> house.save(null));
        house = Sample.open(folder, Sample.file("IFC4", "#1=IFCWALL('a');"));
        set(get(house, 1), "Name", "x");
        var refused = assertThrows(ModelException.class, () -> house.save(null));
        assertEquals(8, refused.line());
    }

    @Test
    void instancesWrittenInPartsAreRead() {
        house = Sample.open(folder, Sample.file("IFC4",
                "#1=(IFCROOT('0aaaaaaaaaaaaaaaaaaaa1',$,'N',$)IFCOBJECTDEFINITION()IFCOBJECT($)IFCPRODUCT($,$)"
                        + "IFCELEMENT('T')IFCBUILDINGELEMENT()IFCWALL($));"));
        assertEquals("N", value(get(house, 1), "Name"));
        assertEquals("T", value(get(house, 1), "Tag"));
        assertThrows(IllegalStateException.class, () -> set(get(house, 1), "Name", "x"));
    }

    @Test
    void aWholeModelCanBeCopiedIntoANewFile() throws IOException {
        var copy = (IfcResource) house.getResourceSet()
                .createResource(URI.createFileURI(folder.resolve("copy.ifc").toString()));
        List<EObject> known = house.getContents().stream()
                .filter(object -> !object.eClass().getName().equals("UnknownEntity")
                        && !List.of(16L, 30L).contains(((IfcObject) object).id())).toList();
        copy.getContents().addAll(EcoreUtil.copyAll(known));
        save(copy);
        assertEquals(29, copy.getContents().size());
        IfcResource again = Sample.open(folder.resolve("copy.ifc"));
        assertEquals("Wall 牆", value(again.getEObject("0aaaaaaaaaaaaaaaaaaaa5"), "Name"));
        assertEquals("IFC4", again.model().schema().id());
        assertTrue(EcoreUtil.equals(known, again.getContents()));
    }

    @Test
    void aModelInAnArchiveIsReadAndNotSaved() throws IOException {
        Path archive = folder.resolve("model.ifczip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("model.ifc"));
            zip.write(HOUSE.getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] before = Files.readAllBytes(archive);
        house = Sample.open(archive);
        assertEquals("Wall 牆", value(get(house, 5), "Name"));
        save(house);
        set(get(house, 5), "Name", "W");
        var refused = assertThrows(ModelException.class, () -> house.save(null));
        assertTrue(refused.getMessage().contains("unpacked"), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(archive));
    }

    @Test
    void savingElsewhereLeavesTheFirstFileAlone() {
        set(get(house, 5), "Name", "W");
        house.setURI(URI.createFileURI(folder.resolve("other.ifc").toString()));
        save(house);
        assertTrue(text(house).contains("'W'"));
        assertEquals(HOUSE, text(Sample.open(folder.resolve("model.ifc"))));
        set(get(house, 5), "Name", "V");
        save(house);
        assertTrue(text(house).contains("'V'"));
    }

    @Test
    void streamsCanBeSavedToo() throws IOException {
        var resource = new IfcResource(URI.createURI("memory:/model.ifc"));
        resource.load(new ByteArrayInputStream(HOUSE.getBytes(StandardCharsets.ISO_8859_1)), null);
        EObject wall = get(resource, 5);
        set(wall, "Name", "W");
        var out = new ByteArrayOutputStream();
        resource.save(out, null);
        assertEquals(HOUSE.replace("'Wall \\X2\\7246\\X0\\'", "'W'"), out.toString(StandardCharsets.ISO_8859_1));
        assertSame(wall, get(resource, 5));
        assertFalse(resource.isModified());
    }
}
