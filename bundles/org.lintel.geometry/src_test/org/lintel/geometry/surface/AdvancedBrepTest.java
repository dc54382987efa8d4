// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;

/** Bodies of curved faces whose volumes are known. */
class AdvancedBrepTest {

    private static final String SHELL = "#300=IFCADVANCEDBREP(#301);\n";

    private static Measures closed(String data, double volume, double tolerance) {
        Measures m = Measures.of(Ifc.mesh(data, 300), Matrix.IDENTITY);
        assertEquals(0, m.openEdges(), "open edges");
        assertEquals(volume, m.volume(), volume * tolerance);
        return m;
    }

    @Test
    void aSphereThatNothingBounds() {
        String data = SHELL + "#20=IFCSPHERICALSURFACE(#9,1000.);\n#21=IFCVERTEXPOINT(#22);\n"
                + "#22=IFCCARTESIANPOINT((0.,0.,1000.));\n#23=IFCVERTEXLOOP(#21);\n#24=IFCFACEOUTERBOUND(#23,.T.);\n"
                + "#25=IFCADVANCEDFACE((#24),#20,.T.);\n#301=IFCCLOSEDSHELL((#25));";
        Measures m = closed(data, 4.0 / 3 * Math.PI, 0.01);
        assertEquals(4 * Math.PI, m.area(), 4 * Math.PI * 0.01);
    }

    @Test
    void aSphereCutOpenAlongASeamFromPoleToPole() {
        String data = SHELL + "#20=IFCSPHERICALSURFACE(#9,1000.);\n#21=IFCCARTESIANPOINT((0.,0.,1000.));\n"
                + "#22=IFCCARTESIANPOINT((0.,0.,-1000.));\n#23=IFCVERTEXPOINT(#21);\n#24=IFCVERTEXPOINT(#22);\n"
                + "#25=IFCDIRECTION((0.,-1.,0.));\n#26=IFCAXIS2PLACEMENT3D(#8,#25,#14);\n#27=IFCCIRCLE(#26,1000.);\n"
                + "#28=IFCEDGECURVE(#24,#23,#27,.T.);\n#29=IFCORIENTEDEDGE(*,*,#28,.F.);\n"
                + "#30=IFCORIENTEDEDGE(*,*,#28,.T.);\n#31=IFCEDGELOOP((#29,#30));\n#32=IFCFACEOUTERBOUND(#31,.T.);\n"
                + "#33=IFCADVANCEDFACE((#32),#20,.T.);\n#301=IFCCLOSEDSHELL((#33));";
        closed(data, 4.0 / 3 * Math.PI, 0.01);
    }

    /** Circles at heights 0 and 2 m, radius 1 m, each an edge that closes in itself. */
    private static final String CIRCLES = "#20=IFCCYLINDRICALSURFACE(#9,1000.);\n#21=IFCCARTESIANPOINT((0.,0.,2000.));\n"
            + "#22=IFCAXIS2PLACEMENT3D(#21,$,$);\n#23=IFCCIRCLE(#9,1000.);\n#24=IFCCIRCLE(#22,1000.);\n"
            + "#25=IFCCARTESIANPOINT((1000.,0.,0.));\n#26=IFCCARTESIANPOINT((1000.,0.,2000.));\n"
            + "#27=IFCVERTEXPOINT(#25);\n#28=IFCVERTEXPOINT(#26);\n#29=IFCEDGECURVE(#27,#27,#23,.T.);\n"
            + "#30=IFCEDGECURVE(#28,#28,#24,.T.);\n#31=IFCORIENTEDEDGE(*,*,#29,.T.);\n#32=IFCORIENTEDEDGE(*,*,#29,.F.);\n"
            + "#33=IFCORIENTEDEDGE(*,*,#30,.T.);\n#34=IFCORIENTEDEDGE(*,*,#30,.F.);\n#35=IFCEDGELOOP((#31));\n"
            + "#36=IFCEDGELOOP((#32));\n#37=IFCEDGELOOP((#33));\n#38=IFCEDGELOOP((#34));\n"
            + "#40=IFCPLANE(#9);\n#41=IFCPLANE(#22);\n#42=IFCFACEOUTERBOUND(#36,.T.);\n#43=IFCFACEOUTERBOUND(#37,.T.);\n"
            + "#44=IFCADVANCEDFACE((#42),#40,.F.);\n#45=IFCADVANCEDFACE((#43),#41,.T.);\n";

