// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Transform;

/**
 * Where an IfcSite says it is (level 20), and where its placement puts it in the model (level 30).
 *
 * @param latitude null where it is not given or no angle
 * @param elevation metres above sea level; null where not given
 * @param placement of the site, in metres, in the world of the file
 */
public record SitePosition(Instance site, CompoundAngle latitude, CompoundAngle longitude, Double elevation,
        Transform placement) {

    public boolean hasPosition() {
        return latitude != null && longitude != null;
    }

    /** Whether the latitude is none, as where longitude stands in its place. */
    public boolean isBeyondPole() {
        return latitude != null && Math.abs(latitude.degrees()) > 90;
    }

    /** Whether nothing finer than whole seconds is told; only with a position. */
    public boolean isWholeSeconds() {
        return latitude.isWholeSeconds() && longitude.isWholeSeconds();
    }

    /** Whether the attributes hold something that is no angle. */
    public boolean isDamaged() {
        return site.get("RefLatitude") != null && latitude == null || site.get("RefLongitude") != null && longitude == null
                || (latitude == null) != (longitude == null);
    }
}
