// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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

class ReadingInputsTest {

    private final Catalog catalog = Catalog.load();

    private List<Result> failed(String schema, String lines) throws ModelException {
        String text = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
                + "FILE_NAME('t.ifc','2026-01-01T00:00:00',(''),(''),'','','');\nFILE_SCHEMA(('" + schema
                + "'));\nENDSEC;\nDATA;\n" + lines + "ENDSEC;\nEND-ISO-10303-21;\n";
        try (Model model = Model.of(text.getBytes(StandardCharsets.US_ASCII), "t.ifc")) {
            var inputs = new ReadingInputs(model, "t.ifc", new ModelInputs(model, "t.ifc", ProjectAnswers.NONE),
                    Progress.NONE);
            List<PlannedRule> plan = catalog.rules("reading").stream().map(rule -> new PlannedRule(rule,
                    EditionChoice.on("", catalog.editions("reading")), null)).toList();
            return new Engine(inputs, false, "").run(plan, Progress.NONE).results().stream()
                    .filter(result -> result.outcome() == Outcome.FAIL).toList();
        }
    }

    private static String lines(int count, String line) {
        var lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append('#').append(i).append('=').append(line).append('\n');
        }
        return lines.toString();
    }

    @Test
    void oneFaultMadeAThousandTimesIsToldTenTimesAndCounted() throws ModelException {
        List<Result> failed = failed("IFC4", lines(40, "IFCSTYLEDITEM($,());") + "#50=IFCWALL();\n");
        assertEquals(11, failed.size());
        List<String> counted = failed.stream().map(result -> result.summary().in(Language.EN))
                .filter(text -> text.contains("places in all")).toList();
        assertEquals(List.of("IfcStyledItem has 2 attributes instead of 3; 40 places in all, of which the first 10 are "
                + "told"), counted);
        assertTrue(failed.stream().anyMatch(result -> result.subject().key().equals("#50")), "others are not hidden");
    }

    @Test
    void whatDiffersFromANearSchemaEndsNoBuild() throws ModelException {
        List<Result> failed = failed("IFC4X3_RC3", lines(1, "IFCFACILITYPART($,$,$,$,$,$,$,$,$,$,$);"));
        assertEquals(List.of("reading/schema", "reading/schema"), failed.stream().map(Result::rule).toList());
        assertEquals(List.of(Severity.WARNING, Severity.WARNING), failed.stream().map(Result::severity).toList());
    }
}
