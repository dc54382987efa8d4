// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geo.match.PlanShape;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What many bodies cover together, and from which height to which; holds little, however many there are. */
final class Covered {

    /** Areas that wait to be united. */
    private static final int AT_ONCE = 256;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private List<Geometry> waiting = new ArrayList<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** What one body covers, on the map, and its heights; the area is empty where nothing is computed of it. */
    record Body(Instance element, Geometry area, double low, double high) {

        static Body of(Instance element, PlanShape shape) {
            if (shape.isEmpty()) {
                return new Body(element, FACTORY.createPolygon(), Double.NaN, Double.NaN);
            }
            Geometry area = shape.covered();
            // of what stands upright and thin, its box: a line or a narrow one
            return new Body(element, area.isEmpty() ? FACTORY.toGeometry(shape.envelope()) : area, shape.low(), shape.high());
        }

        boolean isEmpty() {
            return area.isEmpty();
        }
    }

    void add(Body body) {
        if (body.isEmpty()) {
            return;
        }
        low = Math.min(low, body.low());
        high = Math.max(high, body.high());
        if (body.area().getDimension() == 2) {
            waiting.add(body.area());
            if (waiting.size() >= AT_ONCE) {
                waiting = new ArrayList<>(List.of(PlanShape.union(waiting)));
            }
        }
    }

    boolean isEmpty() {
        return !(low <= high);
    }

    /** All of it, with joints closed; empty where nothing has an area. */
    Geometry area() {
        return waiting.isEmpty() ? FACTORY.createPolygon() : PlanShape.closed(PlanShape.union(waiting));
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }
}
