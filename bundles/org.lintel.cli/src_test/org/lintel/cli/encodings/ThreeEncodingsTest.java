// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.encodings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.cli.Command;
import org.lintel.cli.Models;
import org.lintel.cli.encodings.IfcXmlWriter.Dialect;
import org.lintel.samples.Sample;
import org.lintel.samples.SchemaVersion;

/** The same model as IFC, as ifcXML in each of its dialects, and zipped, gives the same results but for places. */
class ThreeEncodingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static Stream<Arguments> samples() {
        return Sample.all().stream().filter(sample -> !sample.id().equals("hk-ottv-example"))
                .flatMap(sample -> Stream.of(SchemaVersion.values()).map(schema -> Arguments.of(sample.id(), schema)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameResults(String id, SchemaVersion schema) throws IOException {
        Sample sample = Sample.of(id);
        var written = new ByteArrayOutputStream();
        sample.write(sample.defaults(), written, schema);
        String spf = written.toString(StandardCharsets.US_ASCII);
        Path plain = Files.writeString(folder.resolve("model.ifc"), spf);
        List<Path> others = new ArrayList<>();
        others.add(zip("spf", "model.ifc", spf));
        for (Dialect dialect : Dialect.values()) {
            if (schema == SchemaVersion.IFC2X3 == (dialect == Dialect.PART28)) {
                String xml = IfcXmlWriter.write(spf, dialect);
                others.add(Files.writeString(folder.resolve(dialect + ".ifcxml"), xml));
                others.add(zip(dialect.name(), "model.ifcXML", xml));
            }
        }
        String info = info(plain);
        Checked expected = check(plain);
        assertTrue(expected.results().size() > 50);
        for (Path other : others) {
            assertEquals(info, info(other), other.toString());
            String told = lintel("info", "--brief", other.toString()).ends(0).out();
            assertEquals(other.toString().endsWith(".ifczip"), told.contains("Entry         model.ifc"), told);
            assertEquals(!other.toString().contains("spf"), told.contains("Encoding      ifcXML"), told);
            Checked found = check(other);
            assertEquals(expected.summary(), found.summary(), other.toString());
            for (int i = 0; i < expected.results().size(); i++) {
                assertEquals(expected.results().get(i), found.results().get(i), other + ", result " + i);
            }
        }
    }

    private record Checked(JsonNode summary, List<String> results) {
    }

    /** All that a check says, without lines and columns, names of files and what depends on their bytes. */
    private static Checked check(Path file) throws IOException {
        Command command = lintel("check", file.toString(), "-f", "json", "--all");
        JsonNode run = JSON.readTree(command.out());
        assertEquals("", command.err());
        strip(run, file.getFileName().toString());
        List<String> results = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            results.add(result.toString().replace(file.toString(), "MODEL"));
        }
        results.sort(null);
        ((ObjectNode) run).remove("results");
        return new Checked(run, results);
    }

    private static String info(Path file) throws IOException {
        JsonNode facts = JSON.readTree(lintel("info", file.toString(), "-f", "json").ends(0).out());
        strip(facts, file.getFileName().toString());
        return facts.toPrettyString();
    }

    private static void strip(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("line", "column", "bytes", "sha256", "entry", "encoding"));
            if (object.path("file").asText().endsWith(name)) {
                object.remove("file");
            }
            object.forEach(child -> strip(child, name));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> strip(child, name));
        }
    }

    private Path zip(String name, String entry, String content) throws IOException {
        Path file = folder.resolve(name + ".ifczip");
        try (OutputStream stream = Files.newOutputStream(file); var zip = new ZipOutputStream(stream)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void aFindingShowsTheLineOfTheXml() throws IOException {
        Path dangling = Models.dangling(folder.resolve("dangling.ifc"));
        String xml = IfcXmlWriter.write(Files.readString(dangling), Dialect.COMPACT);
        int line = (int) xml.substring(0, xml.indexOf("<IfcRelContainedInSpatialStructure")).lines().count() + 1;
        for (Path file : List.of(Files.writeString(folder.resolve("dangling.ifcxml"), xml),
                zip("dangling", "d.ifcxml", xml))) {
            String text = lintel("check", file.toString(), "--codes", "reading").out();
            assertTrue(text.contains(file.getFileName() + ":" + line + "\n"), text);
        }
    }

    @Test
    void aFolderIsWalkedForAllOfThem() throws IOException {
        String spf = Files.readString(Models.sound(folder.resolve("a.ifc")));
        Files.writeString(folder.resolve("b.ifcXML"), IfcXmlWriter.write(spf, Dialect.COMPACT));
        zip("c", "c.ifc", spf);
        Command command = lintel("check", folder.toString(), "--codes", "reading", "-f", "json");
        JsonNode run = JSON.readTree(command.ends(0).out());
        assertEquals(3, run.at("/summary/files").asInt());
        assertEquals(0, run.at("/summary/unreadable").asInt());
    }

    @Test
    void whatIsWrongWithAnArchiveIsSaidWithARemedy() throws IOException {
        Path file = folder.resolve("two.ifczip");
        try (OutputStream stream = Files.newOutputStream(file); var zip = new ZipOutputStream(stream)) {
            for (String name : List.of("a.ifc", "b.ifc")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        assertTrue(lintel("check", file.toString()).ends(3).err().contains("2 models: a.ifc, b.ifc. Pack each"));
        assertTrue(lintel("--lang", "zh-HK", "check", file.toString()).err().contains("2 個模型"));
    }
}
