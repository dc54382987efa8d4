// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/**
 * The rectangle of a window on the outer face of its glass.
 *
 * @param element the window, door or panel
 * @param host the wall it stands in; null where it stands in none
 * @param corner the lower corner on the left as seen from outside, in the world, in metres
 * @param right unit direction to the right as seen from outside, level
 * @param out unit direction to the outside, level
 * @param width in metres
 * @param height in metres
 * @param reasons what makes this less than certain
 */
public record Pane(Instance element, Instance host, Vec corner, Vec right, Vec out, double width, double height,
        List<Message> reasons) {

    public Pane {
        reasons = List.copyOf(reasons);
    }

    /** A point so far to the right, above the sill and before the glass. */
    Vec at(double across, double above, double before) {
        return new Vec(corner.x() + right.x() * across + out.x() * before,
                corner.y() + right.y() * across + out.y() * before, corner.z() + above);
    }

    /**
     * Where the window looks, in degrees clockwise from north, from 0 up to 360.
     *
     * @param north where north lies, in degrees clockwise from the Y axis of the project, as
     *        {@link org.lintel.ifc.query.North#degrees} tells it
     */
    public double azimuth(double north) {
        double degrees = Math.toDegrees(Math.atan2(out.x(), out.y())) - north;
        double turned = degrees - 360 * Math.floor(degrees / 360);
        return turned < 360 ? turned : 0;
    }
}
