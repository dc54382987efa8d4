// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Parameters drawn at random that fit each other; large buildings are left out, so that tests stay short. */
final class RandomParameters {

    private static final Map<String, Double> CAPS = Map.of("tower-storeys", 4.0, "podium-storeys", 3.0, "storeys", 4.0,
            "tower-width", 36.0, "tower-depth", 36.0, "podium-width", 60.0, "podium-depth", 60.0,
            "tower-east", 12.0, "tower-north", 12.0);
    private static final int TRIES = 10_000;

    private RandomParameters() {
    }

    /** The samples whose building is made from parameters, and that have findings put in on purpose. */
    static List<Sample> shaped() {
        return Sample.all().stream()
                .filter(sample -> sample.parameters().stream().anyMatch(p -> p.name().equals("faultless"))).toList();
    }

    static Parameters of(Sample sample, Random random) {
        for (int i = 0; i < TRIES; i++) {
            Parameters parameters = sample.defaults();
            for (Parameter p : sample.parameters()) {
                parameters = parameters.with(p.name(), draw(p, random));
            }
            try {
                sample.check(parameters);
                return parameters;
            } catch (ParameterException e) {
                continue;
            }
        }
        throw new AssertionError("no valid parameters for " + sample.id());
    }

    /** One in eight is at an end of its range. */
    private static double draw(Parameter p, Random random) {
        double max = Math.min(p.max(), CAPS.getOrDefault(p.name(), p.max()));
        int end = random.nextInt(16);
        if (end < 2) {
            return end == 0 ? p.min() : max;
        }
        return switch (p.kind()) {
            case COUNT, FLAG -> p.min() + random.nextInt((int) (max - p.min()) + 1);
            case LENGTH -> Math.clamp(Math.round((p.min() + random.nextDouble() * (max - p.min())) * 1000) / 1000.0,
                    p.min(), max);
            case NUMBER -> p.min() + random.nextDouble() * (max - p.min());
        };
    }
}
