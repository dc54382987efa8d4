// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes features as GeoJSON, a line each, as they come: by RFC 7946 where they are in WGS 84 (longitude first, outer rings
 * anticlockwise, no crs member), else with the crs member of the format's first edition (2008).
 */
public final class GeoJsonWriter {

    /** Decimals of degrees: a tenth of a millimetre. */
    public static final int DEGREES = 9;
    /** Coordinates as they are given. */
    public static final int ALL = -1;

    private final JsonGenerator json;
    private final boolean rfc;
    private final int digits;

    private GeoJsonWriter(JsonGenerator json, boolean rfc, int digits) {
        this.json = json;
        this.rfc = rfc;
        this.digits = digits;
    }

    /**
     * Begins a collection.
     *
     * @param out stays open
     * @param crs in which coordinates will be given, x first
     * @param digits decimals of coordinates at most, or {@link #ALL}
     * @param members what is said of the whole, before the features
     */
    public static GeoJsonWriter begin(OutputStream out, Crs crs, int digits, Map<String, ?> members)
            throws IOException {
        JsonGenerator json = JsonOut.lines(out, 2);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        boolean rfc = crs.equals(CrsTable.WGS84);
        if (!rfc) {
            json.writeObjectFieldStart("crs");
            json.writeStringField("type", "name");
            json.writeObjectFieldStart("properties");
            json.writeStringField("name", crs.code());
            json.writeEndObject();
            json.writeEndObject();
        }
        JsonOut.fields(json, members);
        json.writeArrayFieldStart("features");
        return new GeoJsonWriter(json, rfc, digits);
    }

    /**
     * A feature.
     *
     * @param shape null where it has none
     * @param properties values as {@link JsonOut#value} takes them
     */
    public void add(String id, Geometry shape, Map<String, ?> properties) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", id);
        json.writeFieldName("geometry");
        if (shape == null || shape.isEmpty()) {
            json.writeNull();
        } else {
            shape(shape);
        }
        json.writeObjectFieldStart("properties");
        JsonOut.fields(json, properties);
        json.writeEndObject();
        json.writeEndObject();
    }

    /**
     * Ends the collection.
     *
     * @param members what is said of the whole, behind the features
     */
    public void end(Map<String, ?> members) throws IOException {
        json.writeEndArray();
        JsonOut.fields(json, members);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void shape(Geometry shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", shape.getGeometryType());
        boolean mixed = shape.getGeometryType().equals("GeometryCollection");
        json.writeFieldName(mixed ? "geometries" : "coordinates");
        if (shape instanceof GeometryCollection) {
            json.writeStartArray();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (mixed) {
                    shape(shape.getGeometryN(i));
                } else {
                    part(shape.getGeometryN(i));
                }
            }
            json.writeEndArray();
        } else {
            part(shape);
        }
        json.writeEndObject();
    }

    private void part(Geometry shape) throws IOException {
        if (shape instanceof Point point) {
            place(point.getCoordinate());
        } else if (shape instanceof Polygon polygon) {
            json.writeStartArray();
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
            json.writeEndArray();
        } else {
            line(List.of(shape.getCoordinates()));
        }
    }

    private void ring(LineString ring, boolean outer) throws IOException {
        Coordinate[] points = ring.getCoordinates();
        boolean turn = rfc && Orientation.isCCW(points) != outer;
        line(turn ? List.of(points).reversed() : List.of(points));
    }

    private void line(List<Coordinate> points) throws IOException {
        json.writeStartArray();
        for (Coordinate each : points) {
            place(each);
        }
        json.writeEndArray();
    }

    private void place(Coordinate at) throws IOException {
        json.writeStartArray();
        number(at.x);
        number(at.y);
        json.writeEndArray();
    }

    private void number(double number) throws IOException {
        if (digits == ALL) {
            JsonOut.value(json, number);
        } else {
            JsonOut.fixed(json, number, digits);
        }
    }
}
