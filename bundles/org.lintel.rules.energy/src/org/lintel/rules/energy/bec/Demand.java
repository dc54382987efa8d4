// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.UnknownFigure;
import org.lintel.rules.pack.Table;

/**
 * One thing the code asks, and whether it holds.
 *
 * @param words what was found, in one sentence; empty where it is open
 * @param worked the terms it rests on
 * @param missing what would decide it; empty where it is decided
 */
record Demand(State state, Message words, List<Calculation> worked, List<Missing> missing) {

    /** Figures that differ by less than this part are the same: they may come out of a division. */
    private static final double ROUNDING = 1e-9;

    Demand {
        worked = List.copyOf(worked);
        missing = List.copyOf(missing);
    }

    enum State { MET, FAILED, OPEN }

    /** Which side of a limit the code wants. */
    enum Side {
        AT_MOST, AT_LEAST;

        boolean holds(double value, double limit) {
            double margin = ROUNDING * Math.abs(limit);
            return this == AT_MOST ? value <= limit + margin : value >= limit - margin;
        }
    }

    /**
     * A figure against the limits that may apply to it; the same answer under all of them is an answer.
     *
     * @param choosing what would tell which of several limits applies; null for a single one
     */
    static Demand of(Figure figure, Side side, Table table, List<Table.Row> limits, Missing choosing) {
        return of(figure, side, table, limits, choosing, side == Side.AT_MOST
                ? Text.of("at most, by \"{0}\"", "上限，按「{0}」") : Text.of("at least, by \"{0}\"", "下限，按「{0}」"));
    }

    /** The same for a limit that divides what a clause concerns from what it does not. */
    static Demand divided(Figure figure, Side side, Table table, Table.Row limit) {
        return of(figure, side, table, List.of(limit), null, Text.of("the line between, \"{0}\"", "界線，「{0}」"));
    }

    private static Demand of(Figure figure, Side side, Table table, List<Table.Row> limits, Missing choosing, Text by) {
        List<Missing> unknown = new ArrayList<>();
        for (Table.Row row : limits) {
            if (UnknownFigure.is(table, row, "value")) {
                unknown.add(UnknownFigure.missing(table, row));
            }
        }
        if (figure.value() == null) {
            unknown.addAll(figure.missing());
            return new Demand(State.OPEN, Message.EMPTY, List.of(), unknown);
        }
        List<Calculation> terms = new ArrayList<>(List.of(figure.term()));
        List<Quantity> values = new ArrayList<>();
        int held = 0;
        for (Table.Row row : limits) {
            if (UnknownFigure.is(table, row, "value")) {
                continue;
            }
            Quantity limit = limit(table, row, figure.value().unit());
            values.add(limit);
            held += side.holds(figure.value().si(), limit.si()) ? 1 : 0;
            terms.add(Calculation.read(Message.of(by, row.cells().getFirst()), "", limit,
                    List.of(table.evidence(row, "value"))));
        }
        values.sort(null);
        boolean most = side == Side.AT_MOST;
        if (unknown.isEmpty() && held == 0 && (most || !figure.partial())) {
            Quantity passed = most ? values.getLast() : values.getFirst();
            return new Demand(State.FAILED, words(figure, most ? "{0} {1}, more than {2}" : "{0} {1}, less than {2}",
                    most ? "{0} {1}，超出上限 {2}" : "{0} {1}，低於下限 {2}", passed), terms, List.of());
        }
        if (held == limits.size() && (!most || !figure.partial())) {
            Quantity kept = most ? values.getFirst() : values.getLast();
            return new Demand(State.MET, words(figure, most ? "{0} {1} of at most {2}" : "{0} {1}, at least {2}",
                    most ? "{0} {1}，上限 {2}" : "{0} {1}，下限 {2}", kept), terms, List.of());
        }
        List<Missing> missing = new ArrayList<>(unknown);
        missing.addAll(figure.missing());
        if (choosing != null && (held > 0 && held < limits.size() || !unknown.isEmpty() && limits.size() > 1)) {
            missing.add(choosing);
        }
        return new Demand(State.OPEN, Message.EMPTY, terms, missing);
    }

    /** A limit, in the unit of what it limits, which is the unit it stands in. */
    static Quantity limit(Table table, Table.Row row, Unit unit) {
        if (!table.text(row, "unit").equals(unit.symbol())) {
            throw new IllegalStateException(table.name() + ", " + row.cells().getFirst() + " is not in "
                    + unit.symbol());
        }
        return Quantity.of(table.number(row, "value"), unit);
    }

    private static Message words(Figure figure, String en, String zhHk, Quantity limit) {
        return Message.of(figure.partial() ? en.replace("{1}", "at least {1}") : en,
                figure.partial() ? zhHk.replace("{1}", "至少 {1}") : zhHk, figure.label(), figure.value(), limit);
    }

    /** Whether every figure of a table behind it is confirmed. */
    boolean confirmed() {
        return worked.stream().allMatch(Demand::confirmed);
    }

    private static boolean confirmed(Calculation term) {
        for (Evidence evidence : term.evidence()) {
            if (evidence instanceof Evidence.FromTable figure
                    && figure.source().confidence() != Confidence.CONFIRMED) {
                return false;
            }
        }
        return term.terms().stream().allMatch(Demand::confirmed);
    }
}
