// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;

/**
 * What rules on the envelope of a whole building have in common: that they ask for its fabric and are applied where the
 * author asks, what a verdict is worth where the use of the building is not told, what a report shows beside it.
 */
public abstract class EnvelopeRule implements Rule {

    private static final Text ELEMENTS = Text.of("Elements", "構件");
    private static final Text USE = Text.of("use of the building", "建築物用途");

    private final String id;

    protected EnvelopeRule(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String subject() {
        return FabricInputs.ENVELOPE;
    }

    @Override
    public final List<Input<?>> required() {
        return List.of(FabricInputs.FABRIC);
    }

    /** Buildings of its jurisdiction and kind are checked by it, and those whose author asks. */
    @Override
    public final boolean onRequest() {
        return true;
    }

    /** Where the code leaves out all there is: why, with the areas, and the list of it. */
    protected static Verdict nothing(Fabric fabric, HeatGains gains, String value) {
        Map<Message, Double> areas = new LinkedHashMap<>();
        for (HeatGain gain : gains.leftOut()) {
            areas.merge(gain.counting().reason(), gain.element().area().high(), Double::sum);
        }
        Message why = Message.of("nothing counts for {0}", "沒有計入 {0} 的部分", value);
        for (Map.Entry<Message, Double> each : areas.entrySet()) {
            why = Message.of("{0}; {1}: {2}", "{0}；{1}：{2}", why, each.getKey(),
                    new Quantity(each.getValue(), Unit.SQUARE_METRE));
        }
        Verdict verdict = nothing(fabric, why);
        Schedule out = GainSchedule.leftOut(gains);
        return out == null ? verdict : verdict.schedule(out);
    }

    /** Where there is nothing to count: none of the rule's business, or an envelope that could not be taken up. */
    protected static Verdict nothing(Fabric fabric, Message none) {
        return fabric.gaps().isEmpty() ? Verdict.notApplicable(none)
                : Verdict.undetermined(Message.of("the envelope could not be taken up", "未能讀取外殼"), fabric.gaps());
    }

    /**
     * What keeps a building from being all of uses a rule is for, car parks beside; empty where nothing does.
     *
     * @param mine the uses the rule is for
     * @param mixed what is not told where there are others too
     */
    public static List<Missing> openUses(Particulars told, Predicate<Use> mine, Message mixed, Message remedy) {
        boolean all = told.usesCertain() && !told.uses().isEmpty()
                && told.uses().stream().allMatch(use -> use == Use.CARPARK || mine.test(use))
                && told.uses().stream().anyMatch(mine);
        if (all) {
            return List.of();
        }
        return !told.usesMissing().isEmpty() ? told.usesMissing() : List.of(new Missing("building.use", USE,
                told.uses().isEmpty() ? Message.of("what the building is used for is not told", "沒有說明建築物用途") : mixed,
                remedy));
    }

    /** What a verdict comes to where it is not certain that it concerns all of the building. */
    protected static Verdict ofUse(Verdict verdict, List<Missing> open, String what) {
        boolean decided = verdict.outcome() == Outcome.PASS || verdict.outcome() == Outcome.FAIL;
        return !decided || open.isEmpty() ? verdict : Verdict.undetermined(Message.of(
                "{0}; whether {1} concerns all of the building is not told", "{0}；{1} 是否適用於整座建築物未有說明",
                verdict.summary(), what), open).evidence(verdict.evidence());
    }

    /**
     * The verdict with all that a report shows of it: the worked tree, what does not count, the form, the elements,
     * what weighs most, where north and use came from.
     *
     * @param form of the code, or the like
     * @param symbols of the factors that get a column each in the table of elements
     */
    protected static Verdict shown(Verdict verdict, Fabric fabric, HeatGains gains, WorkedTree tree, Schedule form,
            List<String> symbols) {
        Schedule out = GainSchedule.leftOut(gains);
        if (out != null) {
            verdict.schedule(out);
        }
        return verdict.by(tree.whole()).schedule(form).schedule(GainSchedule.counted(gains, ELEMENTS, symbols))
                .schedule(Weights.constructions(gains)).schedule(Levers.of(gains))
                .schedule(Weights.missing(Sensitivity.of(gains)))
                .evidence(fabric.north().evidence()).evidence(fabric.particulars().usesEvidence())
                .evidence(fabric.disagreements());
    }
}
