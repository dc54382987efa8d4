// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * The average U-value of a roof in each weight group against the limit of that group.
 *
 * @param groups lightest first; at least one
 * @param counts whether the code counts a roof at all
 */
public record RoofInsulation(Fabric fabric, List<RoofGroup> groups, Function<FabricElement, Counting> counts) {

    private static final double SLACK = 1e-9;

    /** The worked calculation: one branch a group. */
    public Calculation calculation() {
        List<Calculation> terms = groups.stream().map(RoofGroup::calculation).toList();
        return terms.size() == 1 ? terms.getFirst()
                : Calculation.group(Message.of("U-value of the roof by weight", "屋頂 U 值（按重量）"), terms);
    }

    public Verdict verdict() {
        boolean kept = fabric.gaps().isEmpty();
        for (RoofGroup group : groups) {
            kept &= group.mean(End.MOST).si() <= group.limit().si() + SLACK;
            if (fabric.gaps().isEmpty() && group.certain()
                    && group.mean(End.LEAST).si() > group.limit().si() + SLACK) {
                return Verdict.fail(Message.of("{0}: average U-value {1}, more than the most of {2}",
                        "{0}：平均 U 值為 {1}，超出上限 {2}", group.name(), group.printed(), group.limit()))
                        .evidence(proof(group));
            }
        }
        Message told = Message.EMPTY;
        for (RoofGroup group : groups) {
            Message one = Message.of("{0}: average U-value {1}, at most {2}", "{0}：平均 U 值為 {1}，上限 {2}", group.name(),
                    group.printed(), group.limit());
            told = told.isEmpty() ? one : Message.of("{0}; {1}", "{0}；{1}", told, one);
        }
        if (kept) {
            List<Evidence> evidence = new ArrayList<>();
            groups.forEach(group -> evidence.addAll(proof(group)));
            return Verdict.pass(told).evidence(evidence);
        }
        Message hopeless = hopeless();
        return hopeless != null ? Verdict.fail(hopeless) : Verdict.undetermined(told, missing());
    }

    /** Whatever each roof weighs: where even all together are worse than the mildest limit, one group is. */
    private Message hopeless() {
        Quantity mildest = groups.getLast().limit();
        double least = Double.POSITIVE_INFINITY;
        for (RoofGroup group : groups) {
            for (HeatGain gain : group.means().counted()) {
                least = Math.min(least, gain.flux(End.LEAST));
            }
        }
        return fabric.gaps().isEmpty() && least > mildest.si() + SLACK
                && groups.stream().flatMap(group -> group.means().counted().stream())
                        .anyMatch(gain -> counts.apply(gain.element()).decision() == Decision.YES)
                ? Message.of("whatever the roof weighs, its U-value of {0} or more exceeds {1}",
                        "無論屋頂重量為何，其 U 值最少 {0}，超出 {1}", new Quantity(least, mildest.unit()), mildest)
                : null;
    }

    private static List<Evidence> proof(RoofGroup group) {
        return group.means().isExact() ? List.of() : List.of(new Evidence.Assumed(Message.of(
                "{0}: whatever the missing values are, the average lies between {1} and {2}",
                "{0}：無論欠缺的數值為何，平均值均介乎 {1} 至 {2}", group.name(), group.mean(End.LEAST),
                group.mean(End.MOST))));
    }

    private List<Missing> missing() {
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
