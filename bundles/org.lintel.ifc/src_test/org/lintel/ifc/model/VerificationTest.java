// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.validate.Validation;

/** What verifying says, and where: whoever mends a file by hand goes to that line and column. */
class VerificationTest {

    private static List<String> told(Model model) {
        return model.verify(Progress.NONE).stream().map(Problem::toString).toList();
    }

    @Test
    void theColumnIsThatOfTheValue() {
        assertEquals(List.of("8:21 SYNTAX #1 A value of IfcDirection cannot be read"),
                told(Spf.model("IFC4", "#1=IFCDIRECTION((1.,&2));")));
        assertEquals(List.of("9:16 ENCODING #2 A text of IfcPerson"
                + " holds an escape sequence that cannot be read; it stays as it is written"),
                told(Spf.model("IFC4", "#1=IFCDIRECTION((1.,0.));", "#2=IFCPERSON($,'C:\\Users',$,$,$,$,$,$);")));
    }

    @Test
    void aValueThatEndsTooEarlyIsToldOnItsOwnLine() {
        List<String> told = told(Spf.model("IFC4", "#1=IFCDIRECTION((1.,0.)", "#2=IFCDIRECTION((1.,0.));"));
        assertEquals(List.of("8:24 SYNTAX #1 A value of IfcDirection cannot be read"), told);
    }

    @Test
    void whatIsReadAsItWasMeantIsNotToldAsLost() {
        Model model = Spf.model("IFC4", "#1=IFCPERSON($,'\\X2\\FEFF62D800\\X0\\',$,$,$,$,$,$);");
        assertEquals("\u62D8", model.at(0).text("FamilyName"));
        assertEquals(List.of("8:16 ENCODING #1 A text of IfcPerson holds an escape sequence written against the "
                + "standard; it is read as it was meant"), told(model));
        assertTrue(told(Spf.model("IFC4", "#1=IFCPERSON($,'\\X2\\FEFF62D800\\X0\\\\X2\\D800\\X0\\',$,$,$,$,$,$);"))
                .getFirst().contains("cannot be read"), "half a character cannot be meant");
    }

    @Test
    void nestingBeyondTheLimitIsALimitAndNamesIt() {
        String deep = "(".repeat(300) + ")".repeat(300);
        List<Problem> found = Spf.model("IFC4", "#1=IFCDIRECTION(" + deep + ");").verify(Progress.NONE);
        assertEquals(List.of(Problem.Kind.LIMIT), found.stream().map(Problem::kind).toList());
        assertEquals("Values of IfcDirection stand in each other deeper than 200 levels; they are left out",
                found.getFirst().message().toString());
        assertTrue(found.getFirst().remedy().toString().contains("limit"));
    }

    @Test
    void whatDiffersFromANearSchemaIsNoDamage() {
        String[] lines = {"#1=IFCFACILITYPART($,$,$,$,$,$,$,$,$,$,$);"};
        assertEquals(List.of("8:1 SYNTAX #1 IfcFacilityPart has 11 attributes instead of 10"),
                told(Spf.model("IFC4X3_ADD2", lines)));
        assertEquals(List.of("8:1 SCHEMA #1 IfcFacilityPart has 11 attributes; IFC4X3, by which the file is read, "
                + "has 10: some may be taken for others"), told(Spf.model("IFC4X3_RC3", lines)));
        assertEquals(List.of("8:1 SYNTAX #1 IfcPerson has one attribute instead of 8"),
                told(Spf.model("IFC4", "#1=IFCPERSON($);")));
    }

    private static Model sections(String headerSchemas, String... sections) {
        return Spf.open("ISO-10303-21;HEADER;FILE_DESCRIPTION((''),'4;1');FILE_NAME('','',(''),(''),'','','');"
                + "FILE_SCHEMA((" + headerSchemas + "));ENDSEC;" + String.join("", sections) + "END-ISO-10303-21;");
    }

    @Test
    void aDataSectionIsReadByItsOwnSchema() {
        Model model = sections("'IFC4','IFC2X3'",
                "DATA('a',('IFC2X3'));#1=IFCWALL('g',$,'n',$,$,$,$,'tag');ENDSEC;");
        assertEquals("IFC2X3", model.schema().id());
        assertEquals("tag", model.at(0).text("Tag"));
        assertEquals(List.of(), model.problems());
        assertEquals(List.of(), told(model));
        assertEquals(new Validation.Schema("IFC2X3, IFC4", true), Validation.schema(model));
    }

    @Test
    void aSectionOfAnotherSchemaThanTheFirstIsTold() {
        Model model = sections("'IFC4','IFC2X3'", "DATA('a',('IFC2X3'));#1=IFCWALL('g',$,'n',$,$,$,$,'t');ENDSEC;",
                "DATA('b',('IFC4'));#2=IFCWALL('h',$,'n',$,$,$,$,'t',$);ENDSEC;");
        assertEquals(List.of(Problem.Kind.SCHEMA), model.problems().stream().map(Problem::kind).toList());
        assertTrue(model.problems().getFirst().message().toString().startsWith("The DATA section b is of IFC4"));
        assertEquals(List.of(Problem.Kind.SCHEMA),
                model.verify(Progress.NONE).stream().map(Problem::kind).toList(), "not as damage of the instance");
        assertFalse(Validation.schema(model).exact(), "no schema holds for all of it");
    }

    @Test
    void namesOfAReferenceSectionLeadSomewhere() {
        Model model = sections("'IFC4'", "REFERENCE;#10=<other.ifc#owner>;ENDSEC;",
                "DATA;#1=IFCWALL('g',#10,'n',$,$,#11,$,$,$);ENDSEC;");
        assertEquals(List.of("IfcWall refers to #11, which is not in the file"),
                model.verify(Progress.NONE).stream().map(problem -> problem.message().toString()).toList());
    }
}
