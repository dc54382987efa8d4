// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * A window or door in a wall, in mm.
 *
 * @param key within the wall
 * @param along from the start of the wall to the left jamb
 * @param sill above the foot of the wall
 */
public record Opening(String key, OpeningType type, int along, int sill) {
}
