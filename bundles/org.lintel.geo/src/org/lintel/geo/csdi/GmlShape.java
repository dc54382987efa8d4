// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A shape of GML 2, 3.1 or 3.2, as its numbers stand: points, lines, polygons and collections of one of these. */
final class GmlShape {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XMLStreamReader xml;
    private final List<Point> points = new ArrayList<>();
    private final List<LineString> lines = new ArrayList<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<LinearRing> rings = new ArrayList<>();
    private String system;
    private int dimension = 2;

    GmlShape(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The name of the system that the shape gives; null where it gives none. */
    String system() {
        return system;
    }

    /**
     * Reads the element that the reader stands at the beginning of, to its end; null where it holds no shape.
     *
     * @throws IllegalArgumentException if its numbers are none, or make no shape
     */
    Geometry read() throws XMLStreamException {
        element(1);
        if (!polygons.isEmpty()) {
            return polygons.size() == 1 ? polygons.getFirst()
                    : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
        }
        if (!lines.isEmpty()) {
            return lines.size() == 1 ? lines.getFirst()
                    : FACTORY.createMultiLineString(lines.toArray(new LineString[0]));
        }
        return points.isEmpty() ? null : points.size() == 1 ? points.getFirst()
                : FACTORY.createMultiPoint(points.toArray(new Point[0]));
    }

    /** @return the positions that stand in it, where it is one that holds positions alone */
    private List<Coordinate> element(int depth) throws XMLStreamException {
        if (depth > Xml.DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        String name = xml.getLocalName();
        String named = xml.getAttributeValue(null, "srsName");
        system = system == null ? named : system;
        String size = xml.getAttributeValue(null, "srsDimension");
        dimension = size != null && size.matches("[23]") ? Integer.parseInt(size) : dimension;
        if (name.equals("posList") || name.equals("pos")) {
            return positions(xml.getElementText().strip().split("\\s+"), dimension);
        }
        if (name.equals("coordinates")) {
            return tuples(xml.getElementText().strip());
        }
        int from = rings.size();
        List<Coordinate> held = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                held.addAll(element(depth + 1));
            }
        }
        Coordinate[] at = held.toArray(new Coordinate[0]);
        switch (name) {
            case "Point" -> points.add(FACTORY.createPoint(at.length == 0 ? null : at[0]));
            case "LineString", "LineStringSegment" -> lines.add(FACTORY.createLineString(at));
            case "LinearRing" -> rings.add(FACTORY.createLinearRing(at));
            case "Polygon", "PolygonPatch", "Rectangle" -> {
                List<LinearRing> own = rings.subList(from, rings.size());
                if (!own.isEmpty()) {
                    polygons.add(FACTORY.createPolygon(own.getFirst(), own.subList(1, own.size())
                            .toArray(new LinearRing[0])));
                }
                own.clear();
            }
            default -> {
                return held;
            }
        }
        return List.of();
    }

    private static List<Coordinate> positions(String[] numbers, int dimension) {
        List<Coordinate> at = new ArrayList<>(numbers.length / dimension);
        if (numbers.length == 1 && numbers[0].isEmpty()) {
            return at;
        }
        if (numbers.length % dimension != 0) {
            throw new IllegalArgumentException(numbers.length + " numbers");
        }
        for (int i = 0; i < numbers.length; i += dimension) {
            at.add(position(numbers[i], numbers[i + 1]));
        }
        return at;
    }

    /** Of GML 2: tuples apart by blanks, their numbers by commas. */
    private static List<Coordinate> tuples(String text) {
        List<Coordinate> at = new ArrayList<>();
        for (String tuple : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            String[] numbers = tuple.split(",");
            if (numbers.length < 2) {
                throw new IllegalArgumentException(tuple);
            }
            at.add(position(numbers[0], numbers[1]));
        }
        return at;
    }

    private static Coordinate position(String x, String y) {
        var at = new Coordinate(Double.parseDouble(x), Double.parseDouble(y));
        if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
            throw new IllegalArgumentException(x + " " + y);
        }
        return at;
    }
}
