// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.LightingControlInputs;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.SpaceInputs;

/** Whether the lighting beside windows and under skylights follows daylight, against clause 5.6. */
final class DaylightControlRule extends DemandRule {

    DaylightControlRule() {
        super("daylight-control", "space");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(SpaceInputs.USE, LightingInputs.INSTALLED, LightingControlInputs.WINDOW_AREA,
                LightingControlInputs.SKYLIGHT_AREA, LightingControlInputs.DAYLIGHT_CONTROL,
                LightingControlInputs.WINDOW_ZONE, LightingControlInputs.SKYLIGHT_ZONE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lighting", Message.of("daylight", "日光"));
        ControlledSpace.conditions(facts, demands);
        Demand windows = lit(demands, LightingControlInputs.WINDOW_AREA, "5.6 side windows from which a zone is asked");
        Demand skylights = lit(demands, LightingControlInputs.SKYLIGHT_AREA,
                "5.6 skylights from which a zone is asked");
        demands.where(either(windows, skylights)).provided(LightingControlInputs.DAYLIGHT_CONTROL);
        zone(facts, demands, windows, LightingControlInputs.WINDOW_AREA, LightingControlInputs.WINDOW_ZONE,
                "5.6 zone for each area of side windows");
        zone(facts, demands, skylights, LightingControlInputs.SKYLIGHT_AREA, LightingControlInputs.SKYLIGHT_ZONE,
                "5.6 zone for each area of skylights");
        return demands;
    }

    private static Demand lit(Demands demands, ModelInput<Quantity> area, String row) {
        return Demand.of(Figure.of(demands.facts(), area), Side.AT_LEAST, demands.table(), List.of(demands.row(row)),
                null);
    }

    private static Demand either(Demand windows, Demand skylights) {
        if (windows.state() == State.MET || skylights.state() == State.MET) {
            return windows.state() == State.MET ? windows : skylights;
        }
        return windows.state() == State.OPEN ? windows : skylights.state() == State.OPEN ? skylights
                : new Demand(State.FAILED, Message.of("it has too little of windows: {0}", "窗面積不足：{0}",
                windows.words()),
                        windows.worked(), List.of());
    }

    /** Only where that kind of daylight asks for a zone. */
    private static void zone(Facts facts, Demands demands, Demand lit, ModelInput<Quantity> area,
            ModelInput<Quantity> zone,
            String row) {
        if (lit.state() != State.MET) {
            return;
        }
        Figure lightedBy = Figure.of(facts, area);
        Figure controlled = Figure.of(facts, zone);
        if (controlled.value() == null) {
            demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(), controlled.missing()));
            return;
        }
        double factor = demands.number(row);
        Quantity least = new Quantity(lightedBy.value().si() * factor, lightedBy.value().unit());
        Calculation needed = new Calculation(Message.of("least area of the zone", "區域面積下限"), "", factor + " × A", least,
                "",
                List.of(lightedBy.term()), List.of(demands.table().evidence(demands.row(row), "value")));
        boolean met = Side.AT_LEAST.holds(controlled.value().si(), least.si());
        demands.add(new Demand(met ? State.MET : State.FAILED,
                Message.of(met ? "{0} {1}, at least {2}" : "{0} {1}, less than {2}",
                met ? "{0} {1}，下限 {2}" : "{0} {1}，低於下限 {2}", controlled.label(), controlled.value(), least),
                List.of(controlled.term(), needed), List.of()));
    }
}