    @Test
    void aCylinderBetweenTwoCirclesWithAndWithoutASeam() {
        String two = SHELL + CIRCLES + "#50=IFCFACEOUTERBOUND(#35,.T.);\n#51=IFCFACEBOUND(#38,.T.);\n"
                + "#52=IFCADVANCEDFACE((#50,#51),#20,.T.);\n#301=IFCCLOSEDSHELL((#44,#45,#52));";
        closed(two, 2 * Math.PI, 0.01);
        String seam = SHELL + CIRCLES + "#53=IFCLINE(#25,#54);\n#54=IFCVECTOR(#13,1000.);\n#55=IFCEDGECURVE(#27,#28,#53,.T.);\n"
                + "#56=IFCORIENTEDEDGE(*,*,#55,.T.);\n#57=IFCORIENTEDEDGE(*,*,#55,.F.);\n"
                + "#58=IFCEDGELOOP((#31,#56,#34,#57));\n#50=IFCFACEOUTERBOUND(#58,.T.);\n"
                + "#52=IFCADVANCEDFACE((#50),#20,.T.);\n#301=IFCCLOSEDSHELL((#44,#45,#52));";
        closed(seam, 2 * Math.PI, 0.01);
        Measures m = closed(seam.replace("(#50),#20,.T.", "(#50),#20,.F."), 2 * Math.PI, 0.01);
        assertEquals(6 * Math.PI, m.area(), 6 * Math.PI * 0.01);
    }

    @Test
    void facesTheWrongWayRoundAreTurned() {
        String wrong = SHELL + CIRCLES.replace("(#36,.T.)", "(#36,.F.)") + "#50=IFCFACEOUTERBOUND(#35,.T.);\n"
                + "#51=IFCFACEBOUND(#38,.T.);\n#52=IFCADVANCEDFACE((#50,#51),#20,.T.);\n#301=IFCCLOSEDSHELL((#44,#45,#52));";
        closed(wrong, 2 * Math.PI, 0.01);
    }

    @Test
    void aDomeReachesItsPole() {
        String data = SHELL + CIRCLES + "#60=IFCSPHERICALSURFACE(#9,1000.);\n#61=IFCFACEOUTERBOUND(#35,.T.);\n"
                + "#62=IFCADVANCEDFACE((#61),#60,.T.);\n#301=IFCCLOSEDSHELL((#44,#62));";
        closed(data, 2.0 / 3 * Math.PI, 0.01);
    }

    @Test
    void aConeIsASurfaceOfRevolution() {
        String data = SHELL + CIRCLES + "#60=IFCCARTESIANPOINT((1000.,0.));\n#61=IFCCARTESIANPOINT((0.,1500.));\n"
                + "#62=IFCPOLYLINE((#60,#61));\n#63=IFCARBITRARYOPENPROFILEDEF(.CURVE.,$,#62);\n"
                + "#64=IFCDIRECTION((0.,-1.,0.));\n#65=IFCAXIS2PLACEMENT3D(#8,#64,#14);\n#66=IFCAXIS1PLACEMENT(#8,#15);\n"
                + "#67=IFCSURFACEOFREVOLUTION(#63,#65,#66);\n#68=IFCFACEOUTERBOUND(#35,.T.);\n"
                + "#69=IFCADVANCEDFACE((#68),#67,.T.);\n#301=IFCCLOSEDSHELL((#44,#69));";
        closed(data, 1.5 / 3 * Math.PI, 0.01);
    }

