// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Verdict;
import org.lintel.rules.pack.Table;

/** Holds what is saved against the target: whatever is not known, where the whole range lies on one side of it. */
final class SavingVerdict {

    private static final double ROUNDING = 1e-9;

    private static final Text CHANGE = Text.of("comparable use of the base year", "可比的基準年用電量");

    private SavingVerdict() {
    }

    static Verdict of(SavingTerms terms, Table targets, Table.Row target) {
        double asked = Figures.quantity(targets, targets.text(target, "target"), Unit.PERCENT).si();
        String due = targets.text(target, "due");
        Saving saving = terms.saving();
        boolean early = terms.year().year().begins() < FinancialYear.parse(due).begins();
        if (terms.isChanged()) {
            return Verdict.undetermined(Message.of("{0} against {1}; but the use has changed: {2}",
                    "較 {1} 節省 {0}；但用途有變：{2}",
                    saving.words(), terms.base().year(), terms.changed()),
                    List.of(new Missing("electricity.adjustment", CHANGE,
                            Message.of("the target is for comparable operating conditions", "目標以可比的運作情況為準"),
                            Message.of("set electricity.adjustment, the kWh the base year would have had more as "
                            + "the building is used now",
                            "設定 electricity.adjustment，即按現時用途基準年應增加的 kWh")))).by(terms.worked());
        }
        if (saving.least() >= asked - ROUNDING) {
            return Verdict.pass(Message.of("{0} saved in {1} against {2}, of {3} to be reached by {4}",
                    "{1} 較 {2} 節省 {0}，目標為於 {4} 或之前達 {3}",
                    saving.words(), terms.year().year(), terms.base().year(), percent(asked), due)).by(terms.worked());
        }
        if (saving.most() < asked - ROUNDING && !early) {
            return Verdict.fail(Message.of("{0} saved in {1} against {2}, less than {3}", "{1} 較 {2} 節省 {0}，未達 {3}",
                    saving.words(),
                    terms.year().year(), terms.base().year(), percent(asked))).by(terms.worked());
        }
        if (saving.most() < asked - ROUNDING) {
            return Verdict.undetermined(Message.of("{0} saved in {1} against {2}; {3} are to be reached by {4}",
                    "{1} 較 {2} 節省 {0}；目標為於 {4} 或之前達 {3}", saving.words(), terms.year().year(), terms.base().year(),
                    percent(asked),
                    due), List.of(new Missing("electricity.meters", GreenInputs.ELECTRICITY.label(),
                            Message.of("the year of the target is {0}", "目標年度為 {0}", due),
                            Message.of("add the readings of that year", "加入該年度的讀數")))).by(terms.worked());
        }
        return Verdict.undetermined(Message.of("{0} saved in {1} against {2}, of {3} to be reached",
                "{1} 較 {2} 節省 {0}，目標為 {3}",
                saving.words(), terms.year().year(), terms.base().year(), percent(asked)),
                terms.missing()).by(terms.worked());
    }

    private static Quantity percent(double share) {
        return new Quantity(share, Unit.PERCENT);
    }
}
