// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hk-green and hk-bec ask of parking and of lighting outdoors, on the sample that is made for it. */
class CarParkCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--schema IFC4 | ev-charging pass | all 24 parking spaces that may be disregarded have chargers of at least 7.00 kW",
        "--schema IFC2X3 --unit m | ev-charging pass | all 24 parking spaces",
        "--schema IFC4X3 -p stalls=7 | ev-charging pass | all 7 parking spaces",
        "-p charger-kilowatts=2.8 | ev-charging fail | 24 of 24 parking spaces claimed to be disregarded lack a charger",
        "--schema IFC4 | external-lighting pass | 1920 kWh a year instead of 7200 kWh: 5280 kWh less (73.3%); 12 of 12",
        "-p outdoor-watts=200 | external-lighting fail | 9600 kWh a year instead of 7200 kWh: nothing is saved",
        "--schema IFC2X3 | external-lighting not-applicable | none has the status NEW",
        "-p outdoor-luminaires=0 | external-lighting not-applicable | no luminaire outdoors is in the model",
        "--unit m | lighting-power-density pass | 2.55 W/m² of at most 3.00 W/m²"})
    void isJudgedAsItIsMade(String options, String verdict, String words) {
        String model = folder.resolve("park.ifc").toString();
        List<String> sample = new ArrayList<>(List.of("sample", "car-park", "-o", model));
        sample.addAll(List.of(options.split(" ")));
        lintel(sample.toArray(String[]::new)).ends(0);
        String json = lintel("check", "--codes", "hk-green,hk-bec", "--as-of", "2026-01-01", "-f", "json", model).out();
        String rule = verdict.substring(0, verdict.indexOf(' '));
        String line = json.lines().filter(each -> each.contains("/" + rule + "\",\"outcome\":\"")).findFirst().orElse("");
        assertTrue(line.contains("\"outcome\":\"" + verdict.substring(verdict.indexOf(' ') + 1) + "\""), line);
        assertTrue(line.contains(words), line);
    }
}
