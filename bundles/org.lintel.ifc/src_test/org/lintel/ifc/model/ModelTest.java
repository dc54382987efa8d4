// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Problem.Kind;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

class ModelTest {

    private final Model model = Spf.model("IFC4",
            "#1=IFCOWNERHISTORY($,$,$,$,$,$,$,0);",
            "#2=IFCWALL('1F6umJ5H50aeL3A1As_wTm',#1,'Wall A','it''s',$,$,$,'T1',.PARAPET.);",
            "  #3=IFCWALLSTANDARDCASE('0F6umJ5H50aeL3A1As_wTm',#1,'Wall B',$,$,$,$,$,$);",
            "#4=IFCSLAB('0F6umJ5H50aeL3A1As_wTm',#1,$,$,$,$,$,$,.FLOOR.);",
            "#5=IFCRELAGGREGATES('2F6umJ5H50aeL3A1As_wTm',#1,$,$,#2,(#3,#4,#99));",
            "#6=IFCPROPERTYSINGLEVALUE('p',$,IFCLENGTHMEASURE(3.5),#98);",
            "#7=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
            "#8=IFCNEWTHING(1,#2);",
            "#9=(IFCROOT('3F6umJ5H50aeL3A1As_wTm',#1,'Door',$)IFCOBJECT('o')IFCPRODUCT($,$)"
                    + "IFCELEMENT('tag')IFCDOOR(2.,1.,.DOOR.,$,$));");

