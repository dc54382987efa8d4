// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;

class PlacementsTest {

    private static final String[] FRAME = {
        "#1=IFCPROJECT('p',$,'P',$,$,$,$,(#4,#5),#2);", "#2=IFCUNITASSIGNMENT((#3));",
        "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);",
        "#4=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Plan',2,$,#10,#7);",
        "#5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,$,#10,#6);", "#6=IFCDIRECTION((1.,1.));",
        "#7=IFCDIRECTION((0.,1.));",
        "#10=IFCAXIS2PLACEMENT3D(#11,$,$);", "#11=IFCCARTESIANPOINT((0.,0.,0.));"};

    private static Model model(String... lines) {
        var all = Arrays.copyOf(FRAME, FRAME.length + lines.length);
        System.arraycopy(lines, 0, all, FRAME.length, lines.length);
        return Spf.model("IFC4X3_ADD2", all);
    }

    private static void near(double[] expected, double... actual) {
        assertArrayEquals(expected, actual, 1e-9);
    }

    @Test
    void placementsAreChained() {
        Model model = model("#20=IFCWALL('w',$,$,$,$,#30,$,$,$);", "#30=IFCLOCALPLACEMENT(#31,#32);",
                "#31=IFCLOCALPLACEMENT($,#33);", "#32=IFCAXIS2PLACEMENT3D(#34,$,#35);",
                "#33=IFCAXIS2PLACEMENT3D(#36,#37,#38);",
                "#34=IFCCARTESIANPOINT((1000.,0.,500.));", "#35=IFCDIRECTION((1.,1.,0.));",
                "#36=IFCCARTESIANPOINT((10000.,20000.,3000.));", "#37=IFCDIRECTION((0.,0.,1.));",
                "#38=IFCDIRECTION((0.,1.,0.));");
        Transform wall = Placements.of(model).of(model.instance(20));
        double h = Math.sqrt(0.5);
        assertTrue(wall.known());
        near(new double[] {10, 21, 3.5}, wall.origin());
        near(new double[] {-h, h, 0}, wall.axisX());
        near(new double[] {-h, -h, 0}, wall.axisY());
        near(new double[] {0, 0, 1}, wall.axisZ());
        near(new double[] {10 - h, 21 + h, 3.5}, wall.apply(new double[] {1, 0}));
        near(wall.origin(), Placements.of(model).of(model.instance(30)).origin());
    }

    @Test
    void trueNorthIsThatOfTheModelContext() {
        Placements placements = Placements.of(model());
        assertTrue(placements.trueNorthGiven());
        assertEquals(45, placements.trueNorth(), 1e-9);
        Model without = Spf.model("IFC4", "#5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,$,$,$);");
        assertFalse(Placements.of(without).trueNorthGiven());
        assertEquals(0, Placements.of(without).trueNorth());
        Model west = Spf.model("IFC2X3", "#5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,$,$,#6);",
                "#6=IFCDIRECTION((-1.,0.));");
        assertEquals(-90, Placements.of(west).trueNorth(), 1e-9);
    }

    @Test
    void theWorldIsGivenButNotApplied() {
        Model model = Spf.model("IFC4", "#1=IFCPROJECT($,$,$,$,$,$,$,(#5),$);",
                "#5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,$,#6,$);", "#6=IFCAXIS2PLACEMENT3D(#7,$,$);",
                "#7=IFCCARTESIANPOINT((100.,200.,3.));", "#8=IFCSITE('s',$,$,$,$,#9,$,$,$,$,$,$,$,$);",
                "#9=IFCLOCALPLACEMENT($,#10);", "#10=IFCAXIS2PLACEMENT3D(#11,$,$);",
                "#11=IFCCARTESIANPOINT((1.,2.,3.));");
        near(new double[] {100, 200, 3}, Placements.of(model).world().origin());
        near(new double[] {1, 2, 3}, Placements.of(model).of(model.instance(8)).origin());
        assertFalse(Placements.of(Spf.model("IFC4")).world().known());
    }

