// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.Spf;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** Placements on grids and along curves. */
class PositioningTest {

    private static final String[] GRID = {"#1=IFCGRID('g',$,$,$,$,#2,$,(#10,#11),(#12),$,$);",
        "#2=IFCLOCALPLACEMENT($,#3);", "#3=IFCAXIS2PLACEMENT3D(#4,$,$);", "#4=IFCCARTESIANPOINT((100.,0.,5.));",
        "#10=IFCGRIDAXIS('A',#20,.T.);", "#11=IFCGRIDAXIS('B',#21,.F.);", "#12=IFCGRIDAXIS('1',#22,.T.);",
        "#20=IFCPOLYLINE((#30,#31));", "#21=IFCTRIMMEDCURVE(#23,(#30),(#31),.T.,.CARTESIAN.);",
        "#22=IFCLINE(#32,#24);", "#23=IFCLINE(#33,#25);", "#24=IFCVECTOR(#26,1.);", "#25=IFCVECTOR(#27,1.);",
        "#26=IFCDIRECTION((0.,2.));", "#27=IFCDIRECTION((1.,0.));", "#30=IFCCARTESIANPOINT((0.,0.));",
        "#31=IFCCARTESIANPOINT((10.,0.));", "#32=IFCCARTESIANPOINT((4.,-3.));", "#33=IFCCARTESIANPOINT((0.,6.));",
        "#40=IFCVIRTUALGRIDINTERSECTION((#10,#12),(1.,0.5,2.));",
        "#41=IFCVIRTUALGRIDINTERSECTION((#11,#12),(1.,0.5));", "#42=IFCVIRTUALGRIDINTERSECTION((#10,#11),(0.,0.));",
        "#50=IFCGRIDPLACEMENT(#40,$);", "#51=IFCGRIDPLACEMENT(#40,#41);", "#52=IFCGRIDPLACEMENT(#41,#26);",
        "#53=IFCGRIDPLACEMENT(#42,$);", "#60=IFCCOLUMN('c',$,$,$,$,#50,$,$,$);"};

    @Test
    void crossingsOfStraightAxes() {
        Model model = Spf.model("IFC4", GRID);
        Placements placements = Placements.of(model);
        Transform column = placements.of(model.instance(60));
        assertTrue(column.known());
        assertArrayEquals(new double[] {103.5, 1, 7}, column.origin(), 1e-12,
                "left of A, left of 1, up, from the grid");
        assertArrayEquals(new double[] {1, 0, 0}, column.axisX(), 1e-12, "along A");
        Transform towards = placements.of(model.instance(51));
        assertArrayEquals(new double[] {0, 1, 0}, towards.axisX(), 1e-12, "towards the other, in the plane");
        Transform second = placements.of(model.instance(52));
        assertArrayEquals(new double[] {103.5, 5, 5}, second.origin(), 1e-12, "B runs the other way");
        assertArrayEquals(new double[] {0, 1, 0}, second.axisX(), 1e-12);
        assertFalse(placements.of(model.instance(53)).known(), "parallel axes");
    }

    @Test
    void alongPolylines() {
        Model model = Spf.model("IFC4X3_ADD2", "#1=IFCPOLYLINE((#2,#3,#4));", "#2=IFCCARTESIANPOINT((0.,0.,0.));",
                "#3=IFCCARTESIANPOINT((10.,0.,0.));", "#4=IFCCARTESIANPOINT((10.,10.,0.));",
                "#5=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(14.),1.,2.,3.,#1);",
                "#6=IFCAXIS2PLACEMENTLINEAR(#5,$,$);", "#7=IFCLINEARPLACEMENT($,#6,$);",
                "#8=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(21.),$,$,$,#1);",
                "#9=IFCAXIS2PLACEMENTLINEAR(#8,$,$);", "#10=IFCLINEARPLACEMENT($,#9,$);");
        Transform at = Placements.of(model).of(model.instance(7));
        assertArrayEquals(new double[] {9, 7, 2}, at.origin(), 1e-12, "left, up and on");
        assertArrayEquals(new double[] {0, 1, 0}, at.axisX(), 1e-12);
        assertFalse(Placements.of(model).of(model.instance(10)).known(), "beyond the end");
    }

