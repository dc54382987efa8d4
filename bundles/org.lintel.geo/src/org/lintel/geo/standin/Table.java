// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;

/**
 * A layer that the stand-in serves.
 *
 * @param dataset the id of the dataset that it belongs to
 * @param number in ArcGIS REST
 */
public record Table(String dataset, int number, String name, List<Row> rows) {

    /**
     * One feature.
     *
     * @param type of GeoJSON; null for none
     * @param coordinates as GeoJSON nests them, EPSG:2326
     * @param box of all of it: least and largest easting, least and largest northing
     */
    public record Row(long id, String type, JsonNode coordinates, double[] box, Map<String, JsonNode> values) {
    }

    /**
     * Reads GeoJSON: in EPSG:2326 where its {@code crs} says so, or its numbers are that large, else in degrees.
     *
     * @throws IOException if it cannot be read
     */
    public static Table read(String dataset, int number, String name, Path file) throws IOException {
        return of(dataset, number, name, new ObjectMapper().readTree(Files.readAllBytes(file)));
    }

    static Table of(String dataset, int number, String name, JsonNode collection) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode feature : collection.path("features")) {
            JsonNode shape = feature.path("geometry");
            JsonNode at = shape.path("coordinates").deepCopy();
            double[] box = box(at);
            if (box != null && Math.abs(box[0]) <= 180) {
                at = moved(at, CrsTable.WGS84, CrsTable.HK80);
                box = box(at);
            }
            Map<String, JsonNode> values = new LinkedHashMap<>();
            long id = feature.path("properties").path("OBJECTID").asLong(rows.size() + 1L);
            if (!feature.path("properties").has("OBJECTID")) {
                values.put("OBJECTID", LongNode.valueOf(id));
            }
            feature.path("properties").properties().forEach(each -> values.put(each.getKey(), each.getValue()));
            rows.add(new Row(id, box == null ? null : shape.path("type").asText(), at, box, values));
        }
        return new Table(dataset, number, name, List.copyOf(rows));
    }

    /** {@code polygon}, {@code line}, {@code point}, or {@code none}, as its first row is. */
    String shape() {
        String type = rows.isEmpty() || rows.getFirst().type() == null ? "" : rows.getFirst().type();
        return type.endsWith("Polygon") ? "polygon" : type.endsWith("LineString") ? "line"
                : type.endsWith("Point") ? "point" : "none";
    }

    /** Null where there are no numbers. */
    private static double[] box(JsonNode at) {
        double[] box = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        grow(at, box);
        return box[0] > box[1] ? null : box;
    }

    private static void grow(JsonNode at, double[] box) {
        if (at.path(0).isNumber()) {
            box[0] = Math.min(box[0], at.get(0).asDouble());
            box[1] = Math.max(box[1], at.get(0).asDouble());
            box[2] = Math.min(box[2], at.get(1).asDouble());
            box[3] = Math.max(box[3], at.get(1).asDouble());
        } else {
            at.forEach(each -> grow(each, box));
        }
    }

    /** The same nest of numbers in another system. */
    static JsonNode moved(JsonNode at, Crs from, Crs to) {
        return from.equals(to) ? at : each(at, Transformation.between(from, to), false);
    }

    /** The same nest of numbers with the first two of each place exchanged. */
    static JsonNode turned(JsonNode at) {
        return each(at, null, true);
    }

    private static JsonNode each(JsonNode at, Transformation way, boolean turned) {
        var array = new ObjectMapper().createArrayNode();
        if (at.path(0).isNumber()) {
            try {
                double[] place = {at.get(0).asDouble(), at.get(1).asDouble()};
                place = way == null ? place : way.apply(place);
                return array.add(place[turned ? 1 : 0]).add(place[turned ? 0 : 1]);
            } catch (CrsException e) {
                throw new IllegalArgumentException(e);
            }
        }
        at.forEach(part -> array.add(each(part, way, turned)));
        return array;
    }
}
