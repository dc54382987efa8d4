// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

class KnownShapesTest {

    private static final Model MODEL = model();

    /** A wall with an opening, a room and two slabs. */
    private static Model model() {
        var data = new StringBuilder("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
                + "FILE_NAME('','',(''),(''),'','','');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n"
                + "#1=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);\n#2=IFCUNITASSIGNMENT((#1));\n"
                + "#3=IFCPROJECT('0000000000000000000003',$,'P',$,$,$,$,$,#2);\n#4=IFCCARTESIANPOINT((0.,0.,0.));\n"
                + "#5=IFCAXIS2PLACEMENT3D(#4,$,$);\n#6=IFCLOCALPLACEMENT($,#5);\n#7=IFCDIRECTION((0.,0.,1.));\n");
        double[][] boxes = {{4, 0.2, 3}, {1, 1, 2}, {4, 4, 3}, {5, 5, 0.2}, {6, 6, 0.2}};
        for (int i = 0; i < boxes.length; i++) {
            int n = 10 + 10 * i;
            data.append(String.format(Locale.ROOT, "#%d=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,%.1f,%.1f);\n"
                    + "#%d=IFCEXTRUDEDAREASOLID(#%d,#5,#7,%.1f);\n"
                    + "#%d=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#%d));\n"
                    + "#%d=IFCPRODUCTDEFINITIONSHAPE($,$,(#%d));\n", n, boxes[i][0], boxes[i][1], n + 1, n,
                    boxes[i][2], n + 2, n + 1, n + 3, n + 2));
        }
        data.append("#100=IFCWALL('0000000000000000000100',$,$,$,$,#6,#13,$,$);\n"
                + "#101=IFCOPENINGELEMENT('0000000000000000000101',$,$,$,$,#6,#23,$,$);\n"
                + "#102=IFCRELVOIDSELEMENT('0000000000000000000102',$,$,$,#100,#101);\n"
                + "#103=IFCSPACE('0000000000000000000103',$,$,$,$,#6,#33,$,$,$,$);\n"
                + "#104=IFCSLAB('0000000000000000000104',$,$,$,$,#6,#43,$,$);\n"
                + "#105=IFCSLAB('0000000000000000000105',$,$,$,$,#6,#53,$,$);\nENDSEC;\nEND-ISO-10303-21;\n");
        try {
            return Model.of(data.toString().getBytes(StandardCharsets.UTF_8), "test.ifc");
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    /** Counts what it is asked to compute. */
    private static final class Counting implements GeometryEngine {
        private final List<Long> asked = new ArrayList<>();

        @Override
        public String id() {
            return "counting";
        }

        @Override
        public void run(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
            request.elements().forEach(element -> asked.add(element.id()));
            new NativeEngine().run(request, progress, each);
        }
    }

    private static List<ElementGeometry> run(GeometryEngine engine, GeometryRequest request) {
        var found = new ArrayList<ElementGeometry>();
        engine.run(request, Progress.NONE, found::add);
        return found;
    }

    @Test
    void whatIsRememberedIsComputedOnceAndHandedOverInTheOrderAskedFor() {
        var counting = new Counting();
        var shapes = new KnownShapes(MODEL, counting);
        shapes.remember(Progress.NONE);
        shapes.remember(Progress.NONE);
        assertEquals(List.of(100L, 103L, 104L, 105L, 101L), counting.asked);
        GeometryRequest request = GeometryRequest.of(MODEL);
        List<Instance> turned = request.elements().reversed();
        List<ElementGeometry> found = run(shapes.engine(), request.with(turned));
        assertEquals(turned, found.stream().map(ElementGeometry::element).toList());
        assertEquals(5, counting.asked.size());
        assertSame(found.getFirst(), run(shapes.engine(), request.with(turned)).getFirst());
        for (ElementGeometry one : found) {
            ElementGeometry plain = run(new NativeEngine(), request.with(List.of(one.element()))).getFirst();
            assertEquals(plain.net(), one.net());
            assertEquals(plain.gross(), one.gross());
        }
    }

    @Test
    void whatIsAskedForOtherwiseIsComputedAnew() {
        var counting = new Counting();
        var shapes = new KnownShapes(MODEL, counting);
        GeometryRequest request = GeometryRequest.of(MODEL);
        assertEquals(3, run(shapes.engine(), request).size());
        assertEquals(3, counting.asked.size(), "nothing is kept without being told to");
        run(shapes.engine(), request);
        assertEquals(6, counting.asked.size());
        shapes.remember(Progress.NONE);
        counting.asked.clear();
        var uncut = new GeometryRequest(MODEL, request.elements(), Precision.DEFAULT, false, 1);
        ElementGeometry wall = run(shapes.engine(), uncut).getFirst();
        assertEquals(List.of(), counting.asked, "the wall is known without its opening too");
        ElementGeometry plain = run(new NativeEngine(), uncut).getFirst();
        assertEquals(plain.net(), wall.net());
        assertEquals(plain.problems(), wall.problems());
        assertEquals(wall.gross(), wall.net());
        assertNotEquals(wall.net(), run(shapes.engine(), request).getFirst().net());
        run(shapes.engine(), new GeometryRequest(MODEL, request.elements(), new Precision(0.01, 8, 90), true, 1));
        assertEquals(3, counting.asked.size(), "coarser meshes are others");
        run(shapes.engine(), GeometryRequest.of(model()));
        assertEquals(6, counting.asked.size(), "another model has other shapes");
    }
}
