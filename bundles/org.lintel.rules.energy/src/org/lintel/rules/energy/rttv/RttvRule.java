// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.List;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Comparison;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.Limit;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.Table;

/** RTTVwall or RTTVroof of the flats of a building against the limits that may be in force. */
final class RttvRule extends FlatsRule {

    private static final int DECIMALS = 2;

    private final boolean roofs;
    private final Text label;
    private final String symbol;

    /** @param roofs of roofs and skylights; else of walls and windows: the guidelines never merge them */
    RttvRule(boolean roofs) {
        super(roofs ? "hk-rttv/roofs" : "hk-rttv/external-walls");
        this.roofs = roofs;
        label = roofs ? Text.of("residential thermal transfer value of the roof", "屋頂住宅熱傳送值")
                : Text.of("residential thermal transfer value of the walls", "外牆住宅熱傳送值");
        symbol = roofs ? "RTTVroof" : "RTTVwall";
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        RttvGains calculation = new RttvGains(roofs, Scope.composite(fabric.particulars()), facts.edition());
        HeatGains gains = calculation.of(fabric.elements());
        if (gains.isEmpty()) {
            return nothing(fabric, roofs ? Message.of("no roof of flats is told", "沒有住宅單位的屋頂")
                    : Message.of("no external wall of flats is told", "沒有住宅單位的外牆"));
        }
        Table table = facts.table("limit");
        InForce<Table.Row> rows = table.inForce(facts.date(), table.rows("part", roofs ? "roof" : "wall"));
        Verdict verdict = ofUse(against(fabric, calculation, gains, Limit.of(table, rows, "limit"),
                rows.olderUnknown()), Scope.openUses(fabric.particulars()), symbol);
        return shown(verdict, fabric, gains, new WorkedTree(gains, label, symbol), SummarySheet.of(roofs, gains), roofs
                ? List.of("U", "α", "Uf", "SC", "Gs") : List.of("U", "α", "Uf", "SC", "ESC", "Gw"));
    }

    /** A failure stands only if it would even with all the credit that external shading may be claimed for. */
    private Verdict against(Fabric fabric, RttvGains calculation, HeatGains gains, List<Limit> limits,
            boolean olderUnknown) {
        Verdict plain = compared(fabric, gains, limits, olderUnknown);
        if (plain.outcome() != Outcome.FAIL) {
            return plain;
        }
        HeatGains claimed = calculation.claimed(fabric.elements());
        return RttvGains.SHADING.weighed(plain, compared(fabric, claimed, limits, olderUnknown), claimed);
    }

    private Verdict compared(Fabric fabric, HeatGains gains, List<Limit> limits, boolean olderUnknown) {
        return new Comparison(fabric.part().label(), symbol, DECIMALS, gains).against(limits, olderUnknown,
                fabric.gaps());
    }
}
