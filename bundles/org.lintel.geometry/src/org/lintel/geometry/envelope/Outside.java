// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.locationtech.jts.geom.Geometry;

/**
 * A place on the outside, from which the same is seen whichever element it belongs to.
 *
 * @param glazed whether there is something other than opaque fabric in it, whose face may stand out a little
 */
record Outside(Plane plane, Geometry region, boolean glazed) {
}
