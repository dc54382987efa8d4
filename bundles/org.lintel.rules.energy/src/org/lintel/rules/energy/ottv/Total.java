// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.function.Predicate;
import org.lintel.core.quantity.Unit;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * Area, heat gain and mean of some elements of an envelope, at both ends of what the whole can be: a line of a summary.
 */
final class Total {

    private final double[] area = new double[2];
    private final double[] gain = new double[2];
    private int count;

    Total(HeatGains gains, Predicate<FabricElement> which) {
        for (int i = 0; i < gains.counted().size(); i++) {
            if (which.test(gains.counted().get(i).element())) {
                count++;
                for (End end : End.values()) {
                    area[end.ordinal()] += gains.area(i, end);
                    gain[end.ordinal()] += gains.gain(i, end);
                }
            }
        }
    }

    /** How many elements there are. */
    int count() {
        return count;
    }

    double area(End end) {
        return area[end.ordinal()];
    }

    double gain(End end) {
        return gain[end.ordinal()];
    }

    /** W/m²; NaN without any area. */
    double mean(End end) {
        return area(end) > 0 ? gain(end) / area(end) : Double.NaN;
    }

    Object areaCell() {
        return cell(area, FormLine.AREA);
    }

    Object gainCell() {
        return cell(gain, FormLine.WATT);
    }

    /** Empty without any area. */
    Object meanCell() {
        double low = mean(End.LEAST);
        double high = mean(End.MOST);
        return Double.isNaN(low) || Double.isNaN(high) ? "" : cell(new double[] {low, high}, FormLine.FLUX);
    }

    /** The area with which the least of the whole is reached may be the larger. */
    private static Object cell(double[] ends, Unit unit) {
        return FormLine.cell(Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1]), unit);
    }
}
