// SPDX-License-Identifier: EPL-2.0
package org.lintel.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.report.json.JsonReport;

/** What claims to follow a schema does: json our own, sarif the one of OASIS. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Run EMPTY =
            new Run("0.1.0", "", true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void jsonFollowsItsSchema() throws IOException {
        JsonSchema schema = ownSchema();
        assertEquals(Set.of(), schema.validate(JSON.readTree(Written.by(new JsonReport(), ReportOptions.PLAIN))));
        String empty = Written.by(new JsonReport(), EMPTY, ReportOptions.PLAIN);
        assertEquals(Set.of(), schema.validate(JSON.readTree(empty)));
    }

    @Test
    void schemaRefusesWhatIsWrong() throws IOException {
        JsonSchema schema = ownSchema();
        ObjectNode run = (ObjectNode) JSON.readTree(Written.by(new JsonReport(), ReportOptions.PLAIN));
        ((ObjectNode) run.get("results").get(0)).put("outcome", "maybe");
        ((ObjectNode) run.get("results").get(1)).put("surprise", 1);
        ((ObjectNode) run.get("summary")).remove("undetermined");
        Set<ValidationMessage> messages = schema.validate(run);
        assertEquals(3, messages.size(), messages::toString);
    }

    @Test
    void sarifFollowsTheStandard() throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        Path file = Path.of(corpus, "schemas", "sarif-2.1.0.json");
        assertTrue(Files.isRegularFile(file), file + " is missing");
        JsonSchema schema;
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode tree = JSON.readTree(in);
            schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(tree,
                    SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        }
        ReportFormat sarif = Reports.find("sarif");
        ReportOptions all = ReportOptions.PLAIN.withShowAll(true).withGenerated("2026-03-02T08:00:00Z");
        for (ReportOptions options : List.of(ReportOptions.PLAIN, all, all.withLanguage(Language.ZH_HK))) {
            assertEquals(Set.of(), schema.validate(JSON.readTree(Written.by(sarif, options))));
        }
        assertEquals(Set.of(), schema.validate(JSON.readTree(Written.by(sarif, EMPTY, ReportOptions.PLAIN))));
        assertFalse(schema.validate(JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")).isEmpty());
    }

    private static JsonSchema ownSchema() throws IOException {
        try (InputStream in = JsonReport.schema()) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(JSON.readTree(in));
        }
    }
}
