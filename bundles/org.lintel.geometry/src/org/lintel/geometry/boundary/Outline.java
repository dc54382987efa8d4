// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import org.lintel.geometry.measure.Body;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What a body covers when it is seen along the normal of a plane. */
final class Outline {

    private Outline() {
    }

    /** Null where the body does not reach between two heights before the plane. */
    static Geometry of(Body body, Plane plane, double from, double to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        var seen = new ArrayList<Polygon>();
        for (Vec[] t : body.placedTriangles()) {
            for (Vec p : t) {
                low = Math.min(low, plane.height(p));
                high = Math.max(high, plane.height(p));
            }
            Vec n = t[1].minus(t[0]).cross(t[2].minus(t[0]));
            if (n.dot(plane.normal()) > 1e-6 * n.length()) {
                seen.add(Flat.triangle(plane, t[0], t[1], t[2]));
            }
        }
        return high < from + 1e-3 || low > to - 1e-3 ? null : Flat.union(seen);
    }
}
