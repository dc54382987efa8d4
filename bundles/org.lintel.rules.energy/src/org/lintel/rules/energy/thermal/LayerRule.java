// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.thermal;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.SubjectKind;

/** Whether the U-value a model states for an external wall or roof is the one its layers give. */
final class LayerRule implements Rule {

    private final String id;
    private final SubjectKind kind;
    private final String element;

    /** @param element what the code's tables call it: {@code wall} or {@code roof} */
    LayerRule(String id, SubjectKind kind, String element) {
        this.id = id;
        this.kind = kind;
        this.element = element;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subject() {
        return kind.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(EnvelopeInputs.EXTERNAL, EnvelopeInputs.BUILD_UP);
    }

    @Override
    public List<Input<?>> optional() {
        return kind == SubjectKind.ROOF
                ? List.of(EnvelopeInputs.U_VALUE, EnvelopeInputs.INTERNAL_ABSORPTIVITY, EnvelopeInputs.INNER_FACE,
                        EnvelopeInputs.PITCH)
                : List.of(EnvelopeInputs.U_VALUE, EnvelopeInputs.INTERNAL_ABSORPTIVITY, EnvelopeInputs.INNER_FACE);
    }

    @Override
    public Message exemption(Facts facts) {
        return Boolean.FALSE.equals(facts.find(EnvelopeInputs.EXTERNAL))
                ? Message.of("it is not external: the code's surface films do not apply",
                        "並非外部構件：守則的表面空氣膜不適用") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        BuildUp buildUp = facts.get(EnvelopeInputs.BUILD_UP);
        Transmittance worked = Transmittance.of(facts, element, buildUp);
        Quantity stated = facts.find(EnvelopeInputs.U_VALUE);
        Verdict verdict = !worked.isKnown() ? unknown(worked)
                : stated == null ? unstated(facts, worked) : compared(facts, worked, stated);
        if (worked.isKnown()) {
            verdict.by(worked.calculation());
        }
        return verdict.schedule(worked.schedule(buildUp)).evidence(facts.evidence(EnvelopeInputs.EXTERNAL))
                .evidence(facts.evidence(EnvelopeInputs.U_VALUE));
    }

    private static Verdict unknown(Transmittance worked) {
        return Verdict.undetermined(Message.of("the layers do not give a U-value: {0}", "各層未能得出 U 值：{0}",
                worked.missing().getFirst().reason()), worked.missing());
    }

    private static Verdict unstated(Facts facts, Transmittance worked) {
        return Verdict.undetermined(Message.of("the layers give {0}; the model states no U-value to compare with",
                "各層得出 {0}；模型沒有填寫 U 值可供比較", worked.printed()),
                List.of(facts.missing(EnvelopeInputs.U_VALUE))).severity(Severity.INFO);
    }

    private static Verdict compared(Facts facts, Transmittance worked, Quantity stated) {
        Tolerance tolerance = new Tolerance(facts.parameter("absolute"), facts.parameter("relative"));
        Quantity shown = stated.in(Unit.TRANSMITTANCE);
        boolean least = tolerance.equal(stated.si(), worked.least().si());
        boolean most = tolerance.equal(stated.si(), worked.most().si());
        if (least && most) {
            return Verdict.pass(Message.of("stated {0}, and the layers give {1}", "填寫 {0}，各層得出 {1}", shown,
                    worked.printed()));
        }
        boolean below = stated.si() < worked.least().si() && !least;
        boolean above = stated.si() > worked.most().si() && !most;
        if (below || above) {
            Quantity nearest = below ? worked.least() : worked.most();
            Quantity share = new Quantity(Math.abs(stated.si() - nearest.si()) / nearest.si(), Unit.PERCENT);
            return Verdict.fail(below
                    ? Message.of("stated {0}, but the layers give {1}: {2} less", "填寫 {0}，但各層得出 {1}：少了 {2}", shown,
                            worked.printed(), share)
                    : Message.of("stated {0}, but the layers give {1}: {2} more", "填寫 {0}，但各層得出 {1}：多了 {2}", shown,
                            worked.printed(), share));
        }
        List<Missing> missing = new ArrayList<>(worked.missing());
        return Verdict.undetermined(Message.of("stated {0}; the layers give {1}, depending on what is not told",
                "填寫 {0}；各層得出 {1}，視乎未說明的資料", shown, worked.printed()), missing);
    }
}
