// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.query.North;

/** Which way surfaces look, from true north. */
final class Orientations {

    private final double north;

    Orientations(North north) {
        this.north = north.degrees();
    }

    /** Degrees clockwise from true north, from 0 to below 360; NaN for what lies flat. */
    double azimuth(Vec normal) {
        if (Math.hypot(normal.x(), normal.y()) < 0.01) {
            return Double.NaN;
        }
        double degrees = Math.toDegrees(Math.atan2(normal.x(), normal.y())) - north;
        // so that what should be due north is not printed as 360
        double rounded = Math.rint(degrees * 1e6) / 1e6 % 360;
        return rounded < 0 ? rounded + 360 : rounded + 0.0;
    }
}
