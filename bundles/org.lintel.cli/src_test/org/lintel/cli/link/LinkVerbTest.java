// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;
import org.lintel.core.task.Progress;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.match.RegisterLayer;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.Properties;

/** {@code lintel link}: a tower on a podium, placed on a register of blocks, linked, decided, refreshed, written back. */
class LinkVerbTest {

    private static final String TOWER = "3601519012T20200101";
    private static final String PODIUM = "3600319007P20200101";
    private static final String NEIGHBOUR = "3606019005T20100101";

    @TempDir
    Path folder;
    private Path model;
    private Path data;

    /** The sample's podium is 42 m by 36 m and 9 m high; its tower of 30 m by 26 m stands in the middle. */
    @BeforeEach
    void tower() {
        model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "faultless=1", "-p", "true-north=0", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "836000,819000,5", "--rotation", "10", "-q").ends(0);
        data = blocks("Harbour Tower", 5 + 9 + 36, TOWER).write(folder.resolve("blocks.geojson"));
    }

    private static Register blocks(String name, double top, String tower) {
        return new Register(836000, 819000, 10)
                .block(tower, "Tower", name, 14, top, 6, 5, 36, 5, 36, 31, 6, 31)
                // the podium goes round the tower, as registers draw it
                .block(PODIUM, "Podium", null, 5, 14, 0, 0, 42, 0, 42, 36, 0, 36, 0, 5.1, 6, 5.1, 6, 31, 36, 31, 36, 5, 0, 5)
                .block(NEIGHBOUR, "Tower", "Next Door", 5, 40, 60, 0, 80, 0, 80, 20, 60, 20);
    }

    private Command link(String... arguments) {
        List<String> all = new ArrayList<>(List.of("link", model.toString(), "--kinds", "building"));
        all.addAll(List.of(arguments));
        return lintel(all.toArray(String[]::new));
    }

    private JsonNode sidecar() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("tower.ifc.csdi.json")));
    }

    private String statuses() throws IOException {
        var found = new StringBuilder();
        sidecar().get("links").forEach(link -> found.append(link.at("/target/value").asText()).append(' ')
                .append(link.get("status").asText()).append(link.at("/note/en").isMissingNode() ? "" : ": "
                        + link.at("/note/en").asText()).append('\n'));
        return found.toString();
    }

    @Test
    void aTowerAndItsPodiumAreOneBuilding() throws IOException {
        String text = link("--data", data.toString()).ends(0).out();
        assertEquals(PODIUM + " accepted\n" + TOWER + " accepted\n", statuses(), text);
        for (JsonNode link : sidecar().get("links")) {
            assertEquals("contains", link.get("relation").asText());
            assertEquals("lintel", link.get("by").asText());
            assertTrue(link.at("/evidence/iou").asDouble() > 0.9, text);
            assertEquals("agrees", link.at("/judgements/height").asText(), text);
        }
        assertFalse(text.contains(NEIGHBOUR), "what lies elsewhere is no candidate");
        assertEquals("EPSG:2326", sidecar().at("/georef/crs").asText());
        String again = Files.readString(folder.resolve("tower.ifc.csdi.json"));
        link("--data", data.toString()).ends(0);
        assertEquals(again, Files.readString(folder.resolve("tower.ifc.csdi.json")), "the same input gives the same bytes");
    }

    @Test
    void whatStandsInItIsLinkedWithTheBlockAtItsHeight() throws IOException {
        lintel("link", model.toString(), "--data", data.toString()).ends(0);
        int podium = 0;
        int tower = 0;
        for (JsonNode link : sidecar().get("links")) {
            if (link.get("kind").asText().equals("space")) {
                assertEquals("within", link.get("relation").asText());
                podium += link.at("/target/value").asText().equals(PODIUM) ? 1 : 0;
                tower += link.at("/target/value").asText().equals(TOWER) ? 1 : 0;
            }
        }
        assertEquals(2 * 9, podium, "the rooms of two storeys, also those that lie under the tower");
        assertEquals(10 * 9, tower);
    }

    @Test
    void whereAModelStandsElsewhereNothingIsLinked() throws IOException {
        lintel("georeference", "set", model.toString(), "--at", "836500,819000,5", "-q").ends(0);
        assertTrue(link("--data", data.toString()).ends(1).out().contains("nothing of building found"));
        assertEquals("", statuses());
    }

    @Test
    void aCacheThatHoldsNothingOfTheKindIsNamed() throws IOException {
        Path cache = folder.resolve("empty.gpkg");
        GeoPackageCache.create(cache).close();
        String said = link("--cache", cache.toString()).ends(2).err();
        assertTrue(said.contains("empty.gpkg holds nothing of the layers"), said);
        assertTrue(said.contains("lintel csdi status --cache"), said);
        assertTrue(Files.notExists(folder.resolve("tower.ifc.csdi.json")));
    }

    @Test
    void doubtfulLinksAreForAPersonToDecide() throws IOException {
        lintel("georeference", "set", model.toString(), "--at", "836012,819000,5", "--rotation", "10", "-q").ends(0);
        link("--data", data.toString()).ends(1);
        assertTrue(statuses().contains(" proposed"), statuses());
        String guid = sidecar().at("/links/0/ifc/guid").asText();
        link("--accept", guid + "=" + TOWER, "--reject", PODIUM, "--by", "Mei", "--now", "2026-01-31").ends(0);
        assertEquals(PODIUM + " rejected\n" + TOWER + " accepted\n", statuses());
        assertEquals("Mei", sidecar().at("/links/0/by").asText());
        assertEquals("2026-01-31", sidecar().at("/links/0/on").asText());
        link("--data", data.toString()).ends(0);
        assertEquals(PODIUM + " rejected\n" + TOWER + " accepted\n", statuses(), "decisions outlive another run");
        assertTrue(link("--accept", "nobody").ends(2).err().contains("no link is \"nobody\""));
    }

    @Test
    void aNewReleaseMakesLinksStaleOrSuperseded() throws IOException {
        link("--data", data.toString()).ends(0);
        blocks("Harbour Tower", 53, TOWER).write(data);
        link("--data", data.toString(), "--refresh").ends(1);
        assertEquals(PODIUM + " accepted\n" + TOWER + " stale: fields changed in the register\n", statuses());
        assertEquals("登記冊內的欄位已改變", sidecar().at("/links/1/note/zh-HK").asText());
        for (String format : List.of("text", "html")) {
            assertTrue(link("-f", format, "--lang", "zh-HK").ends(1).out().contains("登記冊內的欄位已改變"), format);
            assertTrue(link("-f", format).ends(1).out().contains("fields changed in the register"), format);
        }
        blocks("Harbour Tower", 50, TOWER).write(data);
        link("--data", data.toString(), "--refresh").ends(0);
        assertEquals(PODIUM + " accepted\n" + TOWER + " accepted\n", statuses(), "what it was accepted for is back");
        String newer = TOWER.substring(0, 11) + "20260101";
        blocks("Harbour Tower", 50, newer).write(data);
        link("--data", data.toString(), "--refresh").ends(1);
        assertEquals(PODIUM + " accepted\n" + TOWER + " superseded: by " + newer + "\n", statuses());
        link("--data", data.toString()).ends(1);
        assertTrue(statuses().contains(newer + " accepted"), statuses());
    }

    @Test
    void acceptedLinksAreWrittenIntoTheModelOnce() throws IOException {
        link("--data", data.toString()).ends(0);
        byte[] before = Files.readAllBytes(model);
        assertTrue(link("--data", data.toString(), "--write-back", "--dry-run").ends(0).out().contains("+ #"));
        assertEquals(-1, mismatch(before));
        link("--data", data.toString(), "--write-back").ends(0);
        String text = Files.readString(model);
        assertTrue(text.contains("'" + TOWER + "','Harbour Tower'"), "IfcLibraryReference");
        assertEquals(2, text.split("IFCRELASSOCIATESLIBRARY", -1).length - 1);
        assertTrue(link("--data", data.toString(), "--write-back").ends(0).err().contains("has all of it already"));
        assertEquals(text, Files.readString(model));
        String doctor = lintel("georeference", "doctor", model.toString(), "--hong-kong").out();
        assertFalse(doctor.contains("HK04"), doctor);
        assertFalse(doctor.contains("HK09"), doctor);
        assertTrue(text.contains("'Storeys',$,IFCLABEL('10; 10')"), "storeys of two blocks are no sum");
        assertTrue(doctor.contains("HK12 open ") && doctor.contains("with 10; 10 storeys"), doctor);
        assertTrue(lintel("check", "--code", "ifc-schema", model.toString()).code() < 2);
    }

    private long mismatch(byte[] before) throws IOException {
        return Arrays.mismatch(before, Files.readAllBytes(model));
    }

    @Test
    void whatLintelItselfWroteProvesNothing() throws IOException {
        link("--data", data.toString(), "--write-back").ends(0);
        String text = link("--data", data.toString()).ends(0).out();
        assertEquals(PODIUM + " accepted\n" + TOWER + " accepted\n", statuses());
        assertTrue(text.contains("? identifier: only Lintel itself wrote it into the model"), text);
        assertFalse(text.contains("+ identifier"), text);
        assertTrue(link("--data", data.toString(), "--lang", "zh-HK").ends(0).out().contains("只由 Lintel 寫入"));
        // the same records by somebody else are that one's word
        String model = Files.readString(this.model);
        String other = model.replaceAll("(=IFCRELASSOCIATESLIBRARY\\(')[^']{20}", "$1" + "0".repeat(20));
        assertFalse(model.equals(other));
        Files.writeString(this.model, other);
        assertTrue(link("--data", data.toString()).out().contains("+ identifier: the model says it is " + TOWER));
    }

    @Test
    void whatCameFromAFileIsSaidToWhereverTheLinksGo() throws Exception {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(data)));
        String terms = RegisterLayer.find("building").terms();
        String words = terms + " (blocks.geojson, 2026-03-02, SHA-256 " + hash + ")";
        Path container = folder.resolve("b.icdd");
        assertTrue(link("--data", data.toString(), "--retrieved", "2026-03-02T23:30:00Z", "--write-back", "--icdd",
                container.toString()).ends(0).out().contains(words));
        assertEquals(words, sidecar().at("/attribution/0").asText());
        JsonNode target = sidecar().at("/links/0/target");
        assertEquals("blocks.geojson sha256:" + hash + " 2026-03-02T23:30:00Z", target.get("url").asText() + " "
                + target.get("datasetVersion").asText() + " " + target.get("retrievedAt").asText());
        try (Model written = Model.open(model, OpenOptions.defaults(), Progress.NONE)) {
            Instance library = written.instances("IfcLibraryInformation", true).getFirst();
            assertEquals("Lands Department / 地政總署", library.ref("Publisher").text("Name"));
            assertEquals("2026-03-02T23:30:00Z", library.text("VersionDate"));
            assertEquals(RegisterLayer.find("building").page(), library.text("Location"));
            assertEquals(words, library.text("Description"));
            Instance building = written.instances("IfcBuilding", true).getFirst();
            assertEquals(words, Properties.of(written).find(building, "Lintel_Register", "Attribution").value());
        }
        try (var zip = new ZipFile(container.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("Index.rdf"))) {
            String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(index.contains("blocks.geojson, 2026-03-02T23:30:00Z, sha256:" + hash + "; " + words), index);
        }
        assertTrue(link("--data", data.toString(), "-f", "html").ends(0).out().contains("SHA-256 " + hash));
        link("--data", data.toString(), "--attribution", "Example <Surveyors>").ends(0);
        assertEquals(1, sidecar().get("attribution").size(), "nothing rests on what was said before");
        assertEquals("Example <Surveyors> (blocks.geojson, SHA-256 " + hash + ")", sidecar().at("/attribution/0").asText());
        assertTrue(link("-f", "html").ends(0).out().contains("Example &lt;Surveyors&gt; (blocks.geojson"));
        blocks("Harbour Tower", 50, NEIGHBOUR.substring(0, 10) + TOWER.substring(10)).write(data);
        link("--data", data.toString()).ends(1);
        assertEquals(2, sidecar().get("attribution").size(), "a stale link rests on the earlier file");
    }

    @Test
    void wordsOfTheFileItselfGoBeforeThoseOfTheCatalogue() throws IOException {
        String text = Files.readString(data);
        Files.writeString(data, text.stripTrailing().replaceAll("}$", ",\"attribution\":\"Example Survey Office\","
                + "\"retrievedAt\":\"2025-12-31\"}"));
        assertTrue(link("--data", data.toString()).ends(0).out().contains("Example Survey Office (blocks.geojson, 2025-12-31, SHA"));
        assertEquals("2025-12-31T00:00:00Z", sidecar().at("/links/0/target/retrievedAt").asText());
        assertTrue(link("--data", data.toString(), "--retrieved", "soon").ends(2).err().contains("2026-01-31"));
        link("--data", data.toString(), "--write-back").ends(0);
        try (Model written = Model.open(model, OpenOptions.defaults(), Progress.NONE)) {
            assertTrue(written.instances("IfcOrganization", true).stream().anyMatch(each -> each.text("Name")
                    .startsWith("Example Survey Office")), "the words are not the Lands Department's");
        }
    }

    @Test
    void aCopyOfTheDataChangesNoLinkSet() throws IOException {
        link("--data", data.toString()).ends(0);
        String before = Files.readString(folder.resolve("tower.ifc.csdi.json"));
        assertEquals("", sidecar().at("/links/0/target/retrievedAt").asText());
        Files.setLastModifiedTime(data, FileTime.from(Instant.parse("2020-03-02T23:30:00Z")));
        link("--data", data.toString()).ends(0);
        assertEquals(before, Files.readString(folder.resolve("tower.ifc.csdi.json")));
    }

    /** The model is in millimetres; what the register says is in metres. */
    @Test
    void whatTheRegisterSaysIsInTheUnitsOfTheModel() throws IOException {
        link("--data", data.toString(), "--write-back").ends(0);
        String text = Files.readString(model);
        assertTrue(text.contains("'BaseHeight',$,IFCLENGTHMEASURE(5000.)"), text);
        assertTrue(text.contains("'TopHeight',$,IFCLENGTHMEASURE(50000.)"));
        // an earlier release wrote plain numbers of metres: they are what the register says, without their measure
        Files.writeString(model, text.replace("'TopHeight',$,IFCLENGTHMEASURE(50000.)", "'TopHeight',$,IFCREAL(50.)"));
        link("--data", data.toString(), "--write-back").ends(0);
        assertEquals(text, Files.readString(model));
    }

    /** Base, top and storeys by the register at hand, not by what somebody once put into the model. */
    @Test
    void theDoctorLooksUpWhatTheRegisterSays() throws IOException {
        link("--data", data.toString(), "--write-back").ends(0);
        Files.writeString(model, Files.readString(model).replace("'Lintel_Register'", "'Somebody_Else'"));
        String alone = lintel("georeference", "doctor", model.toString(), "--hong-kong").out();
        assertTrue(alone.contains("verdict: consistent") && alone.contains("authorities want: not met (HK05), open (HK"), alone);
        assertTrue(alone.contains("HK09 open ") && alone.contains("with --data or --cache"), alone);
        String known = lintel("georeference", "doctor", model.toString(), "--hong-kong", "--data", data.toString()).out();
        assertFalse(known.contains("HK09"), known);
        assertTrue(known.contains("HK12 open ") && known.contains("with 10; 10 storeys"), known);
        assertTrue(known.contains("SHA-256"), "whose word it is");
        blocks("Harbour Tower", 60, TOWER).write(data);
        String higher = lintel("georeference", "doctor", model.toString(), "--hong-kong", "--data", data.toString(), "--lang",
                "zh-HK").ends(1).out();
        assertTrue(higher.contains("HK09") && higher.contains("5.000 – 60.000"), higher);
        blocks("Harbour Tower", 60, NEIGHBOUR.substring(0, 10) + TOWER.substring(10)).write(data);
        assertTrue(lintel("georeference", "doctor", model.toString(), "--hong-kong", "--data", data.toString()).out()
                .contains("there is no \"" + TOWER + "\" in the data at hand"));
    }

    @Test
    void decisionsGoWithACopyOfTheModel() throws IOException {
        link("--data", data.toString(), "--reject", PODIUM, "--by", "Mei", "--now", "2026-01-31").ends(0);
        Path copy = folder.resolve("copy.ifc");
        assertTrue(link("--data", data.toString(), "--write-back", "-o", copy.toString()).ends(0).err().contains("copy.ifc.csdi.json"));
        String told = lintel("link", copy.toString(), "--kinds", "building", "--data", data.toString()).ends(0).out();
        assertTrue(told.contains("rejected contains " + PODIUM) && told.contains("accepted contains " + TOWER), told);
    }

    @Test
    void theOlderSchemaNamesPublisherDayAndReferences() throws IOException {
        lintel("sample", "office-tower", "-p", "faultless=1", "-p", "true-north=0", "--schema", "IFC2X3", "-o", model.toString(), "--force",
                "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "836000,819000,5", "--rotation", "10", "-q").ends(0);
        link("--data", data.toString(), "--retrieved", "2026-03-02", "--write-back").ends(0);
        try (Model written = Model.open(model, OpenOptions.defaults(), Progress.NONE)) {
            Instance library = written.instances("IfcLibraryInformation", true).getFirst();
            assertEquals("Lands Department / 地政總署", library.ref("Publisher").text("Name"));
            assertTrue(library.ref("Publisher").text("Description").contains("intellectual property"));
            assertEquals("2026 3 2", library.ref("VersionDate").get("YearComponent") + " " + library.ref("VersionDate")
                    .get("MonthComponent") + " " + library.ref("VersionDate").get("DayComponent"));
            assertEquals(List.of(PODIUM, TOWER), library.refs("LibraryReference").stream().map(each -> each.text("ItemReference"))
                    .sorted().toList());
        }
        String once = Files.readString(model);
        assertTrue(link("--data", data.toString(), "--retrieved", "2026-03-02", "--write-back").ends(0).err()
                .contains("has all of it already"));
        assertEquals(once, Files.readString(model));
        assertTrue(lintel("check", "--code", "ifc-schema", model.toString()).code() < 2);
    }

    @Test
    void whoseDataItIsStandsInEveryExport() throws IOException {
        link("--data", data.toString()).ends(0);
        String words = sidecar().at("/attribution/0").asText();
        for (String name : List.of("t.glb", "t.geojson", "t.city.json", "t.gpkg")) {
            Path out = folder.resolve(name);
            lintel("export", model.toString(), "-o", out.toString(), "--layers", "building,element", "--no-envelope", "-q").ends(0);
            String text = Files.readString(out, StandardCharsets.ISO_8859_1);
            assertTrue(text.contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)), name);
        }
    }

    @Test
    void acceptingAllWhereNothingIsProposedGoesOn() throws IOException {
        link("--data", data.toString()).ends(0);
        assertTrue(link("--data", data.toString(), "--accept", "all", "--write-back").ends(0).err().contains("nothing is proposed"));
        assertTrue(Files.readString(model).contains("'" + TOWER + "','Harbour Tower'"));
        assertTrue(link("--reject", "all", "--lang", "zh-HK").ends(0).err().contains("沒有建議的連結"));
    }

    @Test
    void aContainerHoldsModelLinksAndTriples() throws Exception {
        Path container = folder.resolve("a.icdd");
        link("--data", data.toString(), "--icdd", container.toString()).ends(0);
        try (var zip = new ZipFile(container.toFile())) {
            assertEquals(List.of("Index.rdf", "Ontology resources/", "Payload documents/", "Payload triples/",
                    "Payload documents/tower.ifc", "Payload documents/tower.ifc.csdi.json", "Payload triples/links.rdf"),
                    zip.stream().map(Object::toString).toList());
            var factory = DocumentBuilderFactory.newInstance();
            try (InputStream in = zip.getInputStream(zip.getEntry("Payload triples/links.rdf"))) {
                assertEquals(2, factory.newDocumentBuilder().parse(in).getElementsByTagName("ls:DirectedBinaryLink").getLength());
            }
            try (InputStream in = zip.getInputStream(zip.getEntry("Index.rdf"))) {
                assertEquals(2, factory.newDocumentBuilder().parse(in).getElementsByTagName("ct:InternalDocument").getLength());
            }
        }
        byte[] first = Files.readAllBytes(container);
        link("--data", data.toString(), "--icdd", container.toString()).ends(0);
        assertEquals(-1, Arrays.mismatch(first, Files.readAllBytes(container)));
    }

    @Test
    void thePageHasAMapAndNothingFromElsewhere() {
        blocks("<script>alert(1)</script>", 50, TOWER).write(data);
        String page = link("--data", data.toString(), "-f", "html", "--lang", "zh-HK").ends(0).out();
        assertTrue(page.contains("<svg ") && page.contains("已接受"), page);
        assertFalse(page.contains("<script"));
        assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("http"));
        assertEquals(page, link("--data", data.toString(), "-f", "html", "--lang", "zh-HK").ends(0).out());
    }

    @Test
    void aCacheAnswersAsItsFileDoes() throws IOException {
        link("--data", data.toString()).ends(0);
        String fromFile = statuses();
        Files.delete(folder.resolve("tower.ifc.csdi.json"));
        String cache = folder.resolve("cache.gpkg").toString();
        lintel("csdi", "import", data.toString(), "--to", "landsd_rcd_1637211194312_35158/Building", "--cache", cache).ends(0);
        link("--cache", cache).ends(0);
        assertEquals(fromFile, statuses());
        assertFalse(sidecar().at("/links/0/target/retrievedAt").asText().isEmpty());
        link("--cache", folder.resolve("none.gpkg").toString()).ends(3);
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        assertTrue(link("--accept", "all").ends(2).err().contains("--data"));
        assertTrue(link("--data", "harbour=" + data).ends(2).err().contains("there is no layer \"harbour\""));
        assertTrue(lintel("link", model.toString(), "--data", data.toString(), "--kinds", "ship").ends(2).err().contains("ship"));
        Path broken = Files.writeString(folder.resolve("broken.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[{");
        link("--data", broken.toString()).ends(3);
        Path house = folder.resolve("house.ifc");
        lintel("sample", "village-house", "-o", house.toString(), "-q").ends(0);
        Files.writeString(house, Files.readString(house).replaceAll("#\\d+=IFCMAPCONVERSION[^;]*;\\R", "")
                .replaceAll("\\(22,\\d+,\\d+,\\d+\\),\\(114,\\d+,\\d+,\\d+\\)", "\\$,\\$"));
        assertTrue(lintel("link", house.toString(), "--data", data.toString()).ends(1).err().contains("georeference set"));
        Files.writeString(folder.resolve("tower.ifc.csdi.json"), "{\"format\":\"lintel-link-set\",\"version\":9}");
        assertTrue(link("--data", data.toString()).ends(3).err().contains("of version 9"));
    }
}
