// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.model.Model;

/** Points of models by each level onto the map, and back. */
class ModelToMapTest {

    private static ModelToMap map(String text) throws Exception {
        try (Model model = Models.open(text)) {
            return ModelToMap.of(Georeference.of(model));
        }
    }

    /** Ten metres along an X axis that is turned by 30 degrees. */
    @Test
    void aPointOfTheWorkedExample() throws Exception {
        ModelToMap map = map(Models.sound());
        assertArrayEquals(new double[] {834150.213, 819951.786, 24.5}, map.apply(10, 0, 0), 5e-4);
        assertArrayEquals(new double[] {10, 0, 0}, map.back(834150.21325403784, 819951.786, 24.5), 1e-8);
        assertEquals("EPSG:2326", map.crs().code());
        assertEquals(50, map.level());
        assertEquals(30, map.rotation(), 1e-9);
        try (Model model = Models.open(Models.sound())) {
            assertEquals(List.of(10, 20, 50), Georeference.of(model).levels());
        }
    }

    /** Revit leaves Scale out: the same is meant. */
    @Test
    void aScaleThatIsLeftOut() throws Exception {
        assertArrayEquals(new double[] {834150.213, 819951.786, 24.5},
                map(Models.sound().replace("0.5,0.001);", "0.5,$);")).apply(10, 0, 0), 5e-4);
    }

    /** A grid factor is kept: the scale is near what the units demand. */
    @Test
    void aGridFactorIsKept() throws Exception {
        double[] at = map(Models.sound().replace("0.5,0.001);", "0.5,0.0010004);")).apply(1000, 0, 0);
        assertEquals(1000.4, Math.hypot(at[0] - 834141.553, at[1] - 819946.786), 1e-6);
    }

    @Test
    void scaledAndRigid() throws Exception {
        String scaled = Models.sound().replace("FILE_SCHEMA(('IFC4'))", "FILE_SCHEMA(('IFC4X3_ADD2'))").replace(
                Models.CONVERSION, "#21=IFCMAPCONVERSIONSCALED(#10,#20,834000.,819000.,5.,1.,0.,0.001,2.,1.,1.);");
        assertArrayEquals(new double[] {834020, 819010, 8}, map(scaled).apply(10, 10, 3), 1e-6);
        String rigid = Models.sound().replace("FILE_SCHEMA(('IFC4'))", "FILE_SCHEMA(('IFC4X3_ADD2'))").replace(
                Models.CONVERSION,
                "#21=IFCRIGIDOPERATION(#10,#20,IFCLENGTHMEASURE(834000.),IFCLENGTHMEASURE(819000.),5.);");
        assertArrayEquals(new double[] {834010, 819010, 8}, map(rigid).apply(10, 10, 3), 1e-6);
    }

    @Test
    void theConventionForIfc2x3() throws Exception {
        String text = Models.nowhere().replace("FILE_SCHEMA(('IFC4'))", "FILE_SCHEMA(('IFC2X3'))").replace("ENDSEC;\nEND", """
                #50=IFCRELDEFINESBYPROPERTIES('0YvctVUKr0kugbFTf53O9I',$,$,$,(#30),#51);
                #51=IFCPROPERTYSET('0YvctVUKr0kugbFTf53O9J',$,'EPset_MapConversion',$,(#52,#53,#54,#55,#56,#57));
                #52=IFCPROPERTYSINGLEVALUE('TargetCRS',$,IFCLABEL('EPSG:2326'),$);
                #53=IFCPROPERTYSINGLEVALUE('Eastings',$,IFCLENGTHMEASURE(834141.553),$);
                #54=IFCPROPERTYSINGLEVALUE('Northings',$,IFCLENGTHMEASURE(819946.786),$);
                #55=IFCPROPERTYSINGLEVALUE('OrthogonalHeight',$,IFCLABEL('24.5'),$);
                #56=IFCPROPERTYSINGLEVALUE('XAxisAbscissa',$,IFCREAL(0.8660254037844387),$);
                #57=IFCPROPERTYSINGLEVALUE('XAxisOrdinate',$,IFCREAL(0.5),$);
                ENDSEC;
                END""");
        assertArrayEquals(new double[] {834150.213, 819951.786, 24.5}, map(text).apply(10, 0, 0), 5e-4);
    }

    /** Coordinates that are those of the grid already (level 30), and a world that holds them (level 40). */
    @Test
    void coordinatesOfTheGrid() throws Exception {
        String far = Models.nowhere().replace("#31=IFCLOCALPLACEMENT($,#11);", """
                #31=IFCLOCALPLACEMENT($,#60);
                #60=IFCAXIS2PLACEMENT3D(#61,$,$);
                #61=IFCCARTESIANPOINT((834000000.,819000000.,5000.));""");
        ModelToMap map = map(far);
        assertEquals(30, map.level());
        assertArrayEquals(new double[] {834010, 819010, 8}, map.apply(834010, 819010, 8), 1e-6);
        String world = Models.nowhere().replace("#12=IFCCARTESIANPOINT((0.,0.,0.));",
                "#12=IFCCARTESIANPOINT((834000000.,819000000.,5000.));").replace("#31=IFCLOCALPLACEMENT($,#11);", """
                #31=IFCLOCALPLACEMENT($,#60);
                #60=IFCAXIS2PLACEMENT3D(#61,$,$);
                #61=IFCCARTESIANPOINT((0.,0.,0.));""");
        map = map(world);
        assertEquals(40, map.level());
        assertArrayEquals(new double[] {834010, 819010, 8}, map.apply(10, 10, 3), 1e-6);
    }

    /** Latitude, longitude and true north alone: to what those are good for. */
    @Test
    void degreesAlone() throws Exception {
        ModelToMap map = map(Models.sound().replace(Models.CONVERSION + "\n", ""));
        assertEquals(20, map.level());
        double[] at = map.apply(10, 0, 0);
        // grid north and true north differ by the convergence, a hundredth of a degree here
        assertArrayEquals(new double[] {834150.213, 819951.786, 24.5}, at, 0.01);
        assertNull(map(Models.nowhere()));
    }

    @Test
    void anglesRoundToAMillionthOfASecond() {
        for (double degrees : new double[] {22.318520889, -71.0597, 114.156235258883, -0.000001, 0}) {
            CompoundAngle angle = CompoundAngle.of(degrees);
            assertEquals(degrees, angle.degrees(), 1e-9);
            assertTrue(!angle.isMixed() && !angle.isOverfull(), angle.toString());
        }
        assertEquals(List.of(23L, 0L, 0L, 0L), CompoundAngle.of(22.99999999999).parts());
    }
}
