// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads GeoJSON as a stream, one feature in memory at a time, whatever the order of its members: RFC 7946 and the older form
 * with a {@code crs} member that servers of authorities still write. Lengths, depths and counts have limits, so that no file
 * fills the memory.
 */
public final class GeoJsonReader {

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(4_000_000)
                    .maxNumberLength(400).maxNameLength(2000).build())
            .build();

    private final String name;
    private final JsonParser json;
    private final Intake intake;
    private final GeoJsonShape shape;
    private final GeoJsonValue values;
    private boolean more;
    private long matched = -1;
    private String next;

    private GeoJsonReader(String name, JsonParser json, Intake intake) {
        this.name = name;
        this.json = json;
        this.intake = intake;
        this.shape = new GeoJsonShape(json);
        this.values = new GeoJsonValue(json);
    }

    /**
     * Reads a document to its end.
     *
     * @param name of the file or the address, for messages
     * @throws GeodataException if it is no GeoJSON, is damaged or cut off, or stands nowhere in Hong Kong; features before
     *         the place were handed on
     */
    public static Reading read(InputStream in, String name, ReadOptions options, FeatureSink sink, Progress progress)
            throws IOException {
        var intake = new Intake(name, options, sink, progress);
        try (JsonParser json = FACTORY.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            try {
                return new GeoJsonReader(name, json, intake).document();
            } catch (JacksonException e) {
                throw told(name, e, intake.seen());
            } catch (GeoJsonShape.NotGeoJson e) {
                throw new GeodataException("{0}, line {1}, column {2}: {3}", "{0}，第 {1} 行第 {2} 欄：{3}", name,
                        json.currentLocation().getLineNr(), json.currentLocation().getColumnNr(), e.text());
            }
        }
    }

    private static GeodataException told(String name, JacksonException e, long seen) {
        Object line = e.getLocation() == null ? "?" : e.getLocation().getLineNr();
        Object column = e.getLocation() == null ? "?" : e.getLocation().getColumnNr();
        if (e instanceof JsonEOFException) {
            return new GeodataException("{0}, line {1}, column {2}: it ends in the middle of the document, after {3} features;"
                    + " fetch it again", "{0}，第 {1} 行第 {2} 欄：文件在 {3} 個要素之後中斷；請重新取得", name, line, column, seen);
        }
        if (e instanceof StreamConstraintsException) {
            return new GeodataException("{0}, line {1}, column {2}: larger than any feature is ({3})",
                    "{0}，第 {1} 行第 {2} 欄：超出合理大小（{3}）", name, line, column, Told.of(e.getOriginalMessage()));
        }
        return new GeodataException("{0}, line {1}, column {2}: this is not JSON ({3})", "{0}，第 {1} 行第 {2} 欄：並非 JSON（{3}）", name,
                line, column, Told.of(String.valueOf(e.getOriginalMessage())));
    }

    private Reading document() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw json.currentToken() == null
                    ? new GeodataException("{0}: it is empty", "{0}：文件是空的", name)
                    : new GeodataException("{0}: it is JSON, but not GeoJSON", "{0}：是 JSON 但並非 GeoJSON", name);
        }
        boolean known = object(true);
        if (!known) {
            throw new GeodataException("{0}: it is JSON, but not GeoJSON: there are neither features nor a geometry",
                    "{0}：是 JSON 但並非 GeoJSON：沒有要素，也沒有形狀", name);
        }
        if (json.nextToken() != null) {
            throw new GeoJsonShape.NotGeoJson("something follows after the end of the document", "文件結束後仍有內容");
        }
        return intake.finish(more, matched, next);
    }

    /**
     * An object: the collection, a feature of it, or a lone feature or geometry.
     *
     * @return whether it was one of these
     */
    private boolean object(boolean top) throws IOException {
        String type = null;
        String id = null;
        Map<String, Object> attributes = Map.of();
        Geometry geometry = null;
        boolean hasGeometry = false;
        boolean broken = false;
        boolean features = false;
        boolean bare = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "type" -> type = values.text();
                case "id" -> id = values.text();
                case "properties" -> attributes = properties(top);
                case "geometry" -> {
                    if (hasGeometry) {
                        throw new GeoJsonShape.NotGeoJson("a feature with two geometries", "要素有兩個形狀");
                    }
                    hasGeometry = true;
                    broken = json.currentToken() != JsonToken.VALUE_NULL;
                    geometry = shape.geometry();
                    broken &= geometry == null && !shape.empty();
                }
                case "features" -> {
                    if (!top || features) {
                        throw new GeoJsonShape.NotGeoJson("features stand where none can", "要素出現於不應出現之處");
                    }
                    features = true;
                    features();
                }
                case "coordinates", "geometries" -> {
                    bare = true;
                    shape.member(member);
                }
                default -> {
                    if (top) {
                        topMember(member);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new GeoJsonShape.NotGeoJson("an object that does not end", "物件沒有結束");
        }
        if (features) {
            return true;
        }
        if (bare && !hasGeometry) {
            geometry = shape.finish(type);
            broken = geometry == null && !shape.empty();
        } else if (!"Feature".equals(type) && !hasGeometry) {
            return false;
        }
        intake.take(id, geometry, attributes, broken);
        return true;
    }

    private void features() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new GeoJsonShape.NotGeoJson("features is no list", "features 並非列表");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT || !object(false)) {
                throw new GeoJsonShape.NotGeoJson("a feature of the list is none", "列表中的項目並非要素");
            }
        }
    }

    private Map<String, Object> properties(boolean top) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Map.of();
        }
        Map<String, Object> read = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            read.put(field, values.value());
            if (read.size() > 4000) {
                throw new GeoJsonShape.NotGeoJson("a feature with more than 4000 fields", "要素有超過 4000 個欄位");
            }
        }
        // ArcGIS says here of a collection that it is not whole
        more |= top && Boolean.TRUE.equals(read.get("exceededTransferLimit"));
        return read;
    }

    private void topMember(String member) throws IOException {
        switch (member) {
            case "crs" -> {
                String system = values.systemName();
                if (system != null) {
                    intake.system(system);
                }
            }
            case "exceededTransferLimit" -> more |= Boolean.TRUE.equals(values.value());
            case "numberMatched" -> matched = values.value() instanceof Long count ? count : -1;
            case "links" -> next = values.nextLink();
            case "attribution" -> intake.attribution(word());
            // of a server's answer, and of what "csdi query" keeps of one
            case "timeStamp", "retrievedAt" -> intake.time(word());
            case "error" -> throw new GeodataException("{0}: the server answered with an error: {1}",
                    "{0}：伺服器回覆錯誤：{1}", name, Told.of(String.valueOf(values.value())));
            default -> json.skipChildren();
        }
    }

    /** Null where it is no text. */
    private String word() throws IOException {
        return values.value() instanceof String text ? text : null;
    }
}
