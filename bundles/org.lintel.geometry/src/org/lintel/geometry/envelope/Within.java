// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Whether points lie in a region; most regions are rectangles, of which that is quickly told. */
final class Within {

    private final Envelope box;
    /** Null for a rectangle. */
    private final IndexedPointInAreaLocator locator;

    Within(Geometry region) {
        box = region.getEnvelopeInternal();
        locator = region.isRectangle() ? null : new IndexedPointInAreaLocator(region);
    }

    /** Also on the rim. */
    boolean holds(double u, double v) {
        return locator == null ? box.contains(u, v) : locator.locate(new Coordinate(u, v)) != Location.EXTERIOR;
    }

    /** Not on the rim. */
    boolean holdsInside(double u, double v) {
        return locator == null ? u > box.getMinX() && u < box.getMaxX() && v > box.getMinY() && v < box.getMaxY()
                : locator.locate(new Coordinate(u, v)) == Location.INTERIOR;
    }
}
