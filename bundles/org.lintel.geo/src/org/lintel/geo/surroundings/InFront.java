// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import org.lintel.geo.link.Neighbour;

/**
 * A block of the register that lies before a façade, behind the line of the wall not counted.
 *
 * @param distance from the façade to the nearest of it that lies in front, metres on the map
 * @param from azimuth where it begins, seen from the middle of the straight piece of façade that is nearest to it, clockwise from grid north
 * @param to azimuth where it ends, clockwise from {@code from}
 * @param elevation angle up to its top from mid-height of the storey, where it is nearest, degrees
 */
public record InFront(Neighbour neighbour, double distance, double from, double to, double elevation) {
}
