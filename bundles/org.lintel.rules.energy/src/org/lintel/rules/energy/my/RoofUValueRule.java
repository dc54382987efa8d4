// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.EnvelopeRule;
import org.lintel.rules.energy.envelope.RoofGroup;
import org.lintel.rules.energy.envelope.RoofInsulation;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.FabricInputs;

/** The average U-value of the roof, light and heavy apart, against the limit of its weight. */
final class RoofUValueRule extends EnvelopeRule {

    RoofUValueRule() {
        super("my-ms1525/roof-u-value");
    }

    @Override
    public Message exemption(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        return fabric == null ? null : Scope.exemption(fabric.particulars());
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        List<FabricElement> roofs = fabric.elements().stream().filter(each -> each.kind() == Kind.ROOF).toList();
        List<RoofGroup> groups = RoofGroup.of(facts.table("roof-u"), roofs, Scope::counting);
        if (groups.isEmpty()) {
            return nothing(fabric, Message.of("there is no roof", "沒有屋頂"));
        }
        RoofInsulation insulation = new RoofInsulation(fabric, groups, Scope::counting);
        return ofUse(insulation.verdict(), Scope.openUses(fabric.particulars()), "MS 1525").by(insulation.calculation())
                .evidence(fabric.disagreements());
    }
}
