// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Model;

/** Elements in a drawing: cut, coloured, faded, and without those that stand far off. */
class ModelDrawingTest {

    private static final String BLOCK = "#20=IFCBLOCK(#9,4000.,200.,3000.);\n"
            + "#22=IFCSHAPEREPRESENTATION($,'Body','CSG',(#20));\n#23=IFCPRODUCTDEFINITIONSHAPE($,$,(#22));\n"
            + "#32=IFCLOCALPLACEMENT($,#9);\n#24=IFCWALL('0000000000000000000024',$,'A',$,$,#32,#23,$,$);\n";

    private static ModelDrawing drawing(Model model, List<Section> sections, boolean faded) {
        var drawing = new ModelDrawing(ModelColours.onPaper(model), sections);
        new NativeEngine().run(GeometryRequest.of(model), Progress.NONE, element -> drawing.add(element, faded));
        return drawing;
    }

    @Test
    void aSectionTakesAwayWhatIsNearerAndFillsTheCut() {
        Model model = Ifc.model("IFC4", BLOCK);
        Section level = Section.parse("z=1.2", View.ISO);
        List<Drawing.Thing> things = drawing(model, List.of(level), false).drawing().things();
        assertEquals(2, things.size());
        Measures rest = Measures.of(things.get(0).mesh(), things.get(0).at());
        Measures cut = Measures.of(things.get(1).mesh(), things.get(1).at());
        assertEquals(1.2, rest.bounds().maxZ(), 1e-9);
        assertEquals(Drawing.Look.CUT, things.get(1).look());
        assertEquals(4 * 0.2, cut.area(), 1e-9);
        // from below the lower part is nearer
        Section below = Section.parse("z=1.2", View.parse("bottom"));
        assertEquals(1.2, drawing(model, List.of(below), false).drawing().bounds().minZ(), 1e-9);
        assertTrue(drawing(model, List.of(Section.parse("z=-1", View.ISO)), false).drawing().things().isEmpty());
        assertEquals(1, drawing(model, List.of(Section.parse("z=9", View.ISO)), false).drawing().things().size());
    }

    @Test
    void sectionsAreReadOrRefused() {
        for (String bad : new String[] {"", "z", "z=", "w=1", "z=NaN", "z=1e999", "z:1", "z=1.2m"}) {
            assertNull(Section.parse(bad, View.ISO), bad);
        }
        assertEquals(-5, Section.parse("X=-5", View.ISO).point().x());
    }

    @Test
    void viewsAreReadOrRefused() {
        for (String bad : new String[] {"", "south", "1", "400,0", "0,91", "a,b", "NaN,0", ","}) {
            assertNull(View.parse(bad), bad);
        }
        assertEquals(new View(30, 20, false), View.parse("30,20"));
        assertEquals(0, View.parse("front").up().minus(new Vec(0, 0, 1)).length(), 1e-12);
        assertEquals(0, View.parse("top").up().minus(new Vec(0, 1, 0)).length(), 1e-12);
    }

    @Test
    void colours() {
        Model plain = Ifc.model("IFC4", BLOCK);
        assertEquals(0xFFF4F2EC, drawing(plain, List.of(), false).drawing().things().getFirst().argb());
        assertEquals(Drawing.Look.FADED, drawing(plain, List.of(), true).drawing().things().getFirst().look());
        Model red = Ifc.model("IFC4", BLOCK + "#40=IFCCOLOURRGB($,1.,0.,0.);\n"
                + "#41=IFCSURFACESTYLESHADING(#40,0.5);\n#42=IFCSURFACESTYLE($,.BOTH.,(#41));\n"
                + "#43=IFCSTYLEDITEM(#20,(#42),$);\n");
        int argb = drawing(red, List.of(), false).drawing().things().getFirst().argb();
        assertEquals(128, argb >>> 24, 1);
        assertEquals(255, argb >> 16 & 255);
        assertTrue((argb & 255) < 80);
    }

    @Test
    void whatStandsFarOffIsLeftOut() {
        var data = new StringBuilder(BLOCK);
        for (int i = 0; i < 12; i++) {
            data.append("#%d=IFCCARTESIANPOINT((%d.,0.,0.));\n#%d=IFCAXIS2PLACEMENT3D(#%d,$,$);\n".formatted(100 + i,
                    i == 11 ? 836_000_000 : i * 5000, 200 + i, 100 + i));
            data.append("#%d=IFCLOCALPLACEMENT($,#%d);\n".formatted(300 + i, 200 + i));
            data.append("#%d=IFCWALL('00000000000000000004%02d',$,'W',$,$,#%d,#23,$,$);\n".formatted(400 + i, i,
                    300 + i));
        }
        ModelDrawing drawing = drawing(Ifc.model("IFC4", data.toString()), List.of(), false);
        assertEquals(1, drawing.strays());
        assertEquals(12, drawing.drawing().things().size());
        assertTrue(drawing.drawing().bounds().maxX() < 100);
        assertEquals(13, drawing.elements().size());
    }
}
