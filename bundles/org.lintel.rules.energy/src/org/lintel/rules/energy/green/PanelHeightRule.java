// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SolarInputs;
import org.lintel.rules.pack.Table;

/** How high solar panels stand above the roof: 2.5 m on a New Territories exempted house, 1.5 m elsewhere. */
final class PanelHeightRule extends SolarRule {

    private static final String HOUSE = "height on a New Territories exempted house";
    private static final String SIMPLE = "height of the simple regime there";
    private static final String OTHER = "height on another private building";

    /** Half a millimetre: what coordinates in millimetres lose. */
    private static final double ROUNDING = 5e-4;

    /** A roof that is higher than the main roof by more is another one: less is falls and finishes, in metres. */
    private static final double STEP = 0.3;

    /** Shape and statement that differ by less say the same, in metres. */
    private static final double SAME = 0.02;

    @Override
    public String id() {
        return "hk-green/pv-height";
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(SolarInputs.VILLAGE_HOUSE, SolarInputs.HEIGHT);
    }

    /**
     * How high a panel stands, at least and at most: the roof below it counts, or perhaps that of most of the building.
     */
    private record Height(SolarArray.Panel panel, double least, double most, List<Evidence> evidence) {

        /** Null where nothing tells. */
        static Height of(SolarArray.Panel panel) {
            Quantity stated = ParkingBay.value(panel.height());
            if (!panel.isOnRoof()) {
                return stated == null ? null : new Height(panel, stated.si(), stated.si(),
                        ((Answer.Known<Quantity>) panel.height()).evidence());
            }
            PanelPosition at = panel.position();
            List<Evidence> evidence = new ArrayList<>(measured(panel.subject(), Decimal.fixed(at.above(), 3) + " m"));
            if (stated != null && Math.abs(stated.si() - at.above()) > SAME) {
                evidence.addAll(((Answer.Known<Quantity>) panel.height()).evidence());
                evidence.add(new Evidence.Assumed(Message.of("stated is {0}: the shape counts", "所述為 {0}：以形狀為準",
                        stated)));
            }
            double most = at.aboveMain() > at.above() + STEP ? at.aboveMain() : at.above();
            return new Height(panel, at.above(), most, evidence);
        }
    }

    @Override
    Verdict judge(Facts facts, SolarArray array) {
        List<Height> heights = new ArrayList<>();
        List<SolarArray.Panel> unknown = new ArrayList<>();
        for (SolarArray.Panel panel : array.panels()) {
            Height height = Height.of(panel);
            if (height == null) {
                unknown.add(panel);
            } else {
                heights.add(height);
            }
        }
        Table table = facts.table("solar-panels");
        double own = limit(table, HOUSE);
        double other = limit(table, OTHER);
        Boolean house = house(facts);
        double strict = house == null ? Math.min(own, other) : house ? own : other;
        double lenient = house == null ? Math.max(own, other) : strict;
        List<Height> over = heights.stream().filter(each -> each.least() > lenient + ROUNDING).toList();
        Calculation worked = worked(facts, table, heights);
        if (!over.isEmpty()) {
            Height worst = highest(over);
            return Verdict.fail(Message.of("{0} of {1} panels stand higher than {2} above the roof, {3} the "
                    + "highest: {4}",
                    "{1} 塊太陽能板中，{0} 塊高出天台面超過 {2}，最高 {3}：{4}", over.size(), array.panels().size(),
                    Quantity.of(lenient, METRE), Quantity.of(worst.least(), METRE),
                    Figures.names(over.stream().map(each -> each.panel().subject().label()).toList()))).by(worked)
                    .schedule(schedule(array));
        }
        List<Height> open = heights.stream().filter(each -> each.most() > strict + ROUNDING).toList();
        if (open.isEmpty() && unknown.isEmpty()) {
            double top = heights.stream().mapToDouble(Height::most).max().orElseThrow();
            boolean simple = top <= limit(table, SIMPLE) + ROUNDING;
            return Verdict.pass(Message.of(!Boolean.TRUE.equals(house)
                    ? "{0} panels, at most {1} above the roof, of {2} allowed"
                    : simple ? "{0} panels, at most {1} above the roof, of {2} allowed; within the simple regime of {3}"
                            : "{0} panels, at most {1} above the roof, of {2} allowed; above the simple regime of {3}",
                    !Boolean.TRUE.equals(house) ? "{0} 塊太陽能板，最高高出天台面 {1}，上限 {2}"
                            : simple ? "{0} 塊太陽能板，最高高出天台面 {1}，上限 {2}；屬 {3} 的簡易安排"
                                    : "{0} 塊太陽能板，最高高出天台面 {1}，上限 {2}；超出 {3} 的簡易安排",
                    heights.size(), Quantity.of(top, METRE), Quantity.of(strict, METRE),
                    Quantity.of(limit(table, SIMPLE), METRE))).by(worked).schedule(schedule(array));
        }
        return Verdict.undetermined(open.isEmpty()
                ? Message.of("of {0} of {1} panels it is not told how high above a roof they stand",
                "{1} 塊太陽能板中，{0} 塊未有說明高出天台面的高度",
                        unknown.size(), array.panels().size())
                : Message.of("up to {0} above the roof: allowed are {1} or {2}, as the case is",
                "最高高出天台面 {0}：上限為 {1} 或 {2}，視乎情況",
                        Quantity.of(highest(open).most(), METRE), Quantity.of(other, METRE), Quantity.of(own, METRE)),
                missing(facts, array, unknown, open, strict)).by(worked).schedule(schedule(array));
    }

