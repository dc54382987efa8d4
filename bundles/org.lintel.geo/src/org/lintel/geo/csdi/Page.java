// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of one answer.
 *
 * @param crs the code of the system it names; 0 where it names none
 * @param more whether the server says that it left some out; a short page without it is the last
 */
record Page(List<Feature> features, int crs, boolean more) {

    /** Of {@code f=geojson}, and of WFS. */
    static Page ofGeoJson(JsonNode root, URI address) throws ServerException {
        if (!root.path("features").isArray()) {
            throw ServerException.refused(address, Message.of("sends JSON without features", "送來的 JSON 沒有要素"),
                    Message.EMPTY);
        }
        List<Feature> features = new ArrayList<>();
        for (JsonNode each : root.get("features")) {
            features.add(feature(each.path("id").asText(""), each.path("properties"), each.get("geometry"), false, address));
        }
        // ArcGIS says it at the top in one release and among properties in another
        boolean more = root.path("exceededTransferLimit").asBoolean()
                || root.path("properties").path("exceededTransferLimit").asBoolean();
        return new Page(features, Placing.code(root.path("crs").path("properties").path("name").asText(null)), more);
    }

    /** Of {@code f=json}. */
    static Page ofEsri(JsonNode root, String rowField, URI address) throws ServerException {
        if (!root.path("features").isArray()) {
            throw ServerException.refused(address, Message.of("sends JSON without features", "送來的 JSON 沒有要素"),
                    Message.EMPTY);
        }
        List<Feature> features = new ArrayList<>();
        for (JsonNode each : root.get("features")) {
            JsonNode attributes = each.path("attributes");
            features.add(feature(rowField == null ? "" : attributes.path(rowField).asText(""), attributes,
                    each.get("geometry"), true, address));
        }
        JsonNode system = root.path("spatialReference");
        String code = system.path("latestWkid").asText(system.path("wkid").asText(null));
        return new Page(features, Placing.code(code), root.path("exceededTransferLimit").asBoolean());
    }

    private static Feature feature(String id, JsonNode attributes, JsonNode shape, boolean esri, URI address)
            throws ServerException {
        Geometry geometry;
        try {
            geometry = esri ? Shapes.ofEsri(shape) : Shapes.ofGeoJson(shape);
        } catch (IllegalArgumentException e) {
            throw ServerException.refused(address, Message.of("sends a shape that is none, in row {0}",
                    "第 {0} 行的圖形無效", id), Message.EMPTY);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : attributes.properties()) {
            values.put(each.getKey(), value(each.getValue()));
        }
        return new Feature(id, geometry, values);
    }

    private static Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isValueNode() ? node.asText() : node.toString();
    }

    List<Geometry> shapes() {
        return features.stream().map(Feature::geometry).filter(shape -> shape != null).toList();
    }
}
