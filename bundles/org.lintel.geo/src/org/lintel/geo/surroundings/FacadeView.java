// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.List;
import org.lintel.ifc.query.Sector;

/**
 * What stands before the façade of one storey and direction, as energy codes sort them.
 *
 * @param sector by the true north that the model tells
 * @param azimuth of the direction outwards on the map, the mean by area, degrees clockwise from grid north
 * @param storey its name; empty where the model has none
 * @param gross area with openings filled, m²
 * @param middle mid-height of the façade in that storey, mPD: from where neighbours are looked at
 * @param before those that rise above that, the steepest first
 * @param lower how many lie before it and do not
 * @param unknown how many lie before it whose height the register does not tell
 */
public record FacadeView(Sector sector, double azimuth, String storey, double gross, double middle, List<InFront> before,
        int lower, int unknown) {

    public FacadeView {
        before = List.copyOf(before);
    }
}
