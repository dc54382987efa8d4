// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Model;

/** Curves that things are placed along. */
class DirectrixTest {

    private static final String[] FRAME = {"#1=IFCCARTESIANPOINT((0.,0.));", "#2=IFCAXIS2PLACEMENT2D(#1,$);",
        "#3=IFCDIRECTION((1.,0.));", "#4=IFCVECTOR(#3,1.);", "#5=IFCLINE(#1,#4);"};

    private static Model model(String... more) {
        String[] all = new String[FRAME.length + more.length];
        System.arraycopy(FRAME, 0, all, 0, FRAME.length);
        System.arraycopy(more, 0, all, FRAME.length, more.length);
        return Spf.model("IFC4X3_ADD2", all);
    }

    private static double heading(Directrix.Spot spot) {
        return Math.atan2(spot.tangent()[1], spot.tangent()[0]);
    }

    /** From straight to a radius of 300 m within 100 m: every transition turns by half of what the arc would. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"IFCCLOTHOID(#2,173.20508075688772)|0.16666666666666666",
        "IFCCOSINESPIRAL(#2,-600.,600.)|0.16666666666666666",
        "IFCSINESPIRAL(#2,-1884.9555921538758,173.20508075688772,$)|0.16666666666666666",
        "IFCTHIRDORDERPOLYNOMIALSPIRAL(#2,-110.66819197003215,100.,$,$)|0.16666666666666666"})
    void transitionsTurnByHalf(String spiral, double turn) {
        Model model = model("#10=" + spiral + ";",
                "#11=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#10);",
                "#12=IFCCOMPOSITECURVE((#11),.F.);");
        Directrix curve = Directrix.of(model.instance(12));
        assertNotNull(curve);
        assertEquals(100, curve.length(), 1e-12);
        double end = heading(curve.at(100));
        assertEquals(turn, end, 1e-9);
        // the curvature at the end, from the last metre of the way
        assertEquals(1 / 300.0, (end - heading(curve.at(99.999))) / 0.001, 1e-5);
        assertNull(curve.at(101), "beyond its end");
    }

    /** The first half of a Helmert curve as a writer gave it: from R = 300 m to 600 m within 50 m. */
    @Test
    void helmertCurvesAreOfTheSecondOrder() {
        Model model = model("#10=IFCSECONDORDERPOLYNOMIALSPIRAL(#2,-114.471424255333,$,300.);",
                "#11=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(50.),#10);",
                "#12=IFCCOMPOSITECURVE((#11),.F.);");
        Directrix curve = Directrix.of(model.instance(12));
        assertEquals(50 / 300.0 - 50.0 * 50 * 50 / 3 / 1.5e6, heading(curve.at(50)), 1e-9);
        assertEquals(1 / 600.0, (heading(curve.at(50)) - heading(curve.at(49.999))) / 0.001, 1e-6);
    }

    @Test
    void cubicParabolasAreMeasuredAlongThemselves() {
        Model model = model("#10=IFCPOLYNOMIALCURVE(#2,(0.,1.),(0.,0.,0.,1.E-5),$);",
                "#11=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#10);",
                "#12=IFCCOMPOSITECURVE((#11),.F.);");
        double[] p = Directrix.of(model.instance(12)).at(100).point();
        assertEquals(1e-5 * p[0] * p[0] * p[0], p[1], 1e-9);
        double length = 0;
        for (int i = 0; i < 10000; i++) {
            double a = p[0] * (i + 0.5) / 10000;
            length += Math.hypot(1, 3e-5 * a * a) * p[0] / 10000;
        }
        assertEquals(100, length, 1e-6);
    }

    @Test
    void parameterValuesOnACircleAreAngles() {
        Model model = model("#10=IFCCIRCLE(#2,200.);",
                "#11=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCPARAMETERVALUE(0.),IFCPARAMETERVALUE(0.5),#10);",
                "#12=IFCCOMPOSITECURVE((#11),.F.);");
        assertEquals(100, Directrix.of(model.instance(12)).length(), 1e-12);
    }

