// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Model;

/** Quantities by the standard's definitions, of bodies whose numbers are known. */
class StandardQuantitiesTest {

    private static final String TURNED = "#20=IFCDIRECTION((0.6,0.8,0.));\n#21=IFCCARTESIANPOINT((50000.,70000.,3000.));\n"
            + "#22=IFCAXIS2PLACEMENT3D(#21,#13,#20);\n#23=IFCLOCALPLACEMENT($,#22);\n";

    private static Map<String, Double> measure(String data, long element, String... quantities) {
        Model model = Ifc.model("IFC4", TURNED + data);
        var found = new HashMap<String, Double>();
        var request = new GeometryRequest(model, List.of(model.instance(element)), Precision.DEFAULT, true, 1);
        new NativeEngine().run(request, Progress.NONE, geometry -> {
            var measured = new MeasuredElement(geometry);
            for (String quantity : quantities) {
                found.put(quantity, StandardQuantities.of(geometry.element(), quantity)
                        .measure().applyAsDouble(measured));
            }
        });
        return found;
    }

    private static String body(String profile, String direction, double depth) {
        return profile + "#31=IFCEXTRUDEDAREASOLID(#30,#9," + direction + "," + depth + ");\n"
                + "#32=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#31));\n#33=IFCPRODUCTDEFINITIONSHAPE($,$,(#32));\n";
    }

    @Test
    void aWallWithMitredEndsIsMeasuredInItsMiddle() {
        // 6 m outside, 5.6 m inside, 0.2 m thick, 3 m high, with a door of 1 m by 2 m
        String wall = body("#34=IFCPOLYLINE((#35,#36,#37,#38,#35));\n#35=IFCCARTESIANPOINT((0.,0.));\n"
                + "#36=IFCCARTESIANPOINT((6000.,0.));\n#37=IFCCARTESIANPOINT((5800.,200.));\n"
                + "#38=IFCCARTESIANPOINT((200.,200.));\n#30=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#34);\n", "#13", 3000)
                + "#40=IFCWALL('0000000000000000000040',$,$,$,$,#23,#33,$,$);\n"
                + "#41=IFCCARTESIANPOINT((2000.,100.,1000.));\n#42=IFCAXIS2PLACEMENT3D(#41,$,$);\n"
                + "#43=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,1000.,400.);\n#49=IFCCARTESIANPOINT((2000.,100.,0.));\n"
                + "#50=IFCAXIS2PLACEMENT3D(#49,$,$);\n#44=IFCEXTRUDEDAREASOLID(#43,#50,#13,2000.);\n"
                + "#45=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#44));\n#46=IFCPRODUCTDEFINITIONSHAPE($,$,(#45));\n"
                + "#47=IFCOPENINGELEMENT('0000000000000000000047',$,$,$,$,#23,#46,$,$);\n"
                + "#48=IFCRELVOIDSELEMENT('0000000000000000000048',$,$,$,#40,#47);\n";
        Map<String, Double> m = measure(wall, 40, "Length", "Width", "Height", "GrossSideArea", "NetSideArea",
                "GrossFootprintArea", "NetFootprintArea", "GrossVolume", "NetVolume");
        assertEquals(5.8, m.get("Length"), 1e-9);
        assertEquals(0.2, m.get("Width"), 1e-9);
        assertEquals(3, m.get("Height"), 1e-9);
        assertEquals(17.4, m.get("GrossSideArea"), 1e-9);
        assertEquals(15.4, m.get("NetSideArea"), 1e-6);
        assertEquals(1.16, m.get("GrossFootprintArea"), 1e-6);
        assertEquals(1.16, m.get("NetFootprintArea"), 1e-6);
        assertEquals(3.48, m.get("GrossVolume"), 1e-9);
        assertEquals(3.08, m.get("NetVolume"), 1e-6);
    }

