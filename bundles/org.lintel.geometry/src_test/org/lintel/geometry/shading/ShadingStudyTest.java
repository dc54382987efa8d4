// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.NativeEngine;

/** What shades a window 2 m wide and 1.5 m high, its sill at 0.9 m, in a wall that looks south. */
class ShadingStudyTest {

    /** Metres over metres: tips are found to a thousandth of a millimetre. */
    private static final double EXACT = 2e-6;

    private final StringBuilder data = new StringBuilder();
    private int next = 100;

    /** A block from one corner to the other, as a representation of an element; the number of the shape. */
    private int block(double x0, double y0, double z0, double x1, double y1, double z1) {
        int n = next;
        next += 10;
        data.append("#%d=IFCCARTESIANPOINT((%s,%s,%s));\n".formatted(n, x0, y0, z0));
        data.append("#%d=IFCAXIS2PLACEMENT3D(#%d,$,$);\n".formatted(n + 1, n));
        data.append("#%d=IFCBLOCK(#%d,%s,%s,%s);\n".formatted(n + 2, n + 1, x1 - x0, y1 - y0, z1 - z0));
        return shape(n + 2, n + 3);
    }

    private int shape(int item, int n) {
        data.append("#%d=IFCSHAPEREPRESENTATION($,'Body','CSG',(#%d));\n".formatted(n, item));
        data.append("#%d=IFCPRODUCTDEFINITIONSHAPE($,$,(#%d));\n".formatted(n + 1, n));
        return n + 1;
    }

    private int element(String type, int shape) {
        int n = next++;
        data.append("#%d=%s('0000000000000000%06d',$,'%d',$,$,#16,#%d,$%s);\n".formatted(n, type, n, n, shape,
                type.equals("IFCWINDOW") ? ",$,$,$,$,$" : ",$"));
        return n;
    }

    private void block(String type, double x0, double y0, double z0, double x1, double y1, double z1) {
        element(type, block(x0, y0, z0, x1, y1, z1));
    }

    /** A room behind a wall 300 thick, with a window whose glass stands so far behind the wall's face. */
    private void room(double recess) {
        data.append("#16=IFCLOCALPLACEMENT($,#9);\n");
        int wall = element("IFCWALL", block(0, 0, 0, 4000, 300, 3000));
        int opening = element("IFCOPENINGELEMENT", block(1000, -100, 900, 3000, 400, 2400));
        int window = element("IFCWINDOW", block(1000, recess, 900, 3000, recess + 50, 2400));
        data.append("#17=IFCRELVOIDSELEMENT('0000000000000000000017',$,$,$,#%d,#%d);\n".formatted(wall, opening));
        data.append("#18=IFCRELFILLSELEMENT('0000000000000000000018',$,$,$,#%d,#%d);\n".formatted(opening, window));
        block("IFCWALL", 0, 5000, 0, 4000, 5300, 3000);
        block("IFCWALL", -300, 0, 0, 0, 5300, 3000);
        block("IFCWALL", 4000, 0, 0, 4300, 5300, 3000);
        block("IFCSLAB", -300, 0, -300, 4300, 5300, 0);
        block("IFCSLAB", -300, 0, 3000, 4300, 5300, 3300);
    }

