// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.SystemNames;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads shapes of GML: points, lines, polygons and what is put together of them, by whatever elements of GML 2 to 3.2. Positions
 * keep their order; which number is north follows from how the system is named, and is told to the intake.
 */
final class GmlShape {

    private static final int DEEPEST = 40;
    private static final Set<String> SHAPES = Set.of("Point", "MultiPoint", "LineString", "LinearRing", "Curve", "CompositeCurve",
            "MultiCurve", "MultiLineString", "Polygon", "Surface", "CompositeSurface", "OrientableSurface", "PolyhedralSurface",
            "MultiSurface", "MultiPolygon", "MultiGeometry", "GeometryCollection", "Envelope", "Box");
    private static final Set<String> LINES = Set.of("LineString", "LinearRing", "Curve", "CompositeCurve");
    private static final Set<String> POLYGONS = Set.of("Polygon", "PolygonPatch", "Rectangle", "Triangle");
    /** Arcs and splines are not the line through their points; servers are asked for lines instead. */
    private static final Set<String> ROUND = Set.of("Arc", "ArcString", "Circle", "CircleByCenterPoint", "ArcByCenterPoint",
            "ArcByBulge", "ArcStringByBulge", "BSpline", "Bezier", "CubicSpline", "Clothoid", "GeodesicString", "Geodesic");

    /** More or deeper than any feature is. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    private final XMLStreamReader xml;
    private final Intake intake;
    private final GmlNumbers numbers;
    private String system;
    private boolean met;
    private boolean round;
    private int positions;

    GmlShape(XMLStreamReader xml, Intake intake) {
        this.xml = xml;
        this.intake = intake;
        this.numbers = new GmlNumbers(xml);
    }

    static boolean isGml(String namespace) {
        return namespace != null && namespace.startsWith("http://www.opengis.net/gml");
    }

    /** A property begins: no shape was met in it. */
    void begin() {
        met = false;
    }

    /** Whether there was a shape, even if it is none that can be read. */
    boolean met() {
        return met;
    }

    void met(boolean was) {
        met = was;
    }

    /** Whether the element that begins is one. */
    boolean isShape() {
        return isGml(xml.getNamespaceURI()) && SHAPES.contains(xml.getLocalName());
    }

    /** Looks for the system in the {@code boundedBy} of a collection, to the end of it. */
    void systemOf() throws XMLStreamException, IOException {
        int open = 1;
        boolean pairs = false;
        String found = null;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT) {
                String srs = xml.getAttributeValue(null, "srsName");
                found = srs == null ? found : srs;
                pairs |= xml.getLocalName().equals("coordinates");
            }
        }
        if (found != null) {
            system(found, pairs);
        }
    }

    private void system(String name, boolean pairs) throws IOException {
        if (name.equals(system)) {
            return;
        }
        system = name;
        intake.system(name);
        Crs crs = SystemNames.find(name);
        boolean authority = name.startsWith("urn:") || name.contains("/def/crs/") || !name.startsWith("http") && !pairs;
        intake.northFirst(authority && crs != null && (crs.isGeographic() && !name.contains("CRS84")
                || crs.code().equals("EPSG:2326")));
    }

    /** The shape whose element begins, to its end; null where it is empty or none. */
    Geometry read() throws XMLStreamException, IOException {
        met = true;
        round = false;
        positions = 0;
        numbers.dimension(2);
        List<Geometry> parts = new ArrayList<>();
        boolean multi = xml.getLocalName().startsWith("Multi");
        one(parts, 0);
        if (round) {
            return null;
        }
        return multi ? Shapes.multi(parts) : Shapes.collect(parts);
    }

    /** The element that begins, whatever it is: adds the shapes in it. */
    private void one(List<Geometry> parts, int depth) throws XMLStreamException, IOException {
        if (depth > DEEPEST) {
            throw new TooMuch();
        }
        attributes();
        String name = xml.getLocalName();
        if (ROUND.contains(name)) {
            round = true;
        }
        Geometry made;
        if (name.equals("Point")) {
            Coordinate[] at = coordinates(depth);
            made = at.length == 1 ? Shapes.point(at[0]) : null;
        } else if (LINES.contains(name)) {
            made = Shapes.line(coordinates(depth));
        } else if (POLYGONS.contains(name)) {
            made = polygon(depth);
        } else if (name.equals("Envelope") || name.equals("Box")) {
            Coordinate[] corners = coordinates(depth);
            made = corners.length == 2 ? Shapes.FACTORY.toGeometry(new Envelope(corners[0], corners[1])) : null;
        } else {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    one(parts, depth + 1);
                }
            }
            return;
        }
        if (made != null) {
            parts.add(made);
        }
    }

    private Geometry polygon(int depth) throws XMLStreamException, IOException {
        List<Coordinate[]> rings = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                boolean outer = xml.getLocalName().equals("exterior") || xml.getLocalName().equals("outerBoundaryIs");
                Coordinate[] ring = coordinates(depth + 1);
                rings.add(outer ? 0 : rings.size(), ring);
            }
        }
        return Shapes.polygon(rings);
    }

    private void attributes() throws IOException {
        String dimension = xml.getAttributeValue(null, "srsDimension");
        if (dimension != null) {
            numbers.dimension(dimension.strip().equals("3") ? 3 : 2);
        }
        String srs = xml.getAttributeValue(null, "srsName");
        if (srs != null) {
            system(srs, false);
        }
    }

    /** All positions in the element that begins, in their order; where pieces of a line meet, once. */
    private Coordinate[] coordinates(int depth) throws XMLStreamException, IOException {
        List<Coordinate> all = new ArrayList<>();
        collect(all, depth);
        return all.toArray(Coordinate[]::new);
    }

    private void collect(List<Coordinate> all, int depth) throws XMLStreamException, IOException {
        if (depth > DEEPEST) {
            throw new TooMuch();
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            attributes();
            String name = xml.getLocalName();
            round |= ROUND.contains(name);
            Coordinate[] read = switch (name) {
                case "pos", "posList", "lowerCorner", "upperCorner" -> numbers.list();
                case "coordinates" -> numbers.tuples();
                case "coord" -> numbers.coord();
                default -> null;
            };
            if (read == null) {
                collect(all, depth + 1);
                continue;
            }
            if (name.startsWith("coord") && system != null && system.startsWith("EPSG:")) {
                // GML 2 has the easting first whatever the authority says
                intake.northFirst(false);
            }
            positions += read.length;
            if (positions > Positions.MOST) {
                throw new TooMuch();
            }
            boolean meets = !all.isEmpty() && read.length > 1 && all.get(all.size() - 1).equals2D(read[0]);
            all.addAll(Arrays.asList(read).subList(meets ? 1 : 0, read.length));
        }
    }
}
