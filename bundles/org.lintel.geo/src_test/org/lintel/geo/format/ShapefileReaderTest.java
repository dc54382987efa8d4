// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Polygon;

/** Shapefiles, whole and with parts missing, in both encodings, and damaged. */
class ShapefileReaderTest {

    @TempDir
    Path folder;

    private final List<Feature> found = new ArrayList<>();

    private Reading read() throws IOException {
        found.clear();
        return FeatureFile.read(folder.resolve("A.shp"), ReadOptions.NONE, found::add, Progress.NONE);
    }

    private static byte[] shp(byte[]... records) throws IOException {
        var out = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(100).putInt(0, 9994);
        out.write(head.array());
        for (int i = 0; i < records.length; i++) {
            out.write(ByteBuffer.allocate(8).putInt(i + 1).putInt(records[i].length / 2).array());
            out.write(records[i]);
        }
        return out.toByteArray();
    }

    private static byte[] point(double x, double y) {
        return ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putDouble(x).putDouble(y).array();
    }

    private static byte[] polygon(double[]... rings) {
        int points = Arrays.stream(rings).mapToInt(ring -> ring.length / 2).sum();
        ByteBuffer out = ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(5).position(36).putInt(rings.length).putInt(points);
        int at = 0;
        for (double[] ring : rings) {
            out.putInt(at);
            at += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double number : ring) {
                out.putDouble(number);
            }
        }
        return out.array();
    }

    /** Clockwise, as outer rings are. */
    private static double[] square(double x, double y, double size) {
        return new double[] {x, y, x, y + size, x + size, y + size, x + size, y, x, y};
    }

    private static double[] hole(double x, double y, double size) {
        return new double[] {x, y, x + size, y, x + size, y + size, x, y + size, x, y};
    }

    private static byte[] dbf(Charset charset, int mark, String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(32 + 64 + 1).order(ByteOrder.LITTLE_ENDIAN);
        head.put(0, (byte) 3).putInt(4, names.length).putShort(8, (short) 97).putShort(10, (short) 31).put(29, (byte) mark);
        head.put(32, "NAME".getBytes(StandardCharsets.US_ASCII)).put(43, (byte) 'C').put(48, (byte) 20);
        head.put(64, "HEIGHT".getBytes(StandardCharsets.US_ASCII)).put(75, (byte) 'N').put(80, (byte) 10);
        head.put(96, (byte) 0x0D);
        out.write(head.array());
        for (String name : names) {
            byte[] row = new byte[31];
            Arrays.fill(row, (byte) ' ');
            byte[] text = name.getBytes(charset);
            System.arraycopy(text, 0, row, 1, text.length);
            System.arraycopy("    148.50".getBytes(StandardCharsets.US_ASCII), 0, row, 21, 10);
            out.write(row);
        }
        return out.toByteArray();
    }

    @Test
    void textIsReadInWhatIsNamedAndWhereNothingIsInWhatItIs() throws IOException {
        Files.write(folder.resolve("A.shp"), shp(point(834141, 819946), point(834142, 819947)));
        Charset big5 = Charset.forName("Big5-HKSCS");
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, big5}) {
            Files.write(folder.resolve("a.DBF"), dbf(charset, 0, "觀海鑽", "Pedder"));
            read();
            assertEquals("觀海鑽", found.get(0).attributes().get("NAME"), charset.name());
            assertEquals(148.5, found.get(1).attributes().get("HEIGHT"));
            Files.writeString(folder.resolve("A.cpg"), charset == big5 ? "BIG5" : "UTF-8");
            read();
            assertEquals("觀海鑽", found.get(0).attributes().get("NAME"), charset.name());
            Files.delete(folder.resolve("A.cpg"));
        }
        Files.write(folder.resolve("a.DBF"), dbf(big5, 0x78, "觀海鑽", "Pedder"));
        read();
        assertEquals("觀海鑽", found.get(0).attributes().get("NAME"));
    }

    @Test
    void holesBelongToTheRingAroundThem() throws IOException {
        Files.write(folder.resolve("A.shp"), shp(polygon(square(834000, 819000, 100), square(834200, 819000, 100),
                hole(834210, 819010, 20), hole(834010, 819010, 30)), polygon(hole(834000, 819000, 10))));
        read();
        assertEquals(2, found.get(0).geometry().getNumGeometries());
        assertEquals(100 * 100 - 900, found.get(0).geometry().getGeometryN(0).getArea(), 1e-6);
        assertEquals(1, ((Polygon) found.get(0).geometry().getGeometryN(1)).getNumInteriorRing());
        assertEquals(100, found.get(1).geometry().getArea(), 1e-6);
    }

    @Test
    void theSystemStandsInThePrjOrInTheNumbers() throws IOException {
        Files.write(folder.resolve("A.shp"), shp(point(834141, 819946)));
        Reading reading = read();
        assertEquals(CrsTable.HK80, reading.crs());
        assertEquals(1, reading.notes().size());
        Files.writeString(folder.resolve("A.prj"), "PROJCS[\"Hong_Kong_1980_Grid\",GEOGCS[\"GCS_Hong_Kong_1980\"]]");
        assertEquals(List.of(), read().notes());
        Files.writeString(folder.resolve("A.prj"), "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]");
        assertTrue(assertThrows(GeodataException.class, this::read).getMessage().contains("--crs EPSG:2326"));
    }

    @Test
    void damageCostsARecordOrIsToldNeverWorse() throws IOException {
        byte[] whole = shp(polygon(square(834000, 819000, 100), hole(834010, 819010, 30)), point(834141, 819946));
        Files.write(folder.resolve("a.dbf"), dbf(StandardCharsets.UTF_8, 0, "x", "y"));
        for (int i = 0; i < whole.length; i++) {
            for (int value : new int[] {0, 0x7F, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[i] = (byte) value;
                tried(damaged);
            }
            tried(Arrays.copyOf(whole, i));
        }
        Files.write(folder.resolve("A.shp"), Arrays.copyOf(whole, whole.length - 5));
        assertTrue(assertThrows(GeodataException.class, this::read).getMessage().contains("after 1 features"));
        Files.write(folder.resolve("A.shp"), whole);
        byte[] table = dbf(StandardCharsets.UTF_8, 0, "x", "y");
        for (int i = 0; i < table.length; i++) {
            byte[] damaged = table.clone();
            damaged[i] ^= (byte) 0xFF;
            Files.write(folder.resolve("a.dbf"), damaged);
            tried(whole);
        }
    }

    private void tried(byte[] bytes) throws IOException {
        Files.write(folder.resolve("A.shp"), bytes);
        try {
            read();
        } catch (GeodataException e) {
            assertTrue(e.getMessage().startsWith("A.shp") || e.getMessage().startsWith("a.dbf"), e.getMessage());
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
    void theDistrictsWithoutTableAndSystem() throws Exception {
        Path geo = Path.of(System.getenv("LINTEL_CORPUS"), "geo");
        Reading reading = FeatureFile.read(geo.resolve("geohk_dc.shp"), ReadOptions.NONE, found::add, Progress.NONE);
        assertEquals(18, reading.features());
        assertEquals(CrsTable.HK80, reading.crs());
        assertEquals(0, reading.damaged());
        // the territory, with its waters
        double area = found.stream().mapToDouble(feature -> feature.geometry().getArea()).sum();
        assertTrue(area > 1.0e9 && area < 3.0e9, "square metres: " + area);
        assertTrue(found.stream().allMatch(feature -> feature.geometry().isValid()));
    }
}
