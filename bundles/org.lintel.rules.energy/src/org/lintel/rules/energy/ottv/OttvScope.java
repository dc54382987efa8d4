// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * What the code leaves out of the calculation, 4.1, Cap. 123M and APP-67. What is in an external wall, its windows,
 * goes with it. Party walls count (4.2), and so do rooms that are not cooled: the code does not ask for that.
 */
final class OttvScope {

    /** A circumstance that leaves something out. */
    private record Exclusion(Kind kind, boolean roofsToo, String clause, Message reason) {
    }

    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion(Kind.REFUGE_FLOOR, false, "4.1(a)", Message.of("external wall of a refuge floor", "庇護層的外牆")),
            new Exclusion(Kind.CARPARK_FLOOR, true, "4.1(b)",
                    Message.of("external wall or roof of a car parking floor", "停車場樓層的外牆或屋頂")),
            // the worked example counts no roof of what stands on a roof: page A35, stairs, lift motor room
            new Exclusion(Kind.WALL_ON_ROOF, true, "4.1(d)", Message.of("on a roof", "位於屋頂之上")),
            new Exclusion(Kind.BELOW_GROUND, false, "Cap. 123M, 2",
                    Message.of("below ground, which is no external wall", "位於地面以下，不屬外牆")));

    private final double lightWell;
    private final double shop;

    /**
     * @param lightWell the largest plan area of a light well whose walls are left out, m²
     * @param shop the largest usable floor area of an open-front shop that may be left out, m²
     */
    OttvScope(double lightWell, double shop) {
        this.lightWell = lightWell;
        this.shop = shop;
    }

    Counting of(FabricElement element) {
        List<Counting> found = new ArrayList<>();
        for (Exclusion exclusion : EXCLUSIONS) {
            Circumstance told = element.circumstance(exclusion.kind());
            if (told != null && (exclusion.roofsToo() || !element.kind().isRoof())) {
                found.add(decided(told, exclusion.clause(), exclusion.reason(), List.of()));
            }
        }
        if (!element.kind().isRoof()) {
            sized(element.circumstance(Kind.LIGHT_WELL), lightWell, "4.1(c)",
                    Message.of("external wall of a light well of no more than {0} m² on plan", "平面面積不超過 {0} 平方米的天井外牆",
                            lightWell), List.of(), found);
            sized(element.circumstance(Kind.OPEN_FRONT_SHOP), shop, "APP-67, 6", Message.of(
                    "open-front shop of no more than {0} m² of usable floor with air-conditioning of its own",
                    "實用樓面面積不超過 {0} 平方米並設獨立空調的開放式店鋪", shop), cooling(element), found);
        }
        Counting decision = Counting.YES;
        for (Counting each : found) {
            if (each.decision() == Decision.NO) {
                return each;
            }
            decision = decision == Counting.YES ? each : Counting.maybe(decision.clause(), decision.reason(),
                    decision.evidence(), OttvTables.joined(decision.missing(), each.missing()));
        }
        return decision;
    }

    /** What is not known about an open-front shop's air-conditioning; empty where it is known to be its own. */
    private static List<Missing> cooling(FabricElement element) {
        Circumstance told = element.circumstance(Kind.SEPARATE_COOLING);
        if (told == null) {
            return List.of(new Missing("envelope.separate-cooling", Kind.SEPARATE_COOLING.label(),
                    Message.of("it is not told whether the shop has air-conditioning of its own", "沒有說明店鋪是否設獨立空調"),
                    Message.of("say so in the project's settings", "請在項目設定中說明")));
        }
        return told.missing();
    }

    private static void sized(Circumstance told, double largest, String clause, Message reason, List<Missing> open,
            List<Counting> found) {
        if (told == null) {
            return;
        }
        Estimate figure = told.figure();
        if (figure != null && figure.low() > largest) {
            return;
        }
        List<Missing> missing = new ArrayList<>(open);
        if (figure == null) {
            missing.add(new Missing("envelope." + told.kind().name().toLowerCase(Locale.ROOT),
                    told.kind().label(), Message.of("its area is not known", "面積不詳"),
                    Message.of("model it as a space with its area", "請以空間建模並提供面積")));
        } else if (figure.high() > largest) {
            missing.addAll(figure.missing());
        }
        found.add(decided(told, clause, reason, missing));
    }

    private static Counting decided(Circumstance told, String clause, Message reason, List<Missing> open) {
        List<Missing> missing = OttvTables.joined(told.missing(), open);
        List<Evidence> evidence = told.evidence();
        return told.certain() && missing.isEmpty() ? Counting.no(clause, reason, evidence)
                : Counting.maybe(clause, Message.of("may be left out by {0}: {1}", "可能按 {0} 豁免：{1}", clause, reason),
                        evidence, missing);
    }
}
