// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.ElectricalInputs;
import org.lintel.rules.pack.Table;

/**
 * The efficiency of a motor, against Table 7.5.1, of which the columns for two and four poles are known. Where the
 * number of poles is not known both are tried; of any other number nothing is known.
 */
final class MotorEfficiencyRule extends DemandRule {

    MotorEfficiencyRule() {
        super("motor-efficiency", "motor");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(ElectricalInputs.MOTOR_OUTPUT, ElectricalInputs.MOTOR_POLES, ElectricalInputs.MOTOR_EFFICIENCY);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "electrical", Message.of("efficiency of the motor", "馬達效率"));
        demands.where(ElectricalInputs.MOTOR_OUTPUT, Side.AT_LEAST, "7.5.1 output from which a motor is checked");
        return demands.add(efficiency(facts));
    }

    private static Demand efficiency(Facts facts) {
        Figure efficiency = Figure.of(facts, ElectricalInputs.MOTOR_EFFICIENCY);
        Figure output = Figure.of(facts, ElectricalInputs.MOTOR_OUTPUT);
        Figure poles = Figure.of(facts, ElectricalInputs.MOTOR_POLES);
        List<Missing> missing = new ArrayList<>(output.missing());
        missing.addAll(efficiency.missing());
        if (!missing.isEmpty()) {
            return new Demand(State.OPEN, Message.EMPTY, List.of(), missing);
        }
        Table table = facts.table("motor");
        double number = poles.value() == null ? 0 : poles.value().si();
        List<String> columns = number == 0 ? List.of("pole2", "pole4") : number == 2 ? List.of("pole2")
                : number == 4 ? List.of("pole4") : List.of();
        List<Table.Row> rows = Bands.rows(table, output);
        if (columns.isEmpty() || rows.isEmpty()) {
            return new Demand(State.OPEN, Message.EMPTY, List.of(efficiency.term()), List.of(unknown(number)));
        }
        return against(efficiency, output, poles, table, rows.getLast(), columns);
    }

    private static Demand against(Figure efficiency, Figure output, Figure poles, Table table, Table.Row row,
            List<String> columns) {
        List<Calculation> terms = new ArrayList<>(List.of(efficiency.term(), output.term()));
        List<Quantity> limits = new ArrayList<>();
        for (String column : columns) {
            limits.add(Quantity.of(table.number(row, column), efficiency.value().unit()));
            terms.add(Calculation.read(Message.of("at least, with {0} poles", "下限（{0} 極）", column.substring(4)), "",
                    limits.getLast(), List.of(table.evidence(row, column))));
        }
        limits.sort(null);
        double value = efficiency.value().si();
        boolean all = Side.AT_LEAST.holds(value, limits.getLast().si());
        boolean none = !Side.AT_LEAST.holds(value, limits.getFirst().si());
        Text label = efficiency.label();
        return all ? new Demand(State.MET, Message.of("{0} {1}, at least {2}", "{0} {1}，下限 {2}", label,
                efficiency.value(),
                limits.getLast()), terms, List.of())
                : none && poles.value() != null ? new Demand(State.FAILED, Message.of("{0} {1}, less than {2}",
                        "{0} {1}，低於下限 {2}", label, efficiency.value(), limits.getFirst()), terms, List.of())
                : new Demand(State.OPEN, Message.EMPTY, terms, poles.missing());
    }

    private static Missing unknown(double poles) {
        return new Missing("table.motor", Text.of("least efficiency", "效率下限"),
                Message.of("the column of Table 7.5.1 for {0} poles is not known", "表 7.5.1 中 {0} 極的數值不詳",
                (long) poles),
                Message.of("look it up in Table 7.5.1 of the code", "請查閱守則表 7.5.1"));
    }
}
