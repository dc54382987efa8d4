// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.breadth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.model.Problem.Kind;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.External;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/** Every kind of value of ISO 10303-21, legal and as programs write it, through an opened model. */
class ValuesTest {

    /** The values of one instance; nothing is wrong with it but that the schema does not know it. */
    private static void reads(String list, Object... values) {
        Model model = Spf.model("IFC4", "#1=IFCX" + list + ";", "#2=IFCOWNERHISTORY($,$,$,$,$,$,$,0);");
        assertEquals(List.of(), model.problems(), list);
        assertEquals(Arrays.asList(values), model.instance(1).values(), list);
        assertEquals(2, model.size(), list);
        assertEquals(List.of(Kind.SCHEMA), kinds(model), list);
    }

    /** The values of one instance that is damaged: told with its number and place, and nothing else is lost. */
    private static void repairs(String list, Object... values) {
        Model model = Spf.model("IFC4", "#1=IFCX" + list + ";", "#2=IFCOWNERHISTORY($,$,$,$,$,$,$,0);");
        assertEquals(Arrays.asList(values), model.instance(1).values(), list);
        assertEquals(2, model.size(), list);
        Problem problem = model.verify(Progress.NONE).stream().filter(p -> p.kind() == Kind.SYNTAX).findFirst()
                .or(() -> model.problems().stream().findFirst())
                .orElseThrow(() -> new AssertionError("untold: " + list));
        assertEquals(1, problem.instance(), list);
        assertEquals(8, problem.line(), list);
    }

    private static List<Kind> kinds(Model model) {
        return model.verify(Progress.NONE).stream().map(Problem::kind).toList();
    }

    @Test
    void unsetAndDerived() {
        reads("($,*,($,*),())", null, Derived.DERIVED, Arrays.asList(null, Derived.DERIVED), List.of());
    }

    @Test
    void enumerationsAndLogicals() {
        reads("(.T.,.F.,.U.,.SOLID_WALL.,.E2.)", true, false, Logical.UNKNOWN, new Enumeration("SOLID_WALL"),
                new Enumeration("E2"));
        reads("(.t.,.TRUE.,.false.,.notDefined.)", true, true, false, new Enumeration("NOTDEFINED"));
        repairs("(.OPEN,.,..,.NOT DEFINED.,1)", new Enumeration("OPEN"), null, null, new Enumeration("NOT"), 1L);
    }

    @Test
    void binaries() {
        reads("(\"0\",\"0F\",\"31\",\"0aB\")", new Binary("0"), new Binary("0F"), new Binary("31"), new Binary("0AB"));
        assertEquals(List.of(0, 4, 1, 8), List.of(new Binary("0").bits(), new Binary("0F").bits(),
                new Binary("31").bits(), new Binary("0AB").bits()));
        repairs("(\"0G\",1)", new Binary("0"), 1L);
    }

    @Test
    void typedNestedAndUserDefinedSelects() {
        reads("(IFCLABEL('x'),IFCBOOLEAN(.T.),IFCLENGTHMEASURE(-1.),ifcLabel('y'))", new Typed("IfcLabel", "x"),
                new Typed("IfcBoolean", true), new Typed("IfcLengthMeasure", -1.0), new Typed("IfcLabel", "y"));
        reads("(IFCA(IFCB((1,2))),!OWN(1),IFCLINEINDEX((1,2)))",
                new Typed("IFCA", new Typed("IFCB", List.of(1L, 2L))), new Typed("!OWN", 1L),
                new Typed("IfcLineIndex", List.of(1L, 2L)));
        repairs("(IFCLABEL(),IFCLABEL,IFCLABEL('a','b'),IFCLABEL($))", new Typed("IfcLabel", null), null,
                new Typed("IfcLabel", List.of("a", "b")), new Typed("IfcLabel", null));
        assertNull(Typed.unwrap(new Typed("IfcLabel", null)));
    }

    @Test
    void listsInLists() {
        reads("(((1.,2.),(3.)),((),((4))))", List.of(List.of(1.0, 2.0), List.of(3.0)),
                List.of(List.of(), List.of(List.of(4L))));
    }

