// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.UnknownFigure;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.SpaceUse;
import org.lintel.rules.pack.Table;

/**
 * The limit of Table 5.4 for a space.
 *
 * @param type the space type as the code names it; empty where it is not known
 * @param value null where the limit is not known
 * @param term the limit as a term of the calculation; null where it is not known
 */
record LpdLimit(String type, Quantity value, Calculation term, List<Evidence> evidence) {

    private static final LpdLimit NONE = new LpdLimit("", null, null, List.of());

    /** Adds to {@code missing} what is needed to know the limit. */
    static LpdLimit of(Facts facts, List<Missing> missing) {
        SpaceType.Decided decided = decided(facts, missing);
        return decided == null ? NONE : of(decided, facts, missing);
    }

    /** The space type of the code; null where it is not known, which is added to {@code missing}. */
    static SpaceType.Decided decided(Facts facts, List<Missing> missing) {
        Answer<SpaceUse> use = facts.ask(SpaceInputs.USE);
        if (!(use instanceof Answer.Known<SpaceUse> known)) {
            missing.add(Facts.missing(SpaceInputs.USE, use));
            return null;
        }
        SpaceType type = SpaceType.of(known.value(), facts.table("space-names"), facts.table("space-hints"));
        if (type instanceof SpaceType.Decided decided) {
            return decided;
        }
        missing.add(type(type instanceof SpaceType.Contradictory several ? contradiction(several)
                : unknown((SpaceType.Unknown) type)));
        return null;
    }

    private static Message contradiction(SpaceType.Contradictory several) {
        return Message.of("its words name several types: {0}", "其用詞指向多個類型：{0}",
                several.typeByWord().entrySet().stream().map(e -> "\"" + e.getKey() + "\" = " + e.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static Message unknown(SpaceType.Unknown unknown) {
        return unknown.suggestion() == null
                ? Message.of("\"{0}\" is no space type of the code", "「{0}」並非守則的空間類型", unknown.word())
                : Message.of("\"{0}\" is no space type of the code; it may be \"{1}\": say so if it is",
                        "「{0}」並非守則的空間類型；可能是「{1}」：如是，請加以說明", unknown.word(), unknown.suggestion());
    }

    private static Missing type(Message reason) {
        return new Missing(SpaceInputs.USE.id(), SpaceInputs.USE.label(), reason, SpaceInputs.USE.remedy());
    }

    private static LpdLimit of(SpaceType.Decided decided, Facts facts, List<Missing> missing) {
        Table table = facts.table("lpd");
        List<Table.Row> rows = table.rows("type", decided.type());
        if (rows.isEmpty()) {
            missing.add(UnknownFigure.missing(table, decided.type()));
            return new LpdLimit(decided.type(), null, null, decided.evidence());
        }
        Table.Row row = rows.getFirst();
        List<Evidence> evidence = new ArrayList<>(decided.evidence());
        String measure = table.text(row, "measure");
        if (!measure.isEmpty()) {
            ModelInput<Quantity> input = measure.equals("area") ? SpaceInputs.AREA : SpaceInputs.HEADROOM;
            Answer<Quantity> measured = facts.ask(input);
            if (!(measured instanceof Answer.Known<Quantity> known)) {
                if (!input.equals(SpaceInputs.AREA)) {
                    missing.add(Facts.missing(input, measured));
                }
                return new LpdLimit(decided.type(), null, null, evidence);
            }
            evidence.addAll(known.evidence());
            row = banded(table, rows, known.value().si());
            if (row == null) {
                missing.add(type(Message.of("the code has no row for \"{0}\" with {1} {2}", "守則沒有「{0}」在{1}為 {2} 時的數值",
                        decided.type(), input.label(), known.value())));
                return new LpdLimit(decided.type(), null, null, evidence);
            }
        }
        Quantity value = Quantity.of(table.number(row, "lpd"), Unit.WATT_PER_SQUARE_METRE);
        List<Evidence> sources = new ArrayList<>(List.of(table.evidence(row, "lpd")));
        sources.addAll(evidence);
        return new LpdLimit(decided.type(), value, Calculation.read(
                Message.of("limit for \"{0}\"", "「{0}」的上限", row.cells().getFirst()), "LPD max", value, sources),
                evidence);
    }

    /** The row whose band holds the value; its lower end does not belong to it, its upper end does. */
    private static Table.Row banded(Table table, List<Table.Row> rows, double value) {
        for (Table.Row row : rows) {
            double above = table.number(row, "above");
            double upto = table.number(row, "upto");
            if (!(value <= above) && !(value > upto)) {
                return row;
            }
        }
        return null;
    }
}
