// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Run;
import org.lintel.report.ReportOptions;
import org.lintel.report.RichRun;
import org.lintel.report.Written;

/** What SARIF asks for beyond its schema. */
class SarifReportTest {

    private static JsonNode run(ReportOptions options) throws IOException {
        return new ObjectMapper().readTree(Written.by(new SarifReport(), options)).get("runs").get(0);
    }

    @Test
    void onlyFindingsUnlessAllIsAskedFor() throws IOException {
        Run run = RichRun.run();
        int findings = run.counts().get(Outcome.FAIL) + run.counts().get(Outcome.UNDETERMINED) + run.suppressed();
        assertEquals(findings, run(ReportOptions.PLAIN).get("results").size());
        assertEquals(run.results().size(), run(ReportOptions.PLAIN.withShowAll(true)).get("results").size());
    }

    @Test
    void kindsFollowOutcomes() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (JsonNode result : run(ReportOptions.PLAIN.withShowAll(true)).get("results")) {
            String kind = result.get("kind").asText();
            kinds.merge(kind, 1, Integer::sum);
            assertEquals(kind.equals("fail"), !result.get("level").asText().equals("none"));
        }
        assertEquals(Map.of("fail", 15, "open", 38, "pass", 6, "notApplicable", 1), kinds);
    }

    @Test
    void everyResultCanBeFoundAndTracked() throws IOException {
        JsonNode run = run(ReportOptions.PLAIN);
        Set<String> hashes = new HashSet<>();
        for (JsonNode result : run.get("results")) {
            JsonNode rule = run.get("tool").get("driver").get("rules").get(result.get("ruleIndex").asInt());
            assertEquals(result.get("ruleId"), rule.get("id"));
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            JsonNode artifact = place.get("artifactLocation");
            assertEquals("SRCROOT", artifact.get("uriBaseId").asText());
            JsonNode listed = run.get("artifacts").get(artifact.get("index").asInt());
            assertEquals(listed.get("location").get("uri"), artifact.get("uri"));
            assertTrue(place.get("region").get("startLine").asInt() > 1);
            assertTrue(hashes.add(result.get("partialFingerprints").get("primaryLocationLineHash").asText()));
        }
    }

    @Test
    void crashesAndUnreadableFilesAreNotifications() throws IOException {
        JsonNode invocation = run(ReportOptions.PLAIN).get("invocations").get(0);
        assertFalse(invocation.get("executionSuccessful").asBoolean());
        assertEquals(3, invocation.get("toolExecutionNotifications").size());
        assertEquals(2, invocation.get("toolConfigurationNotifications").size());
    }

    @Test
    void messagesHoldNoPlaceholdersAndNoLinks() throws IOException {
        assertEquals("{{0}} \\[a\\](b) \\\\", SarifText.plain("{0} [a](b) \\"));
        assertEquals("C:\\x [1]", SarifText.plain("C:\\x [1]"));
    }

    @Test
    void fixesCarryBytes() throws IOException {
        JsonNode change = null;
        for (JsonNode result : run(ReportOptions.PLAIN).get("results")) {
            change = result.has("fixes") && change == null ? result.get("fixes").get(0).get("artifactChanges") : change;
        }
        assertEquals(1, change.size(), "both edits are of one file");
        JsonNode second = change.get(0).get("replacements").get(1);
        assertEquals(600, second.get("deletedRegion").get("byteOffset").asInt());
        assertEquals(0, second.get("deletedRegion").get("byteLength").asInt());
        assertEquals("/* <é> */", second.get("insertedContent").get("text").asText());
    }
}
