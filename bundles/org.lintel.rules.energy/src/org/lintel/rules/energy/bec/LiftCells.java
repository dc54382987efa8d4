// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.pack.Table;

/**
 * What the known cells of Table 8.4.1a say of a lift. A faster or heavier lift may draw more, never less: so a cell
 * that is not known lies between those that are, and a power below or above all it could be is decided. Nothing is
 * interpolated.
 */
final class LiftCells {

    private LiftCells() {
    }

    static Demand judge(Table table, Figure power, Figure load, Figure speed) {
        Table.Row least = null;
        Table.Row most = null;
        for (Table.Row row : table.rows()) {
            // what lies on the edge of two cells may belong to either
            boolean notAbove = table.number(row, "load_from") <= load.value().value()
                    && table.number(row, "speed_from") <= speed.value().value();
            boolean certainlyNotAbove = notAbove && (table.number(row, "load_from") < load.value().value()
                    || table.number(row, "load_from") == 0) && (table.number(row, "speed_from") < speed.value().value()
                    || table.number(row, "speed_from") == 0);
            boolean certainlyNotBelow = table.number(row, "load_to") > load.value().value()
                    && table.number(row, "speed_to") > speed.value().value();
            if (certainlyNotAbove && (least == null || kilowatts(table, row) > kilowatts(table, least))) {
                least = row;
            }
            if (certainlyNotBelow && (most == null || kilowatts(table, row) < kilowatts(table, most))) {
                most = row;
            }
        }
        return decide(table, least, most, power, List.of(power.term(), load.term(), speed.term()));
    }

    private static Demand decide(Table table, Table.Row least, Table.Row most, Figure power, List<Calculation> terms) {
        double drawn = power.value().in(Unit.KILOWATT).value();
        if (least != null && drawn <= kilowatts(table, least)) {
            return new Demand(State.MET, Message.of("{0} {1}; the table allows at least {2}", "{0} {1}；表列上限不少於 {2}",
                    power.label(), power.value(), limit(table, least)), with(terms, table, least), List.of());
        }
        if (most != null && drawn > kilowatts(table, most)) {
            return new Demand(State.FAILED, Message.of("{0} {1}; the table allows no more than {2}",
                    "{0} {1}；表列上限不多於 {2}",
                    power.label(), power.value(), limit(table, most)), with(terms, table, most), List.of());
        }
        List<Calculation> shown = most != null ? with(terms, table, most) : terms;
        return new Demand(State.OPEN, Message.EMPTY, least != null ? with(shown, table, least) : shown,
                List.of(unknown("8.4.1a")));
    }

    private static List<Calculation> with(List<Calculation> terms, Table table, Table.Row row) {
        List<Calculation> all = new ArrayList<>(terms);
        all.add(Calculation.read(Message.of("cell {0}", "{0} 一格", row.cells().getFirst()), "", limit(table, row),
                List.of(table.evidence(row, "kW"))));
        return all;
    }

    private static double kilowatts(Table table, Table.Row row) {
        return table.number(row, "kW");
    }

    private static Quantity limit(Table table, Table.Row row) {
        return Quantity.of(kilowatts(table, row), Unit.KILOWATT);
    }

    /** Against a limit that the project gives, which it has looked up itself. */
    static Demand stated(Figure power, Figure limit) {
        boolean met = power.value().si() <= limit.value().si();
        return new Demand(met ? State.MET : State.FAILED, met
                ? Message.of("{0} {1} of at most {2}, as stated", "{0} {1}，所填上限 {2}", power.label(), power.value(),
                limit.value())
                : Message.of("{0} {1}, more than {2}, as stated", "{0} {1}，超出所填上限 {2}", power.label(), power.value(),
                        limit.value()), List.of(power.term(), limit.term()), List.of());
    }

    static Missing unknown(String name) {
        return new Missing("table.lift-power", Text.of("limit of Table " + name, "表 " + name + " 的上限"),
                Message.of("this cell of Table {0} is not known", "表 {0} 的這一格數值不詳", name),
                Message.of("look it up in Table {0} of the code and set PowerLimit (IfcPowerMeasure) in Lintel_Lift or "
                        + "Lintel_Escalator",
                        "請查閱守則表 {0}，並在 Lintel_Lift 或 Lintel_Escalator 設定 PowerLimit（IfcPowerMeasure）", name));
    }
}
