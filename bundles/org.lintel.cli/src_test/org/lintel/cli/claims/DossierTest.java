// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** A dossier proves without the store that every row of it is as somebody signed it. */
class DossierTest {

    @TempDir
    Path folder;

    private Path made;

    @BeforeEach
    void dossier() throws IOException {
        String key = lintel("tables", "key", folder.resolve("ada").toString()).ends(0).out();
        assertTrue(key.startsWith("ed25519:"), key);
        on("init", "--as", "ada", "--roles", "officer").ends(0);
        take("applicants", "id,name,holders\nharbour,海港鋼鐵,none\nbay,Bay Formwork,none\n");
        take("claims", "id,scheme,applicant,date,line,item,line-name,cost,units\n"
                + "A-1,citf-bim-training,harbour,2024-03-01,1,trainer,\"of \"\"two\"\"\nlines 港\",30000,1\n"
                + "A-2,citf-bim-training,bay,2024-03-02,1,trainer,,30000,1\n");
        take("trainees", "claim,id,name\nA-1,t1,陳大文\n");
        on("move", "A-1", "submit", "--day", "2024-03-05", "--reason", "by \"hand\": yes").ends(0);
        made = folder.resolve("d.zip");
        on("dossier", "A-1", "-o", made.toString(), "--purpose", "audit of 2024").ends(0);
    }

    private Command on(String... words) {
        String[] all = new String[words.length + 5];
        all[0] = "claims";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--store";
        all[words.length + 2] = folder.resolve("fund").toString();
        all[words.length + 3] = "--key-file";
        all[words.length + 4] = folder.resolve("ada").toString();
        return lintel(all);
    }

    private void take(String kind, String text) throws IOException {
        on("import", Files.writeString(folder.resolve("t.csv"), text).toString(), "--as", kind).ends(0);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private Command altered(String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(made).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = new String(part.getValue(), StandardCharsets.UTF_8);
                assertTrue(!part.getKey().endsWith("proof.json") || text.contains(from), text);
                zip.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = Files.write(folder.resolve("altered.zip"), bytes.toByteArray());
        return lintel("claims", "dossier", "verify", file.toString());
    }

    @Test
    void whatItHolds() throws IOException {
        Map<String, byte[]> parts = parts(made);
        // with Chinese in it, a form as pages needs a font, which not each system has
        parts.keySet().removeIf(name -> name.startsWith("A-1/form."));
        assertEquals("[README.txt, A-1/application.en.txt, A-1/application.json, A-1/application.zh-HK.txt, "
                + "A-1/calculation.en.txt, A-1/calculation.zh-HK.txt, A-1/proof.json]", parts.keySet().toString());
        assertTrue(new String(parts.get("A-1/application.zh-HK.txt"), StandardCharsets.UTF_8).contains("處理經過"));
        String verified = lintel("claims", "dossier", "verify", made.toString()).ends(0).out();
        assertTrue(verified.contains("INTACT  A-1: 4 rows, "), verified);
        assertTrue(on("dossier", "A-9", "-o", "x.zip", "--purpose", "audit").ends(1).err().contains("no application A-9"));
        assertTrue(Files.notExists(Path.of("x.zip")));
        on("dossier", "A-1", "-o", "x.zip").ends(2);
        // the export itself is an event of the application: a second dossier has it, and is the same but for it
        Path scheme = folder.resolve("s.zip");
        JsonNode asData = new ObjectMapper().readTree(lintel("claims", "dossier", "verify", made.toString(), "-f", "json")
                .ends(0).out());
        assertTrue(asData.get("intact").asBoolean());
        assertEquals("A-1", asData.get("applications").get(0).get("id").asText());
        on("dossier", "--scheme", "citf-bim-training", "-o", scheme.toString(), "--purpose", "audit").ends(0);
        assertEquals(2, lintel("claims", "dossier", "verify", scheme.toString()).ends(0).out().lines().count());
        assertArrayEquals(parts.get("A-1/calculation.en.txt"), parts(scheme).get("A-1/calculation.en.txt"));
        on("audit", "verify").ends(0);
    }

    @Test
    void formsArePagesToPrint() throws IOException {
        Path first = folder.resolve("a2.zip");
        String said = on("dossier", "A-2", "-o", first.toString(), "--purpose", "audit").ends(0).err();
        byte[] form = parts(first).get("A-2/form.en.pdf");
        assertTrue(new String(form, StandardCharsets.ISO_8859_1).startsWith("%PDF-1.7"), "western letters need no font");
        assertEquals(said.contains("no font was found"), !parts(first).containsKey("A-2/form.zh-HK.pdf"), said);
        Path second = folder.resolve("b2.zip");
        on("dossier", "A-2", "-o", second.toString(), "--purpose", "audit").ends(0);
        assertArrayEquals(form, parts(second).get("A-2/form.en.pdf"));
        String refused = on("dossier", "A-1", "-o", folder.resolve("c.zip").toString(), "--purpose", "audit", "--font",
                made.toString()).ends(1).err();
        assertTrue(refused.contains("no TrueType or OpenType font"), refused);
        assertTrue(Files.notExists(folder.resolve("c.zip")));
    }

    @Test
    void whatWasAlteredIsFound() throws IOException {
        assertTrue(altered("\"3000000\"", "\"3000001\"").ends(1).out().contains("claim_line A-1/1: not as event"));
        assertTrue(altered("陳大文", "陳大明").ends(1).out().contains("trainee A-1/t1: not as event"));
        assertTrue(altered("\"submit\",\"subject\"", "\"approve\",\"subject\"").ends(1).out()
                .contains("its hash is not the one it says"));
        assertTrue(altered("\"ada\":\"ed25519:", "\"eve\":\"ed25519:").ends(1).out().contains("not signed with the key"));
    }

    @Test
    void whatIsNoDossier() throws IOException {
        assertTrue(altered("\"head\"", "\"tail\"").ends(3).err().contains("proof.json"));
        Path other = Files.writeString(folder.resolve("x.zip"), "PK no archive");
        lintel("claims", "dossier", "verify", other.toString()).ends(3);
        lintel("claims", "dossier", "verify", folder.resolve("none.zip").toString()).ends(3);
    }
}
