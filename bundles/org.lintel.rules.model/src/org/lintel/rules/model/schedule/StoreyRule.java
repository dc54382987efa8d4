// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schedule;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.FacadeEntry;
import org.lintel.rules.model.input.FacadeInputs;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.SubjectKind;

/** The schedule of the windows of a storey by orientation, and whether every one of them could be entered. */
final class StoreyRule implements Rule {

    @Override
    public String id() {
        return "window-schedule/storey";
    }

    @Override
    public String subject() {
        return SubjectKind.STOREY.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(FacadeInputs.WINDOWS, FacadeInputs.WALLS);
    }

    @Override
    public Verdict judge(Facts facts) {
        List<FacadeEntry> windows = facts.get(FacadeInputs.WINDOWS).stream()
                .filter(window -> !Boolean.FALSE.equals(window.external())).toList();
        if (windows.isEmpty()) {
            return Verdict.notApplicable(Message.of("the storey has no external windows", "此樓層沒有外窗"));
        }
        StoreySchedule schedule = new StoreySchedule(windows, facts.get(FacadeInputs.WALLS));
        if (schedule.open() == 0) {
            return Verdict.pass(Message.of("windows: {0}; area: {1}", "窗：{0} 扇；面積：{1}", windows.size(),
                    schedule.area()))
                    .schedule(schedule.table()).evidence(facts.evidence(FacadeInputs.WINDOWS));
        }
        Message reason = Message.of("{0} of {1} windows could not be entered in full", "{1} 扇窗中有 {0} 扇未能完整列入",
                schedule.open(), windows.size());
        Missing missing = schedule.withoutSide() >= schedule.withoutArea()
                ? new Missing(EnvelopeInputs.ORIENTATION.id(), EnvelopeInputs.ORIENTATION.label(), reason,
                        EnvelopeInputs.ORIENTATION.remedy())
                : new Missing(GlazingInputs.AREA.id(), GlazingInputs.AREA.label(), reason, GlazingInputs.AREA.remedy());
        return Verdict.undetermined(reason, List.of(missing)).schedule(schedule.table())
                .evidence(facts.evidence(FacadeInputs.WINDOWS));
    }
}
