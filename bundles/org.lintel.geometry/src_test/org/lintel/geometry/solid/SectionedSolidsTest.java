// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.ifc.model.Model;

/** Solids along curves; alignments in millimetres, as everything in these tests. */
class SectionedSolidsTest {

    private static Mesh mesh(String data, ArrayList<ItemProblem> problems) {
        Model model = Ifc.model("IFC4X3_ADD2", data);
        var mesh = new MeshBuilder();
        for (Part part : new Shapes(Ifc.items(model), new MeshPool()).parts(model.instance(300), problems)) {
            mesh.add(part.mesh(), part.at());
        }
        return mesh.build(true);
    }

    private static Measures measure(String data) {
        var problems = new ArrayList<ItemProblem>();
        Mesh mesh = mesh(data, problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return Measures.of(mesh, Matrix.IDENTITY);
    }

    private static Measures closed(String data) {
        Measures m = measure(data);
        assertEquals(0, m.openEdges(), "open edges");
        return m;
    }

    private static final String LINE = "#20=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(10000.,0.,0.)));\n"
            + "#21=IFCINDEXEDPOLYCURVE(#20,$,$);\n#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,2000.,1000.);\n"
            + "#23=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,1000.,1000.);\n" + at(30, "2000.", "$,$") + at(40, "8000.", "$,$");

    private static String at(int id, String distance, String offsets) {
        return "#" + id + "=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(" + distance + ")," + offsets + ",$,#21);\n#"
                + (id + 1) + "=IFCAXIS2PLACEMENTLINEAR(#" + id + ",$,$);\n";
    }

    @Test
    void sectionsChangeEvenly() {
        Measures m = closed(LINE + "#300=IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#23),(#31,#41));");
        assertEquals(6 * 1.5, m.volume(), 1e-9);
        assertEquals(new Bounds(2, -1, -0.5, 8, 1, 0.5), m.bounds());
    }

    @Test
    void offsetsMoveToTheLeftAndUp() {
        String moved = LINE.replace(at(40, "8000.", "$,$"), at(40, "8000.", "500.,100."));
        Measures m = closed(moved + "#300=IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#22),(#31,#41));");
        assertEquals(6 * 2, m.volume(), 1e-9);
        assertEquals(new Bounds(2, -1, -0.5, 8, 1.5, 0.6), m.bounds());
    }

    @Test
    void stepsAndOtherNumbersOfPointsAreJoined() {
        String points = "#24=IFCCARTESIANPOINTLIST2D(((-1000.,-500.),(0.,-500.),(1000.,-500.),(1000.,500.),(-1000.,500.)));\n"
                + "#25=IFCINDEXEDPOLYCURVE(#24,$,$);\n#26=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#25);\n";
        assertEquals(6 * 2, closed(LINE + points + "#300=IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#26),(#31,#41));").volume(),
                1e-9);
        assertEquals(3 * 2 + 3, closed(LINE + at(50, "5000.", "$,$")
                + "#300=IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#22,#23,#23),(#31,#51,#51,#41));").volume(), 1e-9, "a step");
    }

    /** A quarter of a circle of radius 100 m in plan, rising evenly by a tenth. */
    private static final String RISING = "#20=IFCCIRCLE(#12,100000.);\n#16=IFCVECTOR(#17,1.);\n#17=IFCDIRECTION((1.,0.));\n"
            + "#18=IFCLINE(#11,#16);\n#19=IFCDIRECTION((1.,0.1));\n#51=IFCAXIS2PLACEMENT2D(#11,#19);\n"
            + "#52=IFCCURVESEGMENT(.CONTINUOUS.,#12,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(157079.63267948966),#20);\n"
            + "#53=IFCCOMPOSITECURVE((#52),.F.);\n"
            + "#54=IFCCURVESEGMENT(.CONTINUOUS.,#51,IFCLENGTHMEASURE(0.),IFCLENGTHMEASURE(157862.),#18);\n"
            + "#21=IFCGRADIENTCURVE((#54),.F.,#53,$);\n#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,2000.,1000.);\n"
            + at(30, "0.", "$,$") + at(40, "157079.63267948966", "$,$");

    @Test
    void alignmentsAreFollowed() {
        Measures m = closed(RISING + "#300=IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#22),(#31,#41));");
        // sections stand upright: by Pappus their area times the way in plan
        assertEquals(2 * 50 * Math.PI, m.volume(), 0.1);
        assertEquals(101, m.bounds().maxX(), 1e-3);
        assertEquals(100, m.bounds().maxY(), 1e-3);
        assertEquals(5 * Math.PI + 0.5, m.bounds().maxZ(), 1e-6);
    }

    @Test
    void profilesAreSweptAlongAlignments() {
        Measures m = closed(RISING + "#300=IFCDIRECTRIXDERIVEDREFERENCESWEPTAREASOLID(#22,#9,#21,"
                + "IFCNONNEGATIVELENGTHMEASURE(0.),IFCNONNEGATIVELENGTHMEASURE(78539.8),#13);");
        assertEquals(2 * 78.5398 * Math.sqrt(1.01), m.volume(), 0.05);
        String fixed = RISING + "#300=IFCFIXEDREFERENCESWEPTAREASOLID(#22,#9,#21,$,$,#13);";
        assertEquals(2 * 50 * Math.PI * Math.sqrt(1.01), closed(fixed).volume(), 0.1);
    }

    @Test
    void sectionedSurfacesAreLines() {
        String data = LINE + "#60=IFCOPENCROSSPROFILEDEF(.CURVE.,$,.T.,(1000.,2000.),(0.,0.),$,$);\n"
                + "#300=IFCSECTIONEDSURFACE(#21,(#31,#41),(#60,#60));";
        assertEquals(6 * 3, measure(data).area(), 1e-9);
    }

    @Test
    void spinesStandWhereTheirPlacementsSay() {
        String data = "#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,2000.,1000.);\n#30=IFCCARTESIANPOINT((0.,0.,3000.));\n"
                + "#31=IFCAXIS2PLACEMENT3D(#30,$,$);\n#20=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(0.,0.,3000.)));\n"
                + "#21=IFCINDEXEDPOLYCURVE(#20,$,$);\n#32=IFCCOMPOSITECURVESEGMENT(.CONTINUOUS.,.T.,#21);\n"
                + "#33=IFCCOMPOSITECURVE((#32),.F.);\n#300=IFCSECTIONEDSPINE(#33,(#22,#22),(#9,#31));";
        assertEquals(6, closed(data).volume(), 1e-9);
    }

    @Test
    void taperedRevolutionsGrow() {
        String data = "#20=IFCCARTESIANPOINT((3000.,0.));\n#21=IFCAXIS2PLACEMENT2D(#20,$);\n"
                + "#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#21,1000.,1000.);\n#23=IFCRECTANGLEPROFILEDEF(.AREA.,$,#21,2000.,1000.);\n"
                + "#24=IFCAXIS1PLACEMENT(#8,#15);\n#300=IFCREVOLVEDAREASOLIDTAPERED(#22,#9,#24,90.,#23);";
        assertEquals(1.5 * 3 * Math.PI / 2, closed(data).volume(), 0.01, "by Pappus, of the mean section");
    }

    @Test
    void offsetCurvesAndTrimmedCurves() {
        String disk = "#20=IFCCIRCLE(#9,1000.);\n#21=IFCOFFSETCURVE3D(#20,-500.,$,#13);\n"
                + "#300=IFCSWEPTDISKSOLID(#21,100.,$,$,$);";
        double ring = 2 * Math.PI * 1.5 * Math.PI * 0.01;
        assertEquals(ring, closed(disk).volume(), ring * 0.02);
        String part = "#20=IFCCIRCLE(#9,1000.);\n#21=IFCTRIMMEDCURVE(#20,(IFCPARAMETERVALUE(0.)),(IFCPARAMETERVALUE(180.)),"
                + ".T.,.PARAMETER.);\n#300=IFCSWEPTDISKSOLID(#21,100.,$,90.,180.);";
        double quarter = Math.PI / 2 * Math.PI * 0.01;
        assertEquals(quarter, closed(part).volume(), quarter * 0.02, "a part of a part");
    }

    @Test
    void damageIsToldAndEnds() {
        for (String item : new String[] {"IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22),(#31,#41))",
            "IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#22),(#41,#31))", "IFCSECTIONEDSOLIDHORIZONTAL(#300,(#22,#22),(#31,#41))",
            "IFCSECTIONEDSURFACE(#21,(#31,#41),(#22,$))", "IFCSECTIONEDSPINE(#21,(#22,#22),(#9,$))",
            "IFCOFFSETCURVE3D(#300,1.,$,#13)", "IFCREVOLVEDAREASOLIDTAPERED(#22,#9,$,90.,#23)"}) {
            var problems = new ArrayList<ItemProblem>();
            mesh(LINE + "#300=" + item + ";", problems);
            assertEquals(1, problems.size(), item + problems);
        }
        var problems = new ArrayList<ItemProblem>();
        mesh(LINE + at(50, "99000.", "$,$") + "#300=IFCSECTIONEDSOLIDHORIZONTAL(#21,(#22,#22),(#31,#51));", problems);
        assertTrue(problems.isEmpty(), "what lies beyond the end is cut off: " + problems);
    }
}
