// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Language;
import org.lintel.report.ManyResults;
import org.lintel.report.ReportOptions;
import org.lintel.report.RichRun;
import org.lintel.report.Written;

/** The page: closed to the network and to foreign scripts, with every result in it. */
class HtmlReportTest {

    private static String page() throws IOException {
        return Written.by(new HtmlReport(), ReportOptions.PLAIN);
    }

    @Test
    void nothingOfTheModelIsMarkup() throws IOException {
        String page = page();
        assertEquals(2, count(page, "<script"), "the data and the page's own");
        assertEquals(2, count(page, "</script>"));
        assertEquals(1, count(page, "<!--"));
        assertEquals(0, count(page, "<b>"));
        assertTrue(Written.dataOf(page).indexOf('<') < 0);
    }

    @Test
    void nothingIsFetched() throws IOException {
        String page = page();
        String own = page.replace(Written.dataOf(page), "");
        for (String word : new String[] {"http:", "https:", "url(", "@import", "fetch(", "XMLHttpRequest", "innerHTML",
            "insertAdjacentHTML", "document.write", "eval(", " src=", "WebSocket", "sendBeacon"}) {
            assertFalse(own.contains(word), word);
        }
        assertTrue(own.contains("default-src 'none'"));
    }

    @Test
    void policyKnowsTheScriptAndTheStyle() throws Exception {
        String page = page();
        assertEquals(inPolicy(page, "style-src"), hash(between(page, "<style>", "</style>")));
        assertEquals(inPolicy(page, "script-src"), hash(page.substring(page.lastIndexOf("<script>") + 8,
                page.lastIndexOf("</script>"))));
        assertFalse(page.contains("unsafe-"));
    }

    @Test
    void dataHoldsEveryResultAndName() throws IOException {
        JsonNode data = new ObjectMapper().readTree(Written.dataOf(page()));
        assertEquals(RichRun.run().results().size(), data.get("results").size());
        Set<String> names = new HashSet<>();
        data.get("results").forEach(result -> names.add(result.path("n").asText()));
        for (String name : RichRun.HOSTILE) {
            assertTrue(names.contains(name.replace("\ud800 ", "\ufffd ")), name);
        }
    }

    @Test
    void referencesStayWithinTheData() throws IOException {
        JsonNode data = new ObjectMapper().readTree(Written.dataOf(page()));
        for (JsonNode result : data.get("results")) {
            assertTrue(result.get("r").asInt() < data.get("rules").size());
            assertTrue(result.get("t").asInt() < data.get("words").size());
            assertTrue(result.get("c").asInt() < data.get("words").size());
            assertTrue(result.get("m").get(0).asInt() < data.get("texts").size());
        }
    }

    @Test
    void startsInTheLanguageAskedFor() throws IOException {
        String page = Written.by(new HtmlReport(), ReportOptions.PLAIN.withLanguage(Language.ZH_HK));
        assertTrue(page.contains("<html lang=\"zh-HK\">"));
        assertEquals("zh-HK", new ObjectMapper().readTree(Written.dataOf(page)).get("lang").asText());
    }

    /** The page's own words stand in both languages, none twice the same by oversight. */
    @Test
    void wordsAreTranslated() throws IOException {
        Matcher pairs = Pattern.compile("\\[\"([^\"]+)\", \"([^\"]+)\"\\]").matcher(
                new String(HtmlReport.class.getResourceAsStream("words.js").readAllBytes(), StandardCharsets.UTF_8));
        int found = 0;
        while (pairs.find()) {
            found++;
            assertTrue(!pairs.group(1).equals(pairs.group(2)) || pairs.group(1).equals("Lintel"), pairs.group());
            for (int i = 0; i < 4; i++) {
                String place = "{" + i + "}";
                assertEquals(pairs.group(1).contains(place), pairs.group(2).contains(place), pairs.group());
            }
        }
        assertTrue(found > 100, found + " words");
    }

    @Test
    void fiftyThousandResultsStayPortable() throws IOException {
        int size = Written.by(new HtmlReport(), ManyResults.run(50_000), ReportOptions.PLAIN).length();
        assertTrue(size < 25_000_000, size + " characters");
    }

    private static String inPolicy(String page, String directive) {
        return between(page.substring(page.indexOf(directive)), "'sha256-", "'");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static int count(String text, String sought) {
        return text.split(Pattern.quote(sought), -1).length - 1;
    }
}
