// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.List;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.model.input.EnvelopeInputs;

/**
 * How a surface that is neither upright nor flat is resolved into components, 7.7. The code does not say how the two
 * are weighed; its own example takes a value between those of a wall and of a roof for the surface as it is. Taken
 * here: by the areas of the components, {@code sin t} and {@code cos t} of the surface's own.
 */
final class Inclination {

    private static final Unit SHARE = Unit.of("", Dimension.NONE, 1, 4);

    private final double flat;
    private final double upright;

    /**
     * @param flat degrees from horizontal up to which a surface is flat: falls for drainage
     * @param upright degrees from horizontal from which on a surface is upright; one that leans out is too
     */
    Inclination(double flat, double upright) {
        this.flat = flat;
        this.upright = upright;
    }

    /** The share of the vertical component: 1 of an upright surface, 0 of a flat one. */
    Estimate vertical(FabricElement element) {
        Estimate tilt = element.tilt();
        double low = share(Unit.DEGREE.fromSi(tilt.low()));
        double high = share(Unit.DEGREE.fromSi(tilt.high()));
        if (low < high) {
            return Estimate.between(low, high, SHARE, tilt.evidence(), tilt.missing());
        }
        List<Evidence> evidence = low == 0 || low == 1 ? List.of()
                : List.of(new Evidence.Assumed(Message.of(
                        "a slope of {0}, resolved by the areas of its components: v = sin t / (sin t + cos t)",
                        "斜度 {0}，按分量面積分解：v = sin t / (sin t + cos t)", tilt.least())));
        return Estimate.exact(Quantity.of(low, SHARE), evidence);
    }

    private double share(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        return degrees <= flat ? 0 : degrees >= upright ? 1 : sine / (sine + Math.cos(Math.toRadians(degrees)));
    }

    /** What is left to 1. */
    static Estimate rest(Estimate vertical) {
        return vertical.isExact() ? Estimate.exact(Quantity.of(1 - vertical.low(), SHARE), vertical.evidence())
                : Estimate.between(1 - vertical.high(), 1 - vertical.low(), SHARE, vertical.evidence(),
                        vertical.missing());
    }

    /** The points of the compass a surface may look to; all where its direction is not told. */
    static List<CompassPoint> points(FabricElement element) {
        return element.azimuth() == null ? List.of(CompassPoint.values()) : CompassPoint.within(element.azimuth());
    }

    /** What keeps its direction from being one point; empty where nothing does. */
    static List<Missing> unknown(FabricElement element) {
        return element.azimuth() != null ? element.azimuth().missing()
                : List.of(new Missing(EnvelopeInputs.ORIENTATION.id(), EnvelopeInputs.ORIENTATION.label(),
                        Message.of("the direction of the slope is not told", "沒有說明斜面的朝向"),
                        EnvelopeInputs.ORIENTATION.remedy()));
    }
}
