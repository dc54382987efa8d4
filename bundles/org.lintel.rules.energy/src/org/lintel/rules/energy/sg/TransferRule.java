// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Comparison;
import org.lintel.rules.energy.envelope.FacadeSchedule;
import org.lintel.rules.energy.envelope.GainSchedule;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.Limit;
import org.lintel.rules.energy.envelope.Sensitivity;
import org.lintel.rules.energy.envelope.Weights;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.Table;

/** One of the three thermal transfer values against its limit. */
final class TransferRule implements Rule {

    private static final int DECIMALS = 2;
    private static final Text ELEMENTS = Text.of("Elements", "構件");

    private final String id;
    private final TransferValue value;

    TransferRule(TransferValue value) {
        this.id = "sg-envelope/" + value.name().toLowerCase(Locale.ROOT);
        this.value = value;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subject() {
        return FabricInputs.ENVELOPE;
    }

    @Override
    public List<Input<?>> required() {
        return List.of(FabricInputs.FABRIC);
    }

    /** Buildings in Singapore are checked by it, and those whose author asks. */
    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        if (fabric == null) {
            return null;
        }
        Message use = Scope.exemption(value, fabric.particulars());
        if (use != null || value != TransferValue.RTTV || !fabric.gaps().isEmpty()) {
            return use;
        }
        return value.of(fabric.elements()).stream().anyMatch(element -> element.kind().isGlass()) ? null
                : Message.of("the roof has no skylights: its U-value is limited instead", "屋頂沒有天窗：改以 U 值限制");
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        HeatGains gains = new TransferGains(value, facts.edition()).of(fabric.elements());
        if (gains.isEmpty()) {
            return fabric.gaps().isEmpty()
                    ? Verdict.notApplicable(Message.of("nothing counts for {0}", "沒有計入 {0} 的部分", value.name()))
                    : Verdict.undetermined(Message.of("the envelope could not be taken up", "未能讀取外殼"), fabric.gaps());
        }
        Table limits = facts.table("limit");
        Limit limit = new Limit(Quantity.of(limits.number(limits.row(value.name()), "limit"),
                Unit.WATT_PER_SQUARE_METRE), limits.evidence(limits.row(value.name()), "limit"));
        Verdict verdict = new Comparison(fabric.part().label(), value.name(), DECIMALS, gains)
                .against(List.of(limit), false, fabric.gaps());
        if (value == TransferValue.RETV) {
            verdict = Deemed.of(facts, gains).unless(verdict);
        }
        verdict = ofUse(fabric, verdict);
        Schedule out = GainSchedule.leftOut(gains);
        if (out != null) {
            verdict.schedule(out);
        }
        return verdict.by(new WorkedTree(gains, value.label(), value.name()).whole())
                .schedule(FacadeSchedule.of(gains, value.label(), value.name(), DECIMALS))
                .schedule(GainSchedule.counted(gains, ELEMENTS, List.of(value.opaqueSymbol(), value.glassSymbol(), "CF",
                        "SC1", "SC2")))
                .schedule(Weights.constructions(gains)).schedule(Weights.missing(Sensitivity.of(gains)))
                .evidence(fabric.north().evidence()).evidence(fabric.particulars().usesEvidence())
                .evidence(fabric.disagreements());
    }

    /** What it comes to where it is not certain that the value concerns all of the building. */
    private Verdict ofUse(Fabric fabric, Verdict verdict) {
        List<Missing> open = Scope.openUses(value, fabric.particulars());
        if (verdict.outcome() == Outcome.UNDETERMINED || open.isEmpty()) {
            return verdict;
        }
        return Verdict.undetermined(Message.of("{0}; whether {1} concerns all of the building is not told",
                "{0}；{1} 是否適用於整座建築物未有說明", verdict.summary(), value.name()), open)
                .evidence(verdict.evidence());
    }
}
