// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;

class GltfWriterTest {

    private static byte[] glb(String data) throws IOException {
        var writer = new GltfWriter();
        new NativeEngine().run(GeometryRequest.of(Ifc.model("IFC4", data)), Progress.NONE, writer::add);
        var out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static final String TWO_WALLS = "#20=IFCBLOCK(#9,1000.,2000.,3000.);\n"
            + "#22=IFCSHAPEREPRESENTATION($,'Body','CSG',(#20));\n#23=IFCPRODUCTDEFINITIONSHAPE($,$,(#22));\n"
            + "#30=IFCCARTESIANPOINT((836000000.,819000000.,5000.));\n#31=IFCAXIS2PLACEMENT3D(#30,$,$);\n"
            + "#32=IFCLOCALPLACEMENT($,#31);\n#33=IFCLOCALPLACEMENT(#32,#31);\n"
            + "#24=IFCWALL('0000000000000000000024',$,'\"A\" \\X2\\7246\\X0\\',$,$,#32,#23,$,$);\n"
            + "#25=IFCWALL('0000000000000000000025',$,$,$,$,#32,#23,$,$);\n";

    @Test
    void eachMeshIsWrittenOnceAndFarPlacesKeepTheirDigits() throws IOException {
        byte[] file = glb(TWO_WALLS);
        ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x46546C67, b.getInt());
        assertEquals(2, b.getInt());
        assertEquals(file.length, b.getInt());
        int length = b.getInt();
        assertEquals(0, length % 4);
        String json = new String(file, 20, length, StandardCharsets.UTF_8);
        int data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(20 + length);
        assertEquals(8 * 12 + 36 * 2, data, "one box for both walls");
        assertTrue(json.contains("\"GlobalId\":\"0000000000000000000024\""), json);
        assertTrue(json.contains("\"name\":\"\\\"A\\\" 牆\""), json);
        assertTrue(json.contains("\"offset\":[836001,819001,7]") || json.contains("\"offset\":[836000,819001,6]"), json);
        assertEquals(2, json.split("\"mesh\":0", -1).length - 1);
    }

    @Test
    void nothingIsAValidFileToo() throws IOException {
        byte[] file = glb("");
        assertEquals(file.length, ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(8));
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        assertArrayEquals(glb(TWO_WALLS), glb(TWO_WALLS));
    }
}
