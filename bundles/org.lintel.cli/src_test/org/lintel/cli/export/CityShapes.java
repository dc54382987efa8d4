// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a reader of CityJSON works out of it. */
final class CityShapes {

    private CityShapes() {
    }

    /** Every edge of a shell is walked as often one way as the other. */
    static void assertClosed(JsonNode shell, String id) {
        Map<String, Integer> edges = new HashMap<>();
        for (JsonNode face : shell) {
            for (JsonNode ring : face) {
                assertTrue(ring.size() >= 3, id);
                for (int i = 0; i < ring.size(); i++) {
                    int a = ring.get(i).asInt();
                    int b = ring.get((i + 1) % ring.size()).asInt();
                    edges.merge(Math.min(a, b) + " " + Math.max(a, b), a < b ? 1 : -1, Integer::sum);
                }
            }
        }
        assertTrue(edges.values().stream().allMatch(sum -> sum == 0), id);
    }

    /** The area of the faces of a MultiSurface that are called so, in square metres. */
    static double area(JsonNode city, JsonNode geometry, String type) {
        JsonNode values = geometry.at("/semantics/values");
        JsonNode faces = geometry.get("boundaries");
        assertEquals(faces.size(), values.size());
        double sum = 0;
        for (int i = 0; i < faces.size(); i++) {
            if (!values.get(i).isNull() && type.equals(geometry.at("/semantics/surfaces").get(values.get(i).asInt()).get("type")
                    .asText())) {
                sum += area(city, faces.get(i));
            }
        }
        return sum;
    }

    private static double area(JsonNode city, JsonNode face) {
        double[] normal = new double[3];
        for (JsonNode ring : face) {
            for (int i = 0; i < ring.size(); i++) {
                JsonNode a = city.get("vertices").get(ring.get(i).asInt());
                JsonNode b = city.get("vertices").get(ring.get((i + 1) % ring.size()).asInt());
                for (int k = 0; k < 3; k++) {
                    int u = (k + 1) % 3;
                    int v = (k + 2) % 3;
                    normal[k] += (a.get(u).asDouble() - b.get(u).asDouble()) * (a.get(v).asDouble() + b.get(v).asDouble());
                }
            }
        }
        return Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]) / 2e6;
    }
}
