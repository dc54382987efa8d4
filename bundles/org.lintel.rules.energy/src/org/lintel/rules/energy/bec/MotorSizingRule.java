// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.ElectricalInputs;

/** How much larger a motor is than its load, against clause 7.5. */
final class MotorSizingRule extends DemandRule {

    private static final Text RATIO = Text.of("rated output over the load", "額定輸出與負載之比");

    MotorSizingRule() {
        super("motor-sizing", "motor");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(ElectricalInputs.MOTOR_OUTPUT, ElectricalInputs.MOTOR_LOAD);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "electrical", Message.of("sizing of the motor", "馬達尺寸"));
        Figure output = Figure.of(facts, ElectricalInputs.MOTOR_OUTPUT);
        Figure load = Figure.of(facts, ElectricalInputs.MOTOR_LOAD);
        List<Missing> missing = new ArrayList<>(output.missing());
        missing.addAll(load.missing());
        Figure ratio = missing.isEmpty() ? Figure.made(RATIO, "", "P / P₁",
                new Quantity(output.value().si() / load.value().si(), Unit.PERCENT),
                List.of(output.term(), load.term()))
                : Figure.unknown(RATIO, missing);
        return demands.where(Beyond.of(demands, ElectricalInputs.MOTOR_OUTPUT,
                "7.5 output above which a motor is checked"))
                .limit(ratio, Side.AT_MOST, "7.5 output over the load");
    }
}
