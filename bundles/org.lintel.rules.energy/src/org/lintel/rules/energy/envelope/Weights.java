// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;

/** Which constructions weigh most in a result, and which missing values widen it most: two tables for a report. */
public final class Weights {

    /** How many lines each table has at the most. */
    private static final int LINES = 20;

    private static final Unit FLUX = Unit.WATT_PER_SQUARE_METRE;

    private Weights() {
    }

    /** One construction on one façade. */
    private static final class Weight {
        private final HeatGain first;
        private double area;
        private double gain;

        private Weight(HeatGain first) {
            this.first = first;
        }
    }

    /** The constructions by what they give to the whole, the most first, at the upper end of the range. */
    public static Schedule constructions(HeatGains gains) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        double area = 0;
        double gain = 0;
        for (int i = 0; i < gains.counted().size(); i++) {
            HeatGain each = gains.counted().get(i);
            String key = each.element().facade() + '\n' + each.element().mark() + '\n' + each.element().kind()
                    + '\n' + each.element().description();
            Weight weight = weights.computeIfAbsent(key, k -> new Weight(each));
            weight.area += gains.area(i, End.MOST);
            weight.gain += gains.gain(i, End.MOST);
            area += gains.area(i, End.MOST);
            gain += gains.gain(i, End.MOST);
        }
        List<Weight> sorted = new ArrayList<>(weights.values());
        sorted.sort(Comparator.comparingDouble((Weight weight) -> weight.gain).reversed());
        List<List<Object>> rows = new ArrayList<>();
        for (Weight weight : sorted.subList(0, Math.min(LINES, sorted.size()))) {
            if (weight.area > 0 && Double.isFinite(weight.gain) && area > 0 && gain > 0) {
                rows.add(List.of(weight.first.element().facade(), weight.first.element().mark(),
                        weight.first.element().kind().label(), new Quantity(weight.area, Unit.SQUARE_METRE),
                        new Quantity(weight.gain / weight.area, FLUX), new Quantity(weight.gain / area, FLUX),
                        new Quantity(weight.gain / gain, Unit.PERCENT)));
            }
        }
        return new Schedule(Text.of("What weighs most", "影響最大的構造"), List.of(
                Schedule.Column.of("façade", "立面"), Schedule.Column.of("mark", "編號"),
                Schedule.Column.of("kind", "類別"),
                new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE),
                new Schedule.Column(Text.of("own heat gain", "本身得熱量"), FLUX),
                new Schedule.Column(Text.of("part of the result", "佔結果"), FLUX),
                new Schedule.Column(Text.of("share", "比例"), Unit.PERCENT)), rows);
    }

    /** The missing values by how far each alone moves the result, the most first. */
    public static Schedule missing(List<Influence> influences) {
        List<List<Object>> rows = new ArrayList<>();
        for (Influence each : influences.subList(0, Math.min(LINES, influences.size()))) {
            rows.add(List.of(each.missing().label(), (long) each.elements().size(),
                    Double.isFinite(each.width()) ? new Quantity(each.width(), FLUX) : "∞",
                    String.join(", ", each.elements().stream().map(Sensitivity::name).distinct().limit(6).toList())));
        }
        return new Schedule(Text.of("What is missing, by weight", "欠缺的資料（按影響排列）"), List.of(
                Schedule.Column.of("missing", "欠缺"), Schedule.Column.of("elements", "構件數目"),
                new Schedule.Column(Text.of("moves the result by", "對結果的影響"), FLUX),
                Schedule.Column.of("first of them", "首要構件")), rows);
    }
}
