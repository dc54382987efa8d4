// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.Provenance;
import org.lintel.report.json.JsonWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Features as JSON, a line each: with shapes as GeoJSON in EPSG:2326 (with a crs member), or with their bounds alone.
 */
final class JsonFeatures implements FeatureTable {

    private final JsonWriter json;
    private final String key;
    private final boolean geo;

    JsonFeatures(PrintStream out, String key, boolean geo) throws IOException {
        this.json = new JsonWriter(out);
        this.key = key;
        this.geo = geo;
        json.lines().object();
        if (geo) {
            json.field("type", "FeatureCollection").name("crs").object().field("type", "name").name("properties")
                    .object()
                    .field("name", "EPSG:2326").end().end();
        } else {
            json.field("crs", "EPSG:2326");
        }
        json.name("features").lines().array();
    }

    @Override
    public void add(Feature feature) throws IOException {
        json.object();
        if (geo) {
            json.field("type", "Feature").field("id", feature.id()).name("geometry");
            if (feature.geometry() == null) {
                nothing();
            } else {
                shape(feature.geometry());
            }
            json.name("properties");
        } else {
            String named = key == null ? null : feature.text(key);
            json.field("row", feature.id()).optional("key", named);
            if (feature.geometry() != null) {
                Envelope box = feature.geometry().getEnvelopeInternal();
                json.name("bounds").array().value(box.getMinX()).value(box.getMinY()).value(box.getMaxX())
                        .value(box.getMaxY()).end();
            }
            json.name("fields");
        }
        json.object();
        for (Map.Entry<String, Object> each : feature.attributes().entrySet()) {
            json.name(each.getKey());
            value(each.getValue());
        }
        json.end().end();
    }

    /** What the writer makes of a number that is none. */
    private void nothing() throws IOException {
        json.value(Double.NaN);
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            nothing();
        } else if (value instanceof Long number) {
            json.value(number.longValue());
        } else if (value instanceof Double number) {
            json.value(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.value(truth.booleanValue());
        } else {
            json.value(value.toString());
        }
    }

    private void shape(Geometry shape) throws IOException {
        json.object().field("type", shape.getGeometryType());
        if (shape.getGeometryType().equals("GeometryCollection")) {
            json.name("geometries").array();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                shape(shape.getGeometryN(i));
            }
            json.end();
        } else {
            json.name("coordinates");
            if (shape.getGeometryType().startsWith("Multi")) {
                json.array();
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    part(shape.getGeometryN(i));
                }
                json.end();
            } else {
                part(shape);
            }
        }
        json.end();
    }

    private void part(Geometry shape) throws IOException {
        if (shape instanceof Point point) {
            place(point.getCoordinate());
        } else if (shape instanceof Polygon polygon) {
            json.array();
            line(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(polygon.getInteriorRingN(i));
            }
            json.end();
        } else {
            line((LineString) shape);
        }
    }

    private void line(LineString line) throws IOException {
        json.array();
        for (Coordinate each : line.getCoordinates()) {
            place(each);
        }
        json.end();
    }

    private void place(Coordinate at) throws IOException {
        json.array().value(at.x).value(at.y).end();
    }

    @Override
    public void end(Provenance provenance, List<Message> notes) throws IOException {
        json.end();
        json.field("layer", provenance.layer().toString()).field("source", provenance.source())
                .field("attribution", provenance.attribution());
        if (!notes.isEmpty()) {
            json.name("notes").array();
            for (Message note : notes) {
                json.value(note.toString());
            }
            json.end();
        }
        json.end().close();
    }
}
