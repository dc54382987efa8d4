// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads geometries of GeoJSON: positions go into one growing row, so that the type may stand before or after them. */
final class GeoJsonShape {

    private static final int DEEPEST = 8;

    /** What stands in the document is JSON, but not what GeoJSON has at this place. */
    static final class NotGeoJson extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Message text;

        NotGeoJson(String en, String zhHk) {
            super(en);
            this.text = Message.of(en, zhHk);
        }

        Message text() {
            return text;
        }
    }

    private final JsonParser json;
    private final Positions positions = new Positions();
    private List<Geometry> members;
    private int level;
    private boolean empty;

    GeoJsonShape(JsonParser json) {
        this.json = json;
    }

    /** Whether the last geometry is one without positions, which is allowed and no damage. */
    boolean empty() {
        return empty;
    }

    /** The geometry that the parser stands at; null where it is null, empty or none. */
    Geometry geometry() throws IOException {
        return geometry(0);
    }

    private Geometry geometry(int depth) throws IOException {
        start();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String type = null;
        Geometry collection = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (member.equals("type")) {
                type = new GeoJsonValue(json).text();
            } else if (member.equals("geometries")) {
                collection = collection(depth);
            } else if (member.equals("coordinates")) {
                coordinates();
            } else {
                json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new NotGeoJson("a geometry that does not end", "形狀沒有結束");
        }
        return "GeometryCollection".equals(type) ? collection : finish(type);
    }

    private void start() {
        positions.clear();
        members = null;
        level = 0;
        empty = false;
    }

    /** A member of a geometry that is the whole document. */
    void member(String name) throws IOException {
        start();
        if (name.equals("geometries")) {
            Geometry all = collection(0);
            members = all == null ? List.of() : List.of(all);
        } else {
            coordinates();
        }
    }

    private Geometry collection(int depth) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY || depth >= DEEPEST) {
            throw new NotGeoJson("geometries is no list, or too deep", "geometries 並非列表，或層數過多");
        }
        List<Geometry> parts = new ArrayList<>();
        long points = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Geometry part = geometry(depth + 1);
            if (part != null) {
                parts.add(part);
                points += part.getNumPoints();
            }
            if (points > Positions.MOST) {
                throw new NotGeoJson("more positions than any feature has", "座標數目超出合理範圍");
            }
        }
        empty = parts.isEmpty();
        return parts.isEmpty() ? null : Shapes.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    /** Positions and where lists of them end; lists of numbers stand all at one depth. */
    private void coordinates() throws IOException {
        positions.clear();
        level = 0;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            empty = true;
            return;
        }
        int depth = 1;
        int numbers = 0;
        double x = 0;
        double y = 0;
        double z = Double.NaN;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                depth++;
                if (depth > 4 || numbers > 0) {
                    throw new NotGeoJson("coordinates are nested as in no geometry", "座標的層次不屬任何形狀");
                }
            } else if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
                if (level != 0 && level != depth) {
                    throw new NotGeoJson("coordinates are nested unevenly", "座標的層次不一");
                }
                level = depth;
                double number = json.getDoubleValue();
                x = numbers == 0 ? number : x;
                y = numbers == 1 ? number : y;
                z = numbers == 2 ? number : z;
                numbers++;
            } else if (token == JsonToken.END_ARRAY) {
                if (numbers > 0) {
                    position(numbers, x, y, z);
                    numbers = 0;
                    z = Double.NaN;
                } else if (level - depth == 1) {
                    positions.endPart();
                } else if (level - depth == 2) {
                    positions.endGroup();
                }
                depth--;
            } else {
                throw new NotGeoJson("coordinates that are no numbers", "座標並非數字");
            }
        }
        empty = positions.count() == 0;
    }

    private void position(int numbers, double x, double y, double z) throws IOException {
        if (numbers < 2) {
            throw new NotGeoJson("a position of one number", "座標只有一個數字");
        }
        if (!positions.add(x, y, z)) {
            throw new NotGeoJson("more positions than any feature has", "座標數目超出合理範圍");
        }
    }

    /** The geometry of the positions read; null where they are none of that type. */
    Geometry finish(String type) {
        if (members != null) {
            empty = members.isEmpty();
            return empty ? null : members.get(0);
        }
        if (type == null || positions.count() == 0) {
            return null;
        }
        return switch (type) {
            case "Point" -> level == 1 ? Shapes.point(positions.all()[0]) : null;
            case "MultiPoint" -> level == 2 ? points() : null;
            case "LineString" -> level == 2 ? Shapes.line(positions.all()) : null;
            case "MultiLineString" -> level == 3 ? lines() : null;
            case "Polygon" -> level == 3 ? Shapes.polygon(rings(0, positions.parts())) : null;
            case "MultiPolygon" -> level == 4 ? polygons() : null;
            default -> null;
        };
    }

    private Geometry points() {
        List<Point> points = new ArrayList<>();
        for (Coordinate at : positions.all()) {
            points.add(Shapes.point(at));
        }
        return Shapes.multi(points);
    }

    private Geometry lines() {
        List<Geometry> lines = new ArrayList<>();
        for (int part = 0; part < positions.parts(); part++) {
            Geometry line = Shapes.line(positions.part(part));
            if (line != null) {
                lines.add(line);
            }
        }
        return Shapes.multi(lines);
    }

    private Geometry polygons() {
        List<Polygon> polygons = new ArrayList<>();
        for (int group = 0; group < positions.groups(); group++) {
            Polygon polygon = Shapes.polygon(rings(positions.groupStart(group), positions.groupEnd(group)));
            if (polygon != null) {
                polygons.add(polygon);
            }
        }
        return Shapes.multi(polygons);
    }

    private List<Coordinate[]> rings(int from, int to) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (int part = from; part < to; part++) {
            rings.add(positions.part(part));
        }
        return rings;
    }
}
