// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.List;

/** Works out the factors of the codes from the devices of a window. */
final class FactorMaker {

    /** A window that stands so near to its overhang stands at it, in metres. */
    private static final double AT_HEAD = 0.01;

    private FactorMaker() {
    }

    static Factors of(Pane pane, List<Device> above, List<Device> left, List<Device> right) {
        double opf = 0;
        double r1 = 0;
        double r1Gap = 0;
        double slope1 = 0;
        double gap = 0;
        for (Device one : above) {
            double b = pane.height() + one.distance();
            if (!one.whole() || !(b > 0)) {
                continue;
            }
            opf = Math.max(opf, one.projection() / b);
            double slope = Math.toRadians(one.slope());
            double length = one.projection() / Math.cos(slope);
            double atGlass = one.distance() + one.projection() * Math.tan(slope);
            double ratio = length / (pane.height() + atGlass);
            if (pane.height() + atGlass > 0 && ratio > r1) {
                r1 = ratio;
                gap = Math.max(0, atGlass);
                r1Gap = atGlass > AT_HEAD ? length / atGlass : 0;
                slope1 = one.slope();
            }
        }
        double spf = 0;
        double r2 = 0;
        double slope2 = 0;
        for (Device l : left) {
            for (Device r : right) {
                double d = pane.width() + l.distance() + r.distance();
                if (!l.whole() || !r.whole() || !(d > 0)) {
                    continue;
                }
                spf = Math.max(spf, Math.min(l.projection(), r.projection()) / d);
                double length = Math.min(l.projection() / Math.cos(Math.toRadians(l.slope())),
                        r.projection() / Math.cos(Math.toRadians(r.slope())));
                if (length / d > r2) {
                    r2 = length / d;
                    slope2 = Math.max(Math.abs(l.slope()), Math.abs(r.slope()));
                }
            }
        }
        return new Factors(opf, spf, r1, r1Gap, slope1, gap, r2, slope2);
    }
}
