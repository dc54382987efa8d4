// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

/**
 * Outside air that building encloses on all sides in plan: a light well or a courtyard.
 *
 * @param number from 1, in the order of height and place
 * @param area in plan, in m²
 * @param exact whether the area is that of its outline; else it is counted in cells, which leaves some out at the rim
 * @param low where it was looked at, in the world, in metres
 * @param depth how far it is enclosed from bottom to top, in metres, to a cell
 */
public record Well(int number, double area, boolean exact, double low, double depth) {
}
