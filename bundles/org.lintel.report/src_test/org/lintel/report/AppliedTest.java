// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Location;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Reports name as applied only packs of which rules took part, and parts of an envelope say each its own figures. */
class AppliedTest {

    private static final String TITLE = "Overall thermal transfer value";

    private static Run run(List<Result> results) {
        Run rich = RichRun.run();
        List<PackUse> packs = new ArrayList<>(rich.packs());
        packs.add(new PackUse("hk-ottv", "1995", Text.of(TITLE, "總熱傳送值"), "ef".repeat(32)));
        return new Run("0.1.0", "", false, rich.files(), packs, rich.rules(), results, List.of(), List.of(), List.of());
    }

    private static String written(String format, Run run, Language language) throws IOException {
        var out = new StringBuilder();
        Reports.find(format).write(run, ReportOptions.PLAIN.withLanguage(language), out);
        return out.toString();
    }

    @Test
    void packsOnRequestAreToldApart() throws IOException {
        Run run = run(List.of());
        assertEquals(List.of("hk-ottv"), run.notApplied());
        String text = written("text", run, Language.EN);
        assertFalse(text.contains(TITLE), text);
        assertTrue(text.contains("not applied  hk-ottv: on request (--codes NAME)"), text);
        assertTrue(written("text", run, Language.ZH_HK).contains("沒有採用  hk-ottv："));
        assertFalse(written("text", RichRun.run(), Language.EN).contains("not applied"));
        assertFalse(written("sarif", run, Language.EN).contains("hk-ottv"));
        String json = written("json", run, Language.EN);
        assertTrue(json.replaceAll("\\s", "").contains("\"hash\":\"" + "ef".repeat(32) + "\",\"applied\":false"), json);
    }

    private static Result envelope(String part, String figure) {
        Subject subject = new Subject("envelope", part, "", "IfcBuilding", part, "", Location.NOWHERE);
        Missing limit = new Missing("hk-ottv.limits", Text.of("limit", "上限"), Message.of("no limit of that year is known",
                "該年的上限不詳"), Message.of("look it up in {0}", "請查閱 {0}", "APP-67"));
        return new Result("hk-bec/lpd", subject, "", Outcome.UNDETERMINED, Severity.ERROR, Message.of("OTTV {0} W/m²",
                "OTTV 為 {0} W/m²", figure), Message.EMPTY, null, List.of(limit), null, List.of(), List.of(), List.of(),
                BaselineState.UNCHANGED, null);
    }

    @Test
    void eachPartOfAnEnvelopeSaysItsOwnFigure() throws IOException {
        String text = written("text", run(List.of(envelope("podium", "17.25"), envelope("tower", "31.50"))), Language.EN);
        assertTrue(text.contains("OTTV 17.25 W/m²"), text);
        assertTrue(text.contains("OTTV 31.50 W/m²"), text);
        assertFalse(text.contains("2 ×"), text);
    }
}
