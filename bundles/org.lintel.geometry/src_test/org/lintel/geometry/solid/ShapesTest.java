// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.ifc.model.Model;

class ShapesTest {

    private static final String BOX = "#20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,4000.,200.);\n"
            + "#21=IFCEXTRUDEDAREASOLID(#20,#9,#13,3000.);\n";

    private static Measures measure(String data, long item) {
        Measures m = Measures.of(Ifc.mesh(data, item), Matrix.IDENTITY);
        assertEquals(0, m.openEdges(), "open edges");
        return m;
    }

    @Test
    void extrusionsAreClosedAndFaceOutwards() {
        Measures m = measure(BOX, 21);
        assertEquals(2.4, m.volume(), 1e-12);
        assertEquals(new Bounds(-2, -0.1, 0, 2, 0.1, 3), m.bounds());
        assertEquals(2.4, measure(BOX.replace("#13,3000.", "#22,3000.") + "#22=IFCDIRECTION((0.,0.,-1.));", 21).volume(),
                1e-12, "downwards");
        double slanted = measure(BOX.replace("#13,3000.", "#22,5000.") + "#22=IFCDIRECTION((0.,4.,3.));", 21).volume();
        assertEquals(2.4, slanted, 1e-12, "the height counts, not the length");
    }

    @Test
    void profilesWithHolesAreClosed() {
        assertEquals(0.0116 * 3, measure("#20=IFCRECTANGLEHOLLOWPROFILEDEF(.AREA.,$,#12,400.,200.,10.,$,$);\n"
                + "#21=IFCEXTRUDEDAREASOLID(#20,#9,#13,3000.);", 21).volume(), 1e-12);
    }

    @Test
    void taperedExtrusionsAreFrustums() {
        String data = "#20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,2000.,2000.);\n"
                + "#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,1000.,1000.);\n"
                + "#21=IFCEXTRUDEDAREASOLIDTAPERED(#20,#9,#13,3000.,#22);";
        assertEquals(3.0 / 3 * (4 + 1 + 2), measure(data, 21).volume(), 1e-9);
    }

    @Test
    void revolvedSolidsFollowTheRuleOfPappus() {
        String data = "#20=IFCCARTESIANPOINT((1000.,0.));\n#21=IFCAXIS2PLACEMENT2D(#20,$);\n"
                + "#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#21,200.,300.);\n#23=IFCAXIS1PLACEMENT(#8,#15);\n"
                + "#24=IFCREVOLVEDAREASOLID(#22,#9,#23,90.);\n#25=IFCREVOLVEDAREASOLID(#22,#9,#23,360.);";
        assertEquals(0.06 * Math.PI / 2, measure(data, 24).volume(), 0.06 * Math.PI / 2 * 0.005);
        assertEquals(0.06 * Math.PI * 2, measure(data, 25).volume(), 0.06 * Math.PI * 2 * 0.005);
    }

    @Test
    void aProfileThatTouchesTheAxisBecomesAFullBody() {
        String data = "#20=IFCCARTESIANPOINT((500.,0.));\n#21=IFCAXIS2PLACEMENT2D(#20,$);\n"
                + "#22=IFCRECTANGLEPROFILEDEF(.AREA.,$,#21,1000.,300.);\n#23=IFCAXIS1PLACEMENT(#8,#15);\n"
                + "#24=IFCREVOLVEDAREASOLID(#22,#9,#23,360.);";
        assertEquals(Math.PI * 0.3, measure(data, 24).volume(), Math.PI * 0.3 * 0.005);
    }

    @Test
    void sweptDisksAreMitred() {
        String data = "#20=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(2000.,0.,0.),(2000.,1000.,0.),(2000.,1000.,3000.)));\n"
                + "#21=IFCINDEXEDPOLYCURVE(#20,$,$);\n#22=IFCSWEPTDISKSOLID(#21,50.,$,$,$);\n"
                + "#23=IFCSWEPTDISKSOLID(#21,50.,40.,$,$);";
        double full = Math.PI * 0.0025 * 6;
        assertEquals(full, measure(data, 22).volume(), full * 0.01);
        assertEquals(full * 0.36, measure(data, 23).volume(), full * 0.36 * 0.01);
    }

