// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** What {@code lintel crs} makes of points, and of what is none. */
class CrsVerbTest {

    @TempDir
    Path folder;

    @Test
    void onePoint() throws Exception {
        Command text = lintel("crs", "834141.55273,819946.78609").ends(0);
        assertTrue(text.out().contains("114.156235259    22.318520890"), text.out());
        assertTrue(text.err().contains("1 m"), text.err());
        assertTrue(lintel("crs", "834141.55273,819946.78609", "--lang", "zh-HK").ends(0).out().contains("緯度"));
        JsonNode json = new ObjectMapper().readTree(
                lintel("crs", "-f", "json", "--from", "4326", "--to", "2326", "114.156235259,22.318520890").ends(0).out());
        assertEquals(834141.553, json.at("/points/0/to/0").asDouble(), 1e-3);
        assertEquals(819946.786, json.at("/points/0/to/1").asDouble(), 1e-3);
        assertEquals(1, json.at("/accuracy").asInt());
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() throws Exception {
        Command none = lintel("crs", "-i", folder.resolve("none.csv").toString()).ends(3);
        assertEquals("", none.out());
        assertTrue(none.err().contains("none.csv: there is no such file"), none.err());
    }

    @Test
    void manyPointsFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("points.csv"), """
                \ufeffEasting;Northing
                # the projection's origin
                836694.05;819069.80
                834141.55273 819946.78609
                nonsense
                836694.05
                """);
        Command csv = lintel("crs", "-f", "csv", "--to", "EPSG:3857", "-i", file.toString()).ends(3);
        assertTrue(csv.out().startsWith("from_easting,from_northing,to_easting,to_northing\r\n"
                + "836694.0500,819069.8000,12710571.8165,2548857.8467\r\n"), csv.out());
        assertEquals(3, csv.out().lines().count());
        assertTrue(csv.err().contains("points.csv:5: not a point"), csv.err());
        assertTrue(csv.err().contains("points.csv:6: not a point"), csv.err());
    }

    @Test
    void heightsAreNeverMixedInSilence() {
        assertTrue(lintel("crs", "834000,819000,4.5").ends(3).err().contains("EPSG:2326+5738"));
        assertTrue(lintel("crs", "834000,819000,4.5", "--from", "2326+5738").ends(2).err().contains("heights"));
        assertTrue(lintel("crs", "834000,819000,4.5", "--from", "2326+5738", "--to", "EPSG:4979").ends(2).err()
                .contains("separation"));
        assertTrue(lintel("crs", "834000,819000,4.5", "--from", "2326+5738", "--to", "EPSG:4979", "--separation", "-2.4")
                .ends(0).out().contains("2.1000"));
        assertTrue(lintel("crs", "834000,819000,4.5", "--from", "2326+5738", "--to", "2326+5739").ends(0).out()
                .contains("-4.6460"));
    }

    @Test
    void whatIsOutsideIsTold() {
        assertTrue(lintel("crs", "--from", "4326", "--to", "2326", "22.3,114.1").ends(3).err().contains("22.3"));
        assertTrue(lintel("crs", "900000,820000").ends(1).err().contains("outside"));
        assertTrue(lintel("crs", "820000,864000").ends(1).err().contains("perhaps it is 864000, 820000"));
        assertTrue(lintel("crs", "--from", "EPSG:9999", "1,2").ends(2).err().contains("EPSG:2326"));
        assertTrue(lintel("crs").ends(0).out().contains("EPSG:2326  Hong Kong 1980 Grid"));
    }
}
