// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.SubjectKind;

/** Whether the U-value a model states for an external wall or roof is the one its layers give by Appendix A. */
final class LayersRule implements Rule {

    private final boolean roof;

    LayersRule(boolean roof) {
        this.roof = roof;
    }

    @Override
    public String id() {
        return roof ? "sg-envelope/roof-layers" : "sg-envelope/wall-layers";
    }

    @Override
    public String subject() {
        return (roof ? SubjectKind.ROOF : SubjectKind.WALL).id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(EnvelopeInputs.EXTERNAL, EnvelopeInputs.BUILD_UP);
    }

    @Override
    public List<Input<?>> optional() {
        return roof ? List.of(EnvelopeInputs.U_VALUE, EnvelopeInputs.PITCH) : List.of(EnvelopeInputs.U_VALUE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        return Boolean.FALSE.equals(facts.find(EnvelopeInputs.EXTERNAL))
                ? Message.of("it is not external: the code's surface films do not apply", "並非外部構件：守則的表面空氣膜不適用")
                : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        BuildUp buildUp = facts.get(EnvelopeInputs.BUILD_UP);
        Quantity pitch = roof ? facts.find(EnvelopeInputs.PITCH) : null;
        // of a roof whose pitch is not told both ends of the tables are tried
        boolean open = roof && pitch == null;
        double slope = pitch == null ? 0 : pitch.in(Unit.DEGREE).value();
        Construction.Worked worked = new Construction(facts.edition(), roof, slope).of(buildUp);
        if (worked.u() == null) {
            return Verdict.undetermined(Message.of("the layers do not give a U-value: {0}", "各層未能得出 U 值：{0}",
                    worked.missing().getFirst().reason()), worked.missing());
        }
        Calculation steep = open ? new Construction(facts.edition(), true, 45).of(buildUp).u() : worked.u();
        Verdict verdict = compared(facts, worked.u().value(), steep.value());
        verdict.by(!open ? worked.u() : Calculation.group(Message.of("U-value, flat and at 45°", "U 值（平放及 45°）"),
                List.of(worked.u(), steep)));
        return verdict.evidence(facts.evidence(EnvelopeInputs.EXTERNAL))
                .evidence(facts.evidence(EnvelopeInputs.U_VALUE)).evidence(roof ? facts.evidence(EnvelopeInputs.PITCH) : List.of());
    }

    /** @param low and high what the layers give, which differ where the pitch is not told */
    private static Verdict compared(Facts facts, Quantity low, Quantity high) {
        Message printed = low.equals(high) ? Message.of("{0}", "{0}", low)
                : Message.of("{0} to {1}", "{0} 至 {1}", low, high);
        Quantity stated = facts.find(EnvelopeInputs.U_VALUE);
        if (stated == null) {
            return Verdict.undetermined(Message.of("the layers give {0}; the model states no U-value to compare with",
                    "各層得出 {0}；模型沒有填寫 U 值可供比較", printed), List.of(facts.missing(EnvelopeInputs.U_VALUE)))
                    .severity(Severity.INFO);
        }
        Quantity shown = stated.in(Unit.TRANSMITTANCE);
        Tolerance tolerance = new Tolerance(facts.parameter("absolute"), facts.parameter("relative"));
        if (tolerance.equal(shown.si(), low.si()) && tolerance.equal(shown.si(), high.si())) {
            return Verdict.pass(Message.of("stated {0}, and the layers give {1}", "填寫 {0}，各層得出 {1}", shown, printed));
        }
        if (shown.si() < low.si() && !tolerance.equal(shown.si(), low.si())) {
            return Verdict.fail(Message.of("stated {0}, but the layers give {1}: the element is worse than stated",
                    "填寫 {0}，但各層得出 {1}：較所填為差", shown, printed));
        }
        if (shown.si() > high.si() && !tolerance.equal(shown.si(), high.si())) {
            return Verdict.fail(Message.of("stated {0}, but the layers give {1}: the element is better than stated",
                    "填寫 {0}，但各層得出 {1}：較所填為佳", shown, printed));
        }
        return Verdict.undetermined(Message.of("stated {0}; the layers give {1}, depending on the pitch",
                "填寫 {0}；各層得出 {1}，視乎斜度", shown, printed), List.of(facts.missing(EnvelopeInputs.PITCH)));
    }
}
