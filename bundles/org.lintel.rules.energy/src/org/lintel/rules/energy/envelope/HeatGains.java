// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.rules.energy.envelope.Counting.Decision;

/**
 * The heat gains of an envelope under a code, their mean over its area, and how far that can be off for what is
 * missing.
 */
public final class HeatGains {

    private final List<HeatGain> counted;
    private final List<HeatGain> leftOut;
    private final Mean least;
    private final Mean most;

    private HeatGains(List<HeatGain> counted, List<HeatGain> leftOut) {
        this.counted = List.copyOf(counted);
        this.leftOut = List.copyOf(leftOut);
        this.least = Mean.of(counted, End.LEAST);
        this.most = Mean.of(counted, End.MOST);
    }

    /** @param all also what the code leaves out, which is kept apart */
    public static HeatGains of(List<HeatGain> all) {
        List<HeatGain> counted = new ArrayList<>();
        List<HeatGain> leftOut = new ArrayList<>();
        for (HeatGain gain : all) {
            (gain.counting().decision() == Decision.NO ? leftOut : counted).add(gain);
        }
        return new HeatGains(counted, leftOut);
    }

    /** What counts or may count. */
    public List<HeatGain> counted() {
        return counted;
    }

    /** What the code leaves out. */
    public List<HeatGain> leftOut() {
        return leftOut;
    }

    /** Whether nothing counts for certain. */
    public boolean isEmpty() {
        return counted.isEmpty();
    }

    /** The mean heat gain at one end of what it can be, W/m²; NaN where nothing counts. */
    public double mean(End end) {
        return bound(end).value();
    }

    /** Whether the mean is one figure, but for the last bits of arithmetic. */
    public boolean isExact() {
        return least.value() == most.value() || Double.isFinite(most.value())
                && most.value() - least.value() <= 1e-9 * Math.max(1, Math.abs(most.value()));
    }

    /** The area of one gain with which that end is reached, m². */
    public double area(int index, End end) {
        return bound(end).areas()[index];
    }

    /** The heat gain of one element where that end is reached, W. */
    public double gain(int index, End end) {
        double area = area(index, end);
        return area == 0 ? 0 : area * bound(end).flux()[index];
    }

    private Mean bound(End end) {
        return end == End.LEAST ? least : most;
    }

    /**
     * An end as it is printed and compared with a limit that is given to that many decimals; halves are rounded up.
     *
     * @return a number with that many decimals
     */
    public double rounded(End end, int decimals) {
        double value = mean(end);
        return Double.isFinite(value) ? Double.parseDouble(Decimal.fixed(value, decimals)) : value;
    }
}
