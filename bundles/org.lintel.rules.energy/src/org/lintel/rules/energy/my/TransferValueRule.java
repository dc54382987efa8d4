// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import java.util.List;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Comparison;
import org.lintel.rules.energy.envelope.EnvelopeRule;
import org.lintel.rules.energy.envelope.FacadeSchedule;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.Limit;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.Table;

/** OTTV of the walls of a building, or RTTV of a roof with skylights, against its limit. */
final class TransferValueRule extends EnvelopeRule {

    private static final int DECIMALS = 2;

    private final boolean roofs;
    private final String symbol;
    private final Text label;

    TransferValueRule(boolean roofs) {
        super(roofs ? "my-ms1525/rttv" : "my-ms1525/ottv");
        this.roofs = roofs;
        symbol = roofs ? "RTTV" : "OTTV";
        label = roofs ? Text.of("roof thermal transfer value", "屋頂熱傳送值")
                : Text.of("overall thermal transfer value", "總熱傳送值");
    }

    @Override
    public Message exemption(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        if (fabric == null || !roofs || !fabric.gaps().isEmpty()) {
            return fabric == null ? null : Scope.exemption(fabric.particulars());
        }
        boolean skylights = fabric.elements().stream()
                .anyMatch(element -> element.kind().isRoof() && element.kind().isGlass());
        return skylights ? Scope.exemption(fabric.particulars())
                : Message.of("the roof has no skylights: its U-value is limited instead", "屋頂沒有天窗：改以 U 值限制");
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        TransferGains calculation = new TransferGains(roofs, facts.edition());
        HeatGains gains = calculation.of(fabric.elements(), false);
        if (gains.isEmpty()) {
            return nothing(fabric, gains, symbol);
        }
        Table table = facts.table("limit");
        List<Limit> limits = Limit.of(table, new InForce<>(List.of(table.row(symbol)), false), "limit");
        Verdict verdict = compared(fabric, gains, limits);
        if (verdict.outcome() == Outcome.FAIL) {
            HeatGains claimed = calculation.of(fabric.elements(), true);
            verdict = TransferGains.SHADING.weighed(verdict, compared(fabric, claimed, limits), claimed);
        }
        return shown(ofUse(verdict, Scope.openUses(fabric.particulars()), symbol), fabric, gains,
                new WorkedTree(gains, label, symbol), FacadeSchedule.of(gains, label, symbol, DECIMALS),
                roofs ? List.of("Ur", "Us", "SC") : List.of("Uw", "α", "Uf", "CF", "SC", "SC2"));
    }

    private Verdict compared(Fabric fabric, HeatGains gains, List<Limit> limits) {
        return new Comparison(fabric.part().label(), symbol, DECIMALS, gains).against(limits, false, fabric.gaps());
    }
}
