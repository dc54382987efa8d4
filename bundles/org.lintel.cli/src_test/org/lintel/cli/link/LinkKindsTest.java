// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

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
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of thing that {@code lintel link} knows beside buildings: what of a village house links, and what must not. */
class LinkKindsTest {

    private static final double EAST = 836000;
    private static final double NORTH = 819000;
    private static final String HOUSE = "3600419004T20200101";
    private static final String NEXT = "3601219004T20200101";

    @TempDir
    Path folder;
    private Path model;
    private final List<String> features = new ArrayList<>();

    /** The house covers 8 m by 8 m from its origin, and stands 8.23 m high from 5 mPD. */
    @BeforeEach
    void house() {
        model = folder.resolve("house.ifc");
        lintel("sample", "village-house", "--schema", "IFC4X3", "--unit", "m", "-p",
                "width=8,depth=8,true-north=0,faultless=1", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", EAST + "," + NORTH + ",5", "-q").ends(0);
    }

    /** @param rest of the record, from its name on; {@code @} is its placement */
    private void record(int number, String type, double x, double y, String rest) throws IOException {
        String text = Files.readString(model);
        int id = 900_000 + 10 * number;
        String records = String.format(Locale.ROOT, "#%d=IFCCARTESIANPOINT((%.1f,%.1f,0.));\n#%d=IFCAXIS2PLACEMENT3D(#%d,$,$);\n"
                + "#%d=IFCLOCALPLACEMENT($,#%d);\n#%d=%s('%022d',$,%s);\n", id, x, y, id + 1, id, id + 2, id + 1, id + 3, type,
                number, rest.replace("@", "#" + (id + 2)));
        int end = text.lastIndexOf("ENDSEC;");
        Files.writeString(model, text.substring(0, end) + records + text.substring(end));
    }

    private void feature(String shape, String coordinates, String properties) {
        features.add("{\"type\":\"Feature\",\"id\":" + (features.size() + 1) + ",\"geometry\":{\"type\":\"" + shape
                + "\",\"coordinates\":" + coordinates + "},\"properties\":{" + properties + "}}");
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.2f,%.2f]", EAST + x, NORTH + y);
    }

    private LinkKindsTest point(double x, double y, String properties) {
        feature("Point", at(x, y), properties);
        return this;
    }

