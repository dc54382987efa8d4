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
import java.util.List;
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

    /** A store keeps the record as a paper, shows what it says, and verifies it with the model and the report. */
    @Test
    void aPaperOfAnApplicationIsShownAndVerified() throws IOException {
        FundOffice office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml",
                "firms: [{id: harbour, name: Harbour Steel Limited, holders: {chan: 100%}}]")).ends(0);
        for (String id : List.of("A-1", "A-2")) {
            office.on("olivia", "apply", office.file(id + ".yaml", """
                    application:
                      {id: %s, scheme: citf-bim-tools, applicant: harbour, date: 2026-05-04,
                       lines: [{id: 1, item: software, cost: "10,000.00"}]}
                    """.formatted(id))).ends(0);
        }
        String papers = "papers: [{id: %s, kind: bim-evidence, file: %s, received: %s}]";
        office.on("olivia", "record", "A-1", office.file("p1.yaml", papers.formatted("E-1", "record.json", "2026-05-05")))
                .ends(0);
        String hash = ContentHash.of(model);
        String shown = office.on(null, "show", "A-1").ends(0).out();
        assertTrue(shown.contains("BIM evidence E-1") && shown.contains("house.ifc") && shown.contains(hash)
                && shown.contains("checked on 2026-05-04 by Lintel") && shown.contains("report: SHA-256 "), shown);
        String chinese = office.on(null, "show", "A-1", "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.contains("於 2026-05-04 以 Lintel") && chinese.contains("結果："), chinese);
        JsonNode json = FundOffice.json(office.on("amy", "show", "A-1", "-f", "json", "--purpose", "audit").ends(0));
        assertEquals(hash, json.get("papers").get(0).get("bimEvidence").get("modelSha256").asText());
        assertTrue(office.on(null, "evidence", "verify", "E-1", model.toString()).ends(0).out().startsWith("VERIFIED"));
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        String report = office.on(null, "evidence", "verify", "E-1", model.toString(), other.toString()).ends(1).out();
        assertTrue(report.startsWith("DIFFERENT  the model and the result are those that were recorded"), report);

        // another record of the same model for another application
        lintel("claims", "evidence", "make", model.toString(), "-o", folder.resolve("again.json").toString(), "--now",
                "2026-05-05", "--codes", "reading").ends(0);
        String told = office.on("oscar", "record", "A-2", office.file("p2.yaml", papers.formatted("E-2", "again.json",
                "2026-05-06"))).ends(0).err();
        assertTrue(told.contains("same model") && !told.contains("nearly the same text"), told);

        for (String[] wrong : new String[][] {{"other.json", "2026-05-06", "record"}, {"house.ifc", "2026-05-06", "house.ifc"},
            {"record.json", "2026-05-03", "made on 2026-05-04, after the day"}}) {
            String refused = office.on("oscar", "record", "A-2", office.file("p3.yaml", papers.formatted("E-3", wrong[0],
                    wrong[1]))).ends(3).err();
            assertTrue(refused.contains(wrong[2]), refused);
        }
        Files.writeString(folder.resolve("record.json"), Files.readString(record).replace("reportSha256\": \"",
                "reportSha256\": \"zz"));
        assertTrue(office.on("oscar", "record", "A-2", office.file("p4.yaml", papers.formatted("E-4", "record.json",
                "2026-05-06"))).ends(3).err().contains("this is no SHA-256"));
        assertTrue(office.on(null, "evidence", "verify", "E-9", model.toString()).ends(1).err().contains("no paper E-9"));
        office.isIntact();
    }
}
