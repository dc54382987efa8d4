// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;

/** Heat gains element by element with the figures they follow from, and what a code leaves out with the reason. */
public final class GainSchedule {

    private static final Unit WATT = Unit.of("W", Unit.WATT.dimension(), 1, 2);

    private GainSchedule() {
    }

    /**
     * What counts, one row an element.
     *
     * @param symbols of the factors that get a column each, as their {@link Factor} has them
     */
    public static Schedule counted(HeatGains gains, Text title, List<String> symbols) {
        List<Schedule.Column> columns = new ArrayList<>(List.of(Schedule.Column.of("façade", "立面"),
                Schedule.Column.of("mark", "編號"), Schedule.Column.of("storey", "樓層"),
                Schedule.Column.of("kind", "類別"),
                new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE)));
        symbols.forEach(symbol -> columns.add(new Schedule.Column(Text.verbatim(symbol), Unit.NONE)));
        columns.add(new Schedule.Column(Text.of("heat gain", "得熱量"), WATT));
        List<List<Object>> rows = new ArrayList<>();
        for (HeatGain gain : gains.counted()) {
            List<Object> row = begun(gain.element());
            for (String symbol : symbols) {
                Quantity[] range = gain.range(symbol);
                row.add(range == null ? "" : printed(range[0], range[1], false));
            }
            row.add(printed(own(gain, End.LEAST), own(gain, End.MOST), true));
            rows.add(row);
        }
        return new Schedule(title, columns, rows);
    }

    /** Its own heat gain, whether it counts or not. */
    private static Quantity own(HeatGain gain, End end) {
        double area = end == End.LEAST ? gain.element().area().low() : gain.element().area().high();
        return Quantity.of(area == 0 ? 0 : area * gain.flux(end), WATT);
    }

    /** What is left out and what may be, with paragraph and reason; null where there is neither. */
    public static Schedule leftOut(HeatGains gains) {
        List<List<Object>> rows = new ArrayList<>();
        List<HeatGain> all = new ArrayList<>(gains.leftOut());
        gains.counted().stream().filter(gain -> gain.counting().decision() == Counting.Decision.MAYBE)
                .forEach(all::add);
        for (HeatGain gain : all) {
            List<Object> row = begun(gain.element());
            boolean out = gain.counting().decision() == Counting.Decision.NO;
            row.add(out ? Text.of("no", "否") : Text.of("not known", "未明"));
            row.add(gain.counting().clause());
            row.add(new Text(gain.counting().reason().in(Language.EN),
                    gain.counting().reason().in(Language.ZH_HK)));
            rows.add(row);
        }
        return rows.isEmpty() ? null : new Schedule(Text.of("What does not count", "不計算在內的部分"), List.of(
                Schedule.Column.of("façade", "立面"), Schedule.Column.of("mark", "編號"),
                Schedule.Column.of("storey", "樓層"), Schedule.Column.of("kind", "類別"),
                new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE), Schedule.Column.of("counts", "計算"),
                Schedule.Column.of("paragraph", "條文"), Schedule.Column.of("reason", "理由")), rows);
    }

    private static List<Object> begun(FabricElement element) {
        Estimate area = element.area();
        return new ArrayList<>(List.of(element.facade(), element.mark(), element.storey(), element.kind().label(),
                printed(area.least(), area.most(), true)));
    }

    /** @param inHead whether the unit stands in the head of the column */
    private static Object printed(Quantity low, Quantity high, boolean inHead) {
        if (low.si() == high.si()) {
            return low;
        }
        if (inHead) {
            return WorkedTree.printed(low.value(), high.value(), low.unit().decimals());
        }
        return Double.isInfinite(high.si()) ? "≥ " + low.printed() : low.printed() + " – " + high.printed();
    }
}