    @Test
    void instancesByNumberRowAndType() {
        assertEquals(9, model.size());
        assertEquals(2, model.instance(2).id());
        assertEquals(model.instance(2), model.at(1));
        assertNotEquals(model.instance(2), model.instance(3));
        assertNull(model.instance(99));
        assertNull(model.instance(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> model.at(9));
        assertEquals(1, model.instances("ifcwall", false).size());
        assertEquals(List.of(model.at(1), model.at(2)), model.instances("IfcWall", true));
        assertEquals(4, model.count("IfcElement", true));
        assertEquals(0, model.count("IfcElement", false));
        assertEquals(List.of(), model.instances("NoSuch", true));
        assertEquals(1, model.count("IfcNewThing", true));
        assertEquals(Map.of("IfcOwnerHistory", 1, "IfcWall", 1, "IfcWallStandardCase", 1, "IfcSlab", 1,
                "IfcRelAggregates", 1,
                "IfcPropertySingleValue", 1, "IfcSIUnit", 1, "IFCNEWTHING", 1, "IfcDoor", 1), model.counts());
    }

    @Test
    void attributes() {
        Instance wall = model.instance(2);
        assertEquals("IfcWall", wall.typeName());
        assertTrue(wall.is("IfcElement"));
        assertEquals("1F6umJ5H50aeL3A1As_wTm", wall.globalId());
        assertEquals("Wall A", wall.name());
        assertEquals("it's", wall.text("Description"));
        assertNull(wall.text("ObjectType"));
        assertNull(wall.text("NoSuch"));
        assertNull(wall.get(100));
        assertEquals("PARAPET", wall.enumeration("PredefinedType"));
        assertEquals(new Enumeration("PARAPET"), wall.get("PredefinedType"));
        assertEquals(model.instance(1), wall.ref("OwnerHistory"));
        assertEquals(9, wall.values().size());
        assertEquals("#2=IfcWall", wall.toString());
    }

    @Test
    void referencesAndTypedValues() {
        Instance relation = model.instance(5);
        assertEquals(List.of(model.instance(3), model.instance(4)), relation.refs("RelatedObjects"));
        assertEquals(List.of(model.instance(3), model.instance(4), new Ref(99)), relation.get("RelatedObjects"));
        assertEquals(List.of(model.instance(2)), relation.refs("RelatingObject"));
        Instance property = model.instance(6);
        assertEquals(new Typed("IfcLengthMeasure", 3.5), property.get("NominalValue"));
        assertEquals(3.5, property.number("NominalValue"));
        assertNull(property.ref("Unit"));
        assertEquals(new Ref(98), property.get("Unit"));
        assertNull(property.globalId());
        assertEquals(Derived.DERIVED, model.instance(7).get("Dimensions"));
    }

    @Test
    void entitiesTheSchemaDoesNotKnow() {
        Instance thing = model.instance(8);
        assertEquals("IFCNEWTHING", thing.typeName());
        assertFalse(thing.type().isKnown());
        assertNull(thing.get("Name"));
        assertEquals(List.of(1L, model.instance(2)), thing.values());
    }

    @Test
    void complexInstances() {
        Instance door = model.instance(9);
        assertEquals("IfcDoor", door.typeName());
        assertTrue(door.is("IfcElement"));
        assertEquals("Door", door.name());
        assertEquals("o", door.text("ObjectType"));
        assertEquals("tag", door.text("Tag"));
        assertEquals(2.0, door.number("OverallHeight"));
        assertEquals("DOOR", door.enumeration("PredefinedType"));
        assertEquals(door, model.byGlobalId("3F6umJ5H50aeL3A1As_wTm"));
        assertEquals(List.of(door), model.instances("IfcDoor", false));
    }

    @Test
    void whoRefersToAnInstance() {
        Instance wall = model.instance(2);
        assertEquals(List.of(model.instance(5), model.instance(8)), model.referencing(wall));
        assertEquals(5, model.referencing(model.instance(1)).size());
        assertEquals(List.of(model.instance(5)), model.referencing(wall, "IfcRelAggregates", "RelatingObject"));
        assertEquals(List.of(model.instance(5)), model.referencing(wall, "IfcRelDecomposes", "relatingobject"));
        assertEquals(List.of(), model.referencing(wall, "IfcRelAggregates", "RelatedObjects"));
        assertEquals(List.of(), model.referencing(wall, "NoSuch", "RelatedObjects"));
        assertEquals(List.of(model.instance(5)), model.referencing(model.instance(4), "IfcRelAggregates",
                "RelatedObjects"));
        assertEquals(List.of(model.instance(9)), model.referencing(model.instance(1), "IfcDoor", "OwnerHistory"));
    }

    @Test
    void globalIds() {
        assertEquals(model.instance(2), model.byGlobalId("1F6umJ5H50aeL3A1As_wTm"));
        assertNull(model.byGlobalId("0F6umJ5H50aeL3A1As_wTm"), "two instances have it");
        assertNull(model.byGlobalId("no such"));
        assertEquals(Map.of("0F6umJ5H50aeL3A1As_wTm", List.of(model.instance(3), model.instance(4))),
                model.duplicateGlobalIds());
    }

    @Test
    void positionAndSource() throws Exception {
        assertEquals(new Position(8, 1), model.position(model.instance(1)));
        assertEquals(new Position(10, 3), model.position(model.instance(3)));
        assertEquals("#7=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);", model.source(model.instance(7)));
        assertTrue(model.source(model.instance(9)).endsWith("$));"), "ends before ENDSEC");
        String text = Spf.file("IFC4", "#1=IFCLABEL('" + "x".repeat(5000) + "');");
        assertEquals(2000, Spf.open(text).source(Spf.open(text).at(0)).length());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)),
                Spf.open(text).sha256());
    }

    @Test
    void problemsAndVerification() {
        assertEquals(List.of(), model.problems());
        List<Problem> found = model.verify(Progress.NONE);
        assertEquals(List.of(Kind.REFERENCE, Kind.REFERENCE, Kind.SCHEMA), found.stream().map(Problem::kind).toList());
        assertEquals(List.of(5L, 6L, 8L), found.stream().map(Problem::instance).toList());
        Model bad = Spf.model("IFC4X1", "#1=IFCWALL('x',$,$,$);", "#2=IFCDIRECTION((1,,2));", "#2=IFCWALL();");
        assertEquals(List.of(Kind.SCHEMA, Kind.DUPLICATE_ID), bad.problems().stream().map(Problem::kind).toList());
        assertEquals(10, bad.problems().getLast().line());
        assertEquals(List.of(Kind.SCHEMA, Kind.SYNTAX, Kind.SCHEMA),
                bad.verify(Progress.NONE).stream().map(Problem::kind).toList());
    }

    @Test
    void bytesOfAnotherCharsetAreTold() throws ModelException {
        byte[] bytes = Spf.file("IFC4",
                "#1=IFCPERSON($,'M\u00FCller',$,$,$,$,$,$);").getBytes(StandardCharsets.ISO_8859_1);
        Model latin = Model.of(bytes, "latin.ifc");
        assertEquals("M\u00FCller", latin.at(0).text("FamilyName"));
        assertEquals(List.of(Kind.ENCODING), latin.verify(Progress.NONE).stream().map(Problem::kind).toList());
        byte[] utf8 = Spf.file("IFC4", "#1=IFCPERSON($,'M\u00FCller',$,$,$,$,$,$);").getBytes(StandardCharsets.UTF_8);
        assertEquals("M\u00FCller", Model.of(utf8, "utf8.ifc").at(0).text("FamilyName"));
        assertEquals(List.of(), Model.of(utf8, "utf8.ifc").verify(Progress.NONE));
    }

    @Test
    void schemaByItsEntitiesWhereNoneIsDeclared() {
        Model guessed = Spf.open("ISO-10303-21;HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');"
                + "FILE_SCHEMA(('AP203'));ENDSEC;DATA;#1=IFCALIGNMENT($);#2=IFCROAD($);ENDSEC;END-ISO-10303-21;");
        assertEquals("IFC4X3", guessed.schema().id());
        assertEquals(List.of(Kind.SCHEMA), guessed.problems().stream().map(Problem::kind).toList());
        assertEquals(List.of("AP203"), guessed.header().schemas());
    }

    @Test
    void problemsAreBounded() throws ModelException {
        var lines = new String[5000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=A(;";
        }
        Model bad = Spf.model("IFC4", lines);
        assertEquals(1000, bad.problems().size());
        assertEquals(5000, bad.problemCount());
    }

    /** A thread that lives on, such as the workbench's, must not keep the models it has read. */
    @Test
    void aModelThatNobodyHoldsIsForgotten() throws InterruptedException {
        var forgotten = new WeakReference<>(Spf.model("IFC4", "#1=IFCWALL('a',$,'x',$,$,$,$,$,$);"));
        assertEquals("x", forgotten.get() == null ? "x" : forgotten.get().at(0).name());
        for (int i = 0; i < 50 && forgotten.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(forgotten.get(), "the thread still holds the model");
    }

    @Test
    void headerTexts() {
        Header header = Spf.open("ISO-10303-21;HEADER;FILE_DESCRIPTION(('ViewDefinition [X]'),'2;1');"
                + "FILE_NAME('n','t',('A','B'),('C'),'p','s','a');FILE_SCHEMA(('IFC4'));ENDSEC;DATA;ENDSEC;"
                + "END-ISO-10303-21;").header();
        assertEquals(new Header(List.of("ViewDefinition [X]"), "2;1", "n", "t", List.of("A", "B"), List.of("C"), "p",
                "s", "a",
                List.of("IFC4")), header);
        Model broken = Spf.open("ISO-10303-21;HEADER;FILE_NAME('n',$,'A');FILE_SCHEMA('IFC4');"
                + "FILE_SCHEMA(('IFC2X3'));NEW('x');"
                + "ENDSEC;DATA;ENDSEC;END-ISO-10303-21;");
        assertEquals("IFC4", broken.schema().id());
        assertEquals(List.of("A"), broken.header().author());
        assertEquals("", broken.header().timestamp());
        assertEquals(4, broken.problems().size());
    }
}
