// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SolarInputs;
import org.lintel.rules.pack.Table;

/** How high solar panels stand above the roof: 2.5 m on a New Territories exempted house, 1.5 m elsewhere. */
final class PanelHeightRule extends SolarRule {

    /** Half a millimetre: what coordinates in millimetres lose. */
    private static final double ROUNDING = 5e-4;

    @Override
    public String id() {
        return "hk-green/pv-height";
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(SolarInputs.VILLAGE_HOUSE, SolarInputs.HEIGHT);
    }

    @Override
    Verdict judge(Facts facts, SolarArray array) {
        List<PanelHeight> heights = new ArrayList<>();
        List<SolarArray.Panel> unknown = new ArrayList<>();
        for (SolarArray.Panel panel : array.panels()) {
            PanelHeight height = PanelHeight.of(panel);
            if (height == null) {
                unknown.add(panel);
            } else {
                heights.add(height);
            }
        }
        Table table = facts.table("solar-panels");
        double own = HeightTerms.limit(table, HeightTerms.HOUSE);
        double other = HeightTerms.limit(table, HeightTerms.OTHER);
        Boolean house = house(facts);
        double strict = house == null ? Math.min(own, other) : house ? own : other;
        double lenient = house == null ? Math.max(own, other) : strict;
        List<PanelHeight> over = heights.stream().filter(each -> each.least() > lenient + ROUNDING).toList();
        Calculation worked = HeightTerms.worked(facts, table, heights);
        if (!over.isEmpty()) {
            PanelHeight worst = HeightTerms.highest(over);
            return Verdict.fail(Message.of("{0} of {1} panels stand higher than {2} above the roof, {3} the "
                    + "highest: {4}",
                    "{1} 塊太陽能板中，{0} 塊高出天台面超過 {2}，最高 {3}：{4}", over.size(), array.panels().size(),
                    Quantity.of(lenient, METRE), Quantity.of(worst.least(), METRE),
                    Figures.names(over.stream().map(each -> each.panel().subject().label()).toList()))).by(worked)
                    .schedule(schedule(array));
        }
        List<PanelHeight> open = heights.stream().filter(each -> each.most() > strict + ROUNDING).toList();
        if (open.isEmpty() && unknown.isEmpty()) {
            double top = heights.stream().mapToDouble(PanelHeight::most).max().orElseThrow();
            boolean simple = top <= HeightTerms.limit(table, HeightTerms.SIMPLE) + ROUNDING;
            return Verdict.pass(Message.of(!Boolean.TRUE.equals(house)
                    ? "{0} panels, at most {1} above the roof, of {2} allowed"
                    : simple ? "{0} panels, at most {1} above the roof, of {2} allowed; within the simple regime of {3}"
                            : "{0} panels, at most {1} above the roof, of {2} allowed; above the simple regime of {3}",
                    !Boolean.TRUE.equals(house) ? "{0} 塊太陽能板，最高高出天台面 {1}，上限 {2}"
                            : simple ? "{0} 塊太陽能板，最高高出天台面 {1}，上限 {2}；屬 {3} 的簡易安排"
                                    : "{0} 塊太陽能板，最高高出天台面 {1}，上限 {2}；超出 {3} 的簡易安排",
                    heights.size(), Quantity.of(top, METRE), Quantity.of(strict, METRE),
                    Quantity.of(HeightTerms.limit(table, HeightTerms.SIMPLE),
                    METRE))).by(worked).schedule(schedule(array));
        }
        return Verdict.undetermined(open.isEmpty()
                ? Message.of("of {0} of {1} panels it is not told how high above a roof they stand",
                "{1} 塊太陽能板中，{0} 塊未有說明高出天台面的高度",
                        unknown.size(), array.panels().size())
                : Message.of("up to {0} above the roof: allowed are {1} or {2}, as the case is",
                "最高高出天台面 {0}：上限為 {1} 或 {2}，視乎情況",
                        Quantity.of(HeightTerms.highest(open).most(), METRE), Quantity.of(other, METRE),
                        Quantity.of(own, METRE)),
                missing(facts, array, unknown, open, strict)).by(worked).schedule(schedule(array));
    }

    private static List<Missing> missing(Facts facts, SolarArray array, List<SolarArray.Panel> unknown,
            List<PanelHeight> open,
            double strict) {
        List<Missing> missing = new ArrayList<>();
        if (!open.isEmpty() && house(facts) == null) {
            missing.add(facts.missing(SolarInputs.VILLAGE_HOUSE));
        }
        List<PanelHeight> raised = open.stream().filter(each -> each.least() <= strict + ROUNDING).toList();
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
}