    @Test
    void whatCannotBeComputedIsMarked() {
        Model model = model("#20=IFCWALL('w',$,$,$,$,$,$,$,$);", "#21=IFCWALL('w',$,$,$,$,#30,$,$,$);",
                "#30=IFCGRIDPLACEMENT($,$,$);", "#22=IFCWALL('w',$,$,$,$,#31,$,$,$);",
                "#31=IFCLOCALPLACEMENT(#30,#10);",
                "#23=IFCWALL('w',$,$,$,$,#32,$,$,$);", "#32=IFCLOCALPLACEMENT(#33,#10);",
                "#33=IFCLOCALPLACEMENT(#32,#10);",
                "#24=IFCWALL('w',$,$,$,$,#34,$,$,$);", "#34=IFCLOCALPLACEMENT($,#35);",
                "#35=IFCAXIS2PLACEMENT3D(#36,$,$);",
                "#36=IFCCARTESIANPOINT((1.,'x'));", "#25=IFCWALL('w',$,$,$,$,#37,$,$,$);",
                "#37=IFCLOCALPLACEMENT($,#99);");
        for (long id = 20; id <= 25; id++) {
            assertFalse(Placements.of(model).of(model.instance(id)).known(), "#" + id);
            near(new double[] {0, 0, 0}, Placements.of(model).of(model.instance(id)).origin());
        }
    }

    @Test
    void aLinearPlacementMayCarryItsPosition() {
        Model model = model("#20=IFCREFERENT('w',$,$,$,$,#30,$,$);", "#30=IFCLINEARPLACEMENT($,$,#31);",
                "#31=IFCAXIS2PLACEMENT3D(#32,$,$);", "#32=IFCCARTESIANPOINT((1000.,2000.,3000.));",
                "#21=IFCREFERENT('w',$,$,$,$,#33,$,$);", "#33=IFCLINEARPLACEMENT($,$,$);");
        near(new double[] {1, 2, 3}, Placements.of(model).of(model.instance(20)).origin());
        assertTrue(Placements.of(model).of(model.instance(20)).known());
        assertFalse(Placements.of(model).of(model.instance(21)).known());
    }

    @Test
    void longChainsEnd() {
        int count = 5000;
        var lines = new String[count];
        for (int i = 0; i < count; i++) {
            lines[i] = "#" + (100 + i) + "=IFCLOCALPLACEMENT(#" + (101 + i) + ",#10);";
        }
        lines[count - 1] = "#" + (99 + count) + "=IFCLOCALPLACEMENT($,#33);#33=IFCAXIS2PLACEMENT3D(#34,$,$);"
                + "#34=IFCCARTESIANPOINT((1000.,0.,0.));";
        Model model = model(lines);
        assertTrue(Placements.of(model).of(model.instance(100)).known());
        near(new double[] {1, 0, 0}, Placements.of(model).of(model.instance(100)).origin());
    }

    @Test
    void axesAreAlwaysSquareAndOfLengthOne() {
        var random = new Random(9);
        for (int i = 0; i < 5000; i++) {
            double[] z = direction(random, i);
            double[] x = i % 7 == 0 ? z : direction(random, i + 3);
            Transform t = Transform.of(new double[3], z, x);
            double[][] axes = {t.axisX(), t.axisY(), t.axisZ()};
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    assertEquals(a == b ? 1 : 0, dot(axes[a], axes[b]), 1e-9);
                }
            }
        }
    }

    private static double[] direction(Random random, int kind) {
        return switch (kind % 5) {
            case 0 -> null;
            case 1 -> new double[] {0, 0, 0};
            case 2 -> new double[] {random.nextInt(3) - 1, random.nextInt(3) - 1, random.nextInt(3) - 1};
            case 3 -> new double[] {random.nextGaussian() * 1e200, random.nextGaussian() * 1e200, 1};
            default -> new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
