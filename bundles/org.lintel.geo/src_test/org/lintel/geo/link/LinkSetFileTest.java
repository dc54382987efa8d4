// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.GeodataException;

/** Link sets as files: there and back, by their schema, and damaged in every way. */
class LinkSetFileTest {

    private static Link link(String guid, String value, Status status) {
        var evidence = new TreeMap<String, Double>();
        evidence.put("iou", 0.91234567);
        var judgements = new TreeMap<String, String>();
        judgements.put("overlap", "agrees");
        judgements.put("name", "unknown");
        return new Link(new Link.Thing(guid, "IfcBuilding", "Block \"A\" \u202e觀海鑽"),
                new Link.Target("landsd", "Building", "BuildingCSUID", value, "12", "", "a.geojson", "", "0".repeat(64),
                        "f".repeat(64), "2026-05-01T00:00:00Z"),
                "building", "exactMatch", "footprint-iou", 0.9, 0.7, 0.95, judgements, evidence, status, "", "",
                status == Status.SUPERSEDED ? Text.of("by B", "由 B 取代") : Text.verbatim(""));
    }

    private static LinkSet set(Link... links) {
        return new LinkSet(new LinkSet.ModelMark("a.ifc", "0".repeat(64), "IFC4", "x"), new LinkSet.Place(50, "EPSG:2326", true,
                List.of(1.0, 0.0, 0.0, 834000.5, 0.0, 1.0, 0.0, 819000.25, 0.0, 0.0, 1.0, 5.0)), List.of(links),
                List.of(new LinkSet.Credit("landsd", "Building", "a.geojson", "", "b"), LinkSet.Credit.of("a"),
                        new LinkSet.Credit("landsd", "Building", "a.geojson", "", "b")));
    }

    @Test
    void wordsGoWithWhatTheyAreOf() throws IOException {
        String text = LinkSetFile.text(set(link("1", "A", Status.ACCEPTED)));
        LinkSet back = LinkSetFile.read(text.getBytes(StandardCharsets.UTF_8), "a");
        Link.Target target = back.links().getFirst().target();
        assertEquals(List.of("b"), back.attribution(target));
        // an earlier release told the words alone: then all of them go with everything
        String earlier = text.substring(0, text.indexOf(",\n  \"sources\"")) + "}";
        assertEquals(List.of("a", "b"), LinkSetFile.read(earlier.getBytes(StandardCharsets.UTF_8), "a").attribution(target));
    }

    @Test
    void thereAndBackIsTheSameText() throws IOException {
        LinkSet set = set(link("2", "B", Status.SUPERSEDED), link("1", "B", Status.PROPOSED), link("1", "A", Status.STALE));
        String text = LinkSetFile.text(set);
        LinkSet back = LinkSetFile.read(text.getBytes(StandardCharsets.UTF_8), "a");
        assertEquals(text, LinkSetFile.text(back));
        assertEquals(List.of("1 A", "1 B", "2 B"), back.links().stream().map(l -> l.ifc().guid() + " " + l.target().value())
                .toList(), "sorted by what is linked");
        assertEquals(List.of("a", "b"), back.attribution());
        assertTrue(text.contains("\"iou\": 0.9123"), text);
    }

    @Test
    void notesAreInBothLanguagesOrAsAnEarlierVersionWroteThem() throws IOException {
        String text = LinkSetFile.text(set(link("1", "A", Status.SUPERSEDED)));
        assertEquals(Text.of("by B", "由 B 取代"), LinkSetFile.read(text.getBytes(StandardCharsets.UTF_8), "a").links().getFirst()
                .note());
        String earlier = LinkSetFile.text(set(link("1", "A", Status.STALE))).replace("\"note\": \"\"", "\"note\": \"by B\"");
        assertEquals(Text.verbatim("by B"), LinkSetFile.read(earlier.getBytes(StandardCharsets.UTF_8), "a").links().getFirst()
                .note());
    }