    @Test
    void aTorusWithTwoSeams() {
        String data = SHELL + "#20=IFCTOROIDALSURFACE(#9,1000.,250.);\n#21=IFCCARTESIANPOINT((1250.,0.,0.));\n"
                + "#22=IFCVERTEXPOINT(#21);\n#23=IFCCIRCLE(#9,1250.);\n#24=IFCCARTESIANPOINT((1000.,0.,0.));\n"
                + "#25=IFCDIRECTION((0.,-1.,0.));\n#26=IFCAXIS2PLACEMENT3D(#24,#25,#14);\n#27=IFCCIRCLE(#26,250.);\n"
                + "#28=IFCEDGECURVE(#22,#22,#23,.T.);\n#29=IFCEDGECURVE(#22,#22,#27,.T.);\n"
                + "#30=IFCORIENTEDEDGE(*,*,#28,.T.);\n#31=IFCORIENTEDEDGE(*,*,#29,.T.);\n"
                + "#32=IFCORIENTEDEDGE(*,*,#28,.F.);\n#33=IFCORIENTEDEDGE(*,*,#29,.F.);\n"
                + "#34=IFCEDGELOOP((#30,#31,#32,#33));\n#35=IFCFACEOUTERBOUND(#34,.T.);\n"
                + "#36=IFCADVANCEDFACE((#35),#20,.T.);\n#301=IFCCLOSEDSHELL((#36));";
        Measures m = closed(data, 2 * Math.PI * Math.PI * 0.0625, 0.02);
        assertEquals(4 * Math.PI * Math.PI * 0.25, m.area(), 4 * Math.PI * Math.PI * 0.25 * 0.02);
        String whole = data.replace("#34=IFCEDGELOOP((#30,#31,#32,#33))", "#34=IFCVERTEXLOOP(#22)");
        closed(whole, 2 * Math.PI * Math.PI * 0.0625, 0.02);
    }

    /** A quarter of a cylinder of radius 1 m and height 2 m as a rational surface: closed exactly, for edges are shared. */
    @Test
    void aRationalSurfaceIsACylinder() {
        String w = "0.7071067811865476";
        String data = SHELL + "#20=IFCCARTESIANPOINT((1000.,0.,0.));\n#21=IFCCARTESIANPOINT((1000.,1000.,0.));\n"
                + "#22=IFCCARTESIANPOINT((0.,1000.,0.));\n#23=IFCCARTESIANPOINT((1000.,0.,2000.));\n"
                + "#24=IFCCARTESIANPOINT((1000.,1000.,2000.));\n#25=IFCCARTESIANPOINT((0.,1000.,2000.));\n"
                + "#26=IFCCARTESIANPOINT((0.,0.,2000.));\n"
                + "#30=IFCRATIONALBSPLINESURFACEWITHKNOTS(2,1,((#20,#23),(#21,#24),(#22,#25)),.UNSPECIFIED.,.F.,.F.,.F.,"
                + "(3,3),(2,2),(0.,1.),(0.,1.),.UNSPECIFIED.,((1.,1.),(" + w + "," + w + "),(1.,1.)));\n"
                + "#31=IFCRATIONALBSPLINECURVEWITHKNOTS(2,(#20,#21,#22),.UNSPECIFIED.,.F.,.F.,(3,3),(0.,1.),.UNSPECIFIED.,(1.,"
                + w + ",1.));\n#32=IFCRATIONALBSPLINECURVEWITHKNOTS(2,(#23,#24,#25),.UNSPECIFIED.,.F.,.F.,(3,3),(0.,1.),"
                + ".UNSPECIFIED.,(1.," + w + ",1.));\n#33=IFCVERTEXPOINT(#20);\n#34=IFCVERTEXPOINT(#22);\n"
                + "#35=IFCVERTEXPOINT(#23);\n#36=IFCVERTEXPOINT(#25);\n#37=IFCVERTEXPOINT(#8);\n#38=IFCVERTEXPOINT(#26);\n"
                + "#40=IFCEDGECURVE(#33,#34,#31,.T.);\n#41=IFCEDGECURVE(#35,#36,#32,.T.);\n#42=IFCEDGE(#33,#35);\n"
                + "#43=IFCEDGE(#34,#36);\n#44=IFCEDGE(#37,#38);\n#45=IFCEDGE(#37,#33);\n#46=IFCEDGE(#34,#37);\n"
                + "#47=IFCEDGE(#38,#35);\n#48=IFCEDGE(#36,#38);\n" + loop(100, "#30", 40, 43, -41, -42)
                + loop(110, "#90", -46, -40, -45) + loop(120, "#90", 47, 41, 48) + loop(130, "#90", 45, 42, -47, -44)
                + loop(140, "#90", 46, 44, -48, -43)
                + "#90=IFCPLANE(#9);\n#301=IFCCLOSEDSHELL((#109,#119,#129,#139,#149));";
        closed(data, Math.PI / 2, 0.01);
    }