    @Test
    void brepsWithVoidsAreHollow() {
        var data = new StringBuilder();
        brep(data, 100, 0, 1000);
        brep(data, 200, 250, 750);
        data.append("#30=IFCFACETEDBREPWITHVOIDS(#150,(#250));\n#31=IFCFACETEDBREP(#150);");
        assertEquals(1, measure(data.toString(), 31).volume(), 1e-12);
        assertEquals(1 - 0.125, measure(data.toString(), 30).volume(), 1e-12);
    }

    private static void brep(StringBuilder data, int at, int low, int high) {
        for (int i = 0; i < 8; i++) {
            data.append("#").append(at + i).append("=IFCCARTESIANPOINT((").append((i & 1) == 0 ? low : high)
                    .append(".,").append((i & 2) == 0 ? low : high).append(".,").append((i & 4) == 0 ? low : high)
                    .append(".));\n");
        }
        int[][] faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        for (int f = 0; f < 6; f++) {
            data.append("#").append(at + 10 + f).append("=IFCPOLYLOOP((#").append(at + faces[f][0]).append(",#")
                    .append(at + faces[f][1]).append(",#").append(at + faces[f][2]).append(",#")
                    .append(at + faces[f][3]).append("));\n#").append(at + 20 + f).append("=IFCFACEOUTERBOUND(#")
                    .append(at + 10 + f).append(",.T.);\n#").append(at + 30 + f).append("=IFCFACE((#")
                    .append(at + 20 + f).append("));\n");
        }
        data.append("#").append(at + 50).append("=IFCCLOSEDSHELL((#").append(at + 30);
        for (int f = 1; f < 6; f++) {
            data.append(",#").append(at + 30 + f);
        }
        data.append("));\n");
    }

    @Test
    void faceSetsFollowTheirNumbers() {
        String points = "#20=IFCCARTESIANPOINTLIST3D(((9.,9.,9.),(0.,0.,0.),(1000.,0.,0.),(0.,1000.,0.),(0.,0.,1000.)));\n";
        String direct = points + "#21=IFCTRIANGULATEDFACESET(#20,$,.T.,((2,4,3),(2,3,5),(3,4,5),(4,2,5)),$);";
        String renumbered = points
                + "#21=IFCTRIANGULATEDFACESET(#20,$,.T.,((1,3,2),(1,2,4),(2,3,4),(3,1,4)),(2,3,4,5));";
        assertEquals(1.0 / 6, measure(direct, 21).volume(), 1e-12);
        assertEquals(1.0 / 6, measure(renumbered, 21).volume(), 1e-12);
        String insideOut = points + "#21=IFCTRIANGULATEDFACESET(#20,$,$,((2,3,4),(2,5,3),(3,5,4),(4,5,2)),$);";
        assertEquals(1.0 / 6, measure(insideOut, 21).volume(), 1e-12, "closed, whatever it says, and turned outwards");
        String faces = points + "#22=IFCINDEXEDPOLYGONALFACE((2,4,3));\n#23=IFCINDEXEDPOLYGONALFACE((2,3,5));\n"
                + "#24=IFCINDEXEDPOLYGONALFACE((3,4,5));\n#25=IFCINDEXEDPOLYGONALFACE((4,2,5));\n"
                + "#21=IFCPOLYGONALFACESET(#20,.T.,(#22,#23,#24,#25),$);";
        assertEquals(1.0 / 6, measure(faces, 21).volume(), 1e-12);
    }

    @Test
    void facesWithHolesAreCovered() {
        String data = "#20=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(4000.,0.,0.),(4000.,3000.,0.),(0.,3000.,0.),"
                + "(1000.,1000.,0.),(2000.,1000.,0.),(2000.,2000.,0.),(1000.,2000.,0.)));\n"
                + "#22=IFCINDEXEDPOLYGONALFACEWITHVOIDS((1,2,3,4),((5,6,7,8)));\n"
                + "#21=IFCPOLYGONALFACESET(#20,.F.,(#22),$);";
        assertEquals(11, Measures.of(Ifc.mesh(data, 21), Matrix.IDENTITY).area(), 1e-12);
    }

