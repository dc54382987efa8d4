// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.pack.Table;

/**
 * One factor of a heat gain: a U-value, a shading coefficient, a figure of a code's table. Never negative.
 *
 * @param symbol as in the code's formula; factors of one element with the same symbol are the same figure
 */
public record Factor(Text label, String symbol, Estimate figure) {

    /** @throws IllegalArgumentException if the figure may be negative */
    public Factor {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(symbol, "symbol");
        if (figure.low() < 0) {
            throw new IllegalArgumentException(symbol + " may be " + figure.low());
        }
    }

    /**
     * A figure of a code's table; anything from nothing on where the cell is empty, and what is missing is the document
     * to look it up in.
     */
    public static Factor of(Text label, String symbol, Table table, Table.Row row, String column) {
        double value = table.number(row, column);
        return new Factor(label, symbol, !Double.isNaN(value)
                ? Estimate.exact(Quantity.of(value, Unit.NONE), List.of(table.evidence(row, column)))
                : Estimate.between(0, Double.POSITIVE_INFINITY, Unit.NONE, List.of(),
                        List.of(new Missing("table." + table.name(), label,
                                Message.of("no source is known for it", "沒有已知來源"),
                                Message.of("look it up in {0} and sign it off (lintel tables import)",
                                        "請查閱 {0} 並簽署（lintel tables import）", table.source().citation())))));
    }

    double at(End end) {
        return end == End.LEAST ? figure.low() : figure.high();
    }

    /** What stands for it where one figure is needed; the least where nothing bounds it. */
    double middle() {
        return Double.isInfinite(figure.high()) ? figure.low() : (figure.low() + figure.high()) / 2;
    }

    /** As a term of the worked calculation, at one end of what it can be. */
    Calculation term(End end) {
        Quantity value = end == End.LEAST ? figure.least() : figure.most();
        Calculation worked = figure.worked();
        if (worked != null && figure.isExact()) {
            return new Calculation(Message.of(label), symbol, worked.formula(), value, "", worked.terms(),
                    joined(worked));
        }
        if (figure.isExact()) {
            return Calculation.read(Message.of(label), symbol, value, figure.evidence());
        }
        List<Evidence> evidence = new ArrayList<>(figure.evidence());
        evidence.add(new Evidence.Assumed(Message.of("it is not known exactly: {0}", "未能確定：{0}", figure.printed())));
        Calculation here = worked(value);
        if (here == null) {
            return Calculation.read(Message.of(label), symbol, value, evidence);
        }
        evidence.addAll(here.evidence());
        return new Calculation(Message.of(label), symbol, here.formula(), value, "", here.terms(), evidence,
                here.operation());
    }

    /** How one end of the figure was worked out; null where that is not told. */
    private Calculation worked(Quantity end) {
        Calculation worked = figure.worked();
        if (worked == null) {
            return null;
        }
        return worked.terms().stream().filter(term -> worked.value() == null && term.value() != null
                && !term.terms().isEmpty() && term.value().si() == end.si()).findFirst().orElse(null);
    }

    private List<Evidence> joined(Calculation worked) {
        List<Evidence> all = new ArrayList<>(worked.evidence());
        all.addAll(figure.evidence());
        return all;
    }
}
