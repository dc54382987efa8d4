// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Models;

/** What {@code lintel geometry} tells and writes, and how it ends. */
class GeometryTest {

    @TempDir
    Path folder;
    private Path model;

    @BeforeEach
    void model() throws IOException {
        model = Models.sound(folder.resolve("wall.ifc"));
        add("""
                #20=IFCCARTESIANPOINT((0.,0.,0.));
                #21=IFCAXIS2PLACEMENT3D(#20,$,$);
                #22=IFCLOCALPLACEMENT($,#21);
                #23=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4.,0.2);
                #24=IFCDIRECTION((0.,0.,1.));
                #25=IFCEXTRUDEDAREASOLID(#23,#21,#24,3.);
                #26=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#25));
                #27=IFCPRODUCTDEFINITIONSHAPE($,$,(#26));
                #28=IFCWALL('6YvctVUKr0kugbFTf53O9L',$,'W',$,$,#22,#27,$,$);
                #30=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,1.,1.);
                #31=IFCEXTRUDEDAREASOLID(#30,#21,#24,1.);
                #32=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#31));
                #33=IFCPRODUCTDEFINITIONSHAPE($,$,(#32));
                #34=IFCOPENINGELEMENT('7YvctVUKr0kugbFTf53O9L',$,'O',$,$,#22,#33,$,$);
                #35=IFCRELVOIDSELEMENT('9YvctVUKr0kugbFTf53O9L',$,$,$,#28,#34);
                """);
    }

    private void add(String data) throws IOException {
        String text = Files.readString(model);
        int end = text.lastIndexOf("ENDSEC;");
        Files.writeString(model, text.substring(0, end) + data + text.substring(end));
    }

    @Test
    void tellsAPersonSumsByEntity() {
        String out = lintel("geometry", model.toString()).ends(0).out();
        assertEquals("""
                %s
                  entity                              elements      shapes  not closed   triangles    gross m³      net m³  surface m²
                  IfcWall                                    1           1           0          28         2.4         2.2        25.2
                """.formatted(model), out);
        assertTrue(lintel("geometry", model.toString(), "--lang", "zh-HK").ends(0).out().contains("三角形"));
    }

    @Test
    void tellsInBriefWhatThereIs() {
        assertEquals(model + ": 1 elements, 1 parts, 28 triangles, 0 problems\n",
                lintel("geometry", "--brief", model.toString()).ends(0).out());
        assertTrue(lintel("geometry", "--brief", "-f", "json", model.toString()).ends(2).err().contains("--brief"));
    }

    @Test
    void tellsAProgramEveryElement() throws IOException {
        JsonNode all = new ObjectMapper().readTree(lintel("geometry", model.toString(), "-f", "json").ends(0).out());
        JsonNode wall = all.get(0).get("elements").get(0);
        assertEquals("6YvctVUKr0kugbFTf53O9L", wall.get("globalId").asText());
        assertEquals(2.4, wall.get("grossVolume").asDouble(), 1e-9);
        assertEquals(2.2, wall.get("netVolume").asDouble(), 1e-9);
        assertEquals(11, wall.get("netSideArea").asDouble(), 1e-9);
        assertTrue(wall.get("closed").asBoolean());
        JsonNode uncut = new ObjectMapper().readTree(
                lintel("geometry", model.toString(), "-f", "json", "--no-openings").ends(0).out());
        assertEquals(2.4, uncut.get(0).get("elements").get(0).get("netVolume").asDouble(), 1e-9);
    }

    @Test
    void surfacesThatCrossThemselvesAreFoundOnRequest() throws IOException {
        add("""
                #50=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.),(0.,1.,0.),(.2,.2,-1.),(.3,.3,1.),(.2,.3,1.)));
                #51=IFCTRIANGULATEDFACESET(#50,$,.F.,((1,2,3),(4,5,6)),$);
                #52=IFCSHAPEREPRESENTATION($,'Body','Tessellation',(#51));
                #53=IFCPRODUCTDEFINITIONSHAPE($,$,(#52));
                #54=IFCSLAB('bYvctVUKr0kugbFTf53O9L',$,'S',$,$,#22,#53,$,$);
                """);
        String out = lintel("geometry", model.toString(), "--crossings").ends(0).out();
        assertTrue(out.contains("Surfaces that cross themselves (1)\n  IfcSlab #54: 1 pair of triangles\n"), out);
        JsonNode elements = new ObjectMapper().readTree(
                lintel("geometry", model.toString(), "-f", "json", "--crossings").ends(0).out()).get(0).get("elements");
        assertEquals(0, elements.get(0).get("crossings").asInt());
        assertEquals(1, elements.get(1).get("crossings").asInt());
        assertTrue(elements.get(1).get("allCrossings").asBoolean());
        assertEquals(0, elements.get(0).get("volumeTolerance").asDouble(), 1e-6);
    }

    @Test
    void curvesAreLines() throws IOException {
        add("""
                #50=IFCPOLYLINE((#20,#51));
                #51=IFCCARTESIANPOINT((3.,4.,0.));
                #52=IFCSHAPEREPRESENTATION($,'Axis','Curve3D',(#50));
                #53=IFCPRODUCTDEFINITIONSHAPE($,$,(#52));
                #54=IFCPROXY('bYvctVUKr0kugbFTf53O9L',$,'S',$,$,#22,#53,$,$);
                """);
        JsonNode elements = new ObjectMapper().readTree(
                lintel("geometry", model.toString(), "-f", "json").ends(0).out()).get(0).get("elements");
        assertEquals(1, elements.get(1).get("lines").asInt());
        assertEquals(5, elements.get(1).get("lineLength").asDouble(), 1e-12);
        assertTrue(elements.get(1).get("problems") == null);
    }

    @Test
    void whatCannotBeComputedIsAFinding() throws IOException {
        add("#40=IFCPLANE(#21);\n#41=IFCSHAPEREPRESENTATION($,'Body','Surface3D',(#40));\n"
                + "#42=IFCPRODUCTDEFINITIONSHAPE($,$,(#41));\n"
                + "#43=IFCSLAB('aYvctVUKr0kugbFTf53O9L',$,'S',$,$,#22,#42,$,$);\n");
        String out = lintel("geometry", model.toString()).ends(1).out();
        assertTrue(out.contains("Not known to the geometry kernel yet (1)\n"), out);
        assertTrue(out.contains("IfcPlane") && out.contains("#40"), out);
        String json = lintel("geometry", model.toString(), "-f", "json").ends(1).out();
        assertTrue(json.contains("\"unsupported\""), json);
    }

    @Test
    void writesGltf() throws IOException {
        Path glb = folder.resolve("new/wall.glb");
        lintel("geometry", model.toString(), "--glb", glb.toString()).ends(0);
        byte[] bytes = Files.readAllBytes(glb);
        assertEquals("glTF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        String other = Models.sound(folder.resolve("other.ifc")).toString();
        lintel("geometry", model.toString(), other, "--glb", glb.toString()).ends(2);
    }

    @Test
    void whatCannotBeReadOrUnderstoodIsSaid() throws IOException {
        Path none = Files.writeString(folder.resolve("none.ifc"), "hello");
        lintel("geometry", none.toString()).ends(3);
        lintel("geometry", model.toString(), "-f", "xml").ends(2);
    }
}
