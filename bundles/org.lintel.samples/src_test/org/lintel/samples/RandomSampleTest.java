// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the parameters: the model agrees with its facts, its parts fit together, and it is written the same again.
 */
class RandomSampleTest {

    private static final int DRAWS = 12;

    static List<Sample> all() {
        return RandomParameters.shaped();
    }

    @ParameterizedTest
    @MethodSource("all")
    void agreesWithItsFactsAndFitsTogether(Sample sample) throws IOException {
        var random = new Random(sample.id().hashCode());
        for (int i = 0; i < DRAWS; i++) {
            Parameters parameters = RandomParameters.of(sample, random);
            WriteOptions options = WriteOptions.defaults()
                    .with(SchemaVersion.values()[i % SchemaVersion.values().length])
                    .with(LengthUnit.values()[i % LengthUnit.values().length]);
            try {
                byte[] bytes = WrittenSample.bytes(sample, parameters, options);
                assertArrayEquals(bytes, WrittenSample.bytes(sample, parameters, options));
                var written = WrittenSample.of(sample, parameters, options);
                var agreement = new FactsAgreement(written, sample.facts(parameters));
                agreement.all();
                agreement.planted();
                new PlanCheck(written).all();
            } catch (AssertionError e) {
                throw new AssertionError(sample.id() + " " + parameters + ": " + e.getMessage(), e);
            }
        }
    }

    /** Windows make up the share that was asked for, to the millimetre that they are rounded to. */
    @Test
    void windowsMakeUpTheirShare() {
        Sample sample = Sample.of("office-tower");
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Parameters p = RandomParameters.of(sample, random);
            for (SampleFacts.Facade facade : sample.facts(p).facades()) {
                double wanted = p.number(facade.part().equals("podium") ? "wwr-podium" : switch (facade.side()) {
                    case "N" -> "wwr-north";
                    case "E" -> "wwr-east";
                    case "S" -> "wwr-south";
                    default -> "wwr-west";
                });
                boolean narrowest = wanted > 0 && wanted < 0.1;
                if (facade.doors() == 0 && !narrowest) {
                    assertEquals(wanted, facade.openingRatio(), 0.001, () -> p + " " + facade);
                }
                assertTrue(facade.azimuth() >= 0 && facade.azimuth() < 360, facade.toString());
            }
        }
    }
}
