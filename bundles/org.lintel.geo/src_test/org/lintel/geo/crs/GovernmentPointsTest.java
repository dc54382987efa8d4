// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What the government publishes with grid metres (whole ones) and with degrees of WGS 84 is one place in both. */
@EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
class GovernmentPointsTest {

    /** Parks are areas, of which the two positions need not be the same point. */
    private static final List<String> AREAS = List.of("Country_Parks.geojson", "Marine_Parks.geojson");

    @Test
    void metresAndDegreesAreOnePlace() throws Exception {
        Transformation way = Transformation.between(CrsTable.WGS84, CrsTable.HK80);
        double sum = 0;
        double worst = 0;
        int count = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(System.getenv("LINTEL_CORPUS"), "geo"))) {
            files = all.filter(file -> file.toString().endsWith(".geojson")
                    && !AREAS.contains(file.getFileName().toString())).sorted().toList();
        }
        for (Path file : files) {
            for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
                JsonNode easting = feature.at("/properties/Easting");
                JsonNode place = feature.at("/geometry/coordinates");
                if (easting.isNumber() && place.size() == 2) {
                    double[] metres = way.apply(place.get(0).asDouble(), place.get(1).asDouble());
                    double apart = Math.hypot(metres[0] - easting.asDouble(),
                            metres[1] - feature.at("/properties/Northing").asDouble());
                    sum += apart;
                    worst = Math.max(worst, apart);
                    count++;
                }
            }
        }
        assertEquals(4978, count);
        assertTrue(worst < 1.5, "the worst is off by " + worst);
        assertTrue(sum / count < 0.75, "the mean is off by " + sum / count);
    }
}
