// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.ifcopenshell.program.Tool;

/** Groups of Wavefront OBJ, whole, cut off and damaged. */
class ObjReaderTest {

    private static List<String> read(String text, boolean whole) throws IOException {
        var found = new ArrayList<String>();
        ObjReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), whole, new Tool.Sink() {
            @Override
            public void shape(String guid, Mesh mesh, Matrix at, long representation) {
                found.add(guid + " " + mesh);
            }

            @Override
            public void nonsense(String guid, Message why) {
                found.add(guid + " " + why);
            }
        });
        return found;
    }

    private static final String A = "g A\ns 1\nv 0 0 0\nv 1 0 0\nv 0 1 1.5e-3\nvn 0 0 1\nusemtl m\nf 1//1 2//1 3//1\n";

    @Test
    void cornersCountFromTheFirstVertexOfTheFile() throws IOException {
        assertEquals(List.of("A Mesh[3 vertices, 1 triangles]", "B Mesh[3 vertices, 1 triangles]"),
                read("# x\n" + A + A.replace("g A", "g B").replace("1//1 2//1 3//1", "4 5/1/1 6//2"), true));
    }

    @Test
    void aGroupThatMayBeCutOffIsLeftOut() throws IOException {
        assertEquals(List.of("A Mesh[3 vertices, 1 triangles]"), read(A + A.replace("g A", "g B"), false));
    }

    @Test
    void damageCostsTheGroupAlone() throws IOException {
        String point = "B a coordinate is not a number";
        String corner = "B a triangle has a corner that is not there";
        String line = "B a line is no point and no triangle";
        assertEquals(List.of(point), read(A.replace("g A", "g B").replace("v 1 0 0", "v 1 inf 0"), true));
        assertEquals(List.of(point), read(A.replace("g A", "g B").replace("v 1 0 0", "v 1 x 0"), true));
        for (String wrong : List.of("f 0 1 2", "f 1 2 4", "f 1 2 -1", "f 1 2 1e99", "f 1 2 1.5", "f 1 2 NaN")) {
            assertEquals(List.of(corner, "A Mesh[3 vertices, 1 triangles]"),
                    read(A.replace("g A", "g B").replace("f 1//1 2//1 3//1", wrong)
                            + A.replace("1//1 2//1 3//1", "4 5 6"), true), wrong);
        }
        assertEquals(List.of(line, "A Mesh[3 vertices, 1 triangles]"), read(A.replace("g A", "g B")
                .replace("v 1 0 0", "v 1 0") + A.replace("1//1 2//1 3//1", "4 5 6"), true));
        assertEquals(List.of(line), read(A.replace("g A", "g B").replace("v 1 0 0", "v 1 0 " + "0".repeat(9000)), true));
    }

    @Test
    void whatStandsBeforeAnyGroupIsPassedOver() throws IOException {
        assertEquals(List.of(), read("v 0 0 0\nf 1 1 1\nmtllib x\n\n" + "z".repeat(100_000), true));
    }
}