    private LinkKindsTest box(double x0, double y0, double x1, double y1, String properties) {
        feature("Polygon", "[[" + String.join(",", at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y0)) + "]]", properties);
        return this;
    }

    private String layer(String alias) throws IOException {
        Path file = Files.writeString(folder.resolve(alias + ".geojson"), "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":"
                + "\"name\",\"properties\":{\"name\":\"EPSG:2326\"}},\"features\":[" + String.join(",\n", features) + "]}\n");
        features.clear();
        return alias + "=" + file;
    }

    private static String block(String csuid, double base, double top) {
        return "\"BuildingCSUID\":\"" + csuid + "\",\"BaseHeight\":" + base + ",\"TopHeight\":" + top;
    }

    /** The house as the register has it, and a house beside it. */
    private String blocks(double top) throws IOException {
        return box(0, 0, 8, 8, block(HOUSE, 5, top)).box(8.8, 0, 16, 8, block(NEXT, 5, 14)).layer("building");
    }

    /** Name, relation, target and status of the links of a kind, a line each. */
    private List<String> links(String kinds, String... layers) throws IOException {
        List<String> words = new ArrayList<>(List.of("link", model.toString(), "--kinds", kinds, "-f", "json", "--dry-run"));
        for (String layer : layers) {
            words.addAll(List.of("--data", layer));
        }
        String out = lintel(words.toArray(String[]::new)).out();
        List<String> found = new ArrayList<>();
        for (JsonNode link : new ObjectMapper().readTree(out).get("links")) {
            if (!link.get("kind").asText().equals("building") || kinds.equals("building")) {
                found.add(link.at("/ifc/name").asText() + " " + link.get("relation").asText() + " "
                        + link.at("/target/value").asText() + " " + link.get("status").asText());
            }
        }
        return found;
    }

    @Test
    void aSiteIsOnTheLotsItsBuildingsStandOn() throws IOException {
        String lot = "\"LOTCSUID\":\"4280 1424\",\"CISLOTDISPLAYNAME\":\"DD 1 LOT 14\"";
        String beside = "\"LOTCSUID\":\"4280 1425\"";
        List<String> on = links("site", box(-2, -2, 10, 10, lot).box(10, -2, 20, 10, beside).layer("lot"));
        assertEquals(1, on.size(), on.toString());
        assertTrue(on.getFirst().endsWith(" on-lot 4280 1424 accepted"), on.toString());
        List<String> across = links("site", box(-2, -2, 4, 10, lot).box(4, -2, 20, 10, beside).layer("lot"));
        assertEquals(2, across.size(), across.toString());
        assertTrue(across.stream().allMatch(each -> each.endsWith(" proposed")), "half in each is for a person: " + across);
        assertEquals(List.of(), links("site", box(8.1, -2, 20, 10, beside).layer("lot")));
    }

    @Test
    void aParkingSpaceIsNearTheOneOfTheRegisterAndNoRoom() throws IOException {
        record(1, "IFCSPACE", 20, 4, "'P1',$,$,@,$,$,.ELEMENT.,.PARKING.,$");
        record(2, "IFCSPACE", 40, 4, "'P2',$,$,@,$,$,.ELEMENT.,.PARKING.,$");
        record(3, "IFCSPACE", 20, 3, "'Lobby',$,$,@,$,$,.ELEMENT.,.INTERNAL.,$");
        String layer = point(20.5, 4, "\"ParkingSpaceId\":\"MK001\"").point(45.1, 4, "\"ParkingSpaceId\":\"MK002\"")
                .layer("parking");
        assertEquals(List.of("P1 near MK001 accepted"), links("parking-space", layer));
        List<String> rooms = links("space", box(10, 0, 50, 8, block(NEXT, 0, 20)).layer("building"));
        assertEquals(1, rooms.stream().filter(each -> each.startsWith("Lobby ")).count(), rooms.toString());
    }

    @Test
    void aLampPostIsNearItsOwnAndNoLuminaireIsOne() throws IOException {
        record(1, "IFCBUILDINGELEMENTPROXY", 30, 0, "'Lamp post A',$,$,@,$,$,$");
        record(2, "IFCBUILDINGELEMENTPROXY", 60, 0, "'Lamp post B',$,$,@,$,$,$");
        record(3, "IFCBUILDINGELEMENTPROXY", 90, 0, "'Lamp post C',$,$,@,$,$,$");
        record(4, "IFCBUILDINGELEMENTPROXY", 30, 0, "'Bench',$,$,@,$,$,$");
        String layer = point(30.3, 0, "\"Facility Name\":\"KT001\"").point(65.2, 0, "\"FacilityName\":\"KT002\"")
                .point(90, 3, "\"LampPostNo\":\"KT003\"").point(90, -3, "\"LampPostNo\":\"KT004\"")
                // within the house, between its luminaires
                .point(4, 4, "\"Facility Name\":\"KT005\"").layer("lamp-post");
        assertEquals(List.of("Lamp post A near KT001 accepted", "Lamp post C near KT003 proposed"), links("lamp-post", layer));
    }

    @Test
    void aChargerIsNearItsCarParkAndAnOvenIsNone() throws IOException {
        record(1, "IFCELECTRICAPPLIANCE", 30, 0, "'EV charger 1',$,$,@,$,$,$");
        record(2, "IFCELECTRICAPPLIANCE", 200, 0, "'充電器 2',$,$,@,$,$,$");
        record(3, "IFCELECTRICAPPLIANCE", 30, 0, "'Oven',$,$,@,$,$,$");
        String layer = point(35, 0, "\"LOCATION_EN\":\"Sai Kung Car Park\"").point(251, 0, "\"LOCATION_EN\":\"Too far\"")
                .layer("charger");
        assertEquals(List.of("EV charger 1 near Sai Kung Car Park accepted"), links("charger", layer));
    }

    @Test
    void aBoreholeIsNearTheOneThatWasDrilled() throws IOException {
        record(1, "IFCBOREHOLE", 20, 20, "'BH1',$,$,@,$,$");
        record(2, "IFCBOREHOLE", 60, 20, "'BH2',$,$,@,$,$");
        String layer = point(20.4, 20, "\"BH_NO\":\"BH1\"").point(66, 20, "\"HOLE_NO\":\"BH2\"").layer("borehole");
        assertEquals(List.of("BH1 near BH1 accepted"), links("borehole", layer), "a number alone reaches nothing far away");
    }

    @Test
    void solarPanelsAreOnTheRoofOfTheirBuildingAndOfTheMapOfTheSun() throws IOException {
        String sun = box(0, 0, 8, 8, "\"BuildingCSUID\":\"" + HOUSE + "\"").box(20, 0, 28, 8, "\"BuildingCSUID\":\"" + NEXT + "\"")
                .layer("solar");
        List<String> panels = links("building,solar-panel", blocks(13.23), sun);
        assertFalse(panels.isEmpty());
        assertTrue(panels.stream().allMatch(each -> each.contains(" panel-") && each.contains(" within " + HOUSE)), panels.toString());
        assertTrue(panels.stream().filter(each -> each.endsWith(" accepted")).count() >= panels.size() / 2, panels.toString());
        assertEquals(List.of(), links("solar-panel", box(20, 0, 28, 8, "\"BuildingCSUID\":\"" + NEXT + "\"").layer("solar")));
    }

    @Test
    void roomsFacadesAndTheRoofAreWithinTheirBlockAlone() throws IOException {
        record(1, "IFCCURTAINWALL", 4, 0, "'Glass',$,$,@,$,$,$");
        record(2, "IFCCURTAINWALL", 4, 20, "'Hoarding',$,$,@,$,$,$");
        for (String kind : List.of("space", "facade", "roof")) {
            List<String> within = links("building," + kind, blocks(13.23));
            assertFalse(within.isEmpty(), kind);
            assertTrue(within.stream().allMatch(each -> each.contains(" within " + HOUSE)), kind + within);
            assertTrue(within.stream().anyMatch(each -> each.endsWith(" accepted")), kind + within);
            assertFalse(within.toString().contains("Hoarding"), kind);
            assertEquals(List.of(), links(kind, box(20, 0, 28, 8, block(NEXT, 5, 14)).layer("building")), kind);
            // without the building itself nobody vouches for it
            assertTrue(links(kind, blocks(13.23)).stream().allMatch(each -> each.endsWith(" proposed")), kind);
        }
        assertTrue(links("facade", blocks(13.23)).stream().anyMatch(each -> each.startsWith("Glass ")));
    }

    @Test
    void whatLiesAboveTheBlockIsForAPersonToDecide() throws IOException {
        List<String> roof = links("building,roof", blocks(8));
        assertFalse(roof.isEmpty());
        assertTrue(roof.stream().allMatch(each -> each.endsWith(" proposed")), roof.toString());
    }
}
