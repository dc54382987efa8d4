// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Transform;

/**
 * The world of a geometric context (level 40).
 *
 * @param world where the coordinates of the file stand in it, in metres
 * @param north degrees clockwise from Y to true north, -180 to 180; NaN where not given
 */
public record WorldSystem(Instance context, Transform world, double north) {

    public boolean hasNorth() {
        return !Double.isNaN(north);
    }
}
