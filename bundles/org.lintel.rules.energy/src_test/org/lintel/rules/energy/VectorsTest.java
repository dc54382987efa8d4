// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.Factor;
import org.lintel.rules.energy.envelope.Flux;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.Drawn;

/** Which test holds each test vector of the transcriptions, so that none is forgotten when there are more of them. */
class VectorsTest {

    private static final String BASE = "org.lintel.rules.energy.";
    private static final String LAYERS = "takeoff.LayerVectorsTest#asTakenOff";
    private static final String OTTV = "ottv.OfficialOttvExampleTest#";
    private static final String SINGAPORE = "sg.OfficialExamplesTest#";

    /** Vector to test; those of U-values are the ids in the test's own table. */
    private static final Map<String, String> TESTS = new TreeMap<>(Map.ofEntries(
            Map.entry("OPF-1", "ottv.ShadingMultiplierTest#overhang"),
            Map.entry("COMB-1", "ottv.ShadingMultiplierTest#ofBothTheSmallerAndNotTheProduct"),
            Map.entry("OTTV-TOWER-WALLS", OTTV + "towerAsPrintedLeavesTheRoofOfThe15thFloorOut"),
            Map.entry("OTTV-TOWER-ROOF", OTTV + "towerAsPrintedLeavesTheRoofOfThe15thFloorOut"),
            Map.entry("OTTV-TOWER", OTTV + "towerAsPrintedLeavesTheRoofOfThe15thFloorOut"),
            Map.entry("OTTV-PODIUM", OTTV + "podiumAsMultipliedOutAndAsPrinted"),
            Map.entry("SG-B3.1", "sg.HourlySunTest#slopingOverhangOfTheExample"),
            Map.entry("SG-B5.1a", SINGAPORE + "southWestWindow"),
            Map.entry("SG-B5.1b", SINGAPORE + "southWestWindow"),
            Map.entry("SG-B5.2", SINGAPORE + "windowBelowItsOverhang"),
            Map.entry("SG-D", SINGAPORE + "officeWithTheFactorsAsPrinted"),
            Map.entry("SG-D-C1", SINGAPORE + "officeWithTheFactorsOfTableC1"),
            Map.entry("SG-E", SINGAPORE + "flatsMultipliedOut"),
            Map.entry("RTTV-W", "rttv.RttvTest#vectors"),
            Map.entry("RTTV-N", "rttv.RttvTest#vectors"),
            Map.entry("RTTV-ROOF", "rttv.RttvTest#vectors"),
            Map.entry("INS-1", "bec.BecTablesTest#theCodesEquationGivesTheOutdoorCells")));

    static {
        for (String id : List.of("W1", "W2", "W3", "W4", "W5", "W5A", "W6", "W6A", "W7", "W8", "W1A", "W3A", "W5R",
                "R1", "R2", "R3")) {
            TESTS.put("U-" + id, LAYERS);
        }
    }

    @Test
    void everyVectorHasATest() throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        List<String> lines = Files.readAllLines(Path.of(corpus, "facts", "tables", "test_vectors_v2.csv"));
        assertEquals(new TreeSet<>(TESTS.keySet()), lines.stream().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(33, TESTS.size());
    }

    @Test
    void everyTestIsThere() throws ClassNotFoundException {
        for (String each : TESTS.values()) {
            String[] parts = each.split("#");
            assertTrue(Arrays.stream(Class.forName(BASE + parts[0]).getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(parts[1])), each);
        }
    }

    /** (60 × 3.0 × 0.65 × 4 + 40 × 0.40 × 1 × 191) / 100; the temperature difference is that of the vector. */
    @Test
    void arithmeticOfTheSums() {
        HeatGain wall = HeatGain.of(Drawn.wall("S", 180, 60, 3).build(), Counting.YES,
                Flux.product("A × U × α × TDEQ", factor("U", 3), factor("α", 0.65), factor("TDEQ", 4)));
        HeatGain glass = HeatGain.of(Drawn.glass("S", 180, 40, 5.7, 0.4).build(), Counting.YES,
                Flux.product("A × SC × ESM × SF", factor("SC", 0.4), factor("ESM", 1), factor("SF", 191)));
        HeatGains gains = HeatGains.of(List.of(wall, glass));
        assertEquals(35.24, gains.mean(End.MOST), 1e-9);
        assertEquals(468, gains.gain(0, End.LEAST), 1e-9);
        assertEquals(3056, gains.gain(1, End.LEAST), 1e-9);
    }

    private static Factor factor(String symbol, double value) {
        return new Factor(Text.verbatim(symbol), symbol, Drawn.exact(value, Unit.NONE));
    }
}
