// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.fit;

import org.lintel.geo.georeference.BestFit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * How a plan is laid onto a map: turned and shifted, never scaled or mirrored.
 *
 * @param rotation degrees that the plan's X axis is turned anticlockwise from east, above -180 up to 180
 * @param easting where the plan's origin comes to lie, metres
 */
public record Pose(double rotation, double easting, double northing) {

    public Pose {
        rotation = Math.IEEEremainder(rotation, 360);
        rotation = rotation == -180 ? 180 : rotation + 0.0;
    }

    static Pose of(BestFit fit) {
        return new Pose(fit.rotation(), fit.easting(), fit.northing());
    }

    /** That turns so, and lays one point of the plan onto one of the map. */
    static Pose through(double rotation, Coordinate plan, Coordinate map) {
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        return new Pose(rotation, map.x - cos * plan.x + sin * plan.y, map.y - sin * plan.x - cos * plan.y);
    }

    public Geometry apply(Geometry plan) {
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        return new AffineTransformation(cos, -sin, easting, sin, cos, northing).transform(plan);
    }

    public Coordinate apply(Coordinate plan) {
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        return new Coordinate(easting + cos * plan.x - sin * plan.y, northing + sin * plan.x + cos * plan.y);
    }

    /** Degrees by which two turns differ, 0 to 180. */
    public static double apart(double one, double other) {
        return Math.abs(Math.IEEEremainder(one - other, 360));
    }
}