    private static List<Missing> missing(Facts facts, SolarArray array, List<SolarArray.Panel> unknown,
            List<Height> open,
            double strict) {
        List<Missing> missing = new ArrayList<>();
        if (!open.isEmpty() && house(facts) == null) {
            missing.add(facts.missing(SolarInputs.VILLAGE_HOUSE));
        }
        List<Height> raised = open.stream().filter(each -> each.least() <= strict + ROUNDING).toList();
        if (!raised.isEmpty()) {
            missing.add(new Missing("panel.roof", Text.of("roof that counts", "所計的天台面"),
                    Message.of("{0} stands on a roof above the main roof, and the policy does not say from which it "
                    + "is measured",
                            "{0} 設於高於主天台的屋面，政策沒有說明由何處量度", raised.getFirst().panel().subject().label()),
                    Message.of("ask the Lands Department", "請向地政總署查詢")));
        }
        if (!unknown.isEmpty()) {
            Missing first = Facts.missing(SolarInputs.HEIGHT, unknown.getFirst().height());
            missing.add(new Missing(first.input(), first.label(), Message.of(
                    "no roof was found below {0} of {1} panels ({2}), and no height is stated",
                    "{1} 塊太陽能板中，{0} 塊下方沒有屋面（{2}），亦沒有填寫高度", unknown.size(), array.panels().size(),
                    Figures.names(unknown.stream().map(panel -> panel.subject().label()).toList())), first.remedy()));
        }
        return missing;
    }

    private static Height highest(List<Height> heights) {
        Height highest = heights.getFirst();
        for (Height each : heights) {
            highest = each.most() > highest.most() ? each : highest;
        }
        return highest;
    }

    private static Calculation worked(Facts facts, Table table, List<Height> heights) {
        List<Calculation> terms = new ArrayList<>();
        if (!heights.isEmpty()) {
            Height top = highest(heights);
            terms.add(Calculation.read(Message.of("highest panel, above the roof below it: {0}", "最高的太陽能板，高出下方天台面：{0}",
                    top.panel().subject().label()), "h", Quantity.of(top.least(), METRE), top.evidence()));
            if (top.most() > top.least()) {
                terms.add(Calculation.read(Message.of("the same above the roof that covers most", "同上，高出主天台面"), "h",
                        Quantity.of(top.most(), METRE), measured(top.panel().subject(),
                                Decimal.fixed(top.most(), 3) + " m")));
            }
        }
        terms.add(houseTerm(facts));
        Boolean house = house(facts);
        if (!Boolean.FALSE.equals(house)) {
            terms.add(Figures.read(Text.of("at most on such a house", "此類屋宇上限"), table, HOUSE, METRE));
            terms.add(Figures.read(Text.of("simple regime there, up to", "其簡易安排上限"), table, SIMPLE, METRE));
        }
        if (!Boolean.TRUE.equals(house)) {
            terms.add(Figures.read(Text.of("at most on another private building", "其他私人樓宇上限"), table, OTHER, METRE));
        }
        return Calculation.group(Message.of("height of solar panels", "太陽能板高度"), terms);
    }

    private static double limit(Table table, String row) {
        return Figures.quantity(table, row, METRE).si();
    }
}
