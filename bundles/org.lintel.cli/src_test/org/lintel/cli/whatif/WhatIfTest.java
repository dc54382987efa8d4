// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.cli.Command;

/** Scenarios on the worked example of the OTTV code, against checks whose settings say the same. */
class WhatIfTest {

    @TempDir
    static Path folder;
    private static String model;

    @BeforeAll
    static void sample() {
        model = folder.resolve("example.ifc").toString();
        lintel("sample", "hk-ottv-example", "-o", model).ends(0);
    }

    private static Command whatIf(String... options) {
        List<String> all = new ArrayList<>(List.of("what-if", model, "--code", "hk-ottv", "--as-of", "1995-08-01"));
        all.addAll(List.of(options));
        return lintel(all.toArray(String[]::new));
    }

    private static String ottv(String json, String part) {
        Matcher found = Pattern.compile(part + ": OTTV ([0-9.]+) W").matcher(json);
        assertTrue(found.find(), json);
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "glass.sc=0.25, glazing.shading-coefficient, 0.25",
        "wall.absorptivity=0.3, envelope.absorptivity, 0.3",
        "opaque.u=1.5, envelope.u-value, 1.5",
    })
    void isWhatSettingsThatSayTheSameGive(String change, String input, String value) throws IOException {
        Path settings = Files.writeString(folder.resolve("same.yaml"),
                "overrides: [{subject: '*', input: " + input + ", value: " + value + ", reason: the same}]");
        String set = lintel("check", "--code", "hk-ottv", "--as-of", "1995-08-01", "--config", settings.toString(), "-f",
                "json", model).out();
        String tried = whatIf("--set", change, "-f", "json").out();
        tried = tried.substring(tried.lastIndexOf("\"scenarios\""));
        if (change.startsWith("wall")) {
            // the settings reach roofs too
            tried = whatIf("--set", change, "--set", "roof.absorptivity=0.3", "-f", "json").out();
            tried = tried.substring(tried.lastIndexOf("\"scenarios\""));
        }
        assertEquals(ottv(set, "tower"), ottv(tried, "tower"));
    }

    @Test
    void theModelAsItIsStandsBesideAllScenarios() {
        String text = whatIf("--scenario", "low-e: glass.sc=0.3", "--scenario", "white: wall.absorptivity=0.3", "--set",
                "roof.u=0.3").ends(0).out();
        assertTrue(text.contains("  as it is  passed  34.56 W/m²\n"), text);
        assertTrue(text.contains("  low-e     passed  "), text);
        assertTrue(text.contains("  white     passed  "), text);
        assertEquals(2, Pattern.compile("^  (low-e|white)  roof.u=0.3 +\\S.* W/m²K → 0.300 W/m²K +tower: ",
                Pattern.MULTILINE).matcher(text).results().count(), text);
    }

    @Test
    void whatJustPassesDoesAndOneStepFurtherDoesNot() {
        String today = "2026-01-31";
        String found = lintel("what-if", model, "--code", "hk-ottv", "--as-of", today, "--find", "tower+glass.sc").ends(0)
                .out();
        Matcher value = Pattern.compile("passes: up to (0\\.\\d{3})").matcher(found);
        assertTrue(value.find(), found);
        double most = Double.parseDouble(value.group(1));
        for (int step = 0; step <= 1; step++) {
            String tried = lintel("what-if", model, "--code", "hk-ottv", "--as-of", today, "--set",
                    "tower+glass.sc=" + (Math.round(most * 1000) + step) / 1000.0).ends(step == 0 ? 0 : 1).out();
            assertTrue(tried.contains("not concerned"), "the podium keeps its glass: " + tried);
        }
    }

    @Test
    void whatCannotHelpAloneIsSaid() {
        Command found = lintel("what-if", model, "--code", "hk-ottv", "--as-of", "2026-01-31", "--find", "roof.u");
        assertTrue(found.ends(1).out().contains("roof.u passes: not by this alone (from "), found.out());
    }

    @Test
    void reportsCarryWhatIsAssumed() throws IOException {
        Path html = folder.resolve("what-if.html");
        Path xlsx = folder.resolve("what-if.xlsx");
        whatIf("--set", "glass.sc=0.3", "-f", "none", "-o", "html=" + html, "-o", "xlsx=" + xlsx).ends(0);
        String page = Files.readString(html);
        assertTrue(page.contains("What is assumed") && page.contains("as it is"), "in the html report");
        assertTrue(page.contains("what if \\\"{0}\\\": {1} instead of {2}"), "provenance of each figure");
        assertTrue(Files.size(xlsx) > 10_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "glass.sd=0.3        | \"sd\" is no figure that can be tried otherwise; perhaps sc;",
        "glas.sc=0.3         | nothing of the envelope is called \"glas\"; perhaps glass",
        "glass.sc=3          | sc is a number from 0.000 to 1.000, not \"3\"",
        "glass.sc=low        | not \"low\"",
        "wall.sc=0.3         | nothing of wall has shading coefficient",
        "sc=0.3              | say of what",
        "glass.sc            | a change is written as G1.sc=0.3",
        "window+skylight.u=1 | nothing of the envelope is window+skylight",
    })
    void aSlipIsToldWithWhatIsMeant(String change, String told) {
        Command run = whatIf("--set", change);
        assertTrue(run.ends(2).err().contains(told), run.err());
    }

    @Test
    void saysWhatToTry() {
        assertTrue(whatIf().ends(2).err().contains("--set G1.sc=0.3"));
        assertTrue(whatIf("--scenario", "glass.sc=0.3").ends(2).err().contains("low-e: G1.sc=0.3"));
    }
}
