// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.RoomVentilation;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.VentilationInputs;
import org.lintel.rules.pack.Table;

/** One criterion of natural ventilation, a row of the table: a figure of a room that may be no less or no more. */
record Criterion(Table table, Table.Row row) {

    private static final double SLACK = 1e-9;

    /**
     * What of a room does not keep it; null if it is kept or cannot be told.
     *
     * @param terms gets what was compared
     * @param missing gets what is not told
     */
    Message broken(RoomVentilation room, List<Calculation> terms, List<Missing> missing) {
        ModelInput<Quantity> input = input(table.text(row, "figure"));
        boolean ofFloor = table.text(row, "of").equals("floor");
        Quantity value = known(room, input, missing);
        Quantity floor = ofFloor ? known(room, SpaceInputs.AREA, missing) : null;
        if (value == null || ofFloor && floor == null) {
            return null;
        }
        double found = ofFloor ? value.si() / floor.si() : value.si();
        Unit unit = ofFloor ? Unit.NONE : value.unit();
        Quantity limit = new Quantity(table.number(row, "limit"), unit);
        String sense = table.text(row, "sense");
        boolean kept = sense.equals("least") ? found >= limit.si() - SLACK
                : sense.equals("below") ? found < limit.si() - SLACK : found <= limit.si() + SLACK;
        Text word = sense.equals("least") ? Text.of("at least", "最少") : sense.equals("below") ? Text.of("below", "小於")
                : Text.of("at most", "最多");
        Quantity shown = new Quantity(found, unit);
        Message told = Message.of(ofFloor ? Text.of("{0} by floor area {1}, {2} {3}", "{0}與樓面面積之比 {1}，{2} {3}")
                : Text.of("{0} {1}, {2} {3}", "{0} {1}，{2} {3}"), input.label(), shown, word, limit);
        terms.add(new Calculation(Message.of(input.label()), "", ofFloor ? "A / A(floor)" : "", shown, "", List.of(
                Calculation.read(Message.of(word), "", limit, List.of(table.evidence(row, "limit")))),
                evidence(room, input)));
        return kept ? null : told;
    }

    private static List<Evidence> evidence(RoomVentilation room, ModelInput<Quantity> input) {
        return room.figures().get(input.id()) instanceof Answer.Known<Quantity> known ? known.evidence() : List.of();
    }

    private static Quantity known(RoomVentilation room, ModelInput<Quantity> input, List<Missing> missing) {
        Answer<Quantity> answer = room.figures().get(input.id());
        if (answer instanceof Answer.Known<Quantity> known) {
            return known.value();
        }
        if (missing.stream().noneMatch(each -> each.input().equals(input.id()))) {
            missing.add(Facts.missing(input, answer));
        }
        return null;
    }

    private static ModelInput<Quantity> input(String id) {
        for (ModelInput<Quantity> each : VentilationInputs.FIGURES) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no input " + id);
    }
}
