// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Models;

/** What {@code lintel diff} tells, to whom, and how it ends. */
class DiffTest {

    @TempDir
    Path folder;
    private String before;
    private String after;

    @BeforeEach
    void models() throws IOException {
        before = Models.sound(folder.resolve("before.ifc")).toString();
        after = folder.resolve("after.ifc").toString();
        edit("'101'", "'102'", "'Level 1'", "'Level 1a'");
    }

    /** Writes the model after with texts replaced, pair by pair. */
    private void edit(String... texts) throws IOException {
        String text = Files.readString(Path.of(before));
        for (int i = 0; i < texts.length; i += 2) {
            assertTrue(text.contains(texts[i]), texts[i]);
            text = text.replace(texts[i], texts[i + 1]);
        }
        Files.writeString(Path.of(after), text);
    }

    @Test
    void equalModelsEndWith0() throws IOException {
        String out = lintel("diff", before, before).ends(0).out();
        assertTrue(out.contains("No difference.\n0 changed, 0 added, 0 removed, 4 unchanged; of the model: 0\n"), out);
        edit("#3=IFCSIUNIT", "#33 = IFCSIUNIT", "(#3,#4)", "( #33 , #4 )", "0.);", "0.0E0);");
        lintel("diff", before, after).ends(0);
        lintel("diff", before, after, "-f", "json").ends(0);
    }

    @Test
    void tellsAPersonWhatChangedWhere() {
        String out = lintel("diff", before, after).ends(1).out();
        assertEquals("""
                --- %s
                +++ %s

                Block A / Level 1a
                  IfcBuildingStorey
                    ~ "Level 1a" 2YvctVUKr0kugbFTf53O9L #6
                        attribute Name: Level 1 → Level 1a

                Block A / Level 1a / 102
                  IfcSpace
                    ~ "102" 5YvctVUKr0kugbFTf53O9L #10
                        attribute Name: 101 → 102

                2 changed, 0 added, 0 removed, 2 unchanged; of the model: 0
                matched 4 by GlobalId, 0 by type, tag, name and place, 0 by part of these
                """.formatted(before, after), out);
        String chinese = lintel("diff", before, after, "--lang", "zh-HK").ends(1).out();
        assertTrue(chinese.contains("屬性值 Name: 101 → 102") && chinese.contains("2 個改變、0 個新增"), chinese);
    }

    @Test
    void jsonFollowsItsSchema() throws IOException {
        edit("'101'", "'102'", "$,.METRE.", ".MILLI.,.METRE.", "IFC4", "IFC2X3", "5YvctVUKr0kugbFTf53O9L",
                "5YvctVUKr0kugbFTf53O9M", "'Block A'", "'A'");
        String out = lintel("diff", before, after, "--format", "json").ends(1).out();
        JsonNode json = new ObjectMapper().readTree(out);
        JsonSchema schema;
        try (InputStream in = DiffVerb.class.getResourceAsStream("lintel-diff.schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        }
        assertEquals(Set.of(), schema.validate(json));
        assertEquals("lintel-diff", json.get("format").asText());
        assertEquals("IFC2X3", json.get("after").get("readAs").asText());
        assertEquals(1, json.get("notes").size());
        assertTrue(json.get("summary").get("different").asBoolean());
        assertEquals(out, lintel("diff", before, after, "--format", "json").out());
    }

    @Test
    void filters() {
        assertTrue(lintel("diff", before, after, "--type", "IfcSpace").ends(1).out().contains("1 changed"));
        assertTrue(lintel("diff", before, after, "--only", "placement,geometry").ends(0).out().contains("0 changed"));
        lintel("diff", before, after, "--type", "IfcWall", "--only", "attributes").ends(0);
    }

    @Test
    void writesAFile() throws IOException {
        Path file = folder.resolve("out/diff.json");
        String out = lintel("diff", before, after, "-f", "json", "-o", file.toString()).ends(1).out();
        assertEquals("", out);
        assertEquals(lintel("diff", before, after, "-f", "json").out(), Files.readString(file));
    }

    @Test
    void mistakesAndUnreadableFiles() {
        assertTrue(lintel("diff", before).ends(2).err().contains("two models"));
        assertTrue(lintel("diff", before, after, before).ends(2).err().contains("not 3"));
        assertTrue(lintel("diff", before, after, "--only", "looks").ends(2).err().contains("not \"looks\""));
        assertTrue(lintel("diff", before, after, "--type", "IfcWal").ends(2).err().contains("IfcWal"));
        assertTrue(lintel("diff", before, after, "--tolerance", "-1").ends(2).err().contains("-1"));
        assertTrue(lintel("diff", before, after, "-f", "xml").ends(2).err().contains("not \"xml\""));
        String none = Models.noModel(folder.resolve("none.ifc")).toString();
        assertTrue(lintel("diff", before, none).ends(3).err().contains("none.ifc"));
        assertTrue(lintel("diff", none, before).ends(3).err().contains("cannot be read"));
    }

    @Test
    void modelTextDoesNotReachTheTerminal() throws IOException {
        edit("'101'", "'x\\X\\1B[31m\\X2\\202E2066\\X0\\\\X\\0Aerror::go'");
        for (String format : List.of("text", "json")) {
            String out = lintel("diff", before, after, "-f", format).ends(1).out();
            assertFalse(out.codePoints().anyMatch(c -> c < ' ' && c != '\n' || c == 0x202e || c == 0x2066), out);
            assertFalse(out.lines().anyMatch(line -> line.startsWith("error")), out);
        }
    }
}
