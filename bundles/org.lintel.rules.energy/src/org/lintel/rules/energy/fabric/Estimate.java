// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;

/**
 * One figure as far as it is known: exact, between two bounds, or open within what is physically possible (an
 * absorptivity from 0 to 1, the U-value of a wall from 0 to that of its air films alone).
 *
 * @param low the least it can be, in SI base units (radians for angles); finite
 * @param high the most it can be, equal to {@code low} where it is exact; infinite where nothing bounds it
 * @param unit the unit it is shown in
 * @param worked how it was worked out; null where it was read as it stands
 * @param evidence where it came from besides {@code worked}
 * @param missing what keeps it from being exact and how to provide it; never empty for a range, for a figure that is
 *     open for no reason helps nobody
 */
public record Estimate(double low, double high, Unit unit, Calculation worked, List<Evidence> evidence,
        List<Missing> missing) {

    /** @throws IllegalArgumentException if the bounds are no bounds, or a range has no reason */
    public Estimate {
        Objects.requireNonNull(unit, "unit");
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        if (!Double.isFinite(low) || !(low <= high)) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
        if (low < high && missing.isEmpty()) {
            throw new IllegalArgumentException("a range, but nothing is missing");
        }
    }

    /** A figure that was read as it stands. */
    public static Estimate exact(Quantity value, List<Evidence> evidence) {
        return new Estimate(value.si(), value.si(), value.unit(), null, evidence, List.of());
    }

    /** A figure that was worked out from others, which are all known. */
    public static Estimate worked(Calculation worked) {
        double si = worked.value().si();
        return new Estimate(si, si, worked.value().unit(), worked, List.of(), List.of());
    }

    /**
     * A figure between two bounds.
     *
     * @param low in {@code unit}
     * @param high in {@code unit}, infinite where nothing bounds it
     */
    public static Estimate between(double low, double high, Unit unit, List<Evidence> evidence, List<Missing> missing) {
        return new Estimate(unit.toSi(low), unit.toSi(high), unit, null, evidence, missing);
    }

    public boolean isExact() {
        return low == high;
    }

    /** The least it can be. */
    public Quantity least() {
        return new Quantity(low, unit);
    }

    /** The most it can be; its value may be infinite. */
    public Quantity most() {
        return new Quantity(high, unit);
    }

    /** {@code 2.310 W/m²K}, {@code 2.310 W/m²K to 3.940 W/m²K}, {@code at least 2.310 W/m²K}. */
    public Message printed() {
        return isExact() ? Message.of("{0}", "{0}", least())
                : Double.isInfinite(high) ? Message.of("at least {0}", "最少 {0}", least())
                        : Message.of("{0} to {1}", "{0} 至 {1}", least(), most());
    }
}
