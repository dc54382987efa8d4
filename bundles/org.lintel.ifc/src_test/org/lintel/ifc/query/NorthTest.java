// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.model.Model;

/** Where north is: never the sum of two statements. */
class NorthTest {

    private static final String CONVERSION = "#5=IFCMAPCONVERSION(#3,#6,836000.,818000.,0.,%s,%s,$);\n"
            + "#6=IFCPROJECTEDCRS('EPSG:2326',$,$,$,$,$,$);\n";

    private static Model model(String north, String more) throws Exception {
        return Model.of(("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
                + "FILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n#1=IFCCARTESIANPOINT((0.,0.,0.));\n"
                + "#2=IFCAXIS2PLACEMENT3D(#1,$,$);\n"
                + "#3=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#2," + north + ");\n"
                + "#4=IFCDIRECTION((0.5,0.866025403784439));\n" + more + "ENDSEC;\nEND-ISO-10303-21;\n")
                .getBytes(StandardCharsets.UTF_8), "north.ifc");
    }

    @Test
    void asTheProjectSays() throws Exception {
        North north = North.of(model("#4", ""));
        assertEquals(30, north.degrees(), 1e-9);
        assertEquals(North.Source.TRUE_NORTH, north.source());
        assertTrue(Double.isNaN(north.apart()));
    }

    @Test
    void bothDoNotAddUp() throws Exception {
        North north = North.of(model("#4", String.format(CONVERSION, "0.866025403784439", "0.5")));
        assertEquals(30, north.degrees(), 1e-9);
        assertEquals(30, north.map(), 1e-9);
        assertEquals(0, north.apart(), 1e-9);
        assertEquals(60, North.of(model("#4", String.format(CONVERSION, "0.866025403784439", "-0.5"))).apart(), 1e-9);
    }

    /** The project's X axis runs 30° north of east: north is 30° clockwise from its Y axis. */
    @Test
    void elseAsTheMapTurns() throws Exception {
        North north = North.of(model("$", String.format(CONVERSION, "0.866025403784439", "0.5")));
        assertEquals(30, north.degrees(), 1e-9);
        assertEquals(North.Source.MAP_CONVERSION, north.source());
        assertEquals(0, North.of(model("$", String.format(CONVERSION, "$", "$"))).degrees());
    }

    @Test
    void elseTheYAxis() throws Exception {
        North north = North.of(model("$", ""));
        assertEquals(0, north.degrees());
        assertEquals(North.Source.ASSUMED, north.source());
        assertEquals(-90, North.given(270, model("#4", "")).degrees(), 1e-9);
    }
}