    @Test
    void primitivesHaveTheirVolume() {
        assertEquals(6, measure("#20=IFCBLOCK(#9,1000.,2000.,3000.);", 20).volume(), 1e-12);
        assertEquals(2, measure("#20=IFCRECTANGULARPYRAMID(#9,1000.,2000.,3000.);", 20).volume(), 1e-12);
        assertEquals(3 * Math.PI, measure("#20=IFCRIGHTCIRCULARCYLINDER(#9,3000.,1000.);", 20).volume(), 0.05);
        assertEquals(Math.PI, measure("#20=IFCRIGHTCIRCULARCONE(#9,3000.,1000.);", 20).volume(), 0.02);
        assertEquals(4.0 / 3 * Math.PI, measure("#20=IFCSPHERE(#9,1000.);", 20).volume(), 0.04);
        assertEquals(6, measure("#20=IFCBOUNDINGBOX(#8,1000.,2000.,3000.);", 20).volume(), 1e-12);
    }

    @Test
    void halfSpacesClip() {
        String clipped = BOX + "#30=IFCCARTESIANPOINT((0.,0.,2000.));\n#31=IFCDIRECTION((1.,0.,1.));\n"
                + "#32=IFCAXIS2PLACEMENT3D(#30,#31,#15);\n#33=IFCPLANE(#32);\n#34=IFCHALFSPACESOLID(#33,.F.);\n"
                + "#35=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#21,#34);\n#36=IFCHALFSPACESOLID(#33,.T.);\n"
                + "#37=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#21,#36);";
        // above the sloping plane lie (1 + 3) / 2 * ... : from x = -1 on, where it passes the top
        double above = 0.2 * (3 * 3 / 2.0);
        assertEquals(2.4 - above, measure(clipped, 35).volume(), 1e-9);
        assertEquals(above, measure(clipped, 37).volume(), 1e-9);
    }

    @Test
    void boundedHalfSpacesClipOnlyWithinTheirBoundary() {
        String data = BOX + "#30=IFCCARTESIANPOINT((0.,0.,2000.));\n#32=IFCAXIS2PLACEMENT3D(#30,$,$);\n"
                + "#33=IFCPLANE(#32);\n#40=IFCCARTESIANPOINTLIST2D(((0.,-1000.),(1000.,-1000.),(1000.,1000.),(0.,1000.)));\n"
                + "#41=IFCINDEXEDPOLYCURVE(#40,$,.F.);\n#34=IFCPOLYGONALBOUNDEDHALFSPACE(#33,.F.,#9,#41);\n"
                + "#35=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#21,#34);";
        assertEquals(2.4 - 0.2, measure(data, 35).volume(), 1e-9);
    }

    @Test
    void booleanTreesAreComputed() {
        String data = "#20=IFCBLOCK(#9,1000.,1000.,1000.);\n#30=IFCCARTESIANPOINT((500.,500.,500.));\n"
                + "#31=IFCAXIS2PLACEMENT3D(#30,$,$);\n#21=IFCBLOCK(#31,1000.,1000.,1000.);\n"
                + "#22=IFCBOOLEANRESULT(.UNION.,#20,#21);\n#23=IFCBOOLEANRESULT(.INTERSECTION.,#20,#21);\n"
                + "#24=IFCBOOLEANRESULT(.DIFFERENCE.,#20,#21);\n#25=IFCCSGSOLID(#24);";
        assertEquals(1.875, measure(data, 22).volume(), 1e-9);
        assertEquals(0.125, measure(data, 23).volume(), 1e-9);
        assertEquals(0.875, measure(data, 25).volume(), 1e-9);
    }

