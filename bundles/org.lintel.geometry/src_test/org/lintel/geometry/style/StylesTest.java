// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.lintel.geometry.Ifc;
import org.lintel.ifc.model.Model;

class StylesTest {

    private static final String SHAPE = "#20=IFCBLOCK(#9,1.,1.,1.);\n"
            + "#21=IFCSHAPEREPRESENTATION($,'Body','CSG',(#20));\n#22=IFCPRODUCTDEFINITIONSHAPE($,$,(#21));\n"
            + "#23=IFCWALL('0000000000000000000023',$,$,$,$,$,#22,$,$);\n";
    private static final String RED = "#30=IFCCOLOURRGB($,1.,0.5,0.25);\n"
            + "#31=IFCSURFACESTYLERENDERING(#30,0.25,$,$,$,$,$,$,.FLAT.);\n#32=IFCSURFACESTYLE($,.BOTH.,(#31));\n";
    private static final Rgba RED_GLASS = new Rgba(1, 0.5, 0.25, 0.75);

    private static Rgba of(String schema, String data, long element, long item) {
        Model model = Ifc.model(schema, data);
        return Styles.of(model).of(model.instance(element), item);
    }

    @Test
    void anItemHasTheStyleThatIsPutOnIt() {
        assertNull(of("IFC4", SHAPE, 23, 20), "no style, no colour");
        assertEquals(RED_GLASS, of("IFC4", SHAPE + RED + "#40=IFCSTYLEDITEM(#20,(#32),$);", 23, 20));
        assertEquals(RED_GLASS, of("IFC2X3", SHAPE.replace(",$,$);\n#", ",$);\n#") + RED
                + "#33=IFCPRESENTATIONSTYLEASSIGNMENT((#32));\n#40=IFCSTYLEDITEM(#20,(#33),$);", 23, 20));
        assertEquals(RED_GLASS, of("IFC4X3", SHAPE + RED + "#33=IFCPRESENTATIONSTYLEASSIGNMENT((#32));\n"
                + "#40=IFCSTYLEDITEM(#20,(#33),$);", 23, 20), "an entity that IFC4X3 has no more");
        assertEquals(new Rgba(1, 0.5, 0.25, 1), of("IFC4", SHAPE + RED.replace("(#30,0.25", "(#30,$")
                + "#40=IFCSTYLEDITEM(#20,(#32),$);", 23, 20), "opaque where no transparency is given");
    }

    @Test
    void curvesAndAreasHaveColoursToo() {
        String curve = SHAPE + "#30=IFCDRAUGHTINGPREDEFINEDCOLOUR('blue');\n#31=IFCCURVESTYLE($,$,$,#30,$);\n";
        assertEquals(new Rgba(0, 0, 1, 1), of("IFC4", curve + "#40=IFCSTYLEDITEM(#20,(#31),$);", 23, 20));
        assertEquals(RED_GLASS, of("IFC4", curve.replace("#30", "#50").replace("#31", "#51") + RED
                + "#40=IFCSTYLEDITEM(#20,(#51,#32),$);", 23, 20), "that of the surface counts first");
    }

    @Test
    void aBooleanResultLooksLikeWhatItWasMadeOf() {
        String data = SHAPE.replace("(#20)", "(#24)") + RED + "#24=IFCBOOLEANRESULT(.DIFFERENCE.,#20,#25);\n"
                + "#25=IFCBLOCK(#9,1.,1.,1.);\n#40=IFCSTYLEDITEM(#20,(#32),$);";
        assertEquals(RED_GLASS, of("IFC4", data, 23, 24));
    }

    @Test
    void whatIsMappedMayBeStyledOutside() {
        String data = SHAPE.replace("'CSG',(#20)", "'MappedRepresentation',(#29)") + RED
                + "#24=IFCSHAPEREPRESENTATION($,'Body','CSG',(#20));\n#25=IFCREPRESENTATIONMAP(#9,#24);\n"
                + "#26=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#8,1.,$);\n#29=IFCMAPPEDITEM(#25,#26);\n"
                + "#40=IFCSTYLEDITEM(#29,(#32),$);";
        assertEquals(RED_GLASS, of("IFC4", data, 23, 20));
        String inside = data + "#41=IFCCOLOURRGB($,0.,0.,0.);\n#42=IFCSURFACESTYLESHADING(#41,$);\n"
                + "#43=IFCSURFACESTYLE($,.BOTH.,(#42));\n#44=IFCSTYLEDITEM(#20,(#43),$);";
        assertEquals(new Rgba(0, 0, 0, 1), of("IFC4", inside, 23, 20), "the nearest style counts");
    }

