// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.energy.bec.InsulationTable.Bound;
import org.lintel.rules.model.input.InsulationInputs;

/** The insulation of a pipe or duct against what one of Tables 6.11 asks of it, between its least and its most. */
final class InsulationJudge {

    private final Facts facts;
    private final InsulationTable table;
    private final List<Missing> unknown = new ArrayList<>();
    private boolean onTheTable = true;

    InsulationJudge(Facts facts, InsulationTable table) {
        this.facts = facts;
        this.table = table;
    }

    /**
     * @param size the outer diameter or the difference in temperature, in the table's unit
     * @param temperature where the temperature of the line lies; {@link Between#NOWHERE} where it is not known
     * @param lineMissing what would tell it; empty where it is known or does not matter
     */
    Demand judge(Figure size, Between temperature, List<Missing> lineMissing) {
        Figure thickness = Figure.of(facts, InsulationInputs.THICKNESS);
        Figure conductivity = Figure.of(facts, InsulationInputs.CONDUCTIVITY);
        Figure surface = Figure.of(facts, InsulationInputs.SURFACE_COEFFICIENT);
        Answer<String> exposure = facts.ask(InsulationInputs.EXPOSURE);
        if (thickness.value() == null) {
            List<Missing> all = new ArrayList<>(thickness.missing());
            all.addAll(size.missing());
            all.addAll(conductivity.missing());
            return new Demand(State.OPEN, Message.EMPTY, List.of(), all);
        }
        Between at = size.value() == null ? Between.NOWHERE : Between.of(size.value().value(), table.sizes());
        Bound least = null;
        Bound most = null;
        boolean bounded = true;
        Between material = table.conductivity(conductivity);
        boolean told = exposure instanceof Answer.Known<String> known && table.exposures().contains(known.value());
        for (String each : told ? List.of(((Answer.Known<String>) exposure).value()) : table.exposures()) {
            Bound low = table.bound(true, at, temperature, material, each, surface);
            Bound high = table.bound(false, at, temperature, material, each, surface);
            least = low == null ? least : least == null || table.thickness(low) < table.thickness(least) ? low : least;
            most = high == null ? most : most == null || table.thickness(high) > table.thickness(most) ? high : most;
            bounded &= high != null;
        }
        unknown.addAll(size.missing());
        unknown.addAll(lineMissing);
        unknown.addAll(conductivity.missing());
        if (!told) {
            unknown.add(exposure instanceof Answer.Known<String> known ? notDistinguished(known.value())
                    : Facts.missing(InsulationInputs.EXPOSURE, exposure));
        }
        onTheTable = (size.value() == null || at.exact()) && (conductivity.value() == null || material.exact());
        boolean indoors = exposure instanceof Answer.Known<String> known && known.value().equals("conditioned");
        if (!indoors) {
            unknown.addAll(surface.missing());
        }
        return verdict(thickness, terms(thickness, size, conductivity), least, bounded ? most : null);
    }

    private static List<Calculation> terms(Figure... figures) {
        List<Calculation> terms = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.value() != null) {
                terms.add(figure.term());
            }
        }
        return terms;
    }

    private Demand verdict(Figure thickness, List<Calculation> terms, Bound least, Bound most) {
        double value = thickness.value().si() * 1000 + 1e-6;
        if (least != null) {
            terms.add(table.term(least, Message.of("needed, at least", "所需厚度（至少）")));
        }
        if (most != null && (least == null || table.thickness(most) != table.thickness(least))) {
            terms.add(table.term(most, Message.of("needed, at most", "所需厚度（至多）")));
        }
        if (most != null && value >= table.thickness(most)) {
            return new Demand(State.MET, Message.of("{0} {1}, at least {2}", "{0} {1}，下限 {2}", thickness.label(),
                    thickness.value(), table.quantity(most)), terms, List.of());
        }
        if (least != null && value < table.thickness(least)) {
            return new Demand(State.FAILED, Message.of("{0} {1}, less than {2}", "{0} {1}，低於下限 {2}", thickness.label(),
                    thickness.value(), table.quantity(least)), terms, List.of());
        }
        if (unknown.isEmpty() || !onTheTable) {
            unknown.add(between());
        }
        return new Demand(State.OPEN, Message.EMPTY, terms, unknown);
    }

    /** Where it runs is told, but this edition has no such column: all that it has are tried. */
    private Missing notDistinguished(String exposure) {
        return new Missing(InsulationInputs.EXPOSURE.id(), InsulationInputs.EXPOSURE.label(),
                Message.of("{0} of this edition has no column for \"{1}\"", "此版本的 {0} 沒有「{1}」一欄",
                        table.table().source().clause(), exposure),
                Message.of("say which of these it counts as: {0}", "請指明視作下列哪一項：{0}",
                        String.join(", ", table.exposures())));
    }

    private Missing between() {
        return new Missing("table." + table.table().name(), Text.of("thickness needed", "所需厚度"),
                Message.of("it lies between the rows and columns of {0}, which are not interpolated",
                        "介乎 {0} 的行列之間，數值不作內插", table.table().source().clause()),
                Message.of("work it out by the equation of {0}", "請按 {0} 的公式計算", table.table().source().clause()));
    }
}
