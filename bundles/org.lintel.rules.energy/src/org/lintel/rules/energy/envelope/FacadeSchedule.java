// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;

/** A mean heat gain façade by façade: areas, ratio of glass, what conducts through walls and glass, what shines in. */
public final class FacadeSchedule {

    private static final Unit FLUX = Unit.WATT_PER_SQUARE_METRE;
    private static final Text ALL = Text.of("all", "合計");

    private FacadeSchedule() {
    }

    /** @param symbol of the mean, e.g. {@code ETTV} */
    public static Schedule of(HeatGains gains, Text title, String symbol, int decimals) {
        Map<String, FacadeSums> least = FacadeSums.of(gains, End.LEAST);
        List<List<Object>> rows = new ArrayList<>();
        FacadeSums.of(gains, End.MOST).forEach((facade, most) ->
                rows.add(row(facade, least.get(facade), most, decimals)));
        rows.add(row(ALL, FacadeSums.all(gains, End.LEAST), FacadeSums.all(gains, End.MOST), decimals));
        return new Schedule(Text.of(title.en() + " by façade", title.zhHk() + "（按立面）"), List.of(
                Schedule.Column.of("façade", "立面"),
                new Schedule.Column(Text.of("gross area", "總面積"), Unit.SQUARE_METRE),
                new Schedule.Column(Text.of("area of glass", "玻璃面積"), Unit.SQUARE_METRE),
                new Schedule.Column(Text.of("ratio of glass", "玻璃比率"), Unit.NONE),
                new Schedule.Column(Text.of("conduction, opaque", "傳導（不透明）"), FLUX),
                new Schedule.Column(Text.of("conduction, glass", "傳導（玻璃）"), FLUX),
                new Schedule.Column(Text.of("sun through glass", "玻璃太陽熱"), FLUX),
                new Schedule.Column(Text.verbatim(symbol), FLUX)), rows);
    }

    private static List<Object> row(Object name, FacadeSums least, FacadeSums most, int decimals) {
        return List.of(name, printed(least, most, FacadeSums::area, Unit.SQUARE_METRE, 2),
                printed(least, most, FacadeSums::glass, Unit.SQUARE_METRE, 2),
                printed(least, most, FacadeSums::glassRatio, Unit.NONE, 3),
                printed(least, most, sums -> sums.opaque() / sums.area(), FLUX, decimals),
                printed(least, most, sums -> sums.conduction() / sums.area(), FLUX, decimals),
                printed(least, most, sums -> sums.sun() / sums.area(), FLUX, decimals),
                printed(least, most, FacadeSums::mean, FLUX, decimals));
    }

    /** A figure, or both ends of a range; empty where there is none. */
    public static Object printed(FacadeSums least, FacadeSums most, ToDoubleFunction<FacadeSums> figure, Unit unit,
            int decimals) {
        double a = figure.applyAsDouble(least);
        double b = figure.applyAsDouble(most);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return "";
        }
        // the ratio of glass that belongs to the least result may well be the larger one
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        return high - low <= 1e-9 * Math.max(1, Math.abs(high)) ? Quantity.of(high, unit)
                : WorkedTree.printed(low, high, decimals);
    }
}
