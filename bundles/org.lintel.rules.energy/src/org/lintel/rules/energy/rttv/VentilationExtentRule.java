// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.RoomVentilation;
import org.lintel.rules.model.input.SubjectKind;
import org.lintel.rules.model.input.VentilationInputs;
import org.lintel.rules.pack.Table;

/**
 * How much of the area of habitable rooms keeps the criteria of natural ventilation: a figure that has to be reported.
 */
final class VentilationExtentRule implements Rule {

    private static final Message LABEL = Message.of("extent of natural ventilation", "自然通風符合程度");

    @Override
    public String id() {
        return "hk-rttv/natural-ventilation-extent";
    }

    @Override
    public String subject() {
        return SubjectKind.MODEL.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.of(VentilationInputs.ROOMS);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public Message exemption(Facts facts) {
        List<RoomVentilation> rooms = facts.find(VentilationInputs.ROOMS);
        return rooms == null || !habitable(facts, rooms).isEmpty() ? null
                : Message.of("no space is called a living room, bedroom or the like", "沒有名為客廳、睡房等居室的空間");
    }

    private static List<RoomVentilation> habitable(Facts facts, List<RoomVentilation> rooms) {
        return rooms.stream().filter(room -> room.route() instanceof Answer.Known<String>
                || RoomCheck.habitable(facts.edition(), room)).toList();
    }

    @Override
    public Verdict judge(Facts facts) {
        double kept = 0;
        double open = 0;
        double all = 0;
        List<Missing> missing = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (RoomVentilation room : habitable(facts, facts.get(VentilationInputs.ROOMS))) {
            RoomCheck check = RoomCheck.of(facts.edition(), room);
            Quantity area = check.area();
            double size = area == null ? 0 : area.si();
            all += size;
            kept += check.kept() ? size : 0;
            open += check.broken() == null && !check.missing().isEmpty() ? size : 0;
            if (area == null || check.broken() == null) {
                for (Missing each : check.missing()) {
                    missing.add(new Missing(each.input(), each.label(), Message.of("{0}: {1}", "{0}：{1}", room.name(),
                            each.reason()), each.remedy()));
                }
            }
            rows.add(List.of(room.name(), area == null ? "" : area,
                    room.route() instanceof Answer.Known<String> route ? route.value() : "",
                    check.broken() != null ? Text.of("no", "否") : check.kept() ? Text.of("yes", "是")
                            : Text.of("not known", "未明")));
        }
        Quantity least = new Quantity(all == 0 ? 0 : kept / all, Unit.PERCENT);
        Quantity most = new Quantity(all == 0 ? 1 : (kept + open) / all, Unit.PERCENT);
        Quantity floor = new Quantity(all, Unit.SQUARE_METRE);
        Verdict verdict = missing.isEmpty()
                ? Verdict.pass(Message.of("{0} of {1} of habitable rooms keep the criteria",
                        "居室 {1} 中有 {0} 符合準則", least, floor))
                : Verdict.undetermined(Message.of("{0} to {1} of {2} of habitable rooms keep the criteria",
                        "居室 {2} 中有 {0} 至 {1} 符合準則", least, most, floor), missing);
        Table table = facts.table("ventilation");
        return verdict.by(new Calculation(LABEL, "", "ΣA(kept) / ΣA", least, "", List.of(),
                List.of(table.evidence(table.rows().getFirst(), "limit")))).schedule(schedule(rows));
    }

    private static Schedule schedule(List<List<Object>> rows) {
        return new Schedule(Text.of("Natural ventilation of habitable rooms", "居室自然通風"), List.of(
                Schedule.Column.of("room", "房間"),
                new Schedule.Column(Text.of("usable floor area", "實用樓面面積"), Unit.SQUARE_METRE),
                Schedule.Column.of("way", "方式"), Schedule.Column.of("keeps the criteria", "符合準則")), rows);
    }
}
