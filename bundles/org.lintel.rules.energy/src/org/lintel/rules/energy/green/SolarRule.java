// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SolarInputs;

/** What the rules on solar panels have in common: they judge all panels of a building together, on request. */
abstract class SolarRule implements Rule {

    static final Unit METRE = Unit.of("m", Unit.METRE.dimension(), 1, 2);

    private static final Text HOUSE = Text.of("New Territories exempted house", "新界豁免管制屋宇");
    private static final List<Schedule.Column> COLUMNS = List.of(Schedule.Column.of("panel", "太陽能板"),
            new Schedule.Column(Text.of("above the roof below it", "高出下方天台面"), METRE),
            new Schedule.Column(Text.of("above the main roof", "高出主天台面"), METRE),
            new Schedule.Column(Text.of("tilt", "傾角"), Unit.DEGREE),
            new Schedule.Column(Text.of("looks, from true north", "朝向（由真北計）"), Unit.DEGREE),
            new Schedule.Column(Text.of("peak power", "峰值功率"), Unit.KILOWATT));

    @Override
    public final String subject() {
        return "building";
    }

    @Override
    public final List<Input<?>> required() {
        return List.of(GreenInputs.SOLAR);
    }

    @Override
    public final boolean onRequest() {
        return true;
    }

    @Override
    public final Verdict judge(Facts facts) {
        SolarArray array = facts.get(GreenInputs.SOLAR);
        return array.panels().isEmpty() ? Verdict.notApplicable(Message.of("no solar panel is in the model",
                "模型中沒有太陽能板"))
                : judge(facts, array);
    }

    /** @param array of at least one panel */
    abstract Verdict judge(Facts facts, SolarArray array);

    /** Whether the building is a New Territories exempted house; null where that is not told. */
    static Boolean house(Facts facts) {
        return facts.find(SolarInputs.VILLAGE_HOUSE);
    }

    /** As a term of a calculation. */
    static Calculation houseTerm(Facts facts) {
        Boolean house = house(facts);
        return Calculation.word(Message.of(HOUSE), house == null ? "?" : house ? "✓" : "✗",
                facts.evidence(SolarInputs.VILLAGE_HOUSE));
    }

    /** That something was measured on a body. */
    static List<Evidence> measured(Subject panel, String value) {
        return List.of(new Evidence.FromModel(Evidence.Origin.GEOMETRY, panel.type() + ".Representation", value,
                panel.where()));
    }

    static Schedule schedule(SolarArray array) {
        List<List<Object>> rows = new ArrayList<>();
        for (SolarArray.Panel panel : array.panels()) {
            PanelPosition at = panel.position();
            Quantity peak = ParkingBay.value(panel.peak());
            String name = panel.subject().name();
            rows.add(List.of(name.isEmpty() ? panel.subject().label() : name,
                    cell(at == null ? Double.NaN : at.above(), METRE),
                    cell(at == null ? Double.NaN : at.aboveMain(), METRE),
                    cell(at == null ? Double.NaN : at.tilt(), Unit.DEGREE),
                    cell(at == null ? Double.NaN : array.azimuth(at), Unit.DEGREE), peak == null ? "" : peak));
        }
        return new Schedule(Text.of("Solar panels", "太陽能板"), COLUMNS, rows);
    }

    private static Object cell(double value, Unit unit) {
        return Double.isNaN(value) ? "" : Quantity.of(value, unit);
    }
}
