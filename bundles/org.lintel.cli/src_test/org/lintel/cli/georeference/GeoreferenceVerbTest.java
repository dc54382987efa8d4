// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** {@code lintel georeference} on a sample: placed, found sound, spoilt, repaired. */
class GeoreferenceVerbTest {

    private static final String AT = "834141.553,819946.786,24.5";

    @TempDir
    Path folder;
    private Path house;

    @BeforeEach
    void house() {
        house = folder.resolve("house.ifc");
        lintel("sample", "village-house", "-o", house.toString(), "-q").ends(0);
    }

    private Command georeference(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "georeference";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return lintel(all);
    }

    @Test
    void placedAndFoundThere() throws IOException {
        georeference("set", house.toString(), "--at", AT, "--rotation", "30").ends(0);
        JsonNode model = new ObjectMapper().readTree(georeference("doctor", house.toString(), "-f", "json").ends(0).out())
                .get(0);
        assertEquals(834141.553, model.at("/place/origin/0").asDouble(), 1e-6);
        assertEquals(819946.786, model.at("/place/origin/1").asDouble(), 1e-6);
        assertEquals(30, model.at("/place/rotation").asDouble(), 1e-9);
        assertEquals("EPSG:2326", model.at("/place/system").asText());
        assertEquals(17, model.get("checks").size());
        String text = georeference("doctor", house.toString(), "--hong-kong").ends(1).out();
        assertTrue(text.contains("HK04 wrong the building carries no BuildingCSUID"), text);
        assertTrue(georeference("doctor", house.toString(), "--lang", "zh-HK").ends(0).out().contains("按層級 50"));
    }

