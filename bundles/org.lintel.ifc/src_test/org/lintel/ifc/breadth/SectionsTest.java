// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.breadth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.text.Language;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.model.Problem.Kind;
import org.lintel.ifc.step.Binding;
import org.lintel.ifc.step.External;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Section;

/** Sections, headers, schemas and line ends, legal and sloppy, through an opened model. */
class SectionsTest {

    private static final String HEADER = "HEADER;FILE_DESCRIPTION((''),'4;3');"
            + "FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('IFC4'));ENDSEC;";

    private static List<Kind> kinds(Model model) {
        for (Problem problem : model.problems()) {
            assertTrue(problem.line() > 0 && problem.column() > 0);
            for (Language language : Language.values()) {
                assertFalse(problem.message().in(language).isBlank());
                assertFalse(problem.remedy().in(language).isBlank());
            }
        }
        return model.problems().stream().map(Problem::kind).toList();
    }

    @Test
    void severalDataSections() {
        Model model = Spf.open("ISO-10303-21;" + HEADER + "DATA('one',('IFC4'));#1=IFCX(#2);ENDSEC;"
                + "DATA ( 'two' , ( 'IFC4' ) ) ;#2=IFCX();#3=IFCX();ENDSEC;DATA;ENDSEC;END-ISO-10303-21;");
        assertEquals(List.of(), model.problems());
        assertEquals(3, model.size());
        assertEquals(List.of("one", "two", ""), model.sections().stream().map(Section::name).toList());
        assertEquals(List.of(0, 1, 3), model.sections().stream().map(Section::firstRow).toList());
        assertEquals(List.of("IFC4"), model.sections().get(1).schemas());
        assertEquals(List.of(model.instance(2)), model.instance(1).values());
    }

    @Test
    void sectionsOfTheThirdEdition() {
        Model model = Spf.open("ISO-10303-21;" + HEADER + "ANCHOR;\n<door>=#12;\n<b> = (#2,'x;') {unit:'mm;'} ;"
                + "<c>=<other.ifc#d>;\nENDSEC;REFERENCE;#7=<http://example.org/a;b.ifc#wall>;/* c */@8=<#door>;ENDSEC;"
                + "DATA;#12=IFCX(#7,@8);#2=IFCX();ENDSEC;SIGNATURE;\nMIAG/CSqGSIb3DQ==\nENDSEC;END-ISO-10303-21;"
                + "SIGNATURE abc= ENDSEC;");
        assertEquals(List.of(), model.problems());
        assertEquals(2, model.size());
        assertEquals(List.of("ANCHOR", "REFERENCE", "DATA", "SIGNATURE"),
                model.sections().stream().map(Section::keyword).toList());
        List<Binding> anchors = model.bindings("ANCHOR");
        assertEquals(List.of("<door>", "<b>", "<c>"), anchors.stream().map(Binding::name).toList());
        assertEquals("[#12, [#2, x;], <other.ifc#d>]", anchors.stream().map(Binding::value).toList().toString());
        assertEquals("{unit:'mm;'}", anchors.get(1).tags());
        assertEquals(List.of(new Binding("#7", new External("<http://example.org/a;b.ifc#wall>"), ""),
                new Binding("@8", new External("<#door>"), "")), model.bindings("REFERENCE"));
        assertEquals(List.of(), model.bindings("SIGNATURE").stream().filter(b -> !b.name().isEmpty()).toList());
    }

