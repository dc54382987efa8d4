// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;
import org.lintel.cli.Models;

/** {@code lintel geometry --engine} with a script that stands in for IfcConvert and gives one box of 4 by 0.2 by 3 m. */
@DisabledOnOs(OS.WINDOWS)
class EnginesTest {

    @TempDir
    Path folder;
    private String model;
    private String program;

    @BeforeEach
    void make() throws IOException {
        Path file = Models.sound(folder.resolve("wall.ifc"));
        String text = Files.readString(file);
        Files.writeString(file, text.replace("ENDSEC;\nEND-ISO", """
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
                #36=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#31));
                #37=IFCPRODUCTDEFINITIONSHAPE($,$,(#36));
                #38=IFCCOLUMN('bYvctVUKr0kugbFTf53O9L',$,'C',$,$,#22,#37,$,$);
                ENDSEC;
                END-ISO"""));
        model = file.toString();
        Path script = Files.writeString(folder.resolve("IfcConvert"), """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "IfcOpenShell IfcConvert 0.8.1 (OCC 7.8.1)"; exit; fi
                for last; do :; done
                printf 'g 0%021d\\ns 1\\n' 28 >"$last"
                for z in 0 3; do
                  printf 'v 0 0 %s\\nv 4 0 %s\\nv 4 0.2 %s\\nv 0 0.2 %s\\n' $z $z $z $z >>"$last"
                done
                for f in '1 3 2' '1 4 3' '5 6 7' '5 7 8' '1 2 6' '1 6 5' '2 3 7' '2 7 6' '3 4 8' '3 8 7' '4 1 5' '4 5 8'; do
                  echo "f $f" >>"$last"
                done
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        program = script.toString();
    }

    @Test
    void anotherEngineMeasures() {
        String out = lintel("geometry", model, "--engine", "ifcopenshell", "--engine-program", program,
                "--no-openings").ends(1).out();
        assertTrue(out.contains("IfcWall                                    1           1           0          12         2.4"),
                out);
        assertTrue(out.contains("Not computed by the other program (1)\n  IfcOpenShell gives no shape for IfcColumn #38"), out);
    }

    @Test
    void bothAreSetSideBySide() throws IOException {
        String out = lintel("geometry", model, "--engine", "both", "--engine-program", program).ends(1).out();
        assertEquals("""
                %s
                  entity                         elements      agree     differ     only A     only B    neither
                  IfcColumn                             1          0          0          1          0          0
                  IfcWall                               1          0          1          0          0          0
                  all                                   2          0          1          1          0          0
                  A: native, B: ifcopenshell; volume and surface within 1 %%

                  IfcWall #28 6YvctVUKr0kugbFTf53O9L
                    A  2.2000 m³  25.200 m²
                    B  2.4000 m³  26.800 m²
                    IfcOpenShell gives no shape without openings for IfcWall #28

                  IfcColumn #38 bYvctVUKr0kugbFTf53O9L
                    A  1.0000 m³  6.000 m²
                    B  no shape
                    IfcOpenShell gives no shape for IfcColumn #38
                """.formatted(model), out);
        JsonNode all = new ObjectMapper().readTree(lintel("geometry", model, "--engine", "both", "--engine-program",
                program, "-f", "json", "--no-openings").ends(1).out());
        JsonNode wall = all.get(0).get("elements").get(0);
        assertEquals("agree", wall.get("verdict").asText());
        assertEquals(2.4, wall.get("native").get("netVolume").asDouble(), 1e-9);
        assertEquals(2.4, wall.get("ifcopenshell").get("netVolume").asDouble(), 1e-9);
        assertEquals("only-native", all.get(0).get("elements").get(1).get("verdict").asText());
    }

    @Test
    void choicesThatMakeNoSenseAreSaid() {
        lintel("geometry", model, "--engine", "best").ends(2);
        lintel("geometry", model, "--engine-program", program).ends(2);
        lintel("geometry", model, "--engine", "both", "--engine-program", program, "--glb", "x.glb").ends(2);
        String err = lintel("geometry", model, "--engine", "both", "--engine-program", model).ends(3).err();
        assertTrue(err.contains("cannot be measured"), err);
    }

    @Test
    void whatIsInstalledIsListed() throws IOException {
        Map<String, String> home = Map.of("LINTEL_HOME", folder.resolve("home").toString());
        Command none = Command.forked(folder, home, "engine", "list").ends(0);
        assertTrue(none.out().startsWith("native  ") && none.err().contains("lintel engine install ifcopenshell"));
        Command.forked(folder, home, "engine", "remove", "ifcopenshell").ends(0);
        String err = Command.forked(folder, home, "geometry", model, "--engine", "ifcopenshell").ends(3).err();
        assertTrue(err.contains("IfcOpenShell is not installed"), err);
        err = Command.forked(folder, home, "engine", "install", "ifcopenshell", "--from", model).ends(3).err();
        assertTrue(err.contains("SHA-256"), err);
        Map<String, String> own = Map.of("LINTEL_HOME", folder.resolve("home").toString(), "LINTEL_IFCOPENSHELL", program);
        assertTrue(Command.forked(folder, own, "engine", "list").ends(0).out()
                .contains("ifcopenshell  0.8.1  IFC2X3 IFC4 IFC4X3  " + program));
        JsonNode bad = new ObjectMapper().readTree(Command.forked(folder, Map.of("LINTEL_HOME", folder.toString(),
                "LINTEL_IFCOPENSHELL", model), "engine", "list", "-f", "json").ends(1).out());
        assertEquals(false, bad.get(1).get("usable").asBoolean());
        lintel("engine", "praise", "ifcopenshell").ends(2);
        lintel("engine").ends(2);
    }
}
