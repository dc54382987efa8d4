// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.rttv.SortedGlass.Standing;
import org.lintel.rules.pack.Table;

/**
 * The glass of the envelope: enough light through that of prescribed windows, not too much reflected by any. Glass of a
 * kind on a façade is judged together; what is below ground or inside is none.
 */
final class GlassRule extends FlatsRule {

    private static final Missing PRESCRIBED = new Missing("envelope.circumstance",
            Text.of("whether it is a prescribed window", "是否訂明窗"),
            Message.of("the requirement is for windows that regulations 30 and 31 of the Building (Planning) "
                    + "Regulations ask for; which those are is not told",
                    "規定只適用於《建築物（規劃）規例》第 30 及 31 條所指的訂明窗；未有說明何者屬之"),
            Message.of("set Lintel_Envelope.Circumstance to prescribed-window on the wall or the room of those windows, "
                    + "or raise the visible light transmittance of all",
                    "請在該等窗所在的牆或房間的 Lintel_Envelope.Circumstance 填寫 prescribed-window，"
                            + "或提高全部玻璃的可見光透射率"));

    private final boolean light;

    /** @param light the light through prescribed windows; else what all glass reflects */
    GlassRule(boolean light) {
        super(light ? "hk-rttv/visible-light" : "hk-rttv/external-reflectance");
        this.light = light;
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        Table table = facts.table("glass");
        Table.Row row = table.row(light ? "visible light transmittance at least" : "external reflectance at most");
        Quantity limit = new Quantity(table.number(row, "limit"), Unit.PERCENT);
        SortedGlass glass = new SortedGlass(light, fabric, limit);
        Verdict verdict = verdict(fabric, glass, limit);
        return verdict.by(Calculation.read(Message.of(limitLabel()), "", limit, List.of(table.evidence(row, "limit"))))
                .schedule(glass.schedule()).evidence(fabric.particulars().usesEvidence());
    }

    private Text limitLabel() {
        return light ? Text.of("least visible light transmittance", "可見光透射率下限")
                : Text.of("most external reflectance", "外部反射率上限");
    }

    private Verdict verdict(Fabric fabric, SortedGlass glass, Quantity limit) {
        List<FabricElement> broken = glass.of(Standing.BROKEN);
        if (!broken.isEmpty()) {
            return ofUse(Verdict.fail(Message.of(light
                    ? Text.of("{0} of glass in prescribed windows lets through less than {1} of the light: {2}",
                            "訂明窗玻璃 {0} 的可見光透射率低於 {1}：{2}")
                    : Text.of("{0} of glass reflects more than {1}: {2}", "玻璃 {0} 的外部反射率超出 {1}：{2}"),
                    SortedGlass.area(broken), limit.printed(0), SortedGlass.marks(broken))), Scope.openUses(fabric.particulars()), "APP-156");
        }
        List<Missing> missing = new ArrayList<>(fabric.gaps());
        if (!glass.of(Standing.OPEN).isEmpty()) {
            missing.add(PRESCRIBED);
        }
        List<FabricElement> doubtful = glass.of(Standing.DOUBTFUL);
        if (!doubtful.isEmpty()) {
            missing.addAll(glass.doubts());
            return Verdict.undetermined(Message.of("{0} of glass does not keep {1}; whether it is that of flats is not "
                    + "told: {2}", "玻璃 {0} 不符合 {1}；是否屬住宅單位未有說明：{2}", SortedGlass.area(doubtful), limit.printed(0),
                    SortedGlass.marks(doubtful)), missing);
        }
        List<FabricElement> untold = glass.of(Standing.NOT_TOLD);
        if (!untold.isEmpty()) {
            missing.add(glass.untold());
        }
        if (!missing.isEmpty()) {
            return Verdict.undetermined(glass.of(Standing.OPEN).isEmpty()
                    ? Message.of("{0} is not told for {1} of glass: {2}", "{1} 玻璃沒有說明{0}：{2}", glass.input().label(),
                            SortedGlass.area(untold), SortedGlass.marks(untold))
                    : Message.of("{0} of glass lets through less than {1} of the light; whether in prescribed windows "
                            + "is not "
                            + "told: {2}", "玻璃 {0} 的可見光透射率低於 {1}；是否屬訂明窗未有說明：{2}",
                            SortedGlass.area(glass.of(Standing.OPEN)), limit.printed(0),
                            SortedGlass.marks(glass.of(Standing.OPEN))),
                    missing);
        }
        List<FabricElement> kept = glass.of(Standing.KEPT);
        if (kept.isEmpty()) {
            return Verdict.notApplicable(Message.of("there is no glass in the envelope", "外殼沒有玻璃"));
        }
        return Verdict.pass(light
                ? Message.of("all {0} of glass lets through {1} of the light or more", "全部 {0} 玻璃的可見光透射率不低於 {1}",
                        SortedGlass.area(kept), limit.printed(0))
                : Message.of("all {0} of glass reflects {1} or less", "全部 {0} 玻璃的外部反射率不超出 {1}", SortedGlass.area(kept),
                        limit.printed(0)));
    }
}
