// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.BuildingInputs;
import org.lintel.rules.model.input.SolarInputs;
import org.lintel.rules.pack.Table;

/** How much of the roofed-over area of a New Territories exempted house solar panels cover, seen from above. */
final class PanelCoverageRule extends SolarRule {

    private static final String LIMIT = "share of the roofed-over area";
    private static final double ROUNDING = 1e-6;

    @Override
    public String id() {
        return "hk-green/pv-coverage";
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(SolarInputs.VILLAGE_HOUSE, BuildingInputs.ROOFED_AREA);
    }

    @Override
    Verdict judge(Facts facts, SolarArray array) {
        Boolean house = house(facts);
        if (Boolean.FALSE.equals(house)) {
            return Verdict.notApplicable(Message.of("it is no New Territories exempted house", "並非新界豁免管制屋宇"));
        }
        List<SolarArray.Panel> open = array.panels().stream().filter(panel -> !panel.isOnRoof()).toList();
        Quantity stated = facts.find(BuildingInputs.ROOFED_AREA);
        double least = stated != null ? stated.si() : array.roof();
        double most = stated != null ? stated.si() : Math.max(array.outline(), array.roof());
        if (Double.isNaN(array.covered()) || !(least > 0)) {
            return Verdict.undetermined(Message.of("neither panels nor roof could be measured", "未能量度太陽能板及天台面積"),
                    List.of(unmeasured(open, array)));
        }
        Table table = facts.table("solar-panels");
        double limit = Figures.quantity(table, LIMIT, Unit.PERCENT).si();
        double low = array.covered() / most;
        double high = array.covered() / least;
        Calculation worked = worked(facts, array, stated, least, most);
        if (low > limit + ROUNDING && house != null) {
            return Verdict.fail(Message.of("panels cover {0} of the roofed-over area, more than {1}",
                    "太陽能板覆蓋有蓋面積的 {0}，超出上限 {1}",
                    percent(low), percent(limit))).by(worked);
        }
        if (high <= limit + ROUNDING && open.isEmpty()) {
            return Verdict.pass(Message.of("panels cover {0} of the roofed-over area, of {1} allowed",
                    "太陽能板覆蓋有蓋面積的 {0}，上限 {1}",
                    range(low, high), percent(limit))).by(worked);
        }
        List<Missing> missing = new ArrayList<>();
        if (high > limit && house == null) {
            missing.add(facts.missing(SolarInputs.VILLAGE_HOUSE));
        }
        if (high > limit && low <= limit) {
            missing.add(facts.missing(BuildingInputs.ROOFED_AREA));
        }
        if (!open.isEmpty() && low <= limit) {
            missing.add(unmeasured(open, array));
        }
        return Verdict.undetermined(Message.of("panels cover {0} of the roofed-over area; {1} are allowed on such a "
                + "house",
                "太陽能板覆蓋有蓋面積的 {0}；此類屋宇上限 {1}", range(low, high), percent(limit)), missing).by(worked);
    }

    private static Missing unmeasured(List<SolarArray.Panel> open, SolarArray array) {
        return new Missing(GreenInputs.SOLAR.id(), GreenInputs.SOLAR.label(), Message.of(
                "{0} of {1} panels have no shape above a roof of the model", "{1} 塊太陽能板中，{0} 塊並非設於模型的屋面之上", open.size(),
                array.panels().size()), Message.of("give panels and roof bodies", "為太陽能板及屋面提供實體"));
    }

    private static Calculation worked(Facts facts, SolarArray array, Quantity stated, double least, double most) {
        Calculation covered = Calculation.read(Message.of("plan area of the panels", "太陽能板的平面面積"), "A",
                Quantity.of(array.covered(), Unit.SQUARE_METRE),
                measured(array.panels().getFirst().subject(), Decimal.fixed(array.covered(), 2) + " m²"));
        List<Evidence> evidence = stated != null ? facts.evidence(BuildingInputs.ROOFED_AREA) : List.of(
                new Evidence.Assumed(Message.of("the roofs seen from above at least, the outline of roofs, slabs "
                + "and walls at most",
                        "最少為屋面的平面面積，最多為屋面、樓板及牆的輪廓面積")));
        List<Calculation> terms = new ArrayList<>();
        for (double area : least == most ? new double[] {least} : new double[] {least, most}) {
            Message label = least == most ? Message.of("share that is covered", "覆蓋比例") : area == least
                    ? Message.of("share that is covered, at most", "覆蓋比例，最多")
                    : Message.of("share that is covered, at least",
                            "覆蓋比例，最少");
            terms.add(Calculation.of(Operation.QUOTIENT, label, "", Unit.PERCENT, List.of(covered, Calculation.read(
                    Message.of("roofed-over area", "有蓋面積"), "R", Quantity.of(area, Unit.SQUARE_METRE), evidence))));
        }
        if (stated != null && !Double.isNaN(array.roof())) {
            terms.add(Calculation.read(Message.of("the roofs seen from above, for comparison", "屋面的平面面積，供比較"), "",
                    Quantity.of(array.roof(), Unit.SQUARE_METRE), List.of()));
        }
        terms.add(houseTerm(facts));
        terms.add(Figures.read(Text.of("at most on such a house", "此類屋宇上限"), facts.table("solar-panels"), LIMIT,
                Unit.PERCENT));
        return Calculation.group(Message.of("coverage by solar panels", "太陽能板覆蓋率"), terms);
    }

    private static Quantity percent(double share) {
        return new Quantity(share, Unit.PERCENT);
    }

    private static Message range(double low, double high) {
        return percent(low).printed().equals(percent(high).printed()) ? Message.of("{0}", "{0}", percent(high))
                : Message.of("{0} to {1}", "{0} 至 {1}", percent(low), percent(high));
    }
}
