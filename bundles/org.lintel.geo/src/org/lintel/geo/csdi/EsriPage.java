// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A page of a server that speaks no GeoJSON: Esri's own JSON, taken in EPSG:2326 alone. */
final class EsriPage {

    private EsriPage() {
    }

    /** @param rowField the field that counts rows; null where there is none */
    static Page of(JsonNode root, String rowField, Envelope area, URI address) throws ServerException {
        if (!root.path("features").isArray()) {
            throw ServerException.refused(address, Message.of("sends JSON without features", "送來的 JSON 沒有要素"),
                    Message.EMPTY);
        }
        int code = system(root.path("spatialReference"));
        List<Feature> features = new ArrayList<>();
        boolean placed = true;
        for (JsonNode each : root.get("features")) {
            JsonNode attributes = each.path("attributes");
            Feature feature = feature(rowField == null ? "" : attributes.path(rowField).asText(""), attributes,
                    each.get("geometry"), address);
            placed &= feature.geometry() == null || inHongKong(feature.geometry().getEnvelopeInternal());
            features.add(feature);
        }
        var page = new Page(features, features.size(), root.path("exceededTransferLimit").asBoolean(), null,
                new ArrayList<>());
        if (!placed || code != 0 && code != 2326 || !page.meets(area)) {
            throw ServerException.refused(address, Message.of("sends positions that are not those asked for: it says"
                    + " EPSG:{0}, not EPSG:2326 within the area", "送來的座標並非所要求者：標示為 EPSG:{0}，而非範圍內的 EPSG:2326",
                    Integer.toString(code)), Message.EMPTY);
        }
        return page;
    }

    private static boolean inHongKong(Envelope box) {
        return CrsTable.HK80.bounds().contains(box.getMinX(), box.getMinY())
                && CrsTable.HK80.bounds().contains(box.getMaxX(), box.getMaxY());
    }

    /** The EPSG code of a {@code spatialReference}, Esri's own 102140 among them; 0 where none is said. */
    static int system(JsonNode said) {
        int code = said.path("latestWkid").asInt(said.path("wkid").asInt(0));
        return code == 102140 ? 2326 : code;
    }

    private static Feature feature(String id, JsonNode attributes, JsonNode shape, URI address) throws ServerException {
        Geometry geometry;
        try {
            geometry = EsriShapes.of(shape);
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
}
