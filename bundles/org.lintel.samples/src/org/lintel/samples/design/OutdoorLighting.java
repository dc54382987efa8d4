// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * New luminaires along the south side of a building, in the place of older ones.
 *
 * @param replacedWatts of each that went
 * @param annualHours of use
 * @param z mm above the ground floor
 */
public record OutdoorLighting(LuminaireType type, int count, double replacedWatts, double annualHours, int z) {
}