    /** A face bound by edges, the negative ones against their direction. */
    private static String loop(int at, String surface, int... edges) {
        var text = new StringBuilder();
        var list = new StringBuilder();
        for (int i = 0; i < edges.length; i++) {
            text.append("#").append(at + i).append("=IFCORIENTEDEDGE(*,*,#").append(Math.abs(edges[i]))
                    .append(edges[i] > 0 ? ",.T.);\n" : ",.F.);\n");
            list.append(i == 0 ? "#" : ",#").append(at + i);
        }
        return text + "#" + (at + 7) + "=IFCEDGELOOP((" + list + "));\n#" + (at + 8) + "=IFCFACEOUTERBOUND(#" + (at + 7)
                + ",.T.);\n#" + (at + 9) + "=IFCADVANCEDFACE((#" + (at + 8) + ")," + surface + ",.T.);\n";
    }

    /** A square that is turned by 60° on its way up: each side is a saddle of straight lines. Its volume is 5/6 m³. */
    @Test
    void aTwistedCubeIsCutFinelyEnough() {
        double r = 1000 * Math.sqrt(0.5);
        var data = new StringBuilder(SHELL);
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI / 4 + Math.PI / 2 * (i % 4) + (i < 4 ? 0 : Math.PI / 3);
            data.append("#").append(20 + i).append("=IFCCARTESIANPOINT((").append(r * Math.cos(angle)).append(",")
                    .append(r * Math.sin(angle)).append(i < 4 ? ",0.));\n" : ",1000.));\n").append("#").append(30 + i)
                    .append("=IFCVERTEXPOINT(#").append(20 + i).append(");\n");
        }
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            data.append("#").append(40 + i).append("=IFCEDGE(#").append(30 + i).append(",#").append(30 + j).append(");\n#")
                    .append(50 + i).append("=IFCEDGE(#").append(34 + i).append(",#").append(34 + j).append(");\n#")
                    .append(60 + i).append("=IFCEDGE(#").append(30 + i).append(",#").append(34 + i).append(");\n#")
                    .append(70 + i).append("=IFCBSPLINESURFACEWITHKNOTS(1,1,((#").append(20 + i).append(",#")
                    .append(24 + i).append("),(#").append(20 + j).append(",#").append(24 + j)
                    .append(")),.UNSPECIFIED.,.F.,.F.,.F.,(2,2),(2,2),(0.,1.),(0.,1.),.UNSPECIFIED.);\n")
                    .append(loop(100 + i * 10, "#" + (70 + i), 40 + i, 60 + j, -(50 + i), -(60 + i)));
        }
        data.append(loop(140, "#90", -43, -42, -41, -40)).append(loop(150, "#90", 50, 51, 52, 53))
                .append("#90=IFCPLANE(#9);\n#301=IFCCLOSEDSHELL((#109,#119,#129,#139,#149,#159));");
        closed(data.toString(), 5.0 / 6, 0.002);
    }

    @Test
    void surfacesThatStandAloneReachAsFarAsTheySay() {
        String trimmed = "#20=IFCCYLINDRICALSURFACE(#9,1000.);\n"
                + "#300=IFCRECTANGULARTRIMMEDSURFACE(#20,0.,0.,90.,2000.,.T.,.T.);";
        assertEquals(Math.PI, Measures.of(Ifc.mesh(trimmed, 300), Matrix.IDENTITY).area(), 0.01);
        String over = trimmed.replace("0.,0.,90.", "270.,0.,90.");
        assertEquals(2 * Math.PI, Measures.of(Ifc.mesh(over, 300), Matrix.IDENTITY).area(), 0.02, "over the seam");
        String plane = "#20=IFCPLANE(#9);\n#21=IFCCARTESIANPOINTLIST2D(((0.,0.),(4000.,0.),(4000.,3000.),(0.,3000.)));\n"
                + "#22=IFCINDEXEDPOLYCURVE(#21,$,$);\n#23=IFCCIRCLE(#25,500.);\n#24=IFCCARTESIANPOINT((1000.,1000.));\n"
                + "#25=IFCAXIS2PLACEMENT2D(#24,$);\n#300=IFCCURVEBOUNDEDPLANE(#20,#22,(#23));";
        assertEquals(12 - Math.PI / 4, Measures.of(Ifc.mesh(plane, 300), Matrix.IDENTITY).area(), 0.01);
        String extruded = "#20=IFCCIRCLE(#12,1000.);\n#21=IFCARBITRARYCLOSEDPROFILEDEF(.CURVE.,$,#20);\n"
                + "#300=IFCSURFACEOFLINEAREXTRUSION(#21,#9,#13,2000.);";
        assertEquals(4 * Math.PI, Measures.of(Ifc.mesh(extruded, 300), Matrix.IDENTITY).area(), 0.05);
    }

    @Test
    void damageIsToldAndEnds() {
        for (String surface : new String[] {
            "IFCBSPLINESURFACEWITHKNOTS(99,1,((#8,#8),(#8,#8)),.UNSPECIFIED.,.F.,.F.,.F.,(2,2),(2,2),(0.,1.),(0.,1.),.U.)",
            "IFCBSPLINESURFACEWITHKNOTS(1,1,((#8,#8),(#8,#8)),.UNSPECIFIED.,.F.,.F.,.F.,(2,999999999),(2,2),(0.,1.),(0.,1.),.U.)",
            "IFCBSPLINESURFACEWITHKNOTS(1,1,((#8,#8),(#8)),.UNSPECIFIED.,.F.,.F.,.F.,(2,2),(2,2),(0.,1.),(0.,1.),.U.)",
            "IFCBSPLINESURFACEWITHKNOTS(1,1,((#8,#8),(#8,#8)),.UNSPECIFIED.,.F.,.F.,.F.,(2,2),(2,2),(1.,0.),(0.,1.),.U.)",
            "IFCTOROIDALSURFACE(#9,-1.,250.)", "IFCSPHERICALSURFACE(#9,0.)", "IFCRECTANGULARTRIMMEDSURFACE(#300,0.,0.,1.,1.,.T.,.T.)",
            "IFCCURVEBOUNDEDSURFACE(#300,(#301),.F.)", "IFCSURFACEOFREVOLUTION($,#9,#9)"}) {
            var problems = new ArrayList<ItemProblem>();
            Ifc.mesh("#300=" + surface + ";", 300, problems);
            assertFalse(problems.isEmpty(), surface);
        }
        var problems = new ArrayList<ItemProblem>();
        assertTrue(Ifc.mesh("#300=IFCPLANE(#9);", 300, problems).isEmpty());
        assertEquals(ItemProblem.Kind.UNSUPPORTED, problems.getFirst().kind(), "a plane has no end");
    }
}
