// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the OTTV code as a model comes out with the figures of the document, however it is written. */
class OttvExampleCheckTest {

    @TempDir
    Path folder;

    /** The podium's 66.86 of the document rests on a wrong product; 66.89 is what its layers give, unrounded. */
    @ParameterizedTest
    @CsvSource({
        "34.56, 66.90, --schema IFC4 --unit mm",
        "34.56, 66.90, --schema IFC2X3 --unit m --no-quantities -p true-north=37.5",
        "34.56, 66.89, --schema IFC4 --unit m --layers",
    })
    void towerAndPodium(String tower, String podium, String options) {
        String model = folder.resolve("example.ifc").toString();
        List<String> sample = new ArrayList<>(List.of("sample", "hk-ottv-example", "-o", model));
        sample.addAll(List.of(options.split(" ")));
        lintel(sample.toArray(String[]::new)).ends(0);
        String json = lintel("check", "--code", "hk-ottv", "--as-of", "1995-08-01", "-f", "json", model).ends(0).out();
        assertTrue(json.contains("\"tower: OTTV " + tower + " W/m², at most 35.00 W/m²\""), options);
        assertTrue(json.contains("\"podium: OTTV " + podium + " W/m², at most 80.00 W/m²\""), options);
        assertFalse(json.contains("but the author's quantity is"), options);
    }
}
