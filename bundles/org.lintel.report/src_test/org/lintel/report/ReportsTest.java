// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Language;

/** All formats together: which there are, and that the same run gives the same characters wherever it is written. */
class ReportsTest {

    @Test
    void allFormatsAreRegistered() {
        List<String> ids = new ArrayList<>();
        for (ReportFormat format : Reports.all()) {
            ids.add(format.id());
            assertEquals(format.getClass(), Reports.find(format.id()).getClass());
            assertFalse(format.label().en().isEmpty());
            assertNotEquals(format.label().en(), format.label().zhHk(), format.id());
            assertFalse(format.fileExtension().startsWith("."));
        }
        assertEquals(List.of("text", "json", "sarif", "junit", "github", "html", "xlsx"), ids);
        assertNull(Reports.find("pdf-of-the-future"));
    }

    @Test
    void theSameRunGivesTheSameCharacters() throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (ReportFormat format : Reports.all()) {
                Locale.setDefault(Locale.ENGLISH);
                String first = Written.by(format, ReportOptions.PLAIN);
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertEquals(first, Written.by(format, ReportOptions.PLAIN), format.id());
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertEquals(first, Written.by(format, ReportOptions.PLAIN), format.id());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyFormatCountsTheUndecided() throws IOException {
        assertContains("text", "38 undetermined", "38 未能判定");
        assertContains("json", "\"undetermined\": 38", "\"undetermined\": 38");
        assertContains("github", "38 undetermined", "38 項未能判定");
        assertContains("html", "38 undetermined", "38 未能判定");
    }

    @Test
    void twoLanguagesDiffer() throws IOException {
        for (String id : List.of("text", "sarif", "junit", "github")) {
            ReportFormat format = Reports.find(id);
            assertNotEquals(Written.by(format, ReportOptions.PLAIN),
                    Written.by(format, ReportOptions.PLAIN.withLanguage(Language.ZH_HK)), id);
        }
    }

    private static void assertContains(String id, String en, String zhHk) throws IOException {
        ReportFormat format = Reports.find(id);
        String english = Written.by(format, ReportOptions.PLAIN);
        String chinese = Written.by(format, ReportOptions.PLAIN.withLanguage(Language.ZH_HK));
        assertEquals(List.of(true, true), List.of(english.contains(en), chinese.contains(zhHk)), id);
    }
}
