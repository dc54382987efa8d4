// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.claims.evidence.ContentHash;

/** {@code lintel claims evidence}: a record of a model that was checked, verified by making it again. */
class EvidenceTest {

    @TempDir
    Path folder;
    private Path model;
    private Path record;

    @BeforeEach
    void make() {
        model = folder.resolve("house.ifc");
        record = folder.resolve("record.json");
        lintel("sample", "village-house", "-o", model.toString()).ends(0);
        lintel("claims", "evidence", "make", model.toString(), "-o", record.toString(), "--now", "2026-05-04",
                "--codes", "reading,readiness").ends(0);
    }

    @Test
    void theRecordHasTheModelTheRulesAndTheResult() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readString(record));
        assertEquals(ContentHash.of(model), json.get("model").get("sha256").asText());
        assertEquals("house.ifc", json.get("model").get("file").asText());
        assertTrue(json.get("model").get("authoringTool").asText().startsWith("Lintel"), json.toString());
        assertEquals("2026-05-04", json.get("made").asText());
        assertEquals("reading", json.get("check").get("packs").get(1).get("id").asText());
        assertEquals(Files.readString(record), lintel("claims", "evidence", "make", model.toString(), "--now",
                "2026-05-04", "--codes", "reading,readiness").ends(0).out());
    }

    @Test
    void itIsVerifiedUnderAnyNameAndAnywhere() throws IOException {
        assertTrue(lintel("claims", "evidence", "verify", record.toString(), model.toString()).ends(0).out()
                .startsWith("VERIFIED"));
        Path moved = Files.move(model, Files.createDirectory(folder.resolve("other")).resolve("renamed.ifc"));
        assertTrue(lintel("claims", "evidence", "verify", record.toString(), moved.toString(), "--lang", "zh-HK").ends(0)
                .out().startsWith("已核實"));
    }

    @Test
    void anotherModelIsNotVerified() throws IOException {
        Files.writeString(model, Files.readString(model).replaceFirst("IFCBUILDING\\('", "IFCBUILDING('x"));
        String out = lintel("claims", "evidence", "verify", record.toString(), model.toString()).ends(1).out();
        assertTrue(out.startsWith("DIFFERENT  this is not the model that was checked\n"), out);
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "evidence", "verify", record.toString(),
                model.toString(), "-f", "json").ends(1).out());
        assertFalse(json.get("verified").asBoolean());
        assertTrue(json.get("differences").size() > 1);
    }

    @ParameterizedTest
    @CsvSource({"\"fail\":,\"fail\":1,DIFFERENT  the model is the one", "\"reportSha256\": \",\"reportSha256\": \"0,SHA-256",
        "\"sha256\":\",\"sha256\":\"z,SHA-256", "house.ifc,../house.ifc,no name of a file",
        "lintel-bim-evidence,other,no BIM evidence record", "\"format\": 1,\"format\": 2,no BIM evidence record",
        "\"made\",\"when\",unknown setting"})
    void aRecordThatWasAlteredIsNotVerified(String right, String wrong, String complaint) throws IOException {
        Files.writeString(record, Files.readString(record).replace(right, wrong));
        var result = lintel("claims", "evidence", "verify", record.toString(), model.toString());
        assertTrue((result.out() + result.err()).contains(complaint), result.out() + result.err());
        result.ends(complaint.startsWith("DIFFERENT") ? 1 : 3);
    }

    @Test
    void rulesThatAreOthersAreSaidToBe() throws IOException {
        String text = Files.readString(record);
        int hash = text.indexOf("\"sha256\":\"", text.indexOf("\"packs\"")) + "\"sha256\":\"".length();
        Files.writeString(record, text.substring(0, hash) + "0".repeat(64) + text.substring(hash + 64).replaceFirst(
                "\"pass\":[0-9]+", "\"pass\":0"));
        assertTrue(lintel("claims", "evidence", "verify", record.toString(), model.toString()).ends(1).out()
                .startsWith("NOT COMPARABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims evidence", "claims evidence make", "claims evidence verify a",
        "claims evidence make a b c", "claims evidence make house.ifc --as-of x", "claims evidence burn a"})
    void whatCannotBeUnderstoodIsUsage(String words) {
        lintel(words.split(" ")).ends(2);
    }

    @Test
    void whatIsNotThereIsSaid() {
        lintel("claims", "evidence", "make", folder.resolve("none.ifc").toString()).ends(3);
        lintel("claims", "evidence", "verify", "none.json", model.toString()).ends(3);
    }
}