    @Test
    void aSlopedSlabIsMeasuredOnTheSlope() {
        // 4 m by 3 m on its own plane, 0.2 m thick, standing at 60°
        String slab = body("#30=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,4000.,3000.);\n", "#13", 200)
                + "#50=IFCDIRECTION((0.,-0.8660254037844386,0.5));\n#51=IFCAXIS2PLACEMENT3D(#8,#50,#14);\n"
                + "#52=IFCLOCALPLACEMENT(#23,#51);\n#40=IFCSLAB('0000000000000000000040',$,$,$,$,#52,#33,$,$);\n";
        Map<String, Double> m = measure(slab, 40, "Width", "Length", "Depth", "Perimeter", "GrossArea", "GrossVolume");
        assertEquals(0.2, m.get("Width"), 1e-9);
        assertEquals(4, m.get("Length"), 1e-9);
        assertEquals(3, m.get("Depth"), 1e-9);
        assertEquals(14, m.get("Perimeter"), 1e-5);
        assertEquals(12, m.get("GrossArea"), 1e-9);
        assertEquals(2.4, m.get("GrossVolume"), 1e-9);
    }

    @Test
    void aShortBarIsAsLongAsItsSweep() {
        String bar = body("#30=IFCRECTANGLEHOLLOWPROFILEDEF(.AREA.,$,#12,300.,200.,10.,$,$);\n", "#14", 0)
                .replace("#31=IFCEXTRUDEDAREASOLID(#30,#9,#14,0.0)", "#31=IFCEXTRUDEDAREASOLID(#30,#9,#13,50.)")
                + "#40=IFCBEAM('0000000000000000000040',$,$,$,$,#23,#33,$,$);\n";
        Map<String, Double> m = measure(bar, 40, "Length", "CrossSectionArea", "OuterSurfaceArea");
        assertEquals(0.05, m.get("Length"), 1e-9);
        assertEquals(0.3 * 0.2 - 0.28 * 0.18, m.get("CrossSectionArea"), 1e-9);
        assertEquals(0.05, m.get("OuterSurfaceArea"), 1e-6);
    }

    @Test
    void anLShapedSpaceHasFloorCeilingWallsAndPerimeter() {
        String space = body("#34=IFCPOLYLINE((#35,#36,#37,#38,#39,#55,#35));\n#35=IFCCARTESIANPOINT((0.,0.));\n"
                + "#36=IFCCARTESIANPOINT((5000.,0.));\n#37=IFCCARTESIANPOINT((5000.,2000.));\n"
                + "#38=IFCCARTESIANPOINT((2000.,2000.));\n#39=IFCCARTESIANPOINT((2000.,4000.));\n"
                + "#55=IFCCARTESIANPOINT((0.,4000.));\n#30=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#34);\n", "#13", 2500)
                + "#40=IFCSPACE('0000000000000000000040',$,$,$,$,#23,#33,$,.ELEMENT.,.INTERNAL.,$);\n";
        Map<String, Double> m = measure(space, 40, "GrossFloorArea", "NetFloorArea", "GrossCeilingArea",
                "GrossWallArea",
                "GrossPerimeter", "Height", "NetVolume");
        assertEquals(14, m.get("GrossFloorArea"), 1e-6);
        assertEquals(14, m.get("NetFloorArea"), 1e-6);
        assertEquals(14, m.get("GrossCeilingArea"), 1e-9);
        assertEquals(45, m.get("GrossWallArea"), 1e-9);
        assertEquals(18, m.get("GrossPerimeter"), 1e-5);
        assertEquals(2.5, m.get("Height"), 1e-9);
        assertEquals(35, m.get("NetVolume"), 1e-9);
    }

    @Test
    void whatTheStandardDoesNotNameHasNoDefinition() {
        Model model = Ifc.model("IFC4", "#40=IFCWALL('0000000000000000000040',$,$,$,$,$,$,$,$);\n");
        assertNull(StandardQuantities.of(model.instance(40), "Weight of the paint"));
        assertNull(StandardQuantities.of(model.instance(40), "Perimeter"));
    }
}
