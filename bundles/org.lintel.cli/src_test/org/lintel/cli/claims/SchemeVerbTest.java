// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lintel scheme explain}: a family of schemes on a day, and what changed. */
class SchemeVerbTest {

    private static final String NEW = "BIM and advanced construction technologies together: HKD 7,500,000.00, each "
            + "applicant with related enterprises; shared with citf-act, citf-bim-tools";

    @Test
    void theFamilyIsExplainedAsOfTheDayWithWhatChanged() {
        String out = lintel("scheme", "explain", "citf-bim", "--on", "2023-10-01").ends(0).out();
        assertTrue(out.startsWith("citf-bim-training  In-house BIM training\n"), out);
        assertTrue(out.contains("\ncitf-bim-tools  "), out);
        assertTrue(out.contains("\n  new: " + NEW + "\n"), out);
        assertFalse(out.contains("Version 2022"), out);
        String before = lintel("scheme", "explain", "citf-bim", "--on", "2023-08-31").ends(0).out();
        assertFalse(before.contains(NEW), before);
        assertTrue(before.contains("no older version is known here"), before);
    }

    @Test
    void whatIsOtherwiseNamesBothInBothLanguages() {
        String out = lintel("scheme", "explain", "nittp", "--on", "2026-02-01", "--lang", "zh-HK").ends(0).out();
        assertTrue(out.contains("\n  課程費用：50%；之前：課程費用：2/3\n"), out);
        assertTrue(out.contains("\n  新增：每個財政年度的課程數目：1\n"), out);
    }

    @Test
    void jsonHasAllSchemesAndTheirChanges() throws IOException {
        JsonNode all = new ObjectMapper().readTree(lintel("scheme", "explain", "citf-bim", "--on", "2023-10-01", "-f",
                "json").ends(0).out());
        assertEquals(2, all.size());
        JsonNode version = all.get(0).get("versions").get(0);
        assertEquals("2022", version.get("before").asText());
        assertEquals(1, version.get("changes").size());
        assertEquals(NEW, version.get("changes").get(0).get("after").get("en").asText());
        assertFalse(version.get("changes").get(0).has("before"));
    }

    @ParameterizedTest
    @CsvSource({"citf,citf-pioneering", "citf-mimep,citf-mimep-build", "nittp,nittp"})
    void aFundAndTheBeginningOfAnIdAreUnderstood(String id, String among) {
        assertTrue(lintel("scheme", "explain", id).ends(0).out().contains("\n" + among + "  ")
                || lintel("scheme", "explain", id).out().startsWith(among + "  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheme", "scheme explain", "scheme show nittp", "scheme explain citf-b",
        "scheme explain nittp --on yesterday", "scheme explain nittp -f ics", "scheme explain nittp nittp"})
    void whatCannotBeUnderstoodIsUsage(String words) {
        lintel(words.split(" ")).ends(2);
    }

    @Test
    void aSlipIsAnsweredWithTheNearestName() {
        assertTrue(lintel("scheme", "explain", "citf-rebars").ends(2).err().contains("perhaps citf-rebar"));
    }
}