    /** Of the standard: OffsetLateral is positive to the left, OffsetVertical perpendicular to the tangent. */
    @Test
    void offsetsOnASlope() {
        Model model = Spf.model("IFC4X3_ADD2", "#1=IFCPOLYLINE((#2,#3));", "#2=IFCCARTESIANPOINT((0.,0.,0.));",
                "#3=IFCCARTESIANPOINT((0.,40.,30.));",
                "#5=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(25.),-1.,$,$,#1);",
                "#6=IFCAXIS2PLACEMENTLINEAR(#5,$,$);", "#7=IFCLINEARPLACEMENT($,#6,$);",
                "#8=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(25.),1.,10.,5.,#1);",
                "#9=IFCAXIS2PLACEMENTLINEAR(#8,$,$);", "#10=IFCLINEARPLACEMENT($,#9,$);");
        Placements placements = Placements.of(model);
        assertArrayEquals(new double[] {1, 20, 15}, placements.of(model.instance(7)).origin(), 1e-12, "to the right");
        // 20 - 0.6 x 10 + 0.8 x 5 along, 15 + 0.8 x 10 + 0.6 x 5 up
        assertArrayEquals(new double[] {-1, 18, 26}, placements.of(model.instance(10)).origin(), 1e-12);
        assertArrayEquals(new double[] {0, 0.8, 0.6}, placements.of(model.instance(10)).axisX(), 1e-12);
    }

    /** Real alignments that also give the position their writers computed. */
    @ParameterizedTest
    @CsvSource({"spf-edge/ifc-gherkin-rules/LIP/lip002/pass-lip002-metric.ifc, 403",
        "spf-edge/ifc-gherkin-rules/LIP/lip002/pass-lip002-imperial.ifc, 1191",
        "spf-edge/ifc-gherkin-rules/DOC/doc000/pass-doc000-reference_to_project.ifc, 18",
        "spf-edge/ifc-gherkin-rules/ALB/alb031/pass-alb031-1horiz_and_1vert.ifc, 4"})
    void asTheWritersComputed(String file, int expected) throws IOException {
        Path path = Corpus.path(file);
        byte[] bytes = Files.readAllBytes(path);
        try (Model given = Model.open(path, OpenOptions.defaults(), Progress.NONE);
                Model computed = without(given, new String(bytes, StandardCharsets.ISO_8859_1))) {
            int known = 0;
            for (Instance placement : given.instances("IfcLinearPlacement", false)) {
                Transform theirs = Placements.of(given).of(placement);
                Transform ours = Placements.of(computed).of(computed.instance(placement.id()));
                if (ours.known()) {
                    known++;
                    assertEquals(0, theirs.distance(ours), 2e-5, placement::toString);
                    assertEquals(0, theirs.degreesTo(ours), 1e-3, placement::toString);
                }
            }
            assertEquals(expected, known);
        }
    }

    /** The model without the positions. */
    private static Model without(Model model, String text) throws ModelException {
        var cut = new StringBuilder(text);
        List<Instance> placements = new ArrayList<>(model.instances("IfcLinearPlacement", false));
        for (Instance placement : placements.reversed()) {
            int start = (int) model.offset(placement);
            int end = text.indexOf(';', start);
            int comma = text.lastIndexOf(',', end);
            cut.replace(comma + 1, text.lastIndexOf(')', end), "$");
        }
        return Model.of(cut.toString().getBytes(StandardCharsets.ISO_8859_1), "without.ifc");
    }

    @Test
    void columnsOnARealGrid() throws ModelException {
        try (Model model = Model.open(Corpus.path("spf-edge/xbim/TestFiles/IFC4x3_ADD2/grid-placement.ifc"),
                OpenOptions.defaults(), Progress.NONE)) {
            var places = new ArrayList<String>();
            for (Instance placement : model.instances("IfcGridPlacement", false)) {
                Transform at = Placements.of(model).of(placement);
                assertTrue(at.known(), placement::toString);
                places.add(Arrays.toString(at.origin()));
            }
            assertEquals(places.size(), places.stream().distinct().count(), "each on a crossing of its own");
        }
    }

    @Test
    void whatIsNotComputedIsSaid() {
        Model model = Spf.model("IFC4X3_ADD2", "#1=IFCLINEARPLACEMENT($,#2,$);", "#2=IFCAXIS2PLACEMENTLINEAR(#3,$,$);",
                "#3=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(14.),1.,2.,3.,#4);",
                "#4=IFCOFFSETCURVEBYDISTANCES(#4,(#3),$);",
                "#5=IFCGRADIENTCURVE((#6),.F.,#5,$);", "#6=IFCCURVESEGMENT(.CONTINUOUS.,$,$,$,$);",
                "#7=IFCLINEARPLACEMENT(#7,$,$);", "#8=IFCGRIDPLACEMENT(#8,$,$);",
                "#9=IFCLINEARPLACEMENT($,#10,$);", "#10=IFCAXIS2PLACEMENTLINEAR(#11,$,$);",
                "#11=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(14.),1.,2.,3.,#5);");
        for (int id : new int[] {1, 7, 8, 9}) {
            assertFalse(Placements.of(model).of(model.instance(id)).known(), () -> "#" + id);
        }
    }
}
