// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.RoomVentilation;
import org.lintel.rules.model.input.SubjectKind;
import org.lintel.rules.model.input.VentilationInputs;

/**
 * Whether a habitable room keeps the criteria of natural ventilation; nothing is refused for it, but its extent is
 * reported.
 */
final class VentilationRule implements Rule {

    @Override
    public String id() {
        return "hk-rttv/natural-ventilation";
    }

    @Override
    public String subject() {
        return SubjectKind.SPACE.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(VentilationInputs.ROOM);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        RoomVentilation room = facts.find(VentilationInputs.ROOM);
        boolean told = room != null && room.route() instanceof Answer.Known<String>;
        return told || room == null || RoomCheck.habitable(facts.edition(), room) ? null
                : Message.of("\"{0}\" is no name of a living room, bedroom or the like that Lintel knows; if it is one, set "
                        + "LongName or map its name under space-types in lintel.yaml",
                        "「{0}」並非 Lintel 所知的客廳、睡房等居室名稱；如屬居室，請設定 LongName 或在 lintel.yaml 的 space-types 配對其名稱",
                        room.name());
    }

    @Override
    public Verdict judge(Facts facts) {
        RoomCheck check = RoomCheck.of(facts.edition(), facts.get(VentilationInputs.ROOM));
        Verdict verdict = check.broken() != null ? Verdict.fail(check.broken())
                : !check.missing().isEmpty() ? Verdict.undetermined(Missing.lacking(check.missing()), check.missing())
                        : Verdict.pass(Message.of("keeps all criteria of its way of ventilation", "符合其通風方式的所有準則"));
        return check.worked() == null ? verdict : verdict.by(check.worked());
    }
}
