// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.forked;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;
import org.lintel.cli.Models;

/** The verb {@code tables}, from the list to a check that rests on a signed table. */
class TablesTest {

    private static final String COP = "hk-bec@2024/cop";

    @TempDir
    Path folder;
    private Path project;
    private Path official;

    @BeforeEach
    void project() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        official = folder.resolve("official.csv");
        Files.writeString(official, lintel("tables", "export", COP).ends(0).out());
    }

    private Command home(String... arguments) {
        return forked(project, Map.of("LINTEL_HOME", folder.resolve("home").toString()), arguments);
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }

    @Test
    void everyTableOfEveryEditionIsListed() throws IOException {
        String text = lintel("tables", "list").ends(0).out();
        assertTrue(text.contains("hk-bec@2024") && text.contains("Table 5.4") && text.contains("45 candidate"), text);
        assertTrue(lintel("tables", "list", "hk-bec", "--lang", "zh-HK").ends(0).out().contains("待核實"));
        Map<String, JsonNode> tables = new TreeMap<>();
        json(lintel("tables", "list", "--format", "json").ends(0)).forEach(each -> tables.put(
                each.get("pack").asText() + "@" + each.get("edition").asText() + "/" + each.get("table").asText(),
                each));
        assertTrue(tables.containsKey(COP) && tables.containsKey("u-value@1995/film"), tables.keySet().toString());
        for (JsonNode table : tables.values()) {
            assertEquals(table.get("rows").asInt(), table.get("confirmed").asInt() + table.get("candidate").asInt()
                    + table.get("unknown").asInt());
            assertFalse(table.get("document").asText().isEmpty());
            assertFalse(table.has("signOff"));
        }
    }

    @Test
    void aTableIsShownWithItsRows() throws IOException {
        String text = lintel("tables", "show", "u-value/film").ends(0).out();
        assertTrue(text.startsWith("u-value@1995/film\n") && text.contains("wall, external") && text.contains("0.044"),
                text);
        JsonNode shown = json(lintel("tables", "show", COP, "--format", "json").ends(0));
        assertEquals("row", shown.get("columns").get(0).asText());
        assertEquals(45, shown.get("rows").size());
        assertEquals(64, shown.get("sha256").asText().length());
    }

    @Test
    void whatWasExportedIsTheSame() {
        String out = lintel("tables", "import", official.toString(), COP).ends(0).out();
        assertTrue(out.contains("rows: 45 equal, 0 changed cells, 0 added, 0 missing"), out);
    }

    @Test
    void differencesAreToldAndEndWithOne() throws IOException {
        String csv = Files.readString(official);
        List<String> lines = new ArrayList<>(csv.lines().toList());
        lines.set(1, lines.get(1).replace(",2.8,", ",28,"));
        lines.remove(3);
        Files.writeString(official, String.join("\n", lines));
        String out = lintel("tables", "import", official.toString(), COP).ends(1).out();
        assertTrue(out.contains("cop: 2.8 → 28  (factor 10") && out.contains("1 missing"), out);
        JsonNode json = json(lintel("tables", "import", official.toString(), COP, "--format", "json").ends(1));
        assertEquals(List.of("changed", "missing"), json.get("differences").findValuesAsText("kind"));
        assertEquals("2.8", json.get("differences").get(0).get("lintel").asText());
        assertEquals(2, json.get("differences").get(0).get("fileRow").asInt());
    }

    @Test
    void whatCannotBeDoneIsTold() throws IOException {
        String none = lintel("tables", "show", "hk-bec/nothing").ends(2).err();
        assertTrue(none.contains("there are: ") && none.contains(", cop, ") && none.contains(", lpd, "), none);
        assertTrue(lintel("tables", "show", "nothing/cop").ends(2).err().contains("no rule pack"));
        assertTrue(lintel("tables", "show", "hk-bec@1066/cop").ends(2).err().contains("no edition"));
        assertTrue(lintel("tables", "show", "cop").ends(2).err().contains("PACK/TABLE"));
        assertTrue(lintel("tables", "burn").ends(2).err().contains("list, show, export"));
        assertTrue(lintel("tables", "import", "x.csv").ends(2).err().contains("import FILE TABLE"));
        assertTrue(lintel("tables", "import", folder.resolve("none.csv").toString(), COP).ends(3).err()
                .contains("no such file"));
        Files.writeString(official, "row,cop\nx,=cmd()\n");
        assertTrue(lintel("tables", "import", official.toString(), COP).ends(3).err()
                .contains("row 2: the cell under \"cop\""));
        assertTrue(lintel("tables", "import", official.toString(), COP, "--column", "x").ends(2).err()
                .contains("HEAD=COLUMN"));
        assertTrue(lintel("tables", "trust", "ssh-rsa").ends(2).err().contains("ed25519:"));
    }

    @Test
    void keysStandInNoProject() throws IOException {
        Files.writeString(project.resolve("lintel.yaml"), "codes: [hk-bec]\n");
        Files.createDirectories(project.resolve("sub"));
        for (String key : List.of("key.pem", "sub/key.pem", "new/key.pem")) {
            assertTrue(home("tables", "key", key).ends(2).err().contains("lies in a project"));
            assertFalse(Files.exists(project.resolve(key)));
        }
        Files.createDirectories(folder.resolve("copy/.git"));
        assertTrue(lintel("tables", "key", folder.resolve("copy/key.pem").toString()).ends(2).err()
                .contains("lies in a project"));
    }

    private String sign(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("tables", "import", official.toString(), COP, "--sign", "--by",
                "T. M. Chan", "--document", "BEC 2024, Tables 6.12a to 6.12c", "--now", "2026-01-31", "-o",
                "cop.signed.csv"));
        arguments.addAll(List.of(more));
        String err = home(arguments.toArray(String[]::new)).ends(0).err();
        assertTrue(err.contains("signed-tables: [cop.signed.csv]"), err);
        return Files.readString(project.resolve("cop.signed.csv"));
    }

    @Test
    void fromTheOfficialTableToTheVerdict() throws IOException {
        assertTrue(home("tables", "import", official.toString(), COP, "--sign", "--by", "x", "--document", "y").ends(2)
                .err()
                .contains("lintel tables key"));
        String key = home("tables", "key").ends(0).out().strip();
        assertTrue(home("tables", "key").ends(2).err().contains("never written over"));
        String first = sign();
        assertEquals(first, sign(), "the same bytes");
        Files.writeString(project.resolve("lintel.yaml"), "codes: [hk-bec]\nsigned-tables: [cop.signed.csv]\n");
        Models.sound(project.resolve("a.ifc"));

        Command unknown = home("check", "a.ifc", "--format", "json").ends(0);
        assertEquals("undetermined", outcome(unknown).get("outcome").asText());
        assertTrue(unknown.out().contains("lintel tables trust " + key), unknown.out());
        assertFalse(json(unknown).get("packs").get(0).has("signOffs"));
        assertTrue(home("tables", "verify").ends(1).out().contains("unknown signer"));

        home("tables", "trust", key, "--by", "Chan Tai Man").ends(0);
        assertTrue(home("tables", "trust").ends(0).out().contains("Chan Tai Man"));
        assertTrue(home("tables", "verify").ends(0).out().contains("verified"));
        Command trusted = home("check", "a.ifc", "--format", "json").ends(0);
        assertEquals("pass", outcome(trusted).get("outcome").asText());
        JsonNode pack = json(trusted).get("packs").get(0);
        assertEquals("Chan Tai Man", pack.get("signOffs").get(0).get("by").asText());
        assertNotEquals(json(unknown).get("packs").get(0).get("hash").asText(), pack.get("hash").asText());
        JsonNode listed = null;
        for (JsonNode each : json(home("tables", "list", "hk-bec", "--format", "json").ends(0))) {
            listed = each.get("table").asText().equals("cop") ? each : listed;
        }
        assertEquals(45, listed.get("confirmed").asInt());
        assertEquals("2026-01-31", listed.get("signOff").get("date").asText());

        Files.writeString(project.resolve("cop.signed.csv"), first.replace(",2.8,", ",1.8,"));
        Command changed = home("check", "a.ifc", "--format", "json").ends(1);
        assertEquals("fail", outcome(changed).get("outcome").asText());
        assertEquals(json(unknown).get("packs").get(0).get("hash"), json(changed).get("packs").get(0).get("hash"));
        assertTrue(home("tables", "list").ends(0).err().contains("not used"));
        assertEquals("invalid", json(home("tables", "verify", "cop.signed.csv", "--format", "json").ends(1)).get(0)
                .get("state").asText());
    }

    private static JsonNode outcome(Command check) throws IOException {
        for (JsonNode result : json(check).get("results")) {
            if (result.get("rule").asText().equals("sign-off/table")) {
                return result;
            }
        }
        throw new AssertionError(check.out());
    }

    @Test
    void differencesAreSignedOnlyByWhoHasSeenThem() throws IOException {
        home("tables", "key").ends(0);
        Files.writeString(official, Files.readString(official).replace(",2.8,", ",2.9,"));
        Command refused = home("tables", "import", official.toString(), COP, "--sign", "--by", "a", "--document", "b")
                .ends(2);
        assertTrue(refused.out().contains("2.8 → 2.9") && refused.err().contains("--accept-differences"),
                refused.err());
        assertTrue(sign("--accept-differences").contains(",2.9,"));
        List<String> lines = Files.readAllLines(official);
        Files.writeString(official, lines.get(0) + "\n" + lines.get(2) + "\n");
        assertTrue(sign("--partial").contains("# covers: part"));
        String all = sign("--accept-differences");
        assertTrue(all.contains("# covers: all"));
        assertEquals(11 + 1 + 2 + 1, all.lines().count(), all);
    }

    @Test
    void pathsThatLeaveTheProjectAreRefused() throws IOException {
        Models.sound(project.resolve("a.ifc"));
        Files.writeString(folder.resolve("outside.signed.csv"), "x");
        Files.createSymbolicLink(project.resolve("link.signed.csv"), folder.resolve("outside.signed.csv"));
        for (String path : List.of("../outside.signed.csv", folder.resolve("outside.signed.csv").toString(),
                "link.signed.csv", "a/../../outside.signed.csv")) {
            Files.writeString(project.resolve("lintel.yaml"), "signed-tables: [\"" + path + "\"]\n");
            assertTrue(lintel("check", project.resolve("a.ifc").toString()).ends(2).err()
                    .contains("outside the project"), path);
        }
    }
}