    /** The text of links is made here, that of the rest by a library: both have to write alike. */
    @Test
    void hostileWordsAreWrittenAsALibraryWritesThem() throws IOException {
        var words = new StringBuilder("\ud83c\udfe2 \"a\\b\" /</script> \u007f\u2028\u202e");
        for (char c = 0; c < ' '; c++) {
            words.append(c);
        }
        var numbers = new TreeMap<String, Double>();
        for (double number : new double[] {0, -0.0, 1e-9, 0.12345, 1234567.00004, 1e22, 1e305, -3, 0.1 + 0.2}) {
            numbers.put("n" + number, number);
        }
        numbers.put(words.toString(), Double.NaN);
        var said = new TreeMap<String, String>();
        Link plain = link("1", "A", Status.PROPOSED);
        Link hostile = new Link(new Link.Thing("1", "IfcBuilding", words.toString()), plain.target(), words.toString(), "within", "m",
                Double.POSITIVE_INFINITY, 0.5, 1, said, numbers, Status.STALE, words.toString(), "", Text.of(words.toString(), "二"));
        String text = LinkSetFile.text(set(hostile, plain));
        assertEquals(new ObjectMapper().writeValueAsString(words.toString()), new ObjectMapper().writeValueAsString(
                LinkSetFile.read(text.getBytes(StandardCharsets.UTF_8), "a").links().getFirst().by()));
        assertTrue(text.contains("\"by\": " + new ObjectMapper().writeValueAsString(words.toString()) + ","), text);
        assertTrue(text.contains("\"judgements\": {},"), text);
        var lines = new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("").withArrayEmptySeparator("")).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
        assertEquals(new ObjectMapper().writer(lines).writeValueAsString(new ObjectMapper().readTree(text)) + "\n", text);
    }

    @Test
    void itsSchemaTakesIt() throws IOException {
        try (InputStream in = LinkSetFile.class.getResourceAsStream("link-set.schema.json")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new ObjectMapper().readTree(in));
            assertEquals(List.of(), List.copyOf(schema.validate(new ObjectMapper().readTree(LinkSetFile.text(set(link("1", "A",
                    Status.SUPERSEDED)))))));
            String wrong = LinkSetFile.text(set(link("1", "A", Status.PROPOSED))).replace("\"proposed\"", "\"maybe\"");
            assertTrue(!schema.validate(new ObjectMapper().readTree(wrong)).isEmpty());
        }
    }

    @Test
    void whatIsNoLinkSetIsSaidToBeNone() {
        for (String text : List.of("", "[]", "{}", "{\"format\":\"lintel-link-set\"}", "{\"format\":\"lintel-link-set\",\"version\":2}",
                "{\"format\":\"lintel-link-set\",\"version\":1,\"version\":1}", "[".repeat(100_000),
                "{\"format\":\"lintel-link-set\",\"version\":1,\"links\":[{}]}", "null", "\u0000")) {
            assertThrows(GeodataException.class, () -> LinkSetFile.read(text.getBytes(StandardCharsets.UTF_8), "a"), text);
        }
    }

    @Test
    void damagedBytesAreReadOrRefusedButNeverCrash() {
        byte[] sound = LinkSetFile.text(set(link("1", "A", Status.ACCEPTED))).getBytes(StandardCharsets.UTF_8);
        var random = new Random(7);
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                LinkSetFile.read(damaged, "a");
            } catch (GeodataException e) {
                refused.add(i);
            }
        }
        assertTrue(refused.size() > 100, "a damaged file is mostly no link set");
    }

    @Test
    void decisionsByThingByTargetAndByBoth() {
        LinkSet set = set(link("1", "A", Status.PROPOSED), link("1", "B", Status.PROPOSED), link("2", "A", Status.REJECTED));
        assertEquals(2, set.decide("1", Status.ACCEPTED, "mei", "2026-01-31").count(Status.ACCEPTED));
        assertEquals(2, set.decide("A", Status.ACCEPTED, "mei", "2026-01-31").count(Status.ACCEPTED));
        assertEquals(1, set.decide("1=B", Status.ACCEPTED, "mei", "2026-01-31").count(Status.ACCEPTED));
        assertEquals(1, set.decide("all", Status.ACCEPTED, "mei", "2026-01-31").count(Status.REJECTED), "all that is proposed");
        assertThrows(IllegalArgumentException.class, () -> set.decide("3", Status.ACCEPTED, "mei", "2026-01-31"));
    }
}
