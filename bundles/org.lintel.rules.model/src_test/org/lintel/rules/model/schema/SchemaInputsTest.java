// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;

class SchemaInputsTest {

    private final Catalog catalog = Catalog.load();

    private List<Result> results(String schema, String... lines) throws ModelException {
        return results(schema, "'t.ifc','2026-01-01T00:00:00',(''),(''),'','',''", lines);
    }

    private List<Result> results(String schema, String name, String[] lines) throws ModelException {
        String text = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
                + "FILE_NAME(" + name + ");\nFILE_SCHEMA(('" + schema
                + "'));\nENDSEC;\nDATA;\n" + String.join("\n", lines) + "\nENDSEC;\nEND-ISO-10303-21;\n";
        try (Model model = Model.of(text.getBytes(StandardCharsets.US_ASCII), "t.ifc")) {
            var inputs = new SchemaInputs(model, "t.ifc", new ModelInputs(model, "t.ifc", ProjectAnswers.NONE),
                    Progress.NONE);
            List<PlannedRule> plan = catalog.rules("ifc-schema").stream().map(rule -> new PlannedRule(rule,
                    EditionChoice.on("", catalog.editions("ifc-schema")), null)).toList();
            Engine.Outcomes outcomes = new Engine(inputs, false, "").run(plan, Progress.NONE);
            assertEquals(List.of(), outcomes.errors());
            return outcomes.results();
        }
    }

    private static List<Result> of(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    @Test
    void aPlaceHasLineColumnNumberAndRule() throws ModelException {
        List<Result> failed = of(results("IFC4", "#1=IFCPROJECT('0000000000000000000001',$,'P',$,$,$,$,$,$);",
                "  #2=IFCWALL('0000000000000000000002',$,$,$,$,$,$,$,.USERDEFINED.);"), Outcome.FAIL);
        assertEquals(1, failed.size());
        Result result = failed.getFirst();
        assertEquals("ifc-schema/where", result.rule());
        assertEquals(9, result.subject().where().line());
        assertEquals(3, result.subject().where().column());
        assertEquals(2, result.subject().where().instance());
        assertEquals("0000000000000000000002 IfcWall.CorrectPredefinedType", result.subject().key());
        assertEquals("IfcWall.CorrectPredefinedType",
                ((Evidence.FromModel) result.evidence().getFirst()).path());
        assertEquals(Severity.ERROR, result.severity());
        assertTrue(result.remedy().in(Language.EN).startsWith("The schema asks: NOT EXISTS(PredefinedType)"));
        assertTrue(result.remedy().in(Language.ZH_HK).startsWith("綱要要求："));
    }

    @Test
    void manyPlacesOfOneRuleAreCounted() throws ModelException {
        String[] lines = new String[200];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=IFCCARTESIANPOINT($);";
        }
        List<Result> failed = of(results("IFC4", lines), Outcome.FAIL);
        assertEquals(10, failed.size());
        assertEquals(10, new HashSet<>(failed.stream().map(Result::fingerprint).toList()).size());
        assertEquals("IfcCartesianPoint.Coordinates is not optional, but has no value; 200 places in all, of which the "
                + "first 10 are told", failed.getFirst().summary().in(Language.EN));
        assertEquals("IfcCartesianPoint.Coordinates is not optional, but has no value",
                failed.get(1).summary().in(Language.EN));
    }

    @Test
    void whatASchemaDidNotMeanIsAWarningWithAWord() throws ModelException {
        List<Result> failed = of(results("IFC2X3", "#1=IFCCARTESIANPOINT((0.,0.,0.));",
                "#2=IFCAXIS2PLACEMENT3D(#1,$,$);", "#3=IFCLOCALPLACEMENT($,#2);"), Outcome.FAIL);
        assertEquals(1, failed.size());
        assertEquals("ifc-schema/inverse", failed.getFirst().rule());
        assertEquals(Severity.WARNING, failed.getFirst().severity());
        assertTrue(failed.getFirst().remedy().in(Language.EN).startsWith("Known: IFC2X3 asks"));
    }

    @Test
    void whatManyProgramsLeaveOutOfTheHeaderIsAWarning() throws ModelException {
        List<Result> failed = of(results("IFC4", "'t.ifc',$,(),(''),'',$,$", new String[0]), Outcome.FAIL);
        assertEquals(List.of("FILE_NAME.author warning", "FILE_NAME.authorization warning",
                "FILE_NAME.originating_system warning", "FILE_NAME.time_stamp error"), failed.stream()
                .map(each -> ((Evidence.FromModel) each.evidence().getFirst()).path() + " " + each.severity().id())
                .sorted().toList());
        assertEquals(List.of(4), failed.stream().map(each -> each.subject().where().line()).distinct().toList());
    }

    @Test
    void aNearSchemaDecidesNothing() throws ModelException {
        List<Result> results = results("IFC2X2_FINAL", "#1=IFCCARTESIANPOINT($);");
        assertEquals(10, of(results, Outcome.UNDETERMINED).size());
        assertEquals(1, of(results, Outcome.PASS).size());
    }

    @Test
    void whatTakesItsTimeIsDoneOnRequest() {
        assertEquals(List.of("ifc-schema/header", "ifc-schema/abstract", "ifc-schema/mandatory", "ifc-schema/derived",
                "ifc-schema/type", "ifc-schema/global-id"),
                catalog.rules("ifc-schema").stream().filter(rule -> !rule.onRequest()).map(rule -> rule.id()).toList());
    }
}