    @Test
    void headersOfEveryKind() {
        Model model = Spf.open("ISO-10303-21;HEADER;FILE_DESCRIPTION(('a','b'),'2;1');"
                + "FILE_NAME('n','2026-01-01',('A','B'),('C'),'p','s','z');FILE_SCHEMA(('IFC4'));"
                + "FILE_POPULATION('IFC4','m',$);SECTION_LANGUAGE($,'en');SECTION_CONTEXT('one',('x'));"
                + "SCHEMA_POPULATION((('a','2026','')));!OWN(1);ENDSEC;DATA;ENDSEC;END-ISO-10303-21;");
        assertEquals(List.of(), model.problems());
        assertEquals(List.of("A", "B"), model.header().author());
        assertEquals(8, model.headerEntities().size());
        assertEquals(List.of(1L), model.headerEntities().getLast().values());
        assertEquals("!OWN", model.headerEntities().stream().map(HeaderEntity::name).toList().getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('IFC4'));               | SYNTAX",
        "FILE_DESCRIPTION((''),'2;1');FILE_SCHEMA(('IFC4'));                      | SYNTAX",
        "FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');        | SCHEMA",
        "FILE_DESCRIPTION((''),'2;1');FILE_NAME('n');FILE_SCHEMA(('IFC4'));       | SYNTAX",
        "FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('AP214')); | SCHEMA",
        "FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA($); | SCHEMA",
    })
    void partsOfTheHeaderThatAreMissing(String header, Kind kind) {
        Model model = Spf.open("ISO-10303-21;\nHEADER;\n" + header
                + "ENDSEC;\nDATA;#1=IFCPROJECT('p',$,$,$,$,$,$,$,$);ENDSEC;END-ISO-10303-21;");
        assertEquals(List.of(kind), kinds(model));
        assertEquals("IFC4", model.schema().id());
        assertEquals(1, model.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DATA;#1=IFCX();ENDSEC;END-ISO-10303-21;               | SYNTAX,SYNTAX,SCHEMA",
        "HEADER;ENDSEC;DATA;#1=IFCX();ENDSEC;END-ISO-10303-21; | SYNTAX,SCHEMA",
        "ISO-10303-21;DATA;#1=IFCX();ENDSEC;END-ISO-10303-21;  | SYNTAX,SCHEMA",
        "~DATA;#1=IFCX();ENDSEC;                               | TRUNCATED",
        "~DATA;#1=IFCX();                                      | TRUNCATED",
        "~DATA;#1=IFCX();END-ISO-10303-21;                     | TRUNCATED",
        "~DATA;#1=IFCX();ENDSEC;END-ISO                        | SYNTAX,TRUNCATED",
        "~DATA;#1=IFCX();ENDSEC;END-ISO-10303-21               | ''",
        "~#1=IFCX();ENDSEC;END-ISO-10303-21;                   | ''",
        "~DATA;#1=IFCX();ENDSEC;END-ISO-10303-21;~DATA;#9=IFCX();ENDSEC;END-ISO-10303-21; | SYNTAX",
        "~DATA;#1=IFCX();ENDSEC;;END-ISO-10303-21;;            | ''",
        "~DATA;#1=IFCX();ENDSEC;ENDSEC;END-ISO-10303-21;       | ''",
        "~DATA;#1=IFCX();ENDSEC;rubbish;END-ISO-10303-21;      | SYNTAX,TRUNCATED",
    })
    void whatIsMissingAroundTheInstances(String text, String expected) {
        Model model = Spf.open(text.replace("~", "ISO-10303-21;" + HEADER));
        assertEquals(expected, String.join(",", kinds(model).stream().map(Kind::name).sorted(
                (a, b) -> order(a) - order(b)).toList()), text);
        assertEquals(1, model.size());
    }

    private static int order(String kind) {
        return List.of("SYNTAX", "TRUNCATED", "SCHEMA").indexOf(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "", " ", "\t", "\f", "\u000B", "\0", "\n\n \n", "/* c */"})
    void lineEnds(String end) {
        String text = Spf.file("IFC4", "#1=IFCX('x',", "(1,", "2));", "#2=IFCX(#1);").replace("\n", end);
        Model model = Spf.open(end.startsWith("/") ? text : end + text);
        assertEquals(List.of(), model.problems());
        assertEquals(List.of("x", List.of(1L, 2L)), model.instance(1).values());
        assertEquals(2, model.size());
    }

    /** Scopes went with the second edition; what is in them is read, what is around them told. */
    @Test
    void scopesOfTheFirstEdition() {
        Model model = Spf.model("IFC4", "#1=&SCOPE", "#2=IFCX();", "#3=IFCX();", "ENDSCOPE/#2/IFCX(#3);", "#4=IFCX();");
        assertEquals(3, model.size());
        assertEquals(List.of(Kind.SYNTAX, Kind.SYNTAX), kinds(model));
    }

    @Test
    void zeroBytesBehindTheEnd() {
        assertEquals(List.of(), Spf.open(Spf.file("IFC4", "#1=IFCX();") + "\0".repeat(5000) + "\u001A").problems());
    }

    @ParameterizedTest
    @CsvSource({"IFC2X3,IFC2X3,true", "ifc2x3,IFC2X3,true", "IFC2X3_TC1,IFC2X3,true", "IFC4,IFC4,true",
        "IFC4_ADD2_TC1,IFC4,true", "IFC4_ADD2,IFC4,true", "IFC4X3_ADD2,IFC4X3,true", "IFC4X3,IFC4X3,true",
        "IFC4 { 1 0 10303 1 1 },IFC4,true", "' IFC4 ',IFC4,true",
        "IFC2X2,IFC2X3,false", "IFC2X2_FINAL,IFC2X3,false", "IFC2X_FINAL,IFC2X3,false", "IFC151,IFC2X3,false",
        "IFC20_LONGFORM,IFC2X3,false", "IFC4_ADD1,IFC4,false", "IFC4X1,IFC4,false", "IFC4X2,IFC4,false",
        "IFC4X3_RC1,IFC4X3,false", "IFC4X3_RC4,IFC4X3,false", "IFC4X3_TC1,IFC4X3,false", "IFC4X3_ADD1,IFC4X3,false",
        "IFC4X4_DEV,IFC4X3,false", "IFC5,IFC4X3,false"})
    void schemas(String declared, String read, boolean exact) {
        Model model = Spf.open(Spf.file(declared, "#1=IFCX();"));
        assertEquals(read, model.schema().id());
        assertEquals(exact ? List.of() : List.of(Kind.SCHEMA), kinds(model));
        assertEquals(List.of(declared), model.header().schemas());
    }
}
