// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.UnknownFigure;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.InstalledLighting;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.pack.Table;

/** The circuit power of a space's fixed lighting per square metre, against Table 5.4. */
final class LightingPowerDensityRule extends BecRule {

    /**
     * Densities that lighting can have, in W/m²; Lintel's own. Outside, somebody has mixed up W and kW, or the area is
     * wrong: sixty times below the strictest limit of Table 5.4 (2024), and 27 times above the most generous.
     */
    private static final double LEAST = 0.05;
    private static final double MOST = 500;

    @Override
    public String id() {
        return "hk-bec/lighting-power-density";
    }

    @Override
    public String subject() {
        return "space";
    }

    /** None: the rule itself tells all that is missing at once, which depends on the space type. */
    @Override
    public List<Input<?>> required() {
        return List.of();
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(SpaceInputs.USE, SpaceInputs.AREA, SpaceInputs.HEADROOM, LightingInputs.INSTALLED);
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Missing> missing = new ArrayList<>();
        Answer<Quantity> area = facts.ask(SpaceInputs.AREA);
        if (area instanceof Answer.Unknown<Quantity>) {
            missing.add(Facts.missing(SpaceInputs.AREA, area));
        }
        LpdLimit limit = LpdLimit.of(facts, missing);
        Answer<InstalledLighting> power = facts.ask(LightingInputs.INSTALLED);
        InstalledLighting lighting = power instanceof Answer.Known<InstalledLighting> known ? known.value() : null;
        if (lighting == null) {
            missing.add(Facts.missing(LightingInputs.INSTALLED, power));
        } else if (!lighting.whole() && !exceeds(lighting, area, limit)) {
            missing.add(new Missing(LightingInputs.INSTALLED.id(), LightingInputs.INSTALLED.label(), lighting.open(),
                    LightingInputs.INSTALLED.remedy()));
        }
        if (!missing.isEmpty()) {
            return Verdict.undetermined(Missing.lacking(missing), missing).evidence(limit.evidence());
        }
        return verdict(facts, lighting, limit);
    }

    /** Whether even the part of the power that is known is too much. */
    private static boolean exceeds(InstalledLighting lighting, Answer<Quantity> area, LpdLimit limit) {
        return limit.value() != null && area instanceof Answer.Known<Quantity> known
                && lighting.atLeast().si() > limit.value().si() * known.value().si();
    }

    private static Verdict verdict(Facts facts, InstalledLighting lighting, LpdLimit limit) {
        Quantity area = facts.get(SpaceInputs.AREA);
        Quantity power = lighting.atLeast();
        boolean lowerBound = !lighting.whole();
        Quantity density = Quantity.of(power.si() / area.si(), Unit.WATT_PER_SQUARE_METRE);
        Calculation worked = Calculation.group(Message.of("lighting power density", "照明功率密度"), List.of(
                Calculation.made(Message.of(lowerBound ? "designed, at least" : "designed", lowerBound ? "設計值（至少）" : "設計值"),
                        "LPD", "P / A", density, List.of(
                                LightingPower.term(lighting, facts.evidence(LightingInputs.INSTALLED)),
                                Calculation.read(Message.of(SpaceInputs.AREA.label()), "A", area,
                                        facts.evidence(SpaceInputs.AREA)))),
                limit.term()));
        if (lighting.luminaires().isEmpty() && (density.si() < LEAST || density.si() > MOST)) {
            Message doubt = Message.of("{0} on {1} is {2} W/m², which no lighting has: are W and kW mixed up, or is the "
                    + "area another?", "{1} 上的 {0} 為 {2} W/m²，照明不可能如此：是否混淆了 W 與 kW，或面積有誤？",
                    Decimal.plain(power.si()) + " W", area, Decimal.plain(Math.round(density.si() * 1e6) / 1e6));
            return Verdict.undetermined(doubt, List.of(new Missing(LightingInputs.INSTALLED.id(),
                    LightingInputs.INSTALLED.label(), doubt, LightingInputs.INSTALLED.remedy()))).by(worked);
        }
        if (density.si() <= limit.value().si()) {
            return Verdict.pass(Message.of("{0} of at most {1} for \"{2}\"", "{0}，「{2}」上限為 {1}", density, limit.value(),
                    limit.type())).by(worked);
        }
        Table figures = facts.table("lighting");
        Table.Row least = figures.rows().getFirst();
        if (!lowerBound && UnknownFigure.is(figures, least, "value")) {
            return Verdict.undetermined(Message.of("{0}, more than {1} for \"{2}\", but how little lighting is left "
                    + "out is not known", "{0}，超出「{2}」的上限 {1}；但照明少至何程度無須查核則不詳", density, limit.value(),
                    limit.type()), List.of(UnknownFigure.missing(figures, least))).by(worked);
        }
        if (!lowerBound && power.si() <= figures.number(least, "value")) {
            Evidence threshold = figures.evidence(least, "value");
            return Verdict.pass(Message.of("not checked: the fixed lighting of the space draws {0}, no more than {1} W",
                    "無須查核：空間的固定照明為 {0}，不超過 {1} W", power, figures.number(least, "value")))
                    .by(worked).evidence(List.of(threshold));
        }
        return Verdict.fail(Message.of(lowerBound ? "at least {0}, more than {1} for \"{2}\"" : "{0}, more than {1} for \"{2}\"",
                lowerBound ? "至少 {0}，超出「{2}」的上限 {1}" : "{0}，超出「{2}」的上限 {1}", density, limit.value(), limit.type()))
                .by(worked);
    }
}
