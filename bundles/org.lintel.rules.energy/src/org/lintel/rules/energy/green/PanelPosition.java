// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.List;
import org.lintel.geometry.measure.Body;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Tracer;

/**
 * How a solar panel stands, from its body.
 *
 * @param above its highest point above the roof below it, in metres; NaN where no roof is below it
 * @param aboveMain the same above the roof that covers most of the building; NaN where there is no such
 * @param tilt of its upper face, in degrees
 * @param azimuth where that looks, in degrees clockwise from the Y axis; NaN where it lies flat
 */
record PanelPosition(double above, double aboveMain, double tilt, double azimuth) {

    /** What leans less looks nowhere, in degrees. */
    private static final double FLAT = 0.5;

    /** A ray starts so much above a corner, so that it does not begin beyond a roof it touches, in metres. */
    private static final double LIFT = 1e-3;

    private static final Vec DOWN = new Vec(0, 0, -1);

    static PanelPosition of(Body body, Tracer roof, double mainRoof) {
        List<Vec[]> triangles = body.placedTriangles();
        double above = Double.NaN;
        double top = Double.NEGATIVE_INFINITY;
        Vec face = Vec.ZERO;
        for (Vec[] t : triangles) {
            Vec n = t[1].minus(t[0]).cross(t[2].minus(t[0]));
            face = n.z() > 0 && n.length() > face.length() ? n : face;
            for (Vec corner : t) {
                top = Math.max(top, corner.z());
                Vec from = corner.plus(new Vec(0, 0, LIFT));
                if (roof.first(from, DOWN, 0, 1e4) >= 0) {
                    double height = roof.distance() - LIFT;
                    above = Double.isNaN(above) ? height : Math.max(above, height);
                }
            }
        }
        double tilt = face.length() > 0 ? Math.toDegrees(Math.acos(Math.min(1, face.z() / face.length()))) : Double.NaN;
        double azimuth = tilt > FLAT ? (Math.toDegrees(Math.atan2(face.x(), face.y())) + 360) % 360 : Double.NaN;
        return new PanelPosition(above, top - mainRoof, tilt, azimuth);
    }

    boolean isOnRoof() {
        return !Double.isNaN(above);
    }
}
