// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.lintel.core.task.Progress;
import org.lintel.geometry.Ifc;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.render.ModelColours;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;

class GltfWriterTest {

    private static byte[] glb(String data) throws IOException {
        return glb(Ifc.model("IFC4", data));
    }

    private static byte[] glb(Model model) throws IOException {
        var writer = new GltfWriter(ModelColours.exact(model));
        new NativeEngine().run(GeometryRequest.of(model), Progress.NONE, writer::add);
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
        Glb file = new Glb(glb(TWO_WALLS)).valid();
        assertEquals(1, file.json.get("meshes").size(), "one box for both walls");
        assertEquals(8 * 12 + 36 * 2, file.json.at("/buffers/0/byteLength").asInt());
        JsonNode wall = file.node("0000000000000000000024");
        assertEquals("\"A\" 牆", wall.get("name").asText());
        assertEquals("IfcWall", wall.at("/extras/type").asText());
        JsonNode offset = file.json.at("/nodes/0/extras/offset");
        assertEquals(836_000, offset.get(0).asDouble(), 2);
        assertEquals(819_000, offset.get(1).asDouble(), 2);
        // where the wall stands: its place and the offset
        assertEquals(836_000, wall.get("matrix").get(12).asDouble() + offset.get(0).asDouble(), 1e-9);
        assertEquals(5, wall.get("matrix").get(14).asDouble() + offset.get(2).asDouble(), 1e-9);
    }

    @Test
    void aColourIsAMaterialAndGeometryIsSharedByColours() throws IOException {
        Glb file = new Glb(glb(TWO_WALLS.replace("(#20)", "(#20,#26)") + "#26=IFCBLOCK(#9,1000.,2000.,3000.);\n"
                + "#40=IFCCOLOURRGB($,1.,0.,0.5);\n#41=IFCSURFACESTYLESHADING(#40,0.6);\n"
                + "#42=IFCSURFACESTYLE($,.BOTH.,(#41));\n#43=IFCSTYLEDITEM(#20,(#42),$);\n")).valid();
        assertEquals(2, file.json.get("meshes").size());
        assertEquals(2, file.json.get("materials").size());
        assertEquals(2, file.json.get("bufferViews").size(), "one geometry");
        JsonNode red = file.json.at("/materials/0/pbrMetallicRoughness/baseColorFactor");
        assertEquals(1, red.get(0).asDouble());
        assertEquals(0, red.get(1).asDouble());
        assertEquals(0.216, red.get(2).asDouble(), 0.001, "light, not what is on a screen");
        assertEquals(0.4, red.get(3).asDouble(), 0.003);
        assertEquals(2, file.node("0000000000000000000024").get("children").size());
    }

    @Test
    void anElementMayBeAddedPieceByPieceInColoursOfItsOwn() throws IOException {
        var writer = new GltfWriter();
        new NativeEngine().run(GeometryRequest.of(Ifc.model("IFC4", TWO_WALLS)), Progress.NONE, element -> {
            writer.add(element, 0xFFFF0000);
            writer.add(element, 0x800000FF);
        });
        var out = new ByteArrayOutputStream();
        writer.write(out);
        Glb file = new Glb(out.toByteArray()).valid();
        assertEquals(2, file.json.get("materials").size());
        assertEquals(2, file.node("0000000000000000000025").get("children").size());
    }

    @Test
    void theTreeIsThatOfTheModel() throws IOException {
        Glb file = new Glb(glb(TWO_WALLS + "#50=IFCBUILDING('0000000000000000000050',$,'B',$,$,$,$,$,.ELEMENT.,$,$,$);\n"
                + "#51=IFCBUILDINGSTOREY('0000000000000000000051',$,'Level 1',$,$,$,$,$,.ELEMENT.,0.);\n"
                + "#52=IFCRELAGGREGATES('0000000000000000000052',$,$,$,#7,(#50));\n"
                + "#53=IFCRELAGGREGATES('0000000000000000000053',$,$,$,#50,(#51));\n"
                + "#54=IFCRELCONTAINEDINSPATIALSTRUCTURE('0000000000000000000054',$,$,$,(#24),#51);\n"
                + "#55=IFCRELAGGREGATES('0000000000000000000055',$,$,$,#24,(#25));\n")).valid();
        int at = 0;
        for (String name : new String[] {"P", "B", "Level 1", "\"A\" 牆"}) {
            JsonNode children = file.json.get("nodes").get(at).get("children");
            assertEquals(1, children.size());
            at = children.get(0).asInt();
            assertEquals(name, file.json.get("nodes").get(at).get("name").asText());
        }
        // the wall has a mesh of its own and a part: two nodes below it
        assertFalse(file.node("0000000000000000000024").has("mesh"));
        assertEquals(2, file.node("0000000000000000000024").get("children").size());
        assertTrue(file.node("0000000000000000000025").has("mesh"));
    }

    @Test
    void nothingIsAValidFileToo() throws IOException {
        Glb file = new Glb(glb("")).valid();
        assertFalse(file.json.has("meshes"));
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        assertArrayEquals(glb(TWO_WALLS), glb(TWO_WALLS));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
    void realModels() throws IOException {
        Path models = Path.of(System.getenv("LINTEL_CORPUS"), "models");
        for (String name : new String[] {"House.ifc", "IFC4TessellationComplex.ifc", "SimpleWall.ifc"}) {
            try (Model model = Model.open(models.resolve(name), OpenOptions.defaults(), Progress.NONE)) {
                Glb file = new Glb(glb(model)).valid();
                assertTrue(file.json.get("meshes").size() > 0, name);
            }
        }
    }
}
