// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Who signed a figure off is told wherever the figure is, and once for the run. */
class SignOffTest {

    private static final SignOff SIGN_OFF = new SignOff("hk-bec@2024/cop", "Chan <b>Tai</b> Man", "2026-01-31",
            "BEC 2024, Table 6.12a", "ab".repeat(32), "SHA256:xyz", "tables/cop.signed.csv", "cd".repeat(32));

    private static Run run() {
        Calculation limit = Calculation.read(Message.of("limit", "下限"), "", Quantity.of(2.8, Unit.NONE), List.of(
                new Evidence.FromTable("cop", "split", "2.8", new Source("BEC", "6.12", "2024", Confidence.CONFIRMED,
                "",
                        SIGN_OFF))));
        Result result = new Result(RichRun.CHILLER, RichRun.subject("IfcChiller", "C", 1, RichRun.TOWER, ""), "",
                Outcome.FAIL, Severity.ERROR, Message.of("too low", "過低"), Message.EMPTY, limit, List.of(), null,
                List.of(),
                List.of(), List.of(), BaselineState.NONE, null);
        Run rich = RichRun.run();
        return new Run("0.1.0", "", false, rich.files(), List.of(new PackUse("hk-bec", "2024", Text.of("BEC", "守則"),
                "00",
                List.of(SIGN_OFF))), rich.rules(), List.of(result), List.of(), List.of(), List.of());
    }

    @Test
    void textTellsWhoAndWhen() throws IOException {
        String english = Written.by(Reports.find("text"), run(), ReportOptions.PLAIN.withWidth(0).withShowAll(true));
        assertTrue(english.contains("hk-bec@2024/cop  signed off by Chan <b>Tai</b> Man on 2026-01-31"), english);
        assertTrue(english.contains("= 2.8 (confirmed, signed off by Chan"), english);
        assertTrue(Written.by(Reports.find("text"), run(), ReportOptions.PLAIN.withLanguage(Language.ZH_HK)
                .withWidth(0))
                .contains("核實及簽署"));
    }

    @Test
    void jsonAndHtmlCarryIt() throws IOException {
        String json = Written.by(Reports.find("json"), run(), ReportOptions.PLAIN);
        assertTrue(json.contains("\"signOffs\":[{\"table\":\"hk-bec@2024/cop\""), json);
        assertTrue(json.contains("\"documentSha256\":\"" + "ab".repeat(32)), json);
        String html = Written.dataOf(Written.by(Reports.find("html"), run(), ReportOptions.PLAIN));
        assertTrue(html.contains("\"signOff\":[") && html.contains("\"signOffs\":["), html);
    }
}
