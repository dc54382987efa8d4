// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.encodings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintel.cli.encodings.IfcXmlWriter.Dialect;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelWriter;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.schema.EntityType;

/** Real models, written as ifcXML, are what they were, instance by instance and value by value. */
class RealModelsTest {

    private static final long MOST_BYTES = 200_000;

    private static Path corpus(String relative) {
        String root = System.getenv("LINTEL_CORPUS");
        assumeTrue(root != null && !root.isBlank(), "LINTEL_CORPUS is not set");
        Path path = Path.of(root).resolve(relative);
        assertTrue(Files.exists(path), () -> "LINTEL_CORPUS lacks " + relative);
        return path;
    }

    private static Model open(Path file) throws IOException {
        return Model.open(file, OpenOptions.defaults(), Progress.NONE);
    }

    @Test
    void everyValueSurvivesTheWayThroughXml() throws IOException {
        Map<String, String> different = new TreeMap<>();
        int compared = 0;
        List<Path> files;
        try (Stream<Path> walk = Stream.concat(Files.walk(corpus("models")), Files.walk(corpus("spf-edge/xbim")))) {
            files = walk.filter(file -> file.toString().endsWith(".ifc")).sorted().toList();
        }
        for (Path file : files) {
            if (Files.size(file) > MOST_BYTES) {
                continue;
            }
            try (Model model = open(file)) {
                // what is damaged is not written as it was
                if (!model.problems().isEmpty() || !model.verify(Progress.NONE).isEmpty() || model.size() == 0) {
                    continue;
                }
                var spf = new ByteArrayOutputStream();
                ModelWriter.write(model, spf);
                for (Dialect dialect : List.of(Dialect.PART28, Dialect.COMPACT)) {
                    String xml = IfcXmlWriter.write(spf.toString(StandardCharsets.US_ASCII), dialect);
                    if (xml.chars().anyMatch(c -> c < ' ' && c != '\n')) {
                        continue;
                    }
                    try (Model other = Model.of(xml.getBytes(StandardCharsets.UTF_8), "x.ifcxml")) {
                        String difference = difference(model, other);
                        if (difference != null) {
                            different.put(file.getFileName() + " " + dialect, difference);
                        }
                        compared++;
                    }
                }
            }
        }
        assertEquals("", String.join("\n", different.entrySet().stream().map(Object::toString).toList()));
        assertTrue(compared > 20, "only " + compared + " compared");
    }

    private static String difference(Model model, Model other) {
        if (!other.problems().isEmpty()) {
            return other.problems().getFirst().toString();
        }
        for (int row = 0; row < model.size(); row++) {
            Instance expected = model.at(row);
            Instance found = other.instance(expected.id());
            String values = found == null ? "nothing" : found.typeName() + normal(found);
            if (!values.equals(expected.typeName() + normal(expected))) {
                return expected.typeName() + normal(expected) + " became " + values;
            }
        }
        return model.size() == other.size() ? null : model.size() + " became " + other.size();
    }

    /** The values, so that 1 and 1.0 are the same, and so are "unset" and "derived", which XML does not tell apart. */
    private static String normal(Instance instance) {
        EntityType type = instance.type();
        var out = new StringBuilder();
        List<Object> values = instance.values();
        for (int i = 0; i < values.size(); i++) {
            boolean derived = i < type.attributes().size() && type.attributes().get(i).derived();
            out.append(derived ? "$" : normal(values.get(i))).append("; ");
        }
        return out.toString();
    }

    private static String normal(Object value) {
        return switch (value) {
            case null -> "$";
            case Enum<?> item when item.name().equals("DERIVED") -> "$";
            case Number number -> String.valueOf(number.doubleValue());
            case List<?> list -> list.stream().map(RealModelsTest::normal).toList().toString();
            default -> String.valueOf(value).replaceAll("value=(-?\\d+)\\]", "value=$1.0]");
        };
    }

    @Test
    void theSameModelInTwoFiles() throws IOException {
        String edge = "spf-edge/";
        for (List<String> pair : List.of(
                List.of("ifcopenshell-files/WallInstance_IFC4Add2.ifc",
                        "ifcopenshell-files/WallInstance_IFC4Add2_ifcspf_format.ifczip"),
                List.of("ifcopenshell-files/wall-with-opening-and-window.ifcxml",
                        "ifcopenshell-files/wall-with-opening-and-window_ifcxml_format.ifczip"))) {
            try (Model one = open(corpus(edge + pair.getFirst())); Model two = open(corpus(edge + pair.getLast()))) {
                assertEquals(one.counts(), two.counts());
                for (int row = 0; row < one.size(); row++) {
                    assertEquals(normal(one.at(row)), normal(two.at(row)));
                    assertEquals(one.position(one.at(row)), two.position(two.at(row)));
                }
            }
        }
    }

    @Test
    void theSameBuildingFromTwoExports() throws IOException {
        try (Model xml = open(corpus("spf-edge/xbim/TestFiles/4walls1floorSite.ifcxml"));
                Model zip = open(corpus("spf-edge/xbim/TestFiles/4walls1floorSite.ifczip"))) {
            int walls = 0;
            for (Instance wall : zip.instances("IfcWall", true)) {
                Instance same = xml.byGlobalId(wall.globalId());
                if (same != null) {
                    assertEquals(wall.typeName() + wall.name(), same.typeName() + same.name());
                    assertEquals(sets(zip, wall), sets(xml, same));
                    walls++;
                }
            }
            assertTrue(walls >= 4, "only " + walls + " walls in both");
        }
    }

    private static List<String> sets(Model model, Instance element) {
        var sets = new ArrayList<String>();
        Properties.of(model).sets(element).forEach(set -> sets.add(set.name().toLowerCase(Locale.ROOT)));
        sets.sort(null);
        return sets;
    }
}