    @Test
    void layersAndMaterialsGiveWhatItemsDoNotHave() {
        assertEquals(RED_GLASS, of("IFC4", SHAPE + RED
                + "#40=IFCPRESENTATIONLAYERWITHSTYLE('A',$,(#21),$,.T.,.F.,.F.,(#32));", 23, 20));
        String material = SHAPE + RED + "#33=IFCMATERIAL('glass',$,$);\n#34=IFCSTYLEDITEM($,(#32),$);\n"
                + "#35=IFCSTYLEDREPRESENTATION($,$,$,(#34));\n#36=IFCMATERIALDEFINITIONREPRESENTATION($,$,(#35),#33);\n";
        assertEquals(RED_GLASS, of("IFC4", material
                + "#37=IFCRELASSOCIATESMATERIAL('0000000000000000000037',$,$,$,(#23),#33);", 23, 20));
        String parts = material + "#50=IFCMATERIAL('frame',$,$);\n#51=IFCMATERIALCONSTITUENT('Frame',$,#50,$,$);\n"
                + "#52=IFCMATERIALCONSTITUENT('Glazing',$,#33,$,$);\n#53=IFCMATERIALCONSTITUENTSET($,$,(#51,#52));\n"
                + "#54=IFCRELASSOCIATESMATERIAL('0000000000000000000054',$,$,$,(#23),#53);\n"
                + "#55=IFCSHAPEREPRESENTATION($,'Body','CSG',(#20));\n#56=IFCSHAPEASPECT((#55),'Glazing',$,.U.,#22);\n";
        assertEquals(RED_GLASS, of("IFC4", parts, 23, 20));
    }

    @Test
    void facesOfManyColoursCountByTheMost() {
        String set = SHAPE.replace("#20=IFCBLOCK(#9,1.,1.,1.)", "#20=IFCTRIANGULATEDFACESET(#27,$,.F.,((1,2,3)),$)")
                + "#27=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.),(0.,1.,0.)));\n"
                + "#28=IFCCOLOURRGBLIST(((1.,0.,0.),(0.,0.,1.)));\n";
        assertEquals(new Rgba(0, 0, 1, 0.5), of("IFC4", set + "#29=IFCINDEXEDCOLOURMAP(#20,0.5,#28,(1,2,2,7));", 23, 20));
        assertNull(of("IFC4", set + "#29=IFCINDEXEDCOLOURMAP(#20,0.5,#28,(7,0,-1));", 23, 20));
    }

    @Test
    void damageIsNoColourAndCirclesEnd() {
        assertNull(of("IFC4", SHAPE + "#32=IFCPRESENTATIONSTYLEASSIGNMENT((#32,#99));\n"
                + "#40=IFCSTYLEDITEM(#20,(#32),$);", 23, 20));
        assertNull(of("IFC4", SHAPE.replace("#20=IFCBLOCK(#9,1.,1.,1.)", "#20=IFCBOOLEANRESULT(.UNION.,#20,#20)"), 23, 20));
        assertEquals(new Rgba(1, 0, 0, 0), new Rgba(7, -1, Double.NaN, -0.5), "parts stay between 0 and 1");
        var data = new StringBuilder(SHAPE.replace("(#20)", "(#102,#102)") + RED);
        for (int i = 0; i < 40; i++) {
            int at = 100 + i * 10;
            data.append("#").append(at).append("=IFCSHAPEREPRESENTATION($,'Body','X',(#").append(at + 12).append(",#")
                    .append(at + 12).append("));\n#").append(at + 1).append("=IFCREPRESENTATIONMAP(#9,#").append(at)
                    .append(");\n#").append(at + 2).append("=IFCMAPPEDITEM(#").append(at + 1).append(",$);\n");
        }
        assertNull(of("IFC4", data.toString(), 23, 20), "what doubles at every level is walked once");
    }
}
