// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two models put by {@code set --to} onto footprints that the Lands Department publishes: a tower on a podium onto its two
 * blocks, and LargeBuilding, which is none of them, onto the one nearest to it in area. Their places are spoilt in the usual ways, found and
 * repaired by {@code doctor} and {@code fix}, and they link as before.
 */
@EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
class SpoiltOnRealFootprintsTest {

    private static final String TOWER = "3415819951T20120223";
    private static final String PODIUM = "3410619932P20120223";
    private static final String NEAREST = "3493915456T20050430";
    private static final double FOOT = 0.3048;

    @TempDir
    static Path folder;
    private static String data;
    private static Path tower;
    private static Path large;

    /** @param check that finds it */
    private record Spoilt(String check, String what, Consumer<Spoiling> how) {
    }

    private static final List<Spoilt> ALIKE = List.of(
            new Spoilt("G02", "another name of the grid", s -> s.system("HK80")),
            new Spoilt("G02", "the code of degrees", s -> s.system("EPSG:4326")),
            new Spoilt("G03", "easting and northing swapped", s -> {
                double easting = s.number("Eastings");
                s.number("Eastings", s.number("Northings")).number("Northings", easting);
            }),
            new Spoilt("G04", "millimetres", s -> s.times("Eastings", 1000).times("Northings", 1000).times("OrthogonalHeight", 1000)),
            new Spoilt("G04", "feet", s -> s.times("Eastings", 1 / FOOT).times("Northings", 1 / FOOT)),
            new Spoilt("G05", "the first digit dropped", s -> s.number("Eastings", s.number("Eastings") - 800_000)
                    .number("Northings", s.number("Northings") - 800_000)),
            new Spoilt("G06", "no scale of units", s -> s.number("Scale", 1)),
            new Spoilt("G06", "the scale the wrong way", s -> s.number("Scale", 1000)),
            new Spoilt("G10", "where the program puts what it knows nothing of", s -> s.latitude(is -> "(42,21,31,181945)")
                    .longitude(is -> "(-71,-3,-24,-263305)")),
            new Spoilt("G11", "ten seconds off", s -> s.latitude(is -> is.replaceFirst(",(\\d+),\\d+\\)$", ",5$1,0)")
                    .replaceFirst(",5(\\d)\\d,0\\)$", ",5$1,0)"))),
            new Spoilt("G12", "mixed signs", s -> s.longitude(is -> is.replaceFirst(",(\\d+),(\\d+)\\)$", ",-$1,-$2)"))),
            new Spoilt("G13", "metres for millimetres", s -> s.elevation(is -> is.replaceFirst("00\\.$", ".").replaceFirst("(\\d)\\.$",
                    ".$1").replaceFirst("^\\.", "0."))));
    private static final Spoilt DEGREES = new Spoilt("G08", "degrees for cosine and sine", s -> s.number("XAxisAbscissa",
            Math.toDegrees(Math.atan2(s.number("XAxisOrdinate"), s.number("XAxisAbscissa")))).number("XAxisOrdinate", 0));

    @BeforeAll
    static void place() throws IOException {
        Path corpus = Path.of(System.getenv("LINTEL_CORPUS"));
        data = corpus.resolve("geo/csdi_building_sample_2326.geojson").toString();
        tower = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "podium-width=140", "-p", "podium-depth=68", "-p", "tower-width=30", "-p",
                "tower-depth=32", "-p", "tower-east=52.5", "-p", "tower-north=17", "-p", "podium-storeys=4", "-p",
                "podium-storey-height=4.8", "-p", "tower-storeys=34", "-p", "true-north=0", "-p", "faultless=1", "-o",
                tower.toString(), "-q").ends(0);
        // drawn as boxes, it covers 79.5 % of the real outlines
        lintel("georeference", "set", tower.toString(), "--to", "building=" + PODIUM + "," + TOWER, "--data", data,
                "--min-overlap", "75", "--rotation", "0", "--height", "5.3", "-q").ends(0);
        large = Files.copy(corpus.resolve("models/LargeBuilding.ifc"), folder.resolve("LargeBuilding.ifc"));
        lintel("georeference", "set", large.toString(), "--to", "building=" + NEAREST, "--data", data, "--min-overlap", "40",
                "--rotation", "-38", "--height", "6.5", "-q").ends(0);
    }

    private static JsonNode links(Path model, int code) throws IOException {
        return new ObjectMapper().readTree(lintel("link", model.toString(), "--data", data, "--kinds", "building", "--dry-run",
                "-f", "json").ends(code).out()).get("links");
    }

    private static Map<String, String> told(JsonNode links) {
        Map<String, String> told = new TreeMap<>();
        links.forEach(link -> told.put(link.at("/target/value").asText(), link.get("relation").asText() + " "
                + link.get("status").asText() + " " + Math.round(link.at("/evidence/iou").asDouble() * 100)));
        return told;
    }

    @Test
    void soundTheTowerIsItsTwoBlocksAndTheOtherIsProposed() throws IOException {
        JsonNode blocks = links(tower, 0);
        assertEquals(List.of(PODIUM, TOWER), List.of(blocks.at("/0/target/value").asText(), blocks.at("/1/target/value").asText()));
        blocks.forEach(link -> assertEquals("contains accepted", link.get("relation").asText() + " " + link.get("status").asText()));
        JsonNode proposed = links(large, 1);
        assertEquals(1, proposed.size());
        assertEquals(NEAREST, proposed.at("/0/target/value").asText());
        assertEquals("proposed", proposed.at("/0/status").asText());
        assertTrue(proposed.at("/0/evidence/iou").asDouble() < 0.5, proposed::toPrettyString);
    }

    @TestFactory
    List<DynamicTest> theTowerSpoiltInEveryWayLinksAgain() {
        return ALIKE.stream().map(spoilt -> DynamicTest.dynamicTest(spoilt.check + " " + spoilt.what, () -> again(tower, spoilt, 0)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> largeBuildingSpoiltInEveryWayIsProposedAgain() {
        List<Spoilt> all = new ArrayList<>(ALIKE);
        all.add(DEGREES);
        return all.stream().map(spoilt -> DynamicTest.dynamicTest(spoilt.check + " " + spoilt.what, () -> again(large, spoilt, 1)))
                .toList();
    }

    private static void again(Path model, Spoilt spoilt, int code) throws IOException {
        Map<String, String> before = told(links(model, code));
        var text = new Spoiling(Files.readString(model));
        spoilt.how.accept(text);
        assertNotEquals(Files.readString(model), text.text());
        Path copy = Files.writeString(folder.resolve("spoilt.ifc"), text.text());
        String found = lintel("georeference", "doctor", copy.toString()).ends(1).out();
        assertTrue(found.contains(spoilt.check + "  wrong"), found);
        if (spoilt.check.equals("G11")) {
            // which of two places is right is for somebody to say
            lintel("georeference", "fix", copy.toString(), "-q").ends(1);
            lintel("georeference", "fix", copy.toString(), "--only", "G11", "-q").ends(0);
        } else {
            lintel("georeference", "fix", copy.toString(), "-q").ends(0);
        }
        String left = lintel("georeference", "doctor", copy.toString()).ends(0).out();
        assertEquals(before, told(links(copy, code)), left);
    }
}
