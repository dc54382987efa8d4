// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.pack.Table;

/** The limits of the height of solar panels, and the calculation that holds the highest panel against them. */
final class HeightTerms {

    static final String HOUSE = "height on a New Territories exempted house";
    static final String SIMPLE = "height of the simple regime there";
    static final String OTHER = "height on another private building";

    private HeightTerms() {
    }

    static PanelHeight highest(List<PanelHeight> heights) {
        PanelHeight highest = heights.getFirst();
        for (PanelHeight each : heights) {
            highest = each.most() > highest.most() ? each : highest;
        }
        return highest;
    }

    static Calculation worked(Facts facts, Table table, List<PanelHeight> heights) {
        List<Calculation> terms = new ArrayList<>();
        if (!heights.isEmpty()) {
            PanelHeight top = highest(heights);
            terms.add(Calculation.read(Message.of("highest panel, above the roof below it: {0}", "最高的太陽能板，高出下方天台面：{0}",
                    top.panel().subject().label()), "h", Quantity.of(top.least(), SolarRule.METRE), top.evidence()));
            if (top.most() > top.least()) {
                terms.add(Calculation.read(Message.of("the same above the roof that covers most", "同上，高出主天台面"), "h",
                        Quantity.of(top.most(), SolarRule.METRE), SolarRule.measured(top.panel().subject(),
                                Decimal.fixed(top.most(), 3) + " m")));
            }
        }
        terms.add(SolarRule.houseTerm(facts));
        Boolean house = SolarRule.house(facts);
        if (!Boolean.FALSE.equals(house)) {
            terms.add(Figures.read(Text.of("at most on such a house", "此類屋宇上限"), table, HOUSE, SolarRule.METRE));
            terms.add(Figures.read(Text.of("simple regime there, up to", "其簡易安排上限"), table, SIMPLE, SolarRule.METRE));
        }
        if (!Boolean.TRUE.equals(house)) {
            terms.add(Figures.read(Text.of("at most on another private building", "其他私人樓宇上限"), table, OTHER,
                    SolarRule.METRE));
        }
        return Calculation.group(Message.of("height of solar panels", "太陽能板高度"), terms);
    }

    static double limit(Table table, String row) {
        return Figures.quantity(table, row, SolarRule.METRE).si();
    }
}
