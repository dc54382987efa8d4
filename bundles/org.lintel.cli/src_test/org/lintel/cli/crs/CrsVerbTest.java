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
    void theGridByItsOtherNames() {
        String wanted = lintel("crs", "834141.553,819946.786").ends(0).out();
        for (String name : new String[] {"HK80", "hk 1980 grid", "EPSG:102140", "ESRI:102140", "102140", "Hong Kong 1980 Grid",
            "urn:ogc:def:crs:EPSG::2326", "http://www.opengis.net/def/crs/EPSG/0/2326", "香港1980方格網"}) {
            assertEquals(wanted, lintel("crs", "--from", name, "--to", "WGS84", "834141.553,819946.786").ends(0).out(), name);
        }
        assertTrue(lintel("crs", "--from", "HK80+HKPD", "--to", "HK80+5739", "834000,819000,4.5").ends(0).out().contains("-4.6460"));
        assertTrue(lintel("crs", "--to", "UTM 50N", "834141.553,819946.786").ends(0).out().contains("EPSG:32650"));
        assertTrue(lintel("crs", "--from", "Hong Kong 1980", "114.15,22.31").ends(0).out().contains("EPSG:4611"));
    }

    @Test
    void pointsKeepWhatTheyAreCalled() throws Exception {
        Path file = Files.writeString(folder.resolve("named.csv"), """
                id,E,N
                1,836694.05,819069.80
                "=P 2",834141.553,819946.786
                834141.553,819946.786
                3,nonsense,1
                """);
        Command csv = lintel("crs", "-f", "csv", "-i", file.toString()).ends(3);
        assertTrue(csv.out().startsWith("id,from_easting,from_northing,to_longitude,to_latitude\r\n1,836694.0500,819069.8000,114."),
                csv.out());
        assertTrue(csv.out().contains("\r\n'=P 2,834141.5530,"), csv.out());
        assertTrue(csv.out().contains("\r\n,834141.5530,"), csv.out());
        assertTrue(csv.err().contains("named.csv:5: not a point"), csv.err());
        JsonNode json = new ObjectMapper().readTree(lintel("crs", "-f", "json", "-i", file.toString()).ends(3).out());
        assertEquals("=P 2", json.at("/points/1/id").asText());
        // without a head, what is no number is the name, before or behind
        Files.writeString(file, "STN-7 836694.05 819069.80\n834141.553 819946.786 T\u001b12\n");
        String text = lintel("crs", "-i", file.toString()).ends(0).out();
        assertTrue(text.contains("22.310602434   STN-7"), text);
        assertTrue(text.contains("T\\u001b12"), text);
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
