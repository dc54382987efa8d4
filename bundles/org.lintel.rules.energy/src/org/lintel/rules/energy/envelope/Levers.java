// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;

/**
 * What a designer can do about a result: how far it goes down if a figure of a construction becomes a tenth less, all
 * else as it is at the upper end of the range. A mean is a sum of products, so a fifth less moves it twice as far.
 */
public final class Levers {

    private static final int LINES = 20;
    /** W/m², half of what is printed. */
    private static final double LEAST = 0.005;
    /** Figures of constructions and of what shades them; those of the codes' own tables nobody can move. */
    private static final Set<String> OURS = Set.of("U", "Uw", "Uf", "Ur", "Us", "α", "SC", "SC1", "SC2", "ESM", "ESC");
    private static final Unit FLUX = Unit.WATT_PER_SQUARE_METRE;

    /** One figure of one construction. */
    private static final class Lever {
        private final HeatGain gain;
        private final Factor factor;
        private double area;
        private double moved;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Lever(HeatGain gain, Factor factor) {
            this.gain = gain;
            this.factor = factor;
        }
    }

    private Levers() {
    }

    /** The figures that move the result most first; without rows where nothing moves it. */
    public static Schedule of(HeatGains gains) {
        Map<String, Lever> levers = new LinkedHashMap<>();
        double area = 0;
        for (int i = 0; i < gains.counted().size(); i++) {
            HeatGain gain = gains.counted().get(i);
            double own = gains.area(i, End.MOST);
            area += own;
            Flux way = gain.way(End.MOST);
            for (Factor factor : way.factors()) {
                if (own > 0 && OURS.contains(factor.symbol())) {
                    Lever lever = levers.computeIfAbsent(gain.element().mark() + '\n' + gain.element().kind() + '\n'
                            + gain.element().description() + '\n' + factor.symbol(), key -> new Lever(gain, factor));
                    lever.area += own;
                    lever.moved += own * way.with(factor, End.MOST) / 10;
                    lever.low = Math.min(lever.low, factor.figure().low());
                    lever.high = Math.max(lever.high, factor.figure().high());
                }
            }
        }
        List<Lever> sorted = new ArrayList<>(levers.values());
        sorted.sort(Comparator.comparingDouble((Lever lever) -> lever.moved).reversed());
        List<List<Object>> rows = new ArrayList<>();
        for (Lever lever : sorted) {
            double moved = lever.moved / area;
            if (rows.size() < LINES && moved >= LEAST && Double.isFinite(moved)) {
                rows.add(List.of(lever.gain.element().mark(), lever.gain.element().kind().label(),
                        lever.factor.label(), lever.factor.symbol(), now(lever),
                        Quantity.of(lever.area, Unit.SQUARE_METRE), Quantity.of(moved, FLUX)));
            }
        }
        return new Schedule(Text.of("What a tenth less of a figure saves", "數值減少一成的效果"), List.of(
                Schedule.Column.of("mark", "編號"), Schedule.Column.of("kind", "類別"),
                Schedule.Column.of("figure", "數值"), Schedule.Column.of("symbol", "符號"),
                Schedule.Column.of("now", "現值"), new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE),
                new Schedule.Column(Text.of("lowers the result by", "結果降低"), FLUX)), rows);
    }

    private static String now(Lever lever) {
        Quantity low = new Quantity(lever.low, lever.factor.figure().unit());
        Quantity high = new Quantity(lever.high, lever.factor.figure().unit());
        return low.printed().equals(high.printed()) ? high.printed() : low.printed() + " – " + high.printed();
    }
}
