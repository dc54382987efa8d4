// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
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
import org.lintel.rules.pack.Table;

/** One of the three thermal transfer values against its limit. */
final class TransferRule extends EnvelopeRule {

    private static final int DECIMALS = 2;

    private final TransferValue value;

    TransferRule(TransferValue value) {
        super("sg-envelope/" + value.name().toLowerCase(Locale.ROOT));
        this.value = value;
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
            return nothing(fabric, gains, value.name());
        }
        Table limits = facts.table("limit");
        Limit limit = new Limit(Quantity.of(limits.number(limits.row(value.name()), "limit"),
                Unit.WATT_PER_SQUARE_METRE), limits.evidence(limits.row(value.name()), "limit"));
        Verdict verdict = new Comparison(fabric.part().label(), value.name(), DECIMALS, gains)
                .against(List.of(limit), false, fabric.gaps());
        if (value == TransferValue.RETV) {
            verdict = Deemed.of(facts, gains).unless(verdict);
        }
        verdict = ofUse(verdict, Scope.openUses(value, fabric.particulars()), value.name());
        return shown(verdict, fabric, gains, new WorkedTree(gains, value.label(), value.name()),
                FacadeSchedule.of(gains, value.label(), value.name(), DECIMALS),
                List.of(value.opaqueSymbol(), value.glassSymbol(), "CF", "SC1", "SC2"));
    }
}
