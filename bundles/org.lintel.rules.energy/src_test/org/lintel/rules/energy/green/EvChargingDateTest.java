// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;

/** The issue of November 2025 is not held against plans that were submitted before. */
class EvChargingDateTest {

    @ParameterizedTest
    @CsvSource({"'',FAIL", "2025-11-01,FAIL", "2026-01-31/2026-03-31,FAIL", "2025-10-31,UNDETERMINED",
        "2025-10-01/2025-12-01,UNDETERMINED"})
    void plansSubmitted(String date, Outcome outcome) throws IOException {
        Catalog catalog = Catalog.load();
        Rule rule = catalog.rules("hk-green").stream().filter(each -> each.id().equals("hk-green/ev-charging"))
                .findFirst().orElseThrow();
        try (InputStream in = getClass().getResourceAsStream("../cases/hk-green/ev-charging/fail-weak-chargers.ifc");
                Model model = Model.of(in.readAllBytes(), "case.ifc")) {
            ModelInputs told = new ModelInputs(model, "case.ifc", ProjectAnswers.NONE);
            Result result = new Engine(new GreenInputs(told, told, ProjectElectricity.NONE, Progress.NONE), false, date)
                    .run(List.of(new PlannedRule(rule, EditionChoice.on(date, catalog.editions("hk-green")), null)),
                            Progress.NONE).results().getFirst();
            assertEquals(outcome, result.outcome(), result.summary().toString());
            assertEquals(1, result.schedules().size());
        }
    }
}