    /** Level for 100 m, then canted by a clothoid's even growth to 0.15 over 1.5 m, lifted in its middle by 75 mm. */
    @Test
    void cantLiftsAndRolls() {
        Model model = model("#10=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(300.),#5);",
                "#11=IFCCOMPOSITECURVE((#10),.F.);", "#12=IFCCARTESIANPOINT((0.,0.,0.));",
                "#13=IFCCARTESIANPOINT((100.,0.,0.));", "#14=IFCCARTESIANPOINT((200.,0.075,0.));",
                "#15=IFCDIRECTION((0.,-0.1,0.99498743710662));", "#16=IFCAXIS2PLACEMENT3D(#12,$,$);",
                "#17=IFCAXIS2PLACEMENT3D(#13,$,$);", "#18=IFCDIRECTION((1.,0.,0.));",
                "#19=IFCAXIS2PLACEMENT3D(#14,#15,#18);", "#20=IFCCLOTHOID(#2,100.);",
                "#21=IFCCURVESEGMENT(.CONTINUOUS.,#16,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#5);",
                "#22=IFCCURVESEGMENT(.CONTINUOUS.,#17,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#20);",
                "#23=IFCCURVESEGMENT(.CONTINUOUS.,#19,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#5);",
                "#24=IFCSEGMENTEDREFERENCECURVE((#21,#22,#23),.F.,#11,$);");
        Directrix curve = Directrix.of(model.instance(24));
        assertArrayEquals(new double[] {50, 0, 0}, curve.at(50).point(), 1e-12);
        assertArrayEquals(new double[] {0, 0, 1}, curve.at(50).up(), 1e-12);
        assertArrayEquals(new double[] {150, 0, 0.0375}, curve.at(150).point(), 1e-12);
        assertArrayEquals(new double[] {250, 0, 0.075}, curve.at(250).point(), 1e-12);
        assertArrayEquals(new double[] {0, -0.1, 0.99498743710662}, curve.at(250).up(), 1e-9);
        List<Double> stops = curve.stops(0, 300, 0.001);
        assertTrue(stops.contains(100.0) && stops.contains(200.0), stops.toString());
        assertTrue(stops.stream().filter(d -> d > 100 && d < 200).count() > 4, "a twist is cut finely: " + stops);
    }

    @Test
    void offsetsRunBeside() {
        Model model = model("#10=IFCCIRCLE(#2,100.);",
                "#11=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(50.),#10);",
                "#12=IFCCOMPOSITECURVE((#11),.F.);", "#13=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(0.),2.,1.,$,#12);",
                "#14=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(50.),4.,1.,$,#12);",
                "#15=IFCOFFSETCURVEBYDISTANCES(#12,(#13,#14),$);");
        Directrix curve = Directrix.of(model.instance(15));
        double[] p = curve.at(25).point();
        assertEquals(97, Math.hypot(p[0], p[1] - 100), 1e-9, "to the left is towards the centre");
        assertEquals(1, p[2], 1e-12);
    }

    @Test
    void arcsAmongLines() {
        Model model = model("#10=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(10.,0.,0.),(20.,10.,0.),(10.,20.,0.)));",
                "#11=IFCINDEXEDPOLYCURVE(#10,(IFCLINEINDEX((1,2)),IFCARCINDEX((2,3,4))),$);");
        Directrix curve = Directrix.of(model.instance(11));
        assertEquals(10 + 10 * Math.PI, curve.length(), 1e-9);
        assertArrayEquals(new double[] {20, 10, 0}, curve.at(10 + 5 * Math.PI).point(), 1e-9);
        assertArrayEquals(new double[] {-1, 0, 0}, curve.at(curve.length()).tangent(), 1e-9);
    }

    @Test
    void damageIsNoCurve() {
        Model model = model("#10=IFCCOSINESPIRAL(#2,0.,600.);",
                "#11=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#10);",
                "#12=IFCCOMPOSITECURVE((#11),.F.);", "#13=IFCSEGMENTEDREFERENCECURVE((#11),.F.,#13,$);",
                "#14=IFCOFFSETCURVEBYDISTANCES(#12,(),$);", "#15=IFCSEVENTHORDERPOLYNOMIALSPIRAL(#2,1.E-300,$,$,$,$,$,$,$);",
                "#16=IFCCURVESEGMENT(.CONTINUOUS.,#2,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(100.),#15);",
                "#17=IFCCOMPOSITECURVE((#16),.F.);", "#18=IFCCOMPOSITECURVE((),.F.);", "#19=IFCPOLYLINE((#1));");
        for (int id : new int[] {12, 13, 14, 17, 18, 19}) {
            assertNull(Directrix.of(model.instance(id)), "#" + id);
        }
    }
}
