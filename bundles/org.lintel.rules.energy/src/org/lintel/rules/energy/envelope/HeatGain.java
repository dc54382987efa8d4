// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * What one element gives to the heat gain of an envelope under a code.
 *
 * @param ways the ways the code may take it, of which one is right: more than one where its direction is not known
 *     closely enough; what moves together, as solar factor and shading do, stays together in a way
 * @param choice what would decide between several ways; empty for one
 */
public record HeatGain(FabricElement element, Counting counting, List<Flux> ways, List<Missing> choice) {

    /** @throws IllegalArgumentException if there is no way, or several for no reason */
    public HeatGain {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(counting, "counting");
        ways = List.copyOf(ways);
        choice = List.copyOf(choice);
        if (ways.isEmpty() || ways.size() > 1 && choice.isEmpty()) {
            throw new IllegalArgumentException(ways.size() + " ways, " + choice.size() + " missing");
        }
    }

    public static HeatGain of(FabricElement element, Counting counting, Flux flux) {
        return new HeatGain(element, counting, List.of(flux), List.of());
    }

    /** The way that gives the least or the most. */
    public Flux way(End end) {
        Flux found = ways.getFirst();
        for (Flux way : ways) {
            int order = Double.compare(way.at(end), found.at(end));
            found = end == End.LEAST ? order < 0 ? way : found : order > 0 ? way : found;
        }
        return found;
    }

    /** In W/m². */
    public double flux(End end) {
        return way(end).at(end);
    }

    /** In W/m², between the middles of all ways. */
    double middle() {
        return (extreme(true) + extreme(false)) / 2;
    }

    /** How far the choice of the way alone moves it, in W/m². */
    double spread() {
        return extreme(false) - extreme(true);
    }

    private double extreme(boolean least) {
        double found = ways.getFirst().middle();
        for (Flux way : ways) {
            found = least ? Math.min(found, way.middle()) : Math.max(found, way.middle());
        }
        return found;
    }

    /** The least area that counts, m². */
    double least() {
        return counting.decision() == Counting.Decision.YES ? element.area().low() : 0;
    }

    /** The most area that counts, m². */
    double most() {
        return counting.decision() == Counting.Decision.NO ? 0 : element.area().high();
    }

    /** m²; the least where nothing bounds it. */
    double middleArea() {
        Estimate area = element.area();
        return Double.isInfinite(area.high()) ? area.low() : (area.low() + area.high()) / 2;
    }

    /**
     * What a factor is in all ways together: for forms.
     *
     * @return least and most, equal where it is one figure; null if no way has such a factor
     */
    public Quantity[] range(String symbol) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Unit unit = null;
        for (Flux way : ways) {
            for (Factor factor : way.factors()) {
                if (factor.symbol().equals(symbol)) {
                    low = Math.min(low, factor.figure().low());
                    high = Math.max(high, factor.figure().high());
                    unit = factor.figure().unit();
                }
            }
        }
        return unit == null ? null : new Quantity[] {new Quantity(low, unit), new Quantity(high, unit)};
    }
}