    private WindowShading find() {
        List<WindowShading> found = ShadingStudy.of(Ifc.model("IFC4", data.toString()), new NativeEngine(),
                Progress.NONE);
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private static boolean says(WindowShading window, String words) {
        return window.reasons().stream().anyMatch(reason -> reason.toString().contains(words));
    }

    @Test
    void theRevealAlone() {
        room(200);
        WindowShading window = find();
        Pane pane = window.pane();
        assertEquals(2, pane.width(), 1e-9);
        assertEquals(1.5, pane.height(), 1e-9);
        assertEquals(180, pane.azimuth(0), 1e-9);
        assertEquals(1, pane.corner().x(), 1e-9);
        assertEquals(0.2, pane.corner().y(), 1e-9);
        assertEquals(0.9, pane.corner().z(), 1e-9);
        assertTrue(window.overhangs().getFirst().recess());
        assertEquals(0.2 / 1.5, window.factors().opf(), EXACT);
        assertEquals(0.2 / 2, window.factors().spf(), EXACT);
        assertEquals(0.2 / 1.5, window.factors().r1(), EXACT);
        assertEquals(0.2 / 2, window.factors().r2(), EXACT);
        assertEquals(List.of(), window.reasons());
    }

    @Test
    void flushWithTheWallNothingShades() {
        room(0);
        assertEquals(Factors.NONE, find().factors());
    }

    @Test
    void anOverhang() {
        room(200);
        block("IFCSLAB", 0, -1000, 2700, 4000, 0, 2850);
        WindowShading window = find();
        Device slab = window.overhangs().getFirst();
        assertEquals("IfcSlab", slab.element().typeName());
        assertEquals(1.2, slab.projection(), EXACT);
        assertEquals(0.3, slab.distance(), EXACT);
        assertEquals(0, slab.slope());
        assertEquals(1, slab.coverage());
        assertEquals(1.2 / 1.8, window.factors().opf(), EXACT);
        assertEquals(1.2 / 1.8, window.factors().r1(), EXACT);
        assertEquals(1.2 / 0.3, window.factors().r1Gap(), 2e-5);
        assertEquals(0.3, window.factors().gap(), EXACT);
    }

    @Test
    void hongKongExample() {
        // Code of Practice 1995, appendix: 700 before the glass, 1600 from the sill to the underside
        room(0);
        block("IFCSHADINGDEVICE", 0, -700, 2500, 4000, 0, 2600);
        assertEquals(0.4375, find().factors().opf(), EXACT);
    }

    @Test
    void singaporeExample() {
        // B5.2: a window 0.75 m high, 0.2 m below an overhang of 0.3 m, here twice as large
        room(0);
        block("IFCSHADINGDEVICE", 0, -600, 2800, 4000, 0, 2900);
        Factors factors = find().factors();
        assertEquals(0.3 / 0.95, factors.r1(), EXACT);
        assertEquals(1.5, factors.r1Gap(), 1e-5);
    }

    @Test
    void anOverhangOverHalfTheWindow() {
        room(200);
        block("IFCSLAB", 0, -1000, 2700, 2000, 0, 2850);
        WindowShading window = find();
        assertEquals(0.5, window.overhangs().getFirst().coverage());
        assertEquals(1.2, window.overhangs().getFirst().projection(), EXACT);
        assertFalse(window.overhangs().getFirst().whole());
        assertEquals(0.2 / 1.5, window.factors().opf(), EXACT);
        assertTrue(says(window, "part of the width"));
    }

    @Test
    void twoSlabsSideBySideAreOneOverhang() {
        room(0);
        block("IFCSLAB", 0, -1000, 2400, 2000, 0, 2550);
        block("IFCSLAB", 2000, -1000, 2400, 4000, 0, 2550);
        WindowShading window = find();
        assertEquals(1, window.overhangs().size());
        assertEquals(1 / 1.5, window.factors().opf(), EXACT);
    }

    @Test
    void aSlopingOverhangLowerThanTheHead() {
        room(200);
        double drop = 1000 * Math.tan(Math.toRadians(30));
        int n = next;
        next += 20;
        double[][] corners = {{0, 2700}, {-1000, 2700 - drop}, {-1000, 2850 - drop}, {0, 2850}};
        for (int i = 0; i < 4; i++) {
            data.append("#%d=IFCCARTESIANPOINT((%s,%s));\n".formatted(n + i, corners[i][0], corners[i][1]));
        }
        data.append("#%d=IFCPOLYLINE((#%d,#%d,#%d,#%d,#%d));\n".formatted(n + 4, n, n + 1, n + 2, n + 3, n));
        data.append("#%d=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#%d);\n".formatted(n + 5, n + 4));
        data.append("#%d=IFCAXIS2PLACEMENT3D(#8,#14,#15);\n".formatted(n + 6));
        data.append("#%d=IFCEXTRUDEDAREASOLID(#%d,#%d,#13,4000.);\n".formatted(n + 7, n + 5, n + 6));
        element("IFCROOF", shape(n + 7, n + 8));
        WindowShading window = find();
        Device roof = window.overhangs().getFirst();
        double z = 2.7 - drop / 1000;
        assertEquals(1.2, roof.projection(), EXACT);
        assertEquals(z - 2.4, roof.distance(), EXACT);
        assertEquals(30, roof.slope(), 1e-6);
        assertEquals(1.2 / (z - 0.9), window.factors().opf(), 1e-5);
        double atGlass = z + 1.2 * Math.tan(Math.toRadians(30));
        assertEquals(1.2 / Math.cos(Math.toRadians(30)) / (atGlass - 0.9), window.factors().r1(), 1e-5);
        assertEquals(atGlass - 2.4, window.factors().gap(), 1e-5);
        assertEquals(30, window.factors().slope1(), 1e-6);
    }

    @Test
    void finsOfDifferentDepth() {
        room(200);
        block("IFCSHADINGDEVICE", 700, -600, 0, 900, 0, 3000);
        block("IFCWALL", 3100, -400, 0, 3300, 0, 3000);
        WindowShading window = find();
        Device left = window.left().getFirst();
        Device right = window.right().getFirst();
        assertEquals(0.8, left.projection(), EXACT);
        assertEquals(0.1, left.distance(), EXACT);
        assertEquals(0.6, right.projection(), EXACT);
        assertEquals(0.1, right.distance(), EXACT);
        assertEquals(0.6 / 2.2, window.factors().spf(), EXACT);
        assertEquals(0.6 / 2.2, window.factors().r2(), EXACT);
    }

    @Test
    void aFinOnOneSideOrOverHalfTheHeight() {
        room(200);
        block("IFCSHADINGDEVICE", 800, -600, 0, 1000, 0, 3000);
        WindowShading one = find();
        assertEquals(0.2 / 2, one.factors().spf(), EXACT, "the reveal on the other side is the shorter");
        assertTrue(says(one, "one side only"));
        block("IFCSHADINGDEVICE", 3000, -600, 0, 3200, 0, 1650);
        WindowShading half = find();
        assertEquals(0.5, half.right().getFirst().coverage());
        assertTrue(says(half, "part of the height"));
    }

    @Test
    void whatStandsOffTheWallIsToldAndNotCounted() {
        room(200);
        block("IFCSHADINGDEVICE", 0, -1000, 2700, 4000, -500, 2800);
        WindowShading window = find();
        assertEquals(0.2 / 1.5, window.factors().opf(), EXACT);
        assertTrue(says(window, "gap"));
    }

    @Test
    void aScreenBeforeTheWindowIsTold() {
        room(0);
        block("IFCSHADINGDEVICE", 0, -600, 0, 4000, -300, 3000);
        assertTrue(says(find(), "before the window"));
    }

    @Test
    void aRailingAndAParkedSiteShadeNothing() {
        room(0);
        block("IFCRAILING", 0, -1000, 100, 4000, -950, 1200);
        block("IFCSITE", -9000, -9000, 2600, 9000, 0, 2700);
        assertEquals(0, find().factors().opf());
    }

    @Test
    void aWindowWithinTheHouseIsNoneOfTheFacade() {
        room(0);
        int opening = element("IFCOPENINGELEMENT", block(1000, 4900, 900, 3000, 5400, 2400));
        int window = element("IFCWINDOW", block(1000, 5100, 900, 3000, 5150, 2400));
        data.append("#19=IFCRELFILLSELEMENT('0000000000000000000019',$,$,$,#%d,#%d);\n".formatted(opening, window));
        // the back wall looks into a second room
        block("IFCWALL", -300, 9000, 0, 4300, 9300, 3000);
        block("IFCWALL", -300, 5300, 0, 0, 9000, 3000);
        block("IFCWALL", 4000, 5300, 0, 4300, 9000, 3000);
        block("IFCSLAB", -300, 5300, -300, 4300, 9300, 0);
        block("IFCSLAB", -300, 5300, 3000, 4300, 9300, 3300);
        assertEquals(180, find().pane().azimuth(0));
    }
}
