// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schedule;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.FacadeInputs;
import org.lintel.rules.model.input.Facing;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.SubjectKind;

/** Whether a window can be entered in a schedule: which way it looks and how large it is. */
final class WindowRule implements Rule {

    @Override
    public String id() {
        return "window-schedule/window";
    }

    @Override
    public String subject() {
        return SubjectKind.WINDOW.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of();
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(EnvelopeInputs.EXTERNAL, EnvelopeInputs.ORIENTATION, FacadeInputs.AXIS, GlazingInputs.AREA);
    }

    @Override
    public Message exemption(Facts facts) {
        return Boolean.FALSE.equals(facts.find(EnvelopeInputs.EXTERNAL))
                ? Message.of("it is not in an external wall", "並非位於外牆") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        Facing facing = facts.find(EnvelopeInputs.ORIENTATION);
        List<Missing> missing = new ArrayList<>();
        for (Input<?> input : List.<Input<?>>of(EnvelopeInputs.ORIENTATION, GlazingInputs.AREA)) {
            if (facts.missing(input) != null) {
                missing.add(facts.missing(input));
            }
        }
        List<Evidence> evidence = new ArrayList<>(facts.evidence(EnvelopeInputs.EXTERNAL));
        evidence.addAll(facts.evidence(EnvelopeInputs.ORIENTATION));
        evidence.addAll(facts.evidence(GlazingInputs.AREA));
        if (missing.isEmpty()) {
            return Verdict.pass(Message.of("looks {0}, {1}", "面向 {0}，{1}", facing.words(),
                    facts.get(GlazingInputs.AREA))).evidence(evidence);
        }
        return Verdict.undetermined(summary(facts, facing), missing).evidence(evidence);
    }

    private static Message summary(Facts facts, Facing facing) {
        Facing axis = facts.find(FacadeInputs.AXIS);
        if (facing != null) {
            return Message.of("looks {0}; its size is not known", "面向 {0}；尺寸不詳", facing.words());
        }
        Message way = axis == null ? Message.of("which way it looks is not known", "朝向不詳")
                : Message.of("looks {0} or {1}", "面向 {0} 或 {1}", axis.sector().label(),
                        axis.opposite().sector().label());
        Object area = facts.find(GlazingInputs.AREA);
        return area == null ? Message.of("{0}; its size is not known", "{0}；尺寸不詳", way)
                : Message.of("{0}; {1}", "{0}；{1}", way, area);
    }
}
