// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lintel export -o x.gpkg}: what stands in its tables, by SQL and as GDAL sees it; whose file it never writes over. */
class GeoPackageExportTest {

    /** 836000 E 819000 N, which the building covers. */
    private static final String CSUID = "3600119000T20200101";

    @TempDir
    Path folder;

    private Path linked(String wall) throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.ifc"), wall);
        Path register = Files.writeString(folder.resolve("register.geojson"), """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2326"}},"features":[{"type":"Feature",
                "id":7,"geometry":{"type":"Polygon","coordinates":[[[836000,819000],[836004,819000],[836004,819000.2],
                [836000,819000.2],[836000,819000]]]},"properties":{"OBJECTID":7,"BuildingCSUID":"%s","BuildingBlockType":"Tower",
                "BuildingNameEN":"House","BaseHeight":5.0,"TopHeight":8.0}}]}
                """.formatted(CSUID));
        lintel("link", model.toString(), "--data", register.toString(), "--accept", TinyModel.BUILDING, "--by", "Kim", "--now",
                "2026-11-30", "-q");
        return model;
    }

    private Path export(Path model, String... more) {
        Path out = folder.resolve("out.gpkg");
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"export", model.toString(), "-o", out.toString(), "-q"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        lintel(all).ends(0);
        return out;
    }

    /** A row a line, shapes as how many bytes they have, without what changes with the version of Lintel. */
    private static String ask(Path file, String sql) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(sql)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    text.append(i == 1 ? "" : "|").append(value instanceof byte[] shape ? shape.length + " bytes"
                            : value == null ? "" : value);
                }
                text.append('\n');
            }
        }
        return text.toString().replaceAll("Lintel [0-9.]+", "Lintel").replaceAll("[0-9a-f]{64}", "*");
    }

    @Test
    void oneWallIsThis() throws Exception {
        Path file = export(linked("Wall"));
        assertEquals("1|142 bytes|" + TinyModel.BUILDING + "|" + TinyModel.BUILDING + "|IfcBuilding|House|Long house|||1|5.0|8.0|3.0"
                + "|0.8|exactMatch|Building|BuildingCSUID|" + CSUID + "|House|0.95\n", ask(file, "SELECT * FROM building"));
        assertEquals("1|142 bytes|" + TinyModel.STOREY + "|" + TinyModel.STOREY + "|IfcBuildingStorey|G/F|||" + TinyModel.BUILDING
                + "|5.0|5.0|8.0|3.0|0.8||||||\n", ask(file, "SELECT * FROM storey"));
        assertEquals("1|142 bytes|" + TinyModel.ROOM + "|" + TinyModel.ROOM + "|IfcSpace|1|Study||" + TinyModel.BUILDING + "|"
                + TinyModel.STOREY + "|G/F|5.0|7.8|2.8|8.0||||||\n", ask(file, "SELECT * FROM space"));
        assertEquals("1|142 bytes|" + TinyModel.WALL + "|" + TinyModel.WALL + "|IfcWall|Wall||||" + TinyModel.BUILDING + "|"
                + TinyModel.STOREY + "|G/F|5.0|8.0|3.0|0.8||||||\n", ask(file, "SELECT * FROM element"));
        assertTrue(ask(file, "SELECT * FROM link WHERE id = '" + TinyModel.BUILDING + "'").startsWith("1|building|"
                + TinyModel.BUILDING + "|accepted|exactMatch|"));
        assertEquals("building|features|2026-01-02T03:04:05.000Z|836000.0|819000.0|836004.0|2326\n", ask(file, "SELECT table_name,"
                + " data_type, last_change, min_x, min_y, max_x, srs_id FROM gpkg_contents WHERE table_name = 'building'"));
        assertEquals("building|MULTIPOLYGON|2326|0|0\nelement|MULTIPOLYGON|2326|0|0\nspace|MULTIPOLYGON|2326|0|0\n"
                + "storey|MULTIPOLYGON|2326|0|0\n", ask(file, "SELECT table_name, geometry_type_name, srs_id, z, m FROM"
                + " gpkg_geometry_columns ORDER BY 1"));
        assertEquals("""
                dataset|application/json|{
                "generator":"Lintel",
                "model":{"file":"tiny.ifc","sha256":"*","schema":"IFC4","project":"0ProjectProjectProject"},
                "georeference":{"crs":"EPSG:2326","heights":"EPSG:5738","level":50},
                "attribution":["Lands Department; source: the Government of the Hong Kong SAR, Common Spatial Data \
                Infrastructure (CSDI) Portal; the Government owns the intellectual property rights in the data / 地政總署；\
                資料來源：香港特別行政區政府空間數據共享平台（CSDI）；數據的知識產權屬政府所有 (register.geojson, SHA-256 *)"]
                }
                """, ask(file, "SELECT md_scope, mime_type, metadata FROM gpkg_metadata"));
        assertEquals("ok\n", ask(file, "PRAGMA integrity_check"));
        assertEquals("", ask(file, "PRAGMA foreign_key_check"));
        assertEquals(ask(file, "SELECT count(*) FROM element"), ask(file, "SELECT count(*) FROM rtree_element_geom"));
    }

    @Test
    void theSameModelGivesTheSameBytesAndMayBeWrittenAgain() throws IOException {
        Path model = linked("Wall");
        byte[] once = Files.readAllBytes(export(model));
        assertArrayEquals(once, Files.readAllBytes(export(model)));
        Path only = export(model, "--layers", "storey");
        assertTrue(Files.size(only) < once.length);
    }

    /** Layers of others would be lost with the file. */
    @Test
    void whatOthersPutThereIsNotWrittenOver() throws Exception {
        Path model = linked("Wall");
        Path file = export(model);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement add = connection.createStatement()) {
            add.execute("CREATE TABLE trees (fid INTEGER PRIMARY KEY)");
            add.execute("INSERT INTO gpkg_contents (table_name, data_type) VALUES ('trees', 'attributes')");
        }
        Path text = Files.writeString(folder.resolve("text.gpkg"), "not a database");
        for (Path there : new Path[] {file, text}) {
            byte[] before = Files.readAllBytes(there);
            String en = lintel("export", model.toString(), "-o", there.toString()).ends(2).err();
            assertTrue(en.contains("name a new file"), en);
            assertTrue(lintel("--lang", "zh-HK", "export", model.toString(), "-o", there.toString()).ends(2).err()
                    .contains("請指定新檔案"));
            assertArrayEquals(before, Files.readAllBytes(there));
        }
    }

    /** An export is for others; it is no copy of a register, and is not taken for one. */
    @Test
    void itIsNoCache() throws IOException {
        Path model = linked("Wall");
        String told = lintel("link", model.toString(), "--cache", export(model).toString()).ends(3).err();
        assertTrue(told.contains("not a cache"), told);
    }

    @Test
    void hostileNamesActOnNothing() throws Exception {
        Path model = TinyModel.write(folder.resolve("evil.ifc"),
                "A\\X2\\0000001BD800202E\\X0\\'');DROP TABLE wall;--\\X\\0A|\\X\\9B31m\\X2\\20280041\\X0\\");
        Path file = export(model);
        String name = ask(file, "SELECT name FROM element").strip();
        assertTrue(name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c >= 0xD800 && c < 0xE000), name);
        assertTrue(name.startsWith("A") && name.endsWith("A") && name.contains("');DROP TABLE wall;--"), name);
        assertEquals("ok\n", ask(file, "PRAGMA integrity_check"));
    }

    @Test
    void withoutAPlaceNothingIsWritten() throws IOException {
        Path model = TinyModel.write(folder.resolve("lost.ifc"), "Wall", false);
        Path out = folder.resolve("lost.gpkg");
        lintel("export", model.toString(), "-o", out.toString()).ends(1);
        assertFalse(Files.exists(out));
    }

    /** GDAL, where it is installed, opens it without a word on stderr and finds the layers, what is said of them, and the place. */
    @Test
    void gdalReadsIt() throws Exception {
        Path file = export(linked("Wall"));
        Process process;
        try {
            process = new ProcessBuilder("ogrinfo", "-al", file.toString()).redirectErrorStream(true).start();
        } catch (IOException notThere) {
            assumeTrue(false, "ogrinfo is not installed");
            return;
        }
        // some releases print 836004.0, some 836004
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("(\\d)\\.0\\b", "$1");
        assertTrue(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0, said);
        assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
        for (String part : new String[] {"Layer name: element", "Geometry: Multi Polygon", "linkValue (String) = " + CSUID,
            "MULTIPOLYGON (((836000 819000,836000 819000.2,836004 819000.2,836004 819000,836000 819000)))", "EPSG\",2326",
            "floorHeight (Real) = 5", "\"generator\":\"Lintel "}) {
            assertTrue(said.contains(part), part + " in " + said);
        }
    }
}
