// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.model.Problem;
import org.lintel.ifc.query.Classifications;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Types;

/**
 * Every file of the corpus opens, every attribute decodes, every query answers; or the error names place and remedy.
 */
class ConformanceTest {

    /** What the independent count looks for: instances at the start of a line, comments taken out. */
    private static final Pattern INSTANCE = Pattern.compile("(?m)^[ \\t]*#\\d+\\s*=");
    private static final Pattern COMMENT = Pattern.compile("(?s)'(?:\\\\S\\\\'(?=')|[^'])*'|/\\*.*?\\*/");

    @TestFactory
    Stream<DynamicTest> everyFile() {
        return Corpus.models().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> read(file)));
    }

    private static void read(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean readable = name.endsWith(".ifc") || name.endsWith(".ifcxml") || name.endsWith(".ifczip");
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            assertTrue(readable, "read something that is no model");
            for (int row = 0; row < model.size(); row++) {
                Instance instance = model.at(row);
                List<Object> values = instance.values();
                for (int i = 0; i < values.size(); i++) {
                    assertEquals(values.get(i), instance.get(i), () -> instance + " of " + file);
                }
            }
            query(model);
            model.problems().forEach(ConformanceTest::worded);
            model.verify(Progress.NONE).forEach(ConformanceTest::worded);
        } catch (ModelException e) {
            assertFalse(readable, () -> "not read: " + e);
            assertFalse(e.text().isEmpty());
            assertFalse(e.remedy().isEmpty());
        }
    }

    private static void worded(Problem problem) {
        assertTrue(problem.line() > 0 && problem.column() > 0);
        for (Language language : Language.values()) {
            assertFalse(problem.message().in(language).isBlank());
            assertFalse(problem.remedy().in(language).isBlank());
        }
    }

    private static void query(Model model) {
        for (Instance object : model.instances("IfcObjectDefinition", true)) {
            assertNotNull(Spatial.of(model).children(object));
            assertNotNull(Spatial.of(model).path(object));
            assertNotNull(Properties.of(model).sets(object));
            assertNotNull(Quantities.of(model).sets(object));
            assertNotNull(Materials.of(model).layers(object));
            assertNotNull(Materials.of(model).materials(object));
            assertNotNull(Classifications.of(model).of(object));
            assertNotNull(Placements.of(model).of(object));
            assertNotNull(Openings.of(model).fillings(object));
            Types.of(model).typeOf(object);
        }
        for (Instance material : model.instances("IfcMaterial", false)) {
            Materials.of(model).conductivity(material);
            Materials.of(model).density(material);
        }
    }

    @Test
    void readsAsManyInstancesAsACountByLines() throws IOException {
        Map<String, String> different = new TreeMap<>();
        for (Path file : Corpus.models()) {
            if (!file.toString().endsWith(".ifc")) {
                continue;
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            String data = text.substring(Math.max(0, text.indexOf("DATA;")));
            String plain = COMMENT.matcher(data).replaceAll(m -> m.group().startsWith("'") ? "''" : " ");
            long expected = INSTANCE.matcher(plain).results().count();
            try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                if (model.size() != expected && !manyOnALine(plain)) {
                    different.put(file.getFileName().toString(), model.size() + " instead of " + expected);
                }
            }
        }
        assertEquals(Map.of(), different);
    }

    private static boolean manyOnALine(String data) {
        return Pattern.compile(";[ \\t]*#\\d+\\s*=").matcher(data).find();
    }

    @Test
    void countsAgreeWithTheManifest() throws IOException {
        Map<String, Integer> expected = new HashMap<>();
        for (String line : Files.readAllLines(Corpus.path("models/MANIFEST.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("file")) {
                expected.put(cells[0], Integer.valueOf(cells[8]));
            }
        }
        // the manifest counts twelve instances of this file that stand in comments
        expected.merge("KIT-Simple-Road-Test-Web-IFC4x3_RC2.ifc", -12, Integer::sum);
        Map<String, Integer> found = new HashMap<>();
        for (String name : expected.keySet()) {
            try (Model model = Model.open(Corpus.path("models").resolve(name), OpenOptions.defaults(), Progress.NONE)) {
                found.put(name, model.size());
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void aMappedFileReadsLikeOneInMemory() throws IOException {
        for (String name : List.of("Office_A_20110811.ifc", "AC20-FZK-Haus_with_SB55.ifc", "infra-bridge.ifc")) {
            Path file = Corpus.path("models").resolve(name);
            try (Model heap = Model.open(file, OpenOptions.defaults(), Progress.NONE);
                    Model mapped = Model.open(file, OpenOptions.defaults().withMapFrom(0), Progress.NONE)) {
                assertEquals(heap.size(), mapped.size());
                assertEquals(heap.counts(), mapped.counts());
                for (int row = 0; row < heap.size(); row++) {
                    assertEquals(heap.source(heap.at(row)), mapped.source(mapped.at(row)));
                    assertEquals(heap.at(row).values().toString(), mapped.at(row).values().toString());
                }
            }
        }
    }
}
