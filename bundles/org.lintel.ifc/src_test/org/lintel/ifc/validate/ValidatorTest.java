// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;

class ValidatorTest {

    private static final String PROJECT =
            "#1=IFCPROJECT('0000000000000000000001',$,'P',$,$,$,$,$,$);";

    private static Validation run(Model model) {
        return Validator.run(model, Validator.ALL, Validator.PLACES, Progress.NONE);
    }

    private static String broken(String schema, String... lines) {
        return run(Spf.model(schema, lines)).broken().stream()
                .map(group -> group.check() + " " + group.rule() + " " + group.count())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // one line of an IFC4 file | what is wrong with it
        "#2=IFCCARTESIANPOINT((0.,0.,0.)); | ",
        "#2=IFCCARTESIANPOINT((0.,'a',0.)); | TYPE IfcCartesianPoint.Coordinates 1",
        "#2=IFCCARTESIANPOINT((0.,1,0.)); | TYPE IfcCartesianPoint.Coordinates 1",
        "#2=IFCCARTESIANPOINT((0.,$,0.)); | TYPE IfcCartesianPoint.Coordinates 1",
        "#2=IFCCARTESIANPOINT((0.,0.,0.,0.)); | TYPE IfcCartesianPoint.Coordinates 1",
        "#2=IFCCARTESIANPOINT($); | MANDATORY IfcCartesianPoint.Coordinates 1",
        "#2=IFCCARTESIANPOINT((0.,0.),$); | INSTANCE IfcCartesianPoint 1",
        "#2=IFCNOSUCHTHING(); | INSTANCE IFCNOSUCHTHING 1",
        "#2=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.); | ",
        "#2=IFCSIUNIT($,.LENGTHUNIT.,$,.METRE.); | DERIVED IfcNamedUnit.Dimensions 1",
        "#2=IFCSIUNIT(*,.LENGTHUNIT.,*,.METRE.); | DERIVED IfcSIUnit.Prefix 1",
        "#2=IFCSIUNIT(*,.FOOT.,$,.METRE.); | TYPE IfcNamedUnit.UnitType 1",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,IFCLABEL('x'),$); | ",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,'x',$); | TYPE IfcPropertySingleValue.NominalValue 1",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,IFCLABEL(1.),$); | TYPE IfcPropertySingleValue.NominalValue 1",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,IFCBOXALIGNMENT('center'),$); | ",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,IFCGLOBALLYUNIQUEID('x'),$); | TYPE IfcPropertySingleValue.NominalValue 1",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,IFCPOSITIVELENGTHMEASURE(0.),$); | WHERE IfcPositiveLengthMeasure.WR1 1",
        "#2=IFCPROPERTYSINGLEVALUE('a',$,$,#1); | TYPE IfcPropertySingleValue.Unit 1",
        "#2=IFCPRODUCT('0000000000000000000002',$,$,$,$,$,$); | ABSTRACT IfcProduct 1",
        "#2=IFCBUILDINGELEMENTPROXY('0000000000000000000002',$,$,$,$,$,$,$,$); | "
                + "WHERE IfcBuildingElementProxy.HasObjectName 1",
        "#2=IFCWALL('4000000000000000000002',$,$,$,$,$,$,$,$); | GLOBAL_ID IfcRoot.GlobalId 1",
        "#2=IFCWALL('000000000000000000000',$,$,$,$,$,$,$,$); | GLOBAL_ID IfcRoot.GlobalId 1",
        "#2=IFCWALL('000000000000000000000-',$,$,$,$,$,$,$,$); | GLOBAL_ID IfcRoot.GlobalId 1",
        "#2=IFCWALL('0000000000000000000001',$,$,$,$,$,$,$,$); | GLOBAL_ID IfcRoot.UR1 1",
        "#2=IFCWALL('0000000000000000000002',$,$,$,$,$,$,$,.USERDEFINED.); | WHERE IfcWall.CorrectPredefinedType 1",
        "#2=IFCPERSON($,'a',$,$,$,$,$,$); | ",
        "#2=IFCPERSON($,$,$,$,$,$,$,$); | WHERE IfcPerson.IdentifiablePerson 1",
        "#2=IFCPROPERTYSET('0000000000000000000002',$,'S',$,(#2)); | TYPE IfcPropertySet.HasProperties 1",
        "#2=IFCPROPERTYENUMERATION('E',(IFCLABEL('x'),IFCLABEL('x')),$); | TYPE IfcPropertyEnumeration.EnumerationValues"
                + " 1"})
    void findsInOneInstance(String line, String expected) {
        assertEquals(expected == null ? "" : expected, broken("IFC4", PROJECT, line));
    }

    @Test
    void twoProjectsAreOneTooMany() {
        assertEquals("GLOBAL IfcSingleProjectInstance.WR1 1",
                broken("IFC4", PROJECT, "#2=IFCPROJECT('0000000000000000000002',$,'Q',$,$,$,$,$,$);"));
    }

    @Test
    void uniqueRulesCompareInstances() {
        assertEquals("UNIQUE IfcApplication.UR1 1; UNIQUE IfcApplication.UR2 1",
                broken("IFC4", PROJECT, "#2=IFCORGANIZATION($,'O',$,$,$);",
                        "#3=IFCAPPLICATION(#2,'1','A','a');", "#4=IFCAPPLICATION(#2,'1','A','a');",
                        "#5=IFCAPPLICATION(#2,'2','A','b');"));
    }

    @Test
    void inverseAttributesLimitReferences() {
        assertEquals("INVERSE IfcMaterialLayer.ToMaterialLayerSet 1", broken("IFC4", PROJECT,
                "#2=IFCMATERIALLAYER($,0.1,$,$,$,$,$);"));
        assertEquals("", broken("IFC4", PROJECT, "#2=IFCMATERIALLAYER($,0.1,$,$,$,$,$);",
                "#3=IFCMATERIALLAYERSET((#2),$,$);"));
    }

    private static String first(String line) {
        return run(Spf.model("IFC4", PROJECT, line)).broken().getFirst().first().getFirst().message().in(Language.EN);
    }

    @Test
    void whatIsExpectedIsSaidInWords() {
        assertEquals("IfcRelAggregates.RelatedObjects: at least 1 IfcObjectDefinition expected, found ()",
                first("#2=IFCRELAGGREGATES('0000000000000000000002',$,$,$,#1,());"));
        assertEquals("IfcCartesianPoint.Coordinates: 1 to 3 IfcLengthMeasure expected, found (0.0,0.0,0.0,0.0)",
                first("#2=IFCCARTESIANPOINT((0.,0.,0.,0.));"));
        assertEquals("IfcCartesianPointList2D.CoordList[1]: just 2 IfcLengthMeasure expected, found (0.0,0.0,0.0)",
                first("#2=IFCCARTESIANPOINTLIST2D(((0.,0.,0.)));"));
        assertEquals("IfcRelAggregates.RelatedObjects[2]: each item only once expected, found #1 IfcProject",
                first("#2=IFCRELAGGREGATES('0000000000000000000002',$,$,$,#1,(#1,#1));"));
        String long256 = "x".repeat(256);
        assertTrue(first("#2=IFCMATERIAL('" + long256 + "',$,$);").startsWith(
                "IfcMaterial.Name: a text of at most 255 characters, not 256, expected, found 'xxx"));
    }

    @Test
    void aStarForWhatIsNotOptionalLeavesItWithoutAValue() {
        assertEquals("MANDATORY IfcMaterial.Name 1; DERIVED IfcMaterial.Name 1", broken("IFC4", PROJECT,
                "#2=IFCMATERIAL(*,$,$);"));
    }

    @Test
    void aFindingSaysWhatWasExpectedAndFound() {
        Violation wrong = run(Spf.model("IFC4", PROJECT, "#2=IFCCARTESIANPOINT((0.,'a',0.));")).broken().getFirst()
                .first().getFirst();
        assertEquals(2, wrong.instance());
        assertEquals("Coordinates[2]", wrong.path());
        assertEquals("IfcCartesianPoint.Coordinates[2]: REAL expected, found 'a'", wrong.message().in(Language.EN));
        assertEquals("IfcCartesianPoint.Coordinates[2]：應為 REAL，現為 'a'", wrong.message().in(Language.ZH_HK));
        Violation rule = run(Spf.model("IFC4", PROJECT,
                "#2=IFCWALL('0000000000000000000002',$,$,$,$,$,$,$,.USERDEFINED.);")).broken().getFirst().first()
                .getFirst();
        assertEquals("rule IfcWall.CorrectPredefinedType does not hold: PredefinedType = .USERDEFINED., ObjectType = $",
                rule.message().in(Language.EN));
        assertEquals("NOT EXISTS(PredefinedType) OR (PredefinedType <> IfcWallTypeEnum.USERDEFINED) "
                + "OR ((PredefinedType = IfcWallTypeEnum.USERDEFINED) AND EXISTS(ObjectType))", rule.condition());
    }

    @Test
    void theHeaderHasTypesToo() {
        String text = Spf.file("IFC4", PROJECT);
        assertEquals("", header(text));
        assertEquals("FILE_NAME.time_stamp: a text expected, found $", header(text.replace("'2026-01-01T00:00:00'", "$")));
        assertEquals("FILE_NAME.author: a list of at least one text expected, found (4,5)",
                header(text.replace("'2026-01-01T00:00:00',('')", "'2026-01-01T00:00:00',(4,5)")));
        assertEquals("FILE_DESCRIPTION.description: a list of at least one text expected, found 'x'",
                header(text.replace("FILE_DESCRIPTION((''),", "FILE_DESCRIPTION('x',")));
    }

    private static String header(String text) {
        return run(Spf.open(text)).broken().stream().map(group -> group.first().getFirst().message().in(Language.EN))
                .collect(Collectors.joining("; "));
    }

    @Test
    void manyPlacesAreCountedAndTheFirstAreKept() {
        var lines = new ArrayList<>(List.of(PROJECT));
        for (int id = 2; id < 40_002; id++) {
            lines.add("#" + id + "=IFCCARTESIANPOINT($);");
        }
        Validation found = run(Spf.model("IFC4", lines.toArray(String[]::new)));
        Validation.Group group = found.broken().getFirst();
        assertEquals(40_000, group.count());
        assertEquals(Validator.PLACES, group.first().size());
        assertEquals(2, group.first().getFirst().instance());
        assertEquals(1 + Validator.PLACES, group.first().getLast().instance());
    }

    @Test
    void circlesEndUndecidedNotInSilence() {
        Validation found = run(Spf.model("IFC4", PROJECT, "#2=IFCBOOLEANRESULT(.UNION.,#2,#2);"));
        assertEquals(List.of("IfcBooleanResult.SameDim"),
                found.undecided().stream().map(Validation.Group::rule).toList());
        assertTrue(found.holds());
    }

    @Test
    void aReferenceToNothingBreaksNoRule() {
        String[] lines = {PROJECT, "#2=IFCPRODUCTDEFINITIONSHAPE($,$,(#99));",
            "#3=IFCWALL('0000000000000000000002',$,$,$,$,#98,#2,$,$);"};
        assertEquals("", broken("IFC4", lines));
    }

    @Test
    void aNearSchemaIsSaid() {
        assertTrue(run(Spf.model("IFC4", PROJECT)).exact());
        assertFalse(run(Spf.model("IFC4X1", PROJECT)).exact());
    }

    @Test
    void onlyWhatIsAskedForIsChecked() {
        Model model = Spf.model("IFC4", PROJECT, "#2=IFCWALL('0000000000000000000002',$,$,$,$,$,$,$,.USERDEFINED.);",
                "#3=IFCCARTESIANPOINT((0.,1,0.));", "#4=IFCNOSUCHTHING();");
        assertEquals(List.of(Check.TYPE), Validator.run(model, Validator.VALUES, 1, Progress.NONE).broken().stream()
                .map(Validation.Group::check).toList());
    }

    @Test
    void theResultDoesNotDependOnHowManyThreadsThereAre() {
        var lines = new ArrayList<>(List.of(PROJECT));
        for (int i = 2; i < 40_000; i++) {
            lines.add("#" + i + (i % 1000 == 0 ? "=IFCCARTESIANPOINT((0.,'a',0.));" : "=IFCCARTESIANPOINT((0.,0.,0.));"));
        }
        Model model = Spf.model("IFC4", lines.toArray(String[]::new));
        Validation all = run(model);
        assertEquals(39, all.broken().getFirst().count());
        for (int threads : new int[] {1, 3}) {
            Validation found = Validator.run(model, Validator.ALL, Validator.PLACES, threads, Progress.NONE);
            assertEquals(all.broken().toString(), found.broken().toString());
            assertEquals(all.evaluated(), found.evaluated());
        }
    }
}
