// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Comparison;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.GainSchedule;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.Limit;
import org.lintel.rules.energy.envelope.Sensitivity;
import org.lintel.rules.energy.envelope.Weights;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.Table;

/** RTTVwall or RTTVroof of the flats of a building against the limits that may be in force. */
final class RttvRule extends FlatsRule {

    private static final int DECIMALS = 2;
    private static final Text ELEMENTS = Text.of("Elements", "構件");

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
        RttvGains calculation = new RttvGains(roofs, facts.edition());
        HeatGains gains = calculation.of(fabric.elements());
        if (gains.isEmpty()) {
            return fabric.gaps().isEmpty() ? Verdict.notApplicable(roofs
                    ? Message.of("no roof of flats is told", "沒有住宅單位的屋頂")
                    : Message.of("no external wall of flats is told", "沒有住宅單位的外牆"))
                    : Verdict.undetermined(Message.of("the envelope could not be taken up", "未能讀取外殼"), fabric.gaps());
        }
        Table table = facts.table("limit");
        InForce<Table.Row> rows = table.inForce(facts.date(), table.rows("part", roofs ? "roof" : "wall"));
        Verdict verdict = ofUse(fabric, against(fabric, calculation, gains, Limit.of(table, rows, "limit"),
                rows.olderUnknown()), symbol);
        Schedule out = GainSchedule.leftOut(gains);
        if (out != null) {
            verdict.schedule(out);
        }
        return verdict.by(new WorkedTree(gains, label, symbol).whole())
                .schedule(SummarySheet.of(roofs, gains))
                .schedule(GainSchedule.counted(gains, ELEMENTS, roofs ? List.of("U", "α", "Uf", "SC", "Gs")
                        : List.of("U", "α", "Uf", "SC", "ESC", "Gw")))
                .schedule(Weights.constructions(gains)).schedule(Weights.missing(Sensitivity.of(gains)))
                .evidence(fabric.north().evidence()).evidence(fabric.particulars().usesEvidence())
                .evidence(fabric.disagreements());
    }

    /** A failure stands only if it would even with all the credit that external shading may be claimed for. */
    private Verdict against(Fabric fabric, RttvGains calculation, HeatGains gains, List<Limit> limits,
            boolean olderUnknown) {
        Verdict plain = compared(fabric, gains, limits, olderUnknown);
        if (plain.outcome() != Outcome.FAIL) {
            return plain;
        }
        HeatGains claimed = calculation.claimed(fabric.elements());
        Verdict credited = compared(fabric, claimed, limits, olderUnknown);
        if (credited.outcome() == Outcome.FAIL) {
            return plain;
        }
        List<Missing> missing = credited.missing().isEmpty() ? List.of(RttvGains.TABLES) : credited.missing();
        return Verdict.undetermined(Message.of("{0}, with no credit for external shading; with all that its tables may "
                + "give it is {1} or more", "{0}（未計外部遮陽）；計及數表可能給予的全部減免，最少為 {1}", plain.summary(),
                new Quantity(claimed.mean(End.LEAST),
                        Unit.WATT_PER_SQUARE_METRE)), missing).evidence(plain.evidence());
    }

    private Verdict compared(Fabric fabric, HeatGains gains, List<Limit> limits, boolean olderUnknown) {
        return new Comparison(fabric.part().label(), symbol, DECIMALS, gains).against(limits, olderUnknown,
                fabric.gaps());
    }
}
