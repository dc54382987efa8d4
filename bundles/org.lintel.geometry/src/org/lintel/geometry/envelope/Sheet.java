// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.locationtech.jts.geom.Geometry;

/**
 * A flat piece of an element's surface that outside air reaches, before it is cut at levels.
 *
 * @param element its place in the fabric
 * @param region on the plane
 * @param sight {@link Sight#ENVELOPE}, {@link Sight#FREE} or {@link Sight#DEEP}, the last for what is not told
 * @param share of the points looked at, how many speak for it, 0 to 1
 * @param cut whether it is a part of a face of which other parts are seen in another way
 */
record Sheet(int element, Plane plane, Geometry region, Sight sight, double share, boolean cut) {

    /** The same of another element in the same place. */
    Sheet of(int other) {
        return new Sheet(other, plane, region, sight, share, cut);
    }

    double area() {
        return region.getArea();
    }
}
