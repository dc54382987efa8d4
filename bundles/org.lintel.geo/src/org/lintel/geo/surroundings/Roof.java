// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.List;
import java.util.Map;
import org.lintel.ifc.query.Sector;

/**
 * Roofs of one storey that lie alike: flat, or tilted alike to the same of eight directions. Areas in m² along the slope.
 *
 * @param storey its name; empty where the model has none
 * @param sector by the true north that the model tells, as the energy codes sort façades; null where it is flat
 * @param tilt from lying flat, degrees, the mean by area
 * @param low its lowest point, mPD; NaN where the model does not tell how high it stands
 * @param high its highest point, likewise
 * @param gross what outside air reaches of it, openings filled; what stands on it has taken its part already
 * @param openings windows and openings in it
 * @param above what of the rest has something of the model above it, by the type of the lowest thing there; sorted by type
 * @param free what is left: nothing of the model above it
 * @param points how many points were looked at for what is above
 * @param eyes points spread over what is free from which the horizon is seen; easting, northing, height each
 * @param own the horizon that the model itself makes; null where nothing is free
 * @param around the horizon that neighbours make; null where nobody asked for them, heights are not known, or nothing is free
 * @param both of the two the higher in each sector; that of the model alone where there is no other
 */
public record Roof(String storey, Sector sector, double tilt, double low, double high, double gross, double openings,
        Map<String, Double> above, double free, int points, List<double[]> eyes, Skyline own, Skyline around, Skyline both) {
}
