// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** Records leave a store as tables that come in again just so, for a purpose that is recorded; statistics conserve. */
class RegisterTest {

    private static final String FIRMS = """
            id,name,business-number,district,employees,founded,address,telephone,holders,directors,staff
            harbour,海港鋼鐵 𠮷,01000001,觀塘,38,2015-06-01,"1, ""Harbour"" Road
            Kwun Tong",'+852 2345 6789,chan 60%; lee 40%,chan,
            bay,'=cmd|' /C calc'!A0,,Tuen Mun,9,,'@SUM(1),'-1,none,wong,peter
            delta,''=1,,,,1899-12-31,x_x0041_y,,,,
            """;
    private static final String LINES = """
            id,scheme,applicant,date,asked,project,line,item,line-name,cost,units,fact:levy-paid,fact:proven-technology
            A-1,citf-bim-training,harbour,2024-03-01,27300.07,,1,trainer,'=1+1,30000.00,4,2023-06-30,true
            A-1,,,,,,x,venue,,9000.10,2.125,,
            A-2,citf-bim-training,bay,2024-04-30,,,1,trainer,BIM,0.01,,,
            A-3,citf-act,delta,2024-04-01,5,tower,1,purchase,,100,,,
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void store() throws IOException {
        key("ada");
        on("ada", "init", "--as", "ada", "--roles", "officer").ends(0);
        take("fund", "applicants", FIRMS);
        take("fund", "claims", LINES.replace("purchase", item()));
    }

    /** An item of that scheme, whatever it is called. */
    private static String item() throws IOException {
        JsonNode scheme = new ObjectMapper().readTree(
                lintel("claims", "schemes", "show", "citf-act", "-f", "json").ends(0).out());
        return scheme.findValue("items").get(0).get("id").asText();
    }

    private Command on(String who, String... words) {
        return in("fund", who, words);
    }

    private Command in(String store, String who, String... words) {
        List<String> all = new ArrayList<>(List.of("claims"));
        all.addAll(List.of(words));
        all.addAll(List.of("--store", folder.resolve(store).toString()));
        if (who != null) {
            all.addAll(List.of("--key-file", folder.resolve(who).toString()));
        }
        return lintel(all.toArray(String[]::new));
    }

    private String key(String who) {
        return lintel("tables", "key", folder.resolve(who).toString()).ends(0).out().strip();
    }

    private void take(String store, String kind, String text) throws IOException {
        in(store, "ada", "import", Files.writeString(folder.resolve("t.csv"), text).toString(), "--as", kind).ends(0);
    }

    private Path export(String store, String what, String file) {
        Path path = folder.resolve(file);
        in(store, "ada", "register", what, "-o", path.toString(), "--purpose", "round trip").ends(0);
        return path;
    }

    @Test
    void tablesComeInAgainJustSo() throws IOException {
        for (String format : List.of("csv", "xlsx")) {
            in(format, "ada", "init", "--as", "ada", "--roles", "officer").ends(0);
            for (String kind : List.of("applicants", "lines")) {
                Path table = export("fund", kind, kind + "." + format);
                in(format, "ada", "import", table.toString(), "--as", kind.equals("lines") ? "claims" : kind).ends(0);
                assertArrayEquals(Files.readAllBytes(table),
                        Files.readAllBytes(export(format, kind, kind + ".again." + format)), kind + " as " + format);
            }
            String same = in(format, "ada", "import", folder.resolve("applicants.csv").toString(), "--as", "applicants",
                    "--dry-run").ends(0).err();
            assertTrue(same.contains("0 new, 0 replaced, 3 recorded just so"), same);
        }
        assertEquals(new ObjectMapper().readTree(in("csv", null, "applicant", "list", "-f", "json").out()),
                new ObjectMapper().readTree(in("xlsx", null, "applicant", "list", "-f", "json").out()));
    }

    @Test
    void noSpreadsheetTakesTextForAFormula() throws IOException {
        String firms = Files.readString(export("fund", "applicants", "a.csv"));
        assertTrue(firms.startsWith("\ufeffid,name,"), firms);
        for (String line : firms.split("\r\n")) {
            for (String cell : line.split(",")) {
                assertFalse(cell.matches("\"?[=+@-].*"), cell);
            }
        }
        String lines = on("ada", "register", "lines", "--purpose", "look").ends(0).out();
        assertTrue(lines.contains("A-1,citf-bim-training,harbour,2024-03-01,27300.07,,,,,1,trainer,'=1+1,30000.00,4"), lines);
    }

    @Test
    void eachExportIsAnEventWithItsPurpose() throws IOException {
        assertTrue(on("ada", "register").ends(2).err().contains("--purpose WORDS"));
        assertTrue(on(null, "register", "--purpose", "audit 2024").ends(2).err().contains("--key-file"));
        key("eve");
        Path file = folder.resolve("stolen.csv");
        on("eve", "list", "-f", "csv", "-o", file.toString(), "--purpose", "curiosity").ends(1);
        assertFalse(Files.exists(file), "nothing is handed over that could not be recorded");
        String out = on("ada", "list", "--scheme", "citf-act", "-f", "csv", "--purpose", "audit 2024").ends(0).out();
        assertEquals(2, out.lines().count(), out);
        on(null, "audit", "verify").ends(0);
        on("ada", "register", "everything", "--purpose", "x y z").ends(2);
    }

    @Test
    void statisticsConserve() throws IOException {
        for (String by : List.of("scheme", "month", "district", "size")) {
            JsonNode told = new ObjectMapper().readTree(on(null, "stats", "--by", by, "-f", "json").ends(0).out());
            for (String sum : List.of("applications", "withoutAmount", "askedCents", "grantedCents", "paidCents")) {
                long all = 0;
                for (JsonNode group : told.get("groups")) {
                    all += group.get(sum).asLong();
                }
                assertEquals(all, told.get("all").get(sum).asLong(), by + " " + sum);
            }
            assertEquals(3, told.get("all").get("applications").asInt());
            assertEquals(2_730_507, told.get("all").get("askedCents").asLong());
        }
        String size = on(null, "stats", "--by", "size", "--lang", "zh-HK").ends(0).out();
        take("fund", "applicants", "id,name,employees\nbig,Big,100\n");
        take("fund", "claims", "id,scheme,applicant,date,line,item\nA-4,citf-bim-training,big,2024-05-01,1,trainer\n");
        List<String> sizes = new ArrayList<>();
        new ObjectMapper().readTree(on(null, "stats", "--by", "size", "-f", "json").ends(0).out()).get("groups")
                .forEach(group -> sizes.add(group.get("group").asText()));
        assertEquals(List.of("", "0–9", "10–49", "100+"), sizes);
        assertTrue(size.contains("0–9") && size.contains("沒有提供") && size.contains("合計"), size);
        assertTrue(on(null, "stats", "--from", "2024-04-15", "--until", "2024-04-30", "-f",
                "csv").ends(0).out()
                .contains("citf-bim-training,1,1,0.00,0,0.00,0,0.00,0.00,0.00\r\n"));
        Path book = folder.resolve("s.xlsx");
        on(null, "stats", "-f", "xlsx", "-o", book.toString()).ends(0);
        assertTrue(Files.size(book) > 1_000);
        on(null, "stats", "--by", "colour").ends(2);
    }
}
