// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Models;

/** What {@code lintel boundaries} tells, and how it ends. */
class BoundariesTest {

    @TempDir
    Path folder;
    private Path model;

    @BeforeEach
    void model() throws IOException {
        model = Models.sound(folder.resolve("room.ifc"));
        String data = """
                #20=IFCCARTESIANPOINT((0.,0.,0.));
                #21=IFCAXIS2PLACEMENT3D(#20,$,$);
                #22=IFCLOCALPLACEMENT($,#21);
                #23=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4.,3.);
                #24=IFCDIRECTION((0.,0.,1.));
                #25=IFCEXTRUDEDAREASOLID(#23,#21,#24,2.5);
                #26=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#25));
                #27=IFCPRODUCTDEFINITIONSHAPE($,$,(#26));
                #28=IFCSPACE('6YvctVUKr0kugbFTf53O9L',$,'=1+1',$,$,#22,#27,'Office',.ELEMENT.,.INTERNAL.,$);
                #30=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,4.,0.2);
                #31=IFCCARTESIANPOINT((0.,1.6,0.));
                #32=IFCAXIS2PLACEMENT3D(#31,$,$);
                #33=IFCEXTRUDEDAREASOLID(#30,#32,#24,2.5);
                #34=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#33));
                #35=IFCPRODUCTDEFINITIONSHAPE($,$,(#34));
                #36=IFCWALL('7YvctVUKr0kugbFTf53O9L',$,'W',$,$,#22,#35,$,$);
                """;
        String text = Files.readString(model);
        int end = text.lastIndexOf("ENDSEC;");
        Files.writeString(model, text.substring(0, end) + data + text.substring(end));
    }

    @Test
    void tellsAPersonSumsBySpace() {
        assertEquals("""
                %s
                  space, areas in m²              boundaries     outside    openings      ground      spaces    openings        open   rest (2b)
                  =1+1 Office                              6       10.00        0.00        0.00        0.00        0.00       49.00        0.00
                  all                                      6       10.00        0.00        0.00        0.00        0.00       49.00        0.00
                """.formatted(model), lintel("boundaries", model.toString()).ends(0).out());
        assertTrue(lintel("boundaries", model.toString(), "--lang", "zh-HK").ends(0).out().contains("室外"));
    }

    @Test
    void tellsAProgramEveryBoundaryWithItsPolygon() throws IOException {
        JsonNode all = new ObjectMapper().readTree(lintel("boundaries", model.toString(), "-f", "json").ends(0).out());
        JsonNode boundaries = all.get(0).get("boundaries");
        assertEquals(6, boundaries.size());
        for (JsonNode boundary : boundaries) {
            if (boundary.has("element")) {
                assertEquals("7YvctVUKr0kugbFTf53O9L", boundary.get("element").get("globalId").asText());
                assertEquals("external", boundary.get("side").asText());
                assertEquals(10, boundary.get("area").asDouble(), 1e-6);
                assertEquals(4, boundary.get("rings").get(0).size());
            }
        }
    }

    @Test
    void csvHoldsNoFormulaOfAStranger() {
        String out = lintel("boundaries", model.toString(), "-f", "csv").ends(0).out();
        assertTrue(out.contains(",28,\"'=1+1 Office\",36,\"IfcWall\",\"W\",2a,physical,external,,10.000000,"), out);
        assertEquals(7, out.split("\r\n").length);
    }

    @Test
    void comparesWithTheModelsOwn() {
        assertTrue(lintel("boundaries", model.toString(), "--compare").ends(0).out()
                .contains("The model has no space boundaries of its own."));
        assertTrue(lintel("boundaries", model.toString(), "--compare", "-f",
                "json").ends(0).out().contains("ours_only"));
    }

    @Test
    void aGapThatIsNoneIsRefused() {
        lintel("boundaries", model.toString(), "--gap", "wide").ends(2);
        lintel("boundaries", model.toString(), "-f", "pdf").ends(2);
        assertTrue(lintel("boundaries", model.toString(), "--gap", "0.0").ends(0).out().contains("10.00"));
    }
}
