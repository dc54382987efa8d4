// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The outline of triangles that lie edge to edge, as those of one body's upper side do: what is left when each edge between two
 * is taken away. Where that is one ring that does not meet itself, it goes round every point within it once, so the triangles
 * cover just that and none lies on another; anything else is left to the union of areas.
 */
final class Mosaic {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Set<Edge> open = new LinkedHashSet<>();

    private record Edge(Coordinate from, Coordinate to) {
    }

    private Mosaic() {
    }

    /**
     * @param triangles easting and northing of three corners, anticlockwise, triangle after triangle
     * @param picked where those begin that count
     * @param precision to which corners are rounded first
     * @return null where they do not make one ring
     */
    static Polygon outline(double[] triangles, int[] picked, PrecisionModel precision) {
        var mosaic = new Mosaic();
        for (int at : picked) {
            var corners = new Coordinate[3];
            for (int i = 0; i < 3; i++) {
                corners[i] = new Coordinate(precision.makePrecise(triangles[at + 2 * i]),
                        precision.makePrecise(triangles[at + 2 * i + 1]));
            }
            if (turn(corners) <= 0 || !mosaic.add(corners)) {
                return null;
            }
        }
        return mosaic.ring();
    }

    private static double turn(Coordinate[] c) {
        return (c[1].x - c[0].x) * (c[2].y - c[0].y) - (c[1].y - c[0].y) * (c[2].x - c[0].x);
    }

    /** @return false where another triangle lies on the same side of an edge */
    private boolean add(Coordinate[] corners) {
        for (int i = 0; i < 3; i++) {
            Coordinate from = corners[i];
            Coordinate to = corners[(i + 1) % 3];
            if (!open.remove(new Edge(to, from)) && !open.add(new Edge(from, to))) {
                return false;
            }
        }
        return true;
    }

    private Polygon ring() {
        Map<Coordinate, Coordinate> next = new HashMap<>();
        for (Edge edge : open) {
            if (next.put(edge.from, edge.to) != null) {
                return null;
            }
        }
        if (open.isEmpty()) {
            return null;
        }
        List<Coordinate> ring = new ArrayList<>(open.size() + 1);
        Coordinate first = open.iterator().next().from;
        Coordinate at = first;
        do {
            ring.add(at);
            at = next.get(at);
        } while (at != null && !at.equals(first) && ring.size() <= open.size());
        if (at == null || ring.size() != open.size()) {
            return null;
        }
        ring.add(new Coordinate(first));
        Polygon polygon = FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        return polygon.isValid() ? polygon : null;
    }
}