    @Test
    void theSameCommandGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.ifc");
        Path two = folder.resolve("two.ifc");
        byte[] before = Files.readAllBytes(house);
        georeference("set", house.toString(), "--at", AT, "-o", one.toString()).ends(0);
        georeference("set", house.toString(), "--at", AT, "-o", two.toString()).ends(0);
        assertEquals(-1, Files.mismatch(one, two));
        georeference("set", house.toString(), "--at", AT, "--dry-run").ends(0);
        assertTrue(Arrays.equals(before, Files.readAllBytes(house)), "a rehearsal writes nothing");
    }

    @Test
    void spoiltAndRepaired() throws IOException {
        georeference("set", house.toString(), "--at", AT).ends(0);
        String sound = Files.readString(house);
        String spoilt = sound.replace("834141.553,819946.786,24.5", "819946.786,834141.553,24.5");
        assertTrue(!spoilt.equals(sound));
        Files.writeString(house, spoilt);
        assertTrue(georeference("doctor", house.toString()).ends(1).out().contains("G03  wrong"));
        String rehearsed = georeference("fix", house.toString(), "--dry-run").ends(0).out();
        assertTrue(rehearsed.contains("+ #"), rehearsed);
        assertEquals(spoilt, Files.readString(house));
        georeference("fix", house.toString()).ends(0);
        assertEquals(sound, Files.readString(house), "only the record that was wrong is written anew");
        assertTrue(georeference("fix", house.toString()).ends(0).err().contains("nothing to repair"));
    }

    @Test
    void fittedToCorners() throws IOException {
        Path corners = Files.writeString(folder.resolve("corners.csv"), """
                x,y,E,N
                0,0,834141.553,819946.786
                10,0,834150.213,819951.786
                10,8,834146.213,819958.714
                """);
        String out = georeference("set", house.toString(), "--corners", corners.toString(), "--height", "24.5").ends(0).out();
        assertTrue(out.contains("3 corners, residual 0.000 m RMS, 0.000 m"), out);
        assertTrue(out.contains("X axis turned 30.00"), out);
        Files.writeString(corners, "0,0,834141,819946\n10,0,834200,819951\n");
        assertTrue(georeference("set", house.toString(), "--corners", corners.toString(), "--dry-run").ends(0).err()
                .contains("fit badly"));
    }

    /** 36 corners of a building, two of them of which somebody misread the plan. */
    @Test
    void wrongCornersAreToldAndPullNothing() throws IOException {
        var lines = new StringBuilder("x,y,E,N\n");
        for (int i = 0; i < 36; i++) {
            double x = i % 6 * 7.5;
            double y = i / 6 * 5.25;
            lines.append(String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%.3f%n", x, y, 834100 + x + (i == 9 ? 3.2 : 0),
                    819900 + y - (i == 27 ? 1.1 : 0)));
        }
        Path corners = Files.writeString(folder.resolve("corners.csv"), lines);
        Command told = georeference("set", house.toString(), "--corners", corners.toString(), "--dry-run").ends(0);
        assertTrue(told.out().contains("34 of 36 corners, residual 0.000 m RMS, 0.000 m at the worst"), told.out());
        assertTrue(told.out().contains("origin at E 834100.000 N 819900.000, X axis turned 0.000000°"), told.out());
        assertTrue(told.err().contains("left out of the fit: line 11 (3.200 m), line 29 (1.100 m)"), told.err());
        assertFalse(told.err().contains("times as large"), told.err());
        assertTrue(georeference("set", house.toString(), "--corners", corners.toString(), "--dry-run", "--lang", "zh-HK").ends(0)
                .err().contains("第 11 行（3.200 米）"));
    }

    @Test
    void whatIsNotUnderstoodIsTold() throws IOException {
        assertTrue(georeference("set", house.toString()).ends(2).err().contains("--at"));
        assertTrue(georeference("set", house.toString(), "--at", "819946,1").ends(2).err().contains("easting comes first"));
        assertTrue(georeference("set", house.toString(), "--at", AT, "--crs", "EPSG:4326").ends(2).err().contains("degrees"));
        assertTrue(georeference("fix", house.toString(), "--only", "G99").ends(2).err().contains("G01"));
        assertTrue(georeference("look", house.toString()).ends(2).err().contains("doctor"));
        Path broken = Files.writeString(folder.resolve("broken.ifc"), "this is no model\n");
        georeference("doctor", broken.toString()).ends(3);
        georeference("fix", broken.toString()).ends(3);
    }

    /** Placed again, a model has the same records with other values, and none that nothing uses. */
    @Test
    void aModelThatIsPlacedAgainHasNoMoreRecords() throws IOException {
        Path model = folder.resolve("again.ifc");
        lintel("sample", "village-house", "-p", "faultless=1", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "834150,819950,5", "-q").ends(0);
        String once = Files.readString(model);
        lintel("georeference", "set", model.toString(), "--at", "834250,819750,6", "--rotation", "30", "-q").ends(0);
        assertEquals(once.lines().count(), Files.readString(model).lines().count());
        lintel("georeference", "set", model.toString(), "--at", "834150,819950,5", "-q").ends(0);
        assertEquals(once, Files.readString(model));
    }

    /** Also by the property sets of the older schema, which the sample has from its making. */
    @Test
    void theOlderSchemaIsPlacedAgainInItsOwnSets() throws IOException {
        Path model = folder.resolve("older.ifc");
        lintel("sample", "village-house", "-p", "faultless=1", "--schema", "IFC2X3", "-o", model.toString(), "-q").ends(0);
        assertTrue(Files.readString(model).contains("'ePSet_MapConversion'"));
        lintel("georeference", "set", model.toString(), "--at", "834150,819950,5", "-q").ends(0);
        String once = Files.readString(model);
        lintel("georeference", "set", model.toString(), "--at", "834250,819750,6", "--rotation", "30", "-q").ends(0);
        String told = lintel("georeference", "doctor", model.toString()).ends(0).out();
        assertTrue(told.contains("E 834250.000 N 819750.000 H 6.000, X axis 30.0000°") && told.contains("verdict: consistent"), told);
        lintel("georeference", "set", model.toString(), "--at", "834150,819950,5", "-q").ends(0);
        assertEquals(once, Files.readString(model));
        assertEquals(1, once.split("ePSet_MapConversion", -1).length - 1);
    }
}
