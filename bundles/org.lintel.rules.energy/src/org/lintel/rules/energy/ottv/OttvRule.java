// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;

/** The overall thermal transfer value of a tower or podium, against the limit in force on the day. */
final class OttvRule implements Rule {

    /** Uses that Cap. 123M does not cover. */
    private static final Set<Use> EXEMPT = EnumSet.of(Use.RESIDENTIAL, Use.INDUSTRIAL, Use.SCHOOL, Use.CARPARK,
            Use.STORAGE, Use.UTILITY);

    @Override
    public String id() {
        return "hk-ottv/envelope";
    }

    @Override
    public String subject() {
        return FabricInputs.ENVELOPE_PART;
    }

    @Override
    public List<Input<?>> required() {
        return List.of(FabricInputs.FABRIC);
    }

    /** The envelope takes longer than all rules on single elements together. */
    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        return exempt(facts);
    }

    /** Why the code does not concern the building of an envelope; null where it does or may. */
    static Message exempt(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        if (fabric == null) {
            return null;
        }
        Particulars told = fabric.particulars();
        boolean exempt = told.usesCertain() && !told.uses().isEmpty() && EXEMPT.containsAll(told.uses());
        return exempt ? Message.of("Cap. 123M applies to commercial buildings and hotels only",
                "第123M章只適用於商業建築物及酒店") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        Ottv ottv = new Ottv(facts.edition(), fabric, false);
        if (ottv.gains().isEmpty()) {
            return fabric.gaps().isEmpty() ? Verdict.notApplicable(Message.of(
                    "{0}: the code counts none of its walls and roofs", "{0}：守則不計其任何外牆及屋頂", fabric.part().label()))
                    .schedule(ottv.leftOut())
                    : Verdict.undetermined(Message.of("{0}: none of its envelope could be taken up",
                            "{0}：未能讀取其任何外殼", fabric.part().label()), fabric.gaps());
        }
        if (fabric.part() == Part.WHOLE) {
            return undivided(ottv);
        }
        OttvLimits limits = OttvLimits.of(facts.edition(), fabric, facts.date());
        Verdict verdict = limits.verdict(ottv);
        if (verdict.outcome() == Outcome.UNDETERMINED && OttvTerms.couldUseHeatGain(fabric.elements())) {
            Ottv derived = new Ottv(facts.edition(), fabric, true);
            Verdict second = limits.verdict(derived);
            if (second.outcome() != Outcome.UNDETERMINED) {
                ottv = derived;
                verdict = second;
            }
        }
        verdict.by(ottv.worked()).evidence(evidence(fabric, ottv));
        for (Schedule schedule : List.of(ottv.form4(), ottv.form3(), ottv.form1(), ottv.components(),
                ottv.form2(), ottv.summary(), WindowSchedule.of(fabric), ottv.leftOut(), ottv.constructions(),
                ottv.levers(), ottv.missing(), limits.all(ottv))) {
            if (!schedule.rows().isEmpty()) {
                verdict.schedule(schedule);
            }
        }
        return verdict;
    }

    /** Tower and podium have limits of their own, and which is which is not known. */
    private static Verdict undivided(Ottv ottv) {
        return Verdict.undetermined(Message.of("{0}: OTTV {1}, but the code judges tower and podium apart",
                "{0}：OTTV 為 {1}，但守則分開評核塔樓及平台", ottv.fabric().part().label(), ottv.comparison().range()),
                List.of(new Missing("envelope.ground", Text.of("level of the ground", "地面水平"),
                        Message.of("without it the building cannot be divided into podium and tower",
                                "欠缺地面水平，未能把建築物分為平台及塔樓"),
                        Message.of("set it in the project's settings, or Elevation of the storeys",
                                "請在項目設定中指定，或為樓層設定 Elevation")))).by(ottv.worked())
                .evidence(evidence(ottv.fabric(), ottv)).schedule(ottv.form4()).schedule(ottv.form3());
    }

    private static List<Evidence> evidence(Fabric fabric, Ottv ottv) {
        List<Evidence> evidence = new ArrayList<>();
        Particulars told = fabric.particulars();
        if (!told.usesCertain()) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "it is not told for certain what the building is used for: taken as a commercial building or hotel",
                    "沒有確實說明建築物的用途：當作商業建築物或酒店")));
        }
        evidence.addAll(told.usesEvidence());
        if (fabric.split() != null) {
            evidence.addAll(fabric.split().height().evidence());
            evidence.addAll(fabric.split().ground().evidence());
        }
        evidence.addAll(fabric.north().evidence());
        evidence.addAll(fabric.disagreements());
        evidence.addAll(ottv.reasons());
        return evidence;
    }
}
