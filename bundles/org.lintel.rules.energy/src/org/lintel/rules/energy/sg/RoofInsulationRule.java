// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.EnvelopeRule;
import org.lintel.rules.energy.envelope.RoofGroup;
import org.lintel.rules.energy.envelope.RoofInsulation;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.Table;

/** The average U-value of the roof, in each weight group, against Table C4. */
final class RoofInsulationRule extends EnvelopeRule {

    RoofInsulationRule() {
        super("sg-envelope/roof-insulation");
    }

    @Override
    public Message exemption(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        if (fabric == null) {
            return null;
        }
        Particulars told = fabric.particulars();
        boolean dwellings = !told.usesCertain() || told.uses().isEmpty() || told.uses().contains(Use.RESIDENTIAL);
        boolean skylights = fabric.elements().stream()
                .anyMatch(element -> element.kind().isGlass() && TransferValue.RTTV.takes(element));
        return !dwellings && skylights
                ? Message.of("the roof has skylights: its RTTV is limited instead", "屋頂設有天窗：改以 RTTV 限制") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        List<FabricElement> roofs = TransferValue.RTTV.of(fabric.elements()).stream()
                .filter(element -> !element.kind().isGlass()).toList();
        Function<FabricElement, Counting> counts = roof -> Scope.counting(TransferValue.RTTV, roof, Set.of());
        List<RoofGroup> groups = RoofGroup.of(facts.table("roof-u"), roofs, counts);
        if (groups.isEmpty()) {
            return nothing(fabric, Message.of("there is no roof", "沒有屋頂"));
        }
        RoofInsulation insulation = new RoofInsulation(fabric, groups, counts);
        return ofUse(fabric, insulation.verdict()).by(insulation.calculation()).evidence(fabric.disagreements());
    }

    /** A roof that exceeds the limit need not keep it where the building is neither residential nor air-conditioned. */
    private static Verdict ofUse(Fabric fabric, Verdict verdict) {
        Particulars told = fabric.particulars();
        boolean known = told.usesCertain() && !told.uses().isEmpty();
        return known || verdict.outcome() != Outcome.FAIL ? verdict : Verdict.undetermined(Message.of(
                "{0}; whether that concerns the building is not told", "{0}；此限值是否適用於該建築物未有說明",
                verdict.summary()), Scope.openUses(TransferValue.ETTV, told)).evidence(verdict.evidence());
    }
}
