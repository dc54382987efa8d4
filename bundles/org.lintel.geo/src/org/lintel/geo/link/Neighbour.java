// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import org.lintel.geo.feature.Feature;

/**
 * A block of the register near a building, as it is seen from there.
 *
 * @param distance between the two outlines on the map, metres
 * @param from azimuth where it begins, clockwise from grid north, degrees; seen from the middle of what the building covers
 * @param to azimuth where it ends, clockwise from {@code from}; both 0 and 360 where it lies all around
 * @param top mPD; NaN where the register does not say
 * @param aboveFoot its top above the foot of the building, metres; NaN where not known
 * @param aboveTop its top above the highest point of the building, metres, less than nothing where it is lower; NaN where not known
 * @param elevation angle up to its top from the foot of the building where the two are nearest, degrees; NaN where not known
 */
public record Neighbour(Feature feature, String key, String name, double distance, double from, double to, double top,
        double aboveFoot, double aboveTop, double elevation) {
}
