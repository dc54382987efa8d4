// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.ifc.model.Model;

class ProfilesTest {

    private static List<Region> regions(String data, long profile) {
        Model model = Ifc.model("IFC4", data);
        Items items = Ifc.items(model);
        return new Profiles(items, new Curves(items)).regions(model.instance(profile));
    }

    private static double area(String data, long profile) {
        return regions(data, profile).stream().mapToDouble(Region::area).sum();
    }

    /** Areas in mm², worked out by hand; circles within what a polygon of 32 corners loses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,400.,200.)                                  | 80000",
        "IFCRECTANGLEPROFILEDEF(.AREA.,$,$,400.,200.)                                    | 80000",
        "IFCROUNDEDRECTANGLEPROFILEDEF(.AREA.,$,#12,400.,200.,50.)                       | 77854",
        "IFCRECTANGLEHOLLOWPROFILEDEF(.AREA.,$,#12,400.,200.,10.,$,$)                    | 11600",
        "IFCRECTANGLEHOLLOWPROFILEDEF(.AREA.,$,#12,400.,200.,10.,10.,20.)                | 11342.4",
        "IFCCIRCLEPROFILEDEF(.AREA.,$,#12,100.)                                          | 31415.9",
        "IFCCIRCLEHOLLOWPROFILEDEF(.AREA.,$,#12,100.,10.)                                | 5969.0",
        "IFCELLIPSEPROFILEDEF(.AREA.,$,#12,200.,100.)                                    | 62831.9",
        "IFCISHAPEPROFILEDEF(.AREA.,$,#12,200.,400.,10.,20.,$,$,$)                       | 11600",
        "IFCISHAPEPROFILEDEF(.AREA.,$,#12,200.,400.,10.,20.,15.,$,$)                     | 11793.1",
        "IFCISHAPEPROFILEDEF(.AREA.,$,#12,200.,400.,10.,20.,$,$,5.)                      | 11600",
        "IFCASYMMETRICISHAPEPROFILEDEF(.AREA.,$,#12,200.,400.,10.,20.,$,100.,30.,$,$,$,$,$) | 10500",
        "IFCLSHAPEPROFILEDEF(.AREA.,$,#12,100.,80.,10.,$,$,$)                            | 1700",
        "IFCLSHAPEPROFILEDEF(.AREA.,$,#12,100.,$,10.,12.,$,$)                            | 1930.9",
        "IFCTSHAPEPROFILEDEF(.AREA.,$,#12,100.,80.,10.,20.,$,$,$,$,$)                    | 2400",
        "IFCUSHAPEPROFILEDEF(.AREA.,$,#12,200.,80.,10.,15.,$,$,$)                        | 4100",
        "IFCZSHAPEPROFILEDEF(.AREA.,$,#12,200.,80.,10.,15.,$,$)                          | 4100",
        "IFCCSHAPEPROFILEDEF(.AREA.,$,#12,200.,80.,5.,20.,$)                             | 1900",
        "IFCTRAPEZIUMPROFILEDEF(.AREA.,$,#12,400.,200.,100.,50.)                         | 30000",
    })
    void parameterisedProfilesHaveTheirArea(String entity, double mm2) {
        double area = area("#20=" + entity.strip() + ";", 20) * 1e6;
        assertEquals(mm2, area, entity.contains("CIRC") || entity.contains("ELL") ? mm2 * 0.007 : mm2 * 0.002, entity);
    }

    @Test
    void theirMiddleIsTheirOrigin() {
        Region i = regions("#20=IFCISHAPEPROFILEDEF(.AREA.,$,#12,200.,400.,10.,20.,15.,$,$);", 20).getFirst();
        double low = 1;
        double high = -1;
        for (int k = 1; k < i.outer().length; k += 2) {
            low = Math.min(low, i.outer()[k]);
            high = Math.max(high, i.outer()[k]);
        }
        assertEquals(-0.2, low, 1e-12);
        assertEquals(0.2, high, 1e-12);
    }

    @Test
    void arcsOfIndexedCurvesAreRound() {
        String half = "#20=IFCCARTESIANPOINTLIST2D(((0.,0.),(200.,0.),(100.,100.)));\n"
                + "#21=IFCINDEXEDPOLYCURVE(#20,(IFCLINEINDEX((1,2)),IFCARCINDEX((2,3,1))),$);\n"
                + "#22=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#21);";
        assertEquals(Math.PI * 0.01 / 2, area(half, 22), 0.0002);
    }

    @Test
    void trimmedConicsJoinInCompositeCurves() {
        String data = "#20=IFCCIRCLE(#12,100.);\n"
                + "#21=IFCTRIMMEDCURVE(#20,(IFCPARAMETERVALUE(0.)),(IFCPARAMETERVALUE(180.)),.T.,.PARAMETER.);\n"
                + "#22=IFCCARTESIANPOINT((-100.,0.));\n#23=IFCCARTESIANPOINT((100.,0.));\n"
                + "#24=IFCPOLYLINE((#22,#23));\n#25=IFCCOMPOSITECURVESEGMENT(.CONTINUOUS.,.T.,#21);\n"
                + "#26=IFCCOMPOSITECURVESEGMENT(.CONTINUOUS.,.T.,#24);\n#27=IFCCOMPOSITECURVE((#25,#26),.F.);\n"
                + "#28=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#27);";
        assertEquals(Math.PI * 0.01 / 2, area(data, 28), 0.0002);
        assertEquals(Math.PI * 0.01 / 2, area(data.replace(".CONTINUOUS.,.T.,#24", ".CONTINUOUS.,.F.,#24"), 28), 0.0002,
                "a segment whose sense was written wrong is turned");
    }

    @Test
    void trimmingByPointsGoesTheWayOfItsSense() {
        String data = "#20=IFCCIRCLE(#12,100.);\n#22=IFCCARTESIANPOINT((100.,0.));\n#23=IFCCARTESIANPOINT((0.,100.));\n"
                + "#21=IFCTRIMMEDCURVE(#20,(#22),(#23),.F.,.CARTESIAN.);\n#28=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#21);";
        // three quarters of the circle and the triangle between its ends
        assertEquals(0.01 * (Math.PI * 0.75 + 0.5), area(data, 28), 0.0003);
    }

    @Test
    void pointsGoBeforeParametersOfAnotherUnit() {
        String data = "#20=IFCCIRCLE(#12,100.);\n#22=IFCCARTESIANPOINT((100.,0.));\n#23=IFCCARTESIANPOINT((-100.,0.));\n"
                + "#21=IFCTRIMMEDCURVE(#20,(#22,IFCPARAMETERVALUE(0.)),(#23,IFCPARAMETERVALUE(3.14159265)),.T.,.PARAMETER.);\n"
                + "#28=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#21);";
        assertEquals(0.01 * Math.PI / 2, area(data, 28), 0.0002, "radians where the unit is the degree");
    }

    @Test
    void holesAreTakenOff() {
        String data = "#20=IFCCARTESIANPOINTLIST2D(((0.,0.),(1000.,0.),(1000.,1000.),(0.,1000.)));\n"
                + "#21=IFCINDEXEDPOLYCURVE(#20,$,$);\n#22=IFCCARTESIANPOINT((500.,500.));\n"
                + "#23=IFCAXIS2PLACEMENT2D(#22,$);\n#24=IFCCIRCLE(#23,100.);\n"
                + "#25=IFCARBITRARYPROFILEDEFWITHVOIDS(.AREA.,$,#21,(#24));";
        assertEquals(1 - Math.PI * 0.01, area(data, 25), 0.0003);
    }

    @Test
    void derivedAndCompositeProfilesAreMoved() {
        String data = "#20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,400.,200.);\n#21=IFCCARTESIANPOINT((1000.,0.));\n"
                + "#22=IFCCARTESIANTRANSFORMATIONOPERATOR2D($,$,#21,2.);\n"
                + "#23=IFCDERIVEDPROFILEDEF(.AREA.,$,#20,#22,$);\n#24=IFCCOMPOSITEPROFILEDEF(.AREA.,$,(#20,#23),$);";
        assertEquals(0.4, area(data, 24), 1e-12);
        Bounds box = Bounds.EMPTY;
        double[] outer = regions(data, 23).getFirst().outer();
        for (int i = 0; i < outer.length; i += 2) {
            box = box.with(new Bounds(outer[i], outer[i + 1], 0, outer[i], outer[i + 1], 0));
        }
        assertEquals(new Bounds(0.6, -0.2, 0, 1.4, 0.2, 0), box);
    }

    @Test
    void centreLinesAreMitred() {
        String data = "#20=IFCCARTESIANPOINTLIST2D(((0.,0.),(1000.,0.),(1000.,1000.)));\n"
                + "#21=IFCINDEXEDPOLYCURVE(#20,$,$);\n#22=IFCCENTERLINEPROFILEDEF(.AREA.,$,#21,100.);";
        assertEquals(0.2, area(data, 22), 1e-9);
    }

    @Test
    void splinesAreEvaluated() {
        String data = "#20=IFCCARTESIANPOINT((0.,0.));\n#21=IFCCARTESIANPOINT((500.,1000.));\n"
                + "#22=IFCCARTESIANPOINT((1000.,0.));\n"
                + "#23=IFCBSPLINECURVEWITHKNOTS(2,(#20,#21,#22),.UNSPECIFIED.,.F.,.F.,(3,3),(0.,1.),.UNSPECIFIED.);\n"
                + "#24=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#23);";
        // under a parabola of this height lie two thirds of the box
        assertEquals(2.0 / 3 * 0.5, area(data, 24), 0.006);
    }

    @Test
    void whatIsDamagedOrUnknownIsSaid() {
        ItemException e = assertThrows(ItemException.class,
                () -> regions("#20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,-400.,200.);", 20));
        assertEquals(ItemProblem.Kind.DAMAGED, e.problem().kind());
        assertTrue(e.getMessage().contains("XDim"), e.getMessage());
        assertEquals(ItemProblem.Kind.UNSUPPORTED, assertThrows(ItemException.class,
                () -> regions("#20=IFCWALL('0000000000000000000001',$,$,$,$,$,$,$,$);", 20)).problem().kind());
        assertThrows(ItemException.class, () -> regions("#20=IFCDERIVEDPROFILEDEF(.AREA.,$,#20,#22,$);"
                + "#22=IFCCARTESIANTRANSFORMATIONOPERATOR2D($,$,#11,2.);", 20), "a profile derived from itself");
    }
}
