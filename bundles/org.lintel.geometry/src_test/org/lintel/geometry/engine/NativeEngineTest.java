// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Model;

class NativeEngineTest {

    /** A wall with a window's opening, a space, the air around it, and as many equal doors as asked. */
    private static String wall(int doors, String opening) {
        var data = new StringBuilder("#16=IFCLOCALPLACEMENT($,#9);\n"
                + "#20=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,4000.,200.);\n#21=IFCEXTRUDEDAREASOLID(#20,#9,#13,3000.);\n"
                + "#22=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#21));\n#23=IFCPRODUCTDEFINITIONSHAPE($,$,(#22));\n"
                + "#24=IFCWALL('0000000000000000000024',$,'W',$,$,#16,#23,$,$);\n"
                + "#25=IFCSPACE('0000000000000000000025',$,'S',$,$,#16,#23,$,$,$,$);\n"
                + "#26=IFCEXTERNALSPATIALELEMENT('0000000000000000000026',$,'air',$,$,#16,#23,$,$);\n"
                + "#30=IFCRECTANGLEPROFILEDEF(.AREA.,$,#12,1000.,1200.);\n#31=IFCDIRECTION((0.,1.,0.));\n"
                + "#32=IFCCARTESIANPOINT((0.,-500.,1500.));\n#33=IFCAXIS2PLACEMENT3D(#32,#31,#14);\n"
                + "#34=" + opening + ";\n"
                + "#35=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#34));\n#36=IFCPRODUCTDEFINITIONSHAPE($,$,(#35));\n"
                + "#37=IFCOPENINGELEMENT('0000000000000000000037',$,'O',$,$,#16,#36,$,$);\n"
                + "#38=IFCRELVOIDSELEMENT('0000000000000000000038',$,$,$,#24,#37);\n"
                + "#40=IFCREPRESENTATIONMAP(#9,#22);\n#41=IFCCARTESIANTRANSFORMATIONOPERATOR3D($,$,#8,1.,$);\n"
                + "#42=IFCMAPPEDITEM(#40,#41);\n#43=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#42));\n"
                + "#44=IFCPRODUCTDEFINITIONSHAPE($,$,(#43));\n");
        for (int i = 0; i < doors; i++) {
            data.append("#").append(100 + i).append("=IFCDOOR('000000000000000000").append(1000 + i)
                    .append("',$,$,$,$,#16,#44,$,$,$,$,$,$);\n");
        }
        return data.toString();
    }

    private static final String THROUGH = "IFCEXTRUDEDAREASOLID(#30,#33,#13,1000.)";

    private static List<ElementGeometry> run(Model model, int threads) {
        GeometryRequest all = GeometryRequest.of(model);
        var found = new ArrayList<ElementGeometry>();
        new NativeEngine().run(new GeometryRequest(model, all.elements(), Precision.DEFAULT, true, threads),
                Progress.NONE, found::add);
        return found;
    }

    @Test
    void openingsAreCutAndBothMeasuresTold() {
        Model model = Ifc.model("IFC4", wall(0, THROUGH));
        List<ElementGeometry> found = run(model, 1);
        assertEquals(1, found.size(), "neither the space, nor the air around, nor the opening");
        ElementGeometry wall = found.getFirst();
        assertEquals(List.of(), wall.problems());
        assertEquals(2.4, wall.gross().volume(), 1e-12);
        assertEquals(2.4 - 0.24, wall.net().volume(), 1e-12);
        assertEquals(12, wall.gross().side(), 1e-12);
        assertEquals(12 - 1.2, wall.net().side(), 1e-12);
        assertEquals(0, wall.net().openEdges());
    }

    @Test
    void anOpeningThatCannotBeCutIsTold() {
        List<ElementGeometry> found = run(Ifc.model("IFC4", wall(0, "IFCEXTRUDEDAREASOLID(#99,#33,#13,1000.)")), 1);
        ElementGeometry wall = found.getFirst();
        assertEquals(2.4, wall.net().volume(), 1e-12);
        assertEquals(ItemProblem.Kind.OPENING, wall.problems().getFirst().kind());
        assertTrue(wall.problems().getFirst().message().toString().contains("#37"), wall.problems().toString());
    }

    @Test
    void aThousandEqualDoorsAreOneMesh() {
        Model model = Ifc.model("IFC4", wall(1000, THROUGH));
        List<ElementGeometry> found = run(model, 4);
        assertEquals(1001, found.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals(100 + i, found.get(i + 1).element().id(), "in the order of the request");
            assertSame(found.get(1).parts().getFirst().mesh(), found.get(i + 1).parts().getFirst().mesh());
        }
        assertNotSame(found.get(0).parts().getFirst().mesh(), found.get(1).parts().getFirst().mesh());
    }

    @Test
    void itStopsWhenAsked() {
        Model model = Ifc.model("IFC4", wall(1000, THROUGH));
        for (int threads : new int[] {1, 3}) {
            var seen = new ArrayList<ElementGeometry>();
            Progress stop = new Progress() {
                @Override
                public void begin(Message task, long work) {
                    assertEquals(1001, work);
                }

                @Override
                public void worked(long work) {
                    assertEquals(1, work);
                }

                @Override
                public boolean isCancelled() {
                    return seen.size() == 10;
                }
            };
            assertThrows(CancelledException.class, () -> new NativeEngine().run(new GeometryRequest(model,
                    GeometryRequest.of(model).elements(), Precision.DEFAULT, true, threads), stop, seen::add));
            assertEquals(10, seen.size());
        }
    }

    @Test
    void anElementWithoutABodySaysSo() {
        Model model = Ifc.model("IFC4", wall(0, THROUGH).replace("$,'Body','SweptSolid',(#21)", "$,'Axis','Curve2D',(#21)"));
        ElementGeometry wall = run(model, 1).getFirst();
        assertTrue(wall.parts().isEmpty());
        assertEquals(ItemProblem.Kind.NO_BODY, wall.problems().getFirst().kind());
    }

    @Test
    void itIsFoundAsAService() {
        assertTrue(GeometryEngine.all().stream().anyMatch(engine -> engine.id().equals("native")));
    }

    @Test
    void anElementWithoutPlacementSaysSo() {
        Model model = Ifc.model("IFC4", wall(0, THROUGH).replace("'W',$,$,#16", "'W',$,$,$"));
        assertEquals(ItemProblem.Kind.PLACEMENT, run(model, 1).getFirst().problems().getFirst().kind());
    }
}
