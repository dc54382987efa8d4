// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.text.Language;

/**
 * Every format writes {@link RichRun} as it did when a person last looked at it.
 *
 * <p>With {@code -Dlintel.golden.update=true} the files under {@code golden/} are written anew: look at the difference.
 */
class GoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
    void english(String id) throws IOException {
        ReportFormat format = Reports.find(id);
        compare(id + ".en." + format.fileExtension(), Written.by(format, ReportOptions.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "sarif", "junit", "github"})
    void chinese(String id) throws IOException {
        ReportFormat format = Reports.find(id);
        compare(id + ".zh-HK." + format.fileExtension(),
                Written.by(format, ReportOptions.PLAIN.withLanguage(Language.ZH_HK)));
    }

    @Test
    void everything() throws IOException {
        ReportOptions all = ReportOptions.PLAIN.withShowAll(true).withGenerated("2026-03-02T08:00:00Z");
        compare("text.all.txt", Written.by(Reports.find("text"), all));
        compare("sarif.all.sarif", Written.by(Reports.find("sarif"), all));
    }

    @Test
    void narrowColouredTerminal() throws IOException {
        String text = Written.by(Reports.find("text"), ReportOptions.PLAIN.withColour(true).withWidth(60));
        compare("text.colour.txt", text.replace("\u001b", "\\e"));
    }

    @Test
    void dataOfThePage() throws IOException {
        String page = Written.by(Reports.find("html"), ReportOptions.PLAIN);
        compare("html.data.json", Written.dataOf(page));
    }

    private static void compare(String name, String actual) throws IOException {
        if (Boolean.getBoolean("lintel.golden.update")) {
            Files.writeString(Path.of("src_test/org/lintel/report/golden", name + ".golden"), actual);
            return;
        }
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + name + ".golden")) {
            assertNotNull(in, "no golden file " + name + "; run with -Dlintel.golden.update=true");
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), actual, name);
        }
    }
}
