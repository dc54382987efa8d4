// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.Influence;
import org.lintel.rules.energy.envelope.Sensitivity;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.Table;

/** The average U-value of the roof, in each weight group, against Table C4. */
final class RoofInsulationRule implements Rule {

    private static final double SLACK = 1e-9;
    private static final Map<String, Text> NAMES = Map.of("light", Text.of("light roof", "輕屋頂"), "medium",
            Text.of("medium roof", "中等重量屋頂"), "heavy", Text.of("heavy roof", "重屋頂"));

    @Override
    public String id() {
        return "sg-envelope/roof-insulation";
    }

    @Override
    public String subject() {
        return FabricInputs.ENVELOPE;
    }

    @Override
    public List<Input<?>> required() {
        return List.of(FabricInputs.FABRIC);
    }

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
        Table table = facts.table("roof-u");
        List<RoofGroup> groups = RoofGroup.of(table, roofs);
        if (groups.isEmpty()) {
            return fabric.gaps().isEmpty() ? Verdict.notApplicable(Message.of("there is no roof", "沒有屋頂"))
                    : Verdict.undetermined(Message.of("the envelope could not be taken up", "未能讀取外殼"), fabric.gaps());
        }
        Verdict verdict = ofUse(fabric, verdict(fabric, groups));
        List<Calculation> terms = new ArrayList<>();
        for (RoofGroup group : groups) {
            terms.add(group.calculation(table, Message.of(name(group))));
        }
        return verdict.by(terms.size() == 1 ? terms.getFirst()
                : Calculation.group(Message.of("U-value of the roof by weight", "屋頂 U 值（按重量）"), terms))
                .evidence(fabric.disagreements());
    }

    /** A roof that exceeds the limit need not keep it where the building is neither residential nor air-conditioned. */
    private static Verdict ofUse(Fabric fabric, Verdict verdict) {
        Particulars told = fabric.particulars();
        boolean known = told.usesCertain() && !told.uses().isEmpty();
        return known || verdict.outcome() != Outcome.FAIL ? verdict : Verdict.undetermined(Message.of(
                "{0}; whether that concerns the building is not told", "{0}；此限值是否適用於該建築物未有說明",
                verdict.summary()), Scope.openUses(TransferValue.ETTV, told)).evidence(verdict.evidence());
    }

    private static Text name(RoofGroup group) {
        return NAMES.get(group.row().cells().getFirst());
    }

    private static Verdict verdict(Fabric fabric, List<RoofGroup> groups) {
        boolean kept = fabric.gaps().isEmpty();
        for (RoofGroup group : groups) {
            kept &= group.mean(End.MOST).si() <= group.limit().si() + SLACK;
            if (fabric.gaps().isEmpty() && group.certain()
                    && group.mean(End.LEAST).si() > group.limit().si() + SLACK) {
                return Verdict.fail(Message.of("{0}: average U-value {1}, more than the most of {2}",
                        "{0}：平均 U 值為 {1}，超出上限 {2}", name(group), group.printed(), group.limit()))
                        .evidence(proof(group));
            }
        }
        Message told = Message.EMPTY;
        for (RoofGroup group : groups) {
            Message one = Message.of("{0}: average U-value {1}, at most {2}", "{0}：平均 U 值為 {1}，上限 {2}", name(group),
                    group.printed(), group.limit());
            told = told.isEmpty() ? one : Message.of("{0}; {1}", "{0}；{1}", told, one);
        }
        if (kept) {
            List<Evidence> evidence = new ArrayList<>();
            groups.forEach(group -> evidence.addAll(proof(group)));
            return Verdict.pass(told).evidence(evidence);
        }
        Message hopeless = hopeless(fabric, groups);
        return hopeless != null ? Verdict.fail(hopeless) : Verdict.undetermined(told, missing(fabric, groups));
    }

    /** Whatever each roof weighs: where even all together are worse than the mildest limit, one group is. */
    private static Message hopeless(Fabric fabric, List<RoofGroup> groups) {
        Quantity mildest = groups.getLast().limit();
        double least = Double.POSITIVE_INFINITY;
        for (RoofGroup group : groups) {
            for (HeatGain gain : group.means().counted()) {
                least = Math.min(least, gain.flux(End.LEAST));
            }
        }
        return fabric.gaps().isEmpty() && least > mildest.si() + SLACK
                && groups.stream().flatMap(group -> group.means().counted().stream())
                        .anyMatch(gain -> Scope.counting(TransferValue.RTTV, gain.element(), Set.of()).missing()
                                .isEmpty())
                ? Message.of("whatever the roof weighs, its U-value of {0} or more exceeds {1}",
                        "無論屋頂重量為何，其 U 值最少 {0}，超出 {1}", new Quantity(least, mildest.unit()), mildest)
                : null;
    }

    private static List<Evidence> proof(RoofGroup group) {
        return group.means().isExact() ? List.of() : List.of(new Evidence.Assumed(Message.of(
                "{0}: whatever the missing values are, the average lies between {1} and {2}",
                "{0}：無論欠缺的數值為何，平均值均介乎 {1} 至 {2}", name(group), group.mean(End.LEAST),
                group.mean(End.MOST))));
    }

    private static List<Missing> missing(Fabric fabric, List<RoofGroup> groups) {
        List<Missing> missing = new ArrayList<>(fabric.gaps());
        for (RoofGroup group : groups) {
            for (Influence influence : Sensitivity.of(group.means())) {
                Missing one = influence.missing();
                if (missing.stream().noneMatch(each -> each.input().equals(one.input())
                        && each.reason().equals(one.reason()))) {
                    missing.add(one);
                }
            }
        }
        return missing;
    }
}
