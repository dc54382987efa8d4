// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.pack.Table;

/**
 * The criteria of 10.1 under which a residential building is deemed to comply: few windows, low shading coefficients,
 * masonry walls. That the walls are of masonry no model tells, so they alone decide nothing; but they keep a failure
 * open.
 *
 * @param kept the row of the table that is kept whatever the missing values are; null if none is for certain
 */
record Deemed(double glassRatio, double shadingCoefficient, Table.Row kept, List<Evidence> evidence) {

    static Deemed of(Facts facts, HeatGains gains) {
        double glass = 0;
        double least = 0;
        double coefficient = 0;
        for (HeatGain gain : gains.counted()) {
            if (gain.element().kind().isGlass()) {
                glass += gain.element().area().high();
                Quantity[] sc1 = gain.range("SC1");
                Quantity[] sc2 = gain.range("SC2");
                coefficient = Math.max(coefficient, sc1[1].si() * (sc2 == null ? 1 : sc2[1].si()));
            } else if (gain.counting().missing().isEmpty()) {
                least += gain.element().area().low();
            }
        }
        // the most it can be: all the glass there may be, no more wall than there is for certain
        double ratio = glass == 0 ? 0 : Double.isInfinite(glass) ? 1 : glass / (glass + least);
        Table table = facts.table("deemed");
        for (Table.Row row : table.rows()) {
            if (ratio < table.number(row, "wwr") && coefficient < table.number(row, "sc")) {
                return new Deemed(ratio, coefficient, row, List.of(table.evidence(row, "wwr"),
                        table.evidence(row, "sc")));
            }
        }
        return new Deemed(ratio, coefficient, null, List.of());
    }

    /** A verdict as it stands once these criteria are looked at. */
    Verdict unless(Verdict verdict) {
        if (kept == null) {
            return verdict;
        }
        Message told = Message.of(
                "ratio of windows at most {0}, shading coefficients at most {1}: by 10.1 this is deemed "
                + "to comply if the external walls are of masonry",
                "窗牆比不大於 {0}，遮陽系數不大於 {1}：如外牆為砌體，按 10.1 視為符合", new Quantity(glassRatio, Unit.NONE),
                new Quantity(shadingCoefficient, Unit.NONE));
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(new Evidence.Assumed(told));
        if (verdict.outcome() == Outcome.PASS) {
            return verdict.evidence(all);
        }
        List<Missing> missing = new ArrayList<>(List.of(new Missing("envelope.masonry",
                Text.of("whether the external walls are of masonry", "外牆是否砌體"), told,
                Message.of("show on the drawings that all external walls are of masonry", "請在圖則上顯示所有外牆均為砌體"))));
        missing.addAll(verdict.missing());
        return Verdict.undetermined(Message.of("{0}; {1}", "{0}；{1}", verdict.summary(), told), missing)
                .evidence(verdict.evidence()).evidence(all);
    }
}
