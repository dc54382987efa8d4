// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.List;

/**
 * The outside of a linked building in its place: roofs for solar panels, façades for light and sun.
 *
 * @param roofs storey after storey from the highest, flat ones first
 * @param facades direction after direction, storey after storey from the lowest; null where nobody asked for neighbours
 * @param northOff how far true north, as the model tells it, lies from grid north of its place on the map, degrees clockwise
 * @param leftOut elements whose shape could not be computed, of the whole model
 * @param heightKnown whether the model tells how high it stands; else no horizon of neighbours, and no façade
 */
public record Outside(List<Roof> roofs, List<FacadeView> facades, double northOff, int leftOut, boolean heightKnown) {

    public Outside {
        roofs = List.copyOf(roofs);
        facades = facades == null ? null : List.copyOf(facades);
    }
}
