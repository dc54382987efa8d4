// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.fit;

import java.util.List;

/**
 * One way to lay a plan onto a polygon, with what remains.
 *
 * @param overlap shared area over all area, 0 to 1
 * @param corners those of the polygon, in its order
 * @param apart numbers of corners, from 0 on, that have one of the plan and are out of line with the others
 * @param rms root of the mean of the squares of what remains at the other corners that have one; NaN where none has
 * @param worst what remains at the worst of these, metres; NaN where there is none
 */
public record Fit(Pose pose, double overlap, List<Corner> corners, List<Integer> apart, double rms, double worst) {

    /**
     * A corner of the polygon and the corner of the plan that belongs to it.
     *
     * @param x of the plan's corner, in the plan; NaN where none is near
     * @param off how far apart they come to lie; where no corner is near, how far the plan's side is; metres
     */
    public record Corner(double easting, double northing, double x, double y, double off) {

        public boolean isPaired() {
            return !Double.isNaN(x);
        }
    }

    public Fit {
        corners = List.copyOf(corners);
        apart = List.copyOf(apart);
    }

    /** How many corners of the polygon have one of the plan. */
    public long paired() {
        return corners.stream().filter(Corner::isPaired).count();
    }
}
