// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lintel info --verify} and {@code --properties}: what has to read a model through. */
class InfoReadingTest {

    private static final String HEAD = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n"
            + "FILE_NAME('t.ifc','2026-01-01T00:00:00',(''),(''),'','','');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n";

    @TempDir
    Path folder;

    private String model(String... lines) throws IOException {
        Path file = folder.resolve("m.ifc");
        Files.writeString(file, HEAD + String.join("\n", lines) + "\nENDSEC;\nEND-ISO-10303-21;\n");
        return file.toString();
    }

    private String walls() throws IOException {
        return model("#1=IFCWALL('a',$,$,$,$,$,$,$,$);", "#2=IFCWALLSTANDARDCASE('b',$,$,$,$,$,$,$,$);",
                "#3=IFCPROPERTYSET('p',$,'Pset_X',$,(#4,#5));",
                "#4=IFCPROPERTYSINGLEVALUE('Filled',$,IFCLABEL('x'),$);",
                "#5=IFCPROPERTYSINGLEVALUE('Unset',$,$,$);",
                "#6=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1,#2),#3);",
                "#7=IFCWALLTYPE('t',$,$,$,$,(#8),$,$,$,.STANDARD.);",
                "#8=IFCPROPERTYSET('q',$,'Pset_X',$,(#9,#10));",
                "#9=IFCPROPERTYSINGLEVALUE('Unset',$,IFCLABEL('from the type'),$);",
                "#10=IFCPROPERTYSINGLEVALUE('Own',$,IFCREAL(1.),$);",
                "#11=IFCRELDEFINESBYTYPE('s',$,$,$,(#2),#7);", "#12=IFCELEMENTQUANTITY('e',$,'Qto',$,$,(#13));",
                "#13=IFCQUANTITYLENGTH('Length',$,$,5.,$);", "#14=IFCRELDEFINESBYPROPERTIES('r',$,$,$,(#1),#12);",
                "#15=IFCSPACE('c',$,$,$,$,$,$,$,$,$,$);");
    }

    @Test
    void propertiesAreATableOfTheSetsOfEachEntity() throws IOException {
        String out = lintel("info", "--properties", walls()).ends(0).out();
        for (String line : List.of("IfcWall (1)", "         1       2       1   50 %  Pset_X",
                "         1       1       1  100 %  Qto", "IfcWallStandardCase (1)",
                "         1       3       3  100 %  Pset_X", "IfcSpace (1): no sets")) {
            assertTrue(out.lines().anyMatch(line::equals), line + " is not in\n" + out);
        }
        assertTrue(out.contains("3 elements, 3 sets, 6 values, 5 of them filled"), out);
        String chinese = lintel("info", "--properties", walls(), "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.contains("3 個構件") && chinese.contains("Pset_X"), chinese);
    }

    @Test
    void propertiesOfChosenEntities() throws IOException {
        JsonNode json = new ObjectMapper().readTree(lintel("info", "--properties", "--types", "ifcwallstandardcase",
                "-f", "json", walls()).ends(0).out()).get(0);
        assertEquals(1, json.get("elements").asInt());
        assertEquals(1, json.get("rows").size());
        assertEquals("properties", json.get("rows").get(0).get("kind").asText());
        assertEquals(3, json.get("values").asInt());
        lintel("info", "--types", "IfcWall", walls()).ends(2);
        lintel("info", "--brief", "--verify", walls()).ends(2);
    }

    @Test
    void verifyTellsAllThatIsWrongByKind() throws IOException {
        assertTrue(lintel("info", "--verify", walls()).ends(0).out().contains("15 instances, nothing wrong"));
        String bad = model("#1=IFCWALL('a',$,$,$,$,#99,$,$,$);", "#1=IFCWALL('b',$,$,$,$,$,$,$);",
                "#2=IFCDIRECTION('east');", "#3=IFCDIRECTION((1.,0.));");
        String out = lintel("info", "--verify", bad).ends(1).out();
        for (String line : List.of("Numbers given twice (1)", "Syntax (1)", "Schema (1)", "References (1)")) {
            assertTrue(out.lines().anyMatch(line::equals), line + " is not in\n" + out);
        }
        assertTrue(out.contains("  10:1        #2  IfcDirection.DirectionRatios"), out);
        JsonNode json = new ObjectMapper().readTree(lintel("info", "--verify", "-f", "json", bad).ends(1).out()).get(0);
        assertEquals(4, json.get("count").asInt());
        assertEquals(1, json.get("kinds").get("duplicate_id").asInt());
        assertEquals(4, json.get("problems").size());
        String chinese = lintel("info", "--verify", bad, "--lang", "zh-HK").ends(1).out();
        assertTrue(chinese.contains("編號重複（1）"), chinese);
        assertFalse(chinese.contains("Syntax"), chinese);
        lintel("info", "--verify", bad, folder.resolve("none.ifc").toString()).ends(3);
    }

    @Test
    void theSameFaultInManyPlacesIsOneLineWithWhatToDo() throws IOException {
        String bad = model("#1=IFCSTYLEDITEM($,());", "#2=IFCSTYLEDITEM($,());", "#3=IFCSTYLEDITEM($,());",
                "#4=IFCPERSON($);");
        String out = lintel("info", "--verify", bad).ends(1).out();
        assertEquals(List.of("Syntax (4)",
                "  8:1         #1  IfcStyledItem has 2 attributes instead of 3; and 2 more places like it",
                "  11:1        #4  IfcPerson has one attribute instead of 8",
                "  → Export the file again, or correct the instance."), out.lines().skip(2).toList());
        JsonNode json = new ObjectMapper().readTree(lintel("info", "--verify", "-f", "json", bad).ends(1).out()).get(0);
        assertEquals(4, json.get("problems").size(), "json has each");
        assertEquals("Export the file again, or correct the instance.",
                json.get("problems").get(0).get("remedy").asText());
    }
}
