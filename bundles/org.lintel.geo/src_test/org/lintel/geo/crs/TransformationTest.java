// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points of Hong Kong against what the Lands Department's own services and PROJ 9.1 give. */
class TransformationTest {

    private static final double MILLIMETRE = 1e-3;
    /** Degrees of latitude and longitude in a millimetre, at 22 degrees north. */
    private static final double NORTH = MILLIMETRE / 110_750;
    private static final double EAST = MILLIMETRE / 103_200;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // the Lands Department's conversion tool
        "V1, 820351.389, 832591.320, 22.322172084, 114.141187917",
        // the authority's own server: the same vertices asked for in EPSG:2326 and in EPSG:4326
        "V2, 819946.78609000146, 834141.55273000058, 22.318520889003814, 114.1562352576247",
        "V3, 812571.08200000226, 836260.61600000039, 22.251914924882776, 114.17680270241493",
        "V4, 821243.56928000227, 833561.42849000078, 22.330230790653555, 114.15060243693186",
        "V5, 819941.91798000224, 834176.92164000124, 22.318476970313007, 114.15657855133287",
        // PROJ 9.1.1
        "V6, 819069.80, 836694.05, 22.3106024339, 114.1810093267",
        "V7, 800000, 800000, 22.1380102875, 113.8253123927",
        "V8, 840000, 860000, 22.4994475231, 114.4075130112",
        "V9, 815865.397, 834227.514, 22.2816635395, 114.1570747738"})
    void gridAndWgs84(String name, double northing, double easting, double latitude, double longitude) throws Exception {
        double[] degrees = Transformation.between(CrsTable.HK80, CrsTable.WGS84).apply(easting, northing);
        assertEquals(longitude, degrees[0], EAST, name);
        assertEquals(latitude, degrees[1], NORTH, name);
        double[] metres = Transformation.between(CrsTable.WGS84, CrsTable.HK80).apply(longitude, latitude);
        assertEquals(easting, metres[0], MILLIMETRE, name);
        assertEquals(northing, metres[1], MILLIMETRE, name);
        assertTrue(CrsTable.HK80.bounds().contains(easting, northing));
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource({
        // the tool prints whole metres, cut off; PROJ the rest
        "V1b, 832591.320, 820351.389, EPSG:32650, 205494.6371, 2471279.7830",
        "V6, 836694.05, 819069.80, EPSG:3857, 12710571.8165, 2548857.8467",
        "V7, 800000, 800000, EPSG:32649, 791433.2556, 2450812.1510",
        "V9, 834227.514, 815865.397, EPSG:3857, 12707907.4343, 2545376.0698"})
    void otherProjections(String name, double easting, double northing, String code, double x, double y) throws Exception {
        Crs other = CrsTable.get(code);
        assertArrayEquals(new double[] {x, y}, Transformation.between(CrsTable.HK80, other).apply(easting, northing),
                MILLIMETRE);
        assertArrayEquals(new double[] {easting, northing}, Transformation.between(other, CrsTable.HK80).apply(x, y),
                MILLIMETRE);
    }

    @Test
    void geographicHongKong1980() throws Exception {
        double[] degrees = Transformation.between(CrsTable.HK80, CrsTable.get("4611")).apply(832591.320, 820351.389);
        assertEquals(114.138734989, degrees[0], EAST);
        assertEquals(22.323701767, degrees[1], NORTH);
    }

    @Test
    void theWayBackCloses() throws Exception {
        Transformation there = Transformation.between(CrsTable.HK80, CrsTable.WGS84);
        Transformation back = Transformation.between(CrsTable.WGS84, CrsTable.HK80);
        for (double e = 799_000; e <= 871_000; e += 6000) {
            for (double n = 798_000; n <= 849_000; n += 6000) {
                assertArrayEquals(new double[] {e, n}, back.apply(there.apply(e, n)), 0.5 * MILLIMETRE);
            }
        }
    }

    /** Rotations with the sign that is usually pasted lead 56 m away: what a reader can look for in a wrong file. */
    @Test
    void theUsualMistakeIsKnownByItsSize() throws Exception {
        Crs right = CrsTable.HK80;
        Crs wrong = new Crs("wrong", right.kind(), right.name(), 1, right.bounds(), right.definition()
                .replace("0.067753,-2.243648,-1.158828", "-0.067753,2.243648,1.158828"), "");
        double[] degrees = Transformation.between(right, CrsTable.WGS84).apply(836000, 820000);
        double[] metres = Transformation.between(CrsTable.WGS84, wrong).apply(degrees);
        assertEquals(55.8, Math.hypot(metres[0] - 836000, metres[1] - 820000), 0.2);
    }

    @Test
    void heightsAreNeverMixedInSilence() throws Exception {
        Frame hkpd = Frame.parse("EPSG:2326+5738");
        Frame chart = Frame.parse("2326+5739");
        Frame ellipsoid = Frame.parse("EPSG:4979");
        assertEquals(-4.646, Transformation.between(hkpd, chart, null).apply(834000, 819000, 4.5)[2], 1e-12);
        assertEquals(4.5, Transformation.between(chart, hkpd, null).apply(834000, 819000, -4.646)[2], 1e-12);
        assertThrows(CrsException.class, () -> Transformation.between(hkpd, ellipsoid, null));
        assertEquals(2.1, Transformation.between(hkpd, ellipsoid, -2.4).apply(834000, 819000, 4.5)[2], 1e-12);
        assertThrows(CrsException.class, () -> Transformation.between(hkpd, Frame.parse("EPSG:4326"), -2.4));
        assertEquals("EPSG:2326+5738", hkpd.toString());
        assertThrows(CrsException.class, () -> Frame.parse("EPSG:2326+9999"));
    }

    @Test
    void systemsByCode() {
        assertNull(CrsTable.find("EPSG:32661"));
        assertNull(CrsTable.find("EPSG:32600"));
        assertNull(CrsTable.find("EPSG:25827"));
        assertEquals("WGS 84 / UTM zone 50N", CrsTable.find("epsg:32650").name().en());
        assertThrows(CrsException.class, () -> CrsTable.get("Hong Kong"));
    }
}
