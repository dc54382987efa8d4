// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.ifc.model.Instance;

/**
 * A window, door or panel, or an opening in which nothing stands, and the wall it lies in.
 *
 * @param element the window, door or panel; the opening where nothing stands in it
 * @param wall the wall, curtain wall or roof whose outside it is in; null where it was found in none
 * @param how how the wall was found; null where it was not
 * @param openingArea what it takes of the outside of that wall, in m²
 * @param ownArea of its own width and height, or of its outline where the model gives none, in m²; NaN where it has
 *        neither
 * @param azimuth the way it looks, in degrees clockwise from true north; NaN where it lies flat or in no outside
 * @param tilt 90 where upright; NaN where it is in no outside
 */
public record Filling(Instance element, Infill infill, Instance wall, Found how, double openingArea, double ownArea,
        double azimuth, double tilt) {

    /** How the wall of a window was found. */
    public enum Found {
        /** It fills an opening that is cut from the wall. */
        RELATION,
        /** It lies in the face of the wall. */
        POSITION,
        /** It is a part of the wall. */
        PART
    }
}
