// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geo.map.Style;
import org.lintel.geo.map.Surface;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Draws around what is selected on the map, over everything else: white below, so that it is seen on any ground. */
final class Highlight {

    private static final Style BELOW = new Style("none", "#ffffff", 6, false);
    private static final Style ABOVE = new Style("none", "#b0006d", 3, false);
    private static final double RADIUS = 8;

    private final Surface surface;
    private final Viewport view;

    Highlight(Surface surface, Viewport view) {
        this.surface = surface;
        this.view = view;
    }

    void draw(Geometry shape) {
        draw(shape, BELOW);
        draw(shape, ABOVE);
    }

    private void draw(Geometry shape, Style style) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part != shape && part.getNumGeometries() > 1) {
                draw(part, style);
            } else if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                List<double[]> rings = new ArrayList<>(List.of(points(polygon.getExteriorRing())));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(points(polygon.getInteriorRingN(hole)));
                }
                surface.area(rings, style, "");
            } else if (part instanceof LineString line && !line.isEmpty()) {
                surface.line(points(line), style);
            } else if (part instanceof Point point && !point.isEmpty()) {
                surface.dot(view.x(point.getX()), view.y(point.getY()), RADIUS, style, "");
            }
        }
    }

    private double[] points(LineString line) {
        Coordinate[] all = line.getCoordinates();
        double[] points = new double[all.length * 2];
        for (int i = 0; i < all.length; i++) {
            points[2 * i] = view.x(all[i].x);
            points[2 * i + 1] = view.y(all[i].y);
        }
        return points;
    }
}
