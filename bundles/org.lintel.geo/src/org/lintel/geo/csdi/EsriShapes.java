// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Shapes as Esri's JSON writes them: {@code x, y}, {@code points}, {@code paths}, {@code rings}. */
final class EsriShapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private EsriShapes() {
    }

    /**
     * A geometry; null where there is none. Rings that run clockwise are outer ones, the others are holes of the smallest that
     * is about them.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Geometry of(JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.has("rings")) {
            return rings(node.get("rings"));
        }
        if (node.has("paths")) {
            List<LineString> parts = new ArrayList<>();
            node.get("paths").forEach(part -> parts.add(FACTORY.createLineString(line(part))));
            return parts.size() == 1 ? parts.getFirst()
                    : FACTORY.createMultiLineString(parts.toArray(new LineString[0]));
        }
        if (node.has("points")) {
            return FACTORY.createMultiPointFromCoords(line(node.get("points")));
        }
        if (node.has("x")) {
            // a row without a place has "NaN" there
            return node.path("x").isNumber() && node.path("y").isNumber()
                    ? FACTORY.createPoint(new Coordinate(node.get("x").asDouble(), node.get("y").asDouble())) : null;
        }
        throw new IllegalArgumentException("no geometry");
    }

    private static Geometry rings(JsonNode node) {
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> inner = new ArrayList<>();
        for (JsonNode each : node) {
            LinearRing ring = FACTORY.createLinearRing(ring(each));
            if (!ring.isEmpty()) {
                (Orientation.isCCWArea(ring.getCoordinates()) ? inner : outer).add(ring);
            }
        }
        if (outer.isEmpty()) {
            // some editors write single outlines the wrong way round
            outer.addAll(inner);
            inner.clear();
        }
        if (outer.isEmpty()) {
            return null;
        }
        List<List<LinearRing>> holes = new ArrayList<>();
        outer.forEach(each -> holes.add(new ArrayList<>()));
        for (LinearRing hole : inner) {
            int about = -1;
            for (int i = 0; i < outer.size(); i++) {
                if (outer.get(i).getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                        && PointLocation.isInRing(hole.getCoordinateN(0), outer.get(i).getCoordinates())
                        && (about < 0 || outer.get(about).getEnvelopeInternal().contains(
                                outer.get(i).getEnvelopeInternal()))) {
                    about = i;
                }
            }
            if (about < 0) {
                outer.add(hole);
                holes.add(new ArrayList<>());
            } else {
                holes.get(about).add(hole);
            }
        }
        Polygon[] parts = new Polygon[outer.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = FACTORY.createPolygon(outer.get(i), holes.get(i).toArray(new LinearRing[0]));
        }
        return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
    }

    /** Closed where the last point was left out. */
    private static Coordinate[] ring(JsonNode node) {
        Coordinate[] points = line(node);
        if (points.length > 2 && !points[0].equals2D(points[points.length - 1])) {
            points = Arrays.copyOf(points, points.length + 1);
            points[points.length - 1] = points[0].copy();
        }
        return points;
    }

    private static Coordinate[] line(JsonNode node) {
        Coordinate[] points = new Coordinate[node.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = position(node.get(i));
        }
        return points;
    }

    private static Coordinate position(JsonNode node) {
        double x = node.path(0).asDouble(Double.NaN);
        double y = node.path(1).asDouble(Double.NaN);
        if (!node.path(0).isNumber() || !node.path(1).isNumber() || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("no position");
        }
        return new Coordinate(x, y);
    }
}
