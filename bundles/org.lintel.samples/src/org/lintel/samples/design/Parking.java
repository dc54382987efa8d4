// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * What a model says of a space for parking.
 *
 * @param stalls spaces for private cars, each with a charger
 * @param chargerWatts output power of a charger
 */
public record Parking(int stalls, double chargerWatts) {
}