    @Test
    void commentsBlanksAndPrintControlsAnywhereBetweenTokens() {
        reads(" /* a */ ( /*,)*/ 1 /*'*/ , /* ; */ 'x' /* #9=A(); */ , ( /**/ ) /***/ ) /* end */ ", 1L, "x",
                List.of());
        reads("(1\r\n,\t2\n\f,\0 3\u000B)", 1L, 2L, 3L);
        reads("('/* text */','a /* b',\\N\\1,\\F\\ 2)", "/* text */", "a /* b", 1L, 2L);
        reads("(IFCLABEL /* c */ ( /* d */ 'x' ),#2/* e */,.A./* f */,\"0F\"/* g */)", new Typed("IfcLabel", "x"),
                Spf.model("IFC4").instance(2) == null ? model2() : null, new Enumeration("A"), new Binary("0F"));
    }

    /** Equal to nothing but what {@code #2} is read as in {@link #reads}: compared by its text. */
    private static Object model2() {
        return new Object() {

            @Override
            public boolean equals(Object other) {
                return "#2=IfcOwnerHistory".equals(String.valueOf(other));
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
    }

    @Test
    void commentsAroundTheInstance() {
        Model model = Spf.model("IFC4", "/* a */#1/* b */=/* c */IFCWALL/* d */($,$,'x',$,$,$,$,$,$)/* e */;/* f",
                "#8=IFCX(); */#2=IFCX();/**/");
        assertEquals(List.of(), model.problems());
        assertEquals(2, model.size());
        assertEquals("x", model.instance(1).name());
    }

    @Test
    void blanksOfOtherCharacterSetsAreToldAndPassed() {
        for (String blank : List.of("\u0085", "\u00C2\u0085", "\u00A0", "\u00C2\u00A0", "\u00EF\u00BB\u00BF")) {
            repairs("(1," + blank + "2" + blank + ",'x')", 1L, 2L, "x");
            Model model = Spf.model("IFC4", "#1=IFCX();" + blank + "#2=IFCX();" + blank, "#3=IFCX();");
            assertEquals(3, model.size(), "no instance is lost");
            assertEquals(List.of(Kind.SYNTAX, Kind.SYNTAX), model.problems().stream().map(Problem::kind).toList());
        }
    }

    @Test
    void complexInstances() {
        Model model = Spf.model("IFC4", "#1=( /* c */ IFCPROPERTY('p',$) IFCSIMPLEPROPERTY()",
                "IFCPROPERTYSINGLEVALUE(IFCLABEL('v'),#2) !OWN(1));", "#2=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);");
        assertEquals(List.of(), model.problems());
        assertEquals("IfcPropertySingleValue", model.instance(1).typeName());
        assertEquals(new Typed("IfcLabel", "v"), model.instance(1).get("NominalValue"));
        assertEquals(List.of("IFCPROPERTY", "IFCSIMPLEPROPERTY", "IFCPROPERTYSINGLEVALUE", "!OWN"),
                model.instance(1).parts().stream().map(Typed::type).toList());
        assertEquals(List.of(), model.instance(2).parts());
        assertEquals(List.of(model.instance(1)), model.referencing(model.instance(2)));
    }

    @Test
    void userDefinedEntities() {
        Model model = Spf.model("IFC4", "#1=!MY_OWN(#2,'x');", "#2=IFCX();");
        assertEquals("!MY_OWN", model.instance(1).typeName());
        assertEquals(List.of(model.instance(2), "x"), model.instance(1).values());
        assertEquals(1, model.count("!my_own", false));
    }

    @Test
    void namesOfTheThirdEdition() {
        reads("(@12,#PI,@TAU,(@1))", new External("@12"), new External("#PI"), new External("@TAU"),
                List.of(new External("@1")));
    }

    @Test
    void referencesThatLeadNowhere() {
        Model model = Spf.model("IFC4", "#1=IFCRELAGGREGATES('g',$,$,$,#7,(#2,#8));",
                "#2=IFCOWNERHISTORY($,$,$,$,$,$,$,0);");
        assertEquals(Arrays.asList("g", null, null, null, new Ref(7), List.of(model.instance(2), new Ref(8))),
                model.instance(1).values());
        assertEquals(List.of(Kind.REFERENCE, Kind.REFERENCE), kinds(model));
        assertEquals(List.of(1L, 1L), model.verify(Progress.NONE).stream().map(Problem::instance).toList());
        repairs("(#,# 2x,#12345678901234567890)", null, model2(), null);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "+7,7", "007,7", "9223372036854775807,9223372036854775807",
        "-9223372036854775808,-9223372036854775808"})
    void integers(String text, long value) {
        reads("(" + text + ")", value);
    }

    @ParameterizedTest
    @CsvSource({"1.,1", "+1.,1", "-1.5,-1.5", "1.E3,1000", "1.E+3,1000", "1.5E-3,0.0015", "0.,0", "-0.,-0.0",
        "4.9E-324,4.9E-324", "1.7976931348623157E308,1.7976931348623157E308", "1.E-999999999999,0",
        "2.2250738585072011E-308,2.2250738585072011E-308", "9223372036854775808,9223372036854775808",
        "123456789012345678901234567890,1.2345678901234568E29",
        // beyond the standard, and unmistakable
        ".5,0.5", "-.5,-0.5", "+.5,0.5", "1E5,100000", "1e-5,0.00001", "1.D2,100", "1.5d-2,0.015"})
    void reals(String text, double value) {
        reads("(" + text + ")", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.E", "1.E+", "1E", "INF", "-INF", "NaN", "-nan(ind)", "1.#INF", "1.#QNAN0", "1.#IND",
        "0x1F", "1.2.3", "--1", "+-1", "1-2", "1 2", "1_000", "E5", "-", "+", "1.E400", "-1.E400", "TRUE",
        "1.5E1.5", "\u00BD", "12abc", "<x>", "?", "{1}", "[1]", "&1"})
    void whatIsNoNumberIsUnsetAndTold(String text) {
        Model model = Spf.model("IFC4", "#1=IFCX(7," + text + ",8);", "#2=IFCX();");
        List<Object> values = model.instance(1).values();
        assertEquals(3, values.size(), text);
        assertEquals(7L, values.getFirst());
        assertEquals(8L, values.getLast());
        assertTrue(values.get(1) == null || text.equals("1 2"), text + " is " + values.get(1));
        assertTrue(model.problemCount() + kinds(model).stream().filter(k -> k == Kind.SYNTAX).count() > 0, text);
    }

    @Test
    void aCommaSeparatesValuesAlways() {
        Model model = Spf.model("IFC4", "#1=IFCCARTESIANPOINT((1,5,2,5));", "#2=IFCLOCALPLACEMENT(1,5,$);");
        assertEquals(List.of(1L, 5L, 2L, 5L), model.instance(1).get("Coordinates"));
        assertEquals("IfcLocalPlacement has 3 attributes instead of 2",
                model.verify(Progress.NONE).getFirst().message().toString());
    }

    @Test
    void numbersOfInstances() {
        Model model = Spf.model("IFC4", "#0=IFCX();", "#007=IFCX();", "#999999999999999999=IFCX(#7);",
                "# 5 = IFCX();", "#1234567890123456789=IFCX();", "#=IFCX();", "#-3=IFCX();", "#x=IFCX();");
        assertEquals(4, model.size());
        assertEquals(List.of(model.instance(7)), model.instance(999999999999999999L).values());
        assertEquals(List.of(12, 13, 14, 15), model.problems().stream().map(Problem::line).toList(),
                model.problems()::toString);
    }

    /** Found by a property test: what stood behind a broken beginning was lost with it. */
    @ParameterizedTest
    @ValueSource(strings = {"#2=", "#2", "#", "#2=/* c */", "#2 = ", "#2=!", "# ", "#2=IFCX", "#2=IFCX\n"})
    void aBeginningWithoutAnEndCostsNoOther(String beginning) {
        Model model = Spf.model("IFC4", "#1=IFCX();", beginning, "#3=IFCX('three');", "#4=IFCX();");
        assertEquals("three", model.instance(3).get(0));
        assertEquals(3, model.size());
        assertEquals(List.of(Kind.SYNTAX), model.problems().stream().map(Problem::kind).toList());
        assertEquals(9, model.problems().getFirst().line());
    }

    @Test
    void keywordsInWhateverLetters() {
        Model model = Spf.open(Spf.file("ifc4", "#1=IfcWall($,$,'x',$,$,$,$,$,.solidWall.);").toLowerCase());
        assertEquals(List.of(), model.problems());
        assertEquals("IFC4", model.schema().id());
        assertEquals("x", model.instance(1).name());
        assertEquals("SOLIDWALL", model.instance(1).enumeration("PredefinedType"));
    }
}
