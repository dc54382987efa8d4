// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The solar panels of the village house, whose place on the roof follows from its parameters, are measured right. */
class VillageHouseCheckTest {

    @TempDir
    Path folder;

    /** The upper edge of a panel of 1.134 m by 35 mm at 10°, 0.2 m above the lower row, 1.8 m above the roof. */
    @ParameterizedTest
    @CsvSource({"IFC2X3,mm,0", "IFC4,mm,345", "IFC4,m,37.5", "IFC4X3,m,90"})
    void theSameInEverySchemaAndUnit(String schema, String unit, String north) {
        String out = check("--schema", schema, "--unit", unit, "-p", "true-north=" + north);
        double top = 1.8 + 0.2 + 1.134 * Math.sin(Math.toRadians(10)) + 0.035 * Math.cos(Math.toRadians(10));
        assertTrue(out.contains("8 panels, at most %.2f m above the roof, of 2.50 m".formatted(top)), out);
        assertTrue(out.contains("3.52 kW yield "), out);
        assertTrue(out.contains("panels cover 23.8% to 26.8% of the roofed-over"), out);
        assertTrue(out.contains("0.0% of the sides of the space below is closed"), out);
    }

    @Test
    void higherOrLyingOnTheRoof() {
        assertTrue(check("-p", "panel-clearance=2.4").contains("8 of 8 panels stand higher than 2.50 m"));
        assertTrue(check("-p", "panel-clearance=0.3,panels=4").contains("4 panels, at most 0.53 m above the roof"));
    }

    private String check(String... options) {
        Path file = folder.resolve("house.ifc");
        List<String> sample = new ArrayList<>(List.of("sample", "village-house", "--force", "-o", file.toString()));
        sample.addAll(List.of(options));
        lintel(sample.toArray(String[]::new)).ends(0);
        return lintel("check", "--codes", "hk-green", "--all", file.toString()).out().replaceAll("\\s+", " ");
    }
}