    @Test
    void mappedItemsShareTheirMesh() {
        String data = BOX + "#40=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#21));\n#41=IFCREPRESENTATIONMAP(#9,#40);\n"
                + "#42=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#8,1.,$);\n#43=IFCMAPPEDITEM(#41,#42);\n"
                + "#44=IFCCARTESIANTRANSFORMATIONOPERATOR3DNONUNIFORM($,$,#8,1.,$,3.,0.5);\n#45=IFCMAPPEDITEM(#41,#44);\n";
        Model model = Ifc.model("IFC4", data);
        var shapes = new Shapes(Ifc.items(model), new MeshPool());
        var problems = new ArrayList<ItemProblem>();
        Part plain = shapes.parts(model.instance(43), problems).getFirst();
        Part stretched = shapes.parts(model.instance(45), problems).getFirst();
        assertTrue(problems.isEmpty(), problems.toString());
        assertSame(plain.mesh(), stretched.mesh());
        assertEquals(3.6, Measures.of(stretched.mesh(), stretched.at()).volume(), 1e-12);
        assertSame(plain.mesh(), shapes.parts(model.instance(21), problems).getFirst().mesh(), "equal content, one mesh");
    }

    @Test
    void whatIsNotKnownOrDamagedIsToldAndTheRestIsMade() {
        var problems = new ArrayList<ItemProblem>();
        Mesh none = Ifc.mesh("#20=IFCSECTIONEDSOLIDHORIZONTAL($,$,$,$);", 20, problems);
        assertTrue(none.isEmpty());
        assertEquals(1, problems.size());
        problems.clear();
        String broken = BOX + "#34=IFCHALFSPACESOLID(#99,.F.);\n#35=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#21,#34);";
        assertEquals(2.4, Measures.of(Ifc.mesh(broken, 35, problems), Matrix.IDENTITY).volume(), 1e-12);
        assertEquals(ItemProblem.Kind.BOOLEAN, problems.getFirst().kind());
    }

    @Test
    void whatContainsItselfEnds() {
        var problems = new ArrayList<ItemProblem>();
        Ifc.mesh("#20=IFCBOOLEANRESULT(.UNION.,#20,#20);", 20, problems);
        assertEquals(ItemProblem.Kind.LIMIT, problems.getFirst().kind());
        problems.clear();
        Ifc.mesh("#40=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#43));\n#41=IFCREPRESENTATIONMAP(#9,#40);\n"
                + "#42=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#8,1.,$);\n#43=IFCMAPPEDITEM(#41,#42);", 43, problems);
        assertEquals(ItemProblem.Kind.LIMIT, problems.getFirst().kind());
        problems.clear();
        Ifc.mesh("#20=IFCCSGSOLID(#21);\n#21=IFCBOOLEANRESULT(.UNION.,#20,#20);", 20, problems);
        assertEquals(ItemProblem.Kind.LIMIT, problems.getFirst().kind());
    }

    @Test
    void whatDoublesAtEveryLevelEnds() {
        var data = new StringBuilder("#20=IFCBLOCK(#9,1000.,1000.,1000.);\n"
                + "#42=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#8,1.,$);\n");
        String last = "#20,#20";
        for (int i = 0; i < 40; i++) {
            int at = 100 + i * 10;
            data.append("#").append(at).append("=IFCSHAPEREPRESENTATION($,'Body','X',(").append(last).append("));\n#")
                    .append(at + 1).append("=IFCREPRESENTATIONMAP(#9,#").append(at).append(");\n#").append(at + 2)
                    .append("=IFCMAPPEDITEM(#").append(at + 1).append(",#42);\n");
            last = "#" + (at + 2) + ",#" + (at + 2);
        }
        data.append("#1000=IFCBOOLEANRESULT(.UNION.,#20,#20);\n");
        for (int i = 1; i < 40; i++) {
            data.append("#").append(1000 + i).append("=IFCBOOLEANRESULT(.UNION.,#20,#").append(999 + i)
                    .append(");\n");
        }
        var problems = new ArrayList<ItemProblem>();
        Ifc.mesh(data.toString(), 492, problems);
        assertTrue(problems.stream().anyMatch(p -> p.kind() == ItemProblem.Kind.LIMIT), problems.toString());
        problems.clear();
        assertEquals(1, Measures.of(Ifc.mesh(data.toString(), 1039, problems), Matrix.IDENTITY).volume(), 1e-9);
        assertTrue(problems.isEmpty(), problems.toString());
    }
}
