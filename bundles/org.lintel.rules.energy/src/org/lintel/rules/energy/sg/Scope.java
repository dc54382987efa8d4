// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;

/** What the code counts: which buildings, by their use, and which of their walls and roofs. */
final class Scope {

    private static final Message NOT_EXPOSED = Message.of("it is not exposed to outside air", "沒有接觸室外空氣");
    private static final Message NO_ROOM = Message.of("it encloses no room", "並無圍封任何房間");
    private static final Message ROOMS = Message.of("only living rooms, dining rooms, studies and bedrooms count",
            "只計算客廳、飯廳、書房及睡房");
    private static final Message NOT_COOLED = Message.of(
            "the code's example leaves out storeys that are not air-conditioned but counts a service area that is not",
            "守則示例不計沒有空調的樓層，但計入沒有空調的服務區");
    private static final Text COUNTS = Text.of("whether it counts", "是否計算在內");
    private static final Message ASK = Message.of(
            "tell whether the storey is air-conditioned as a whole, or leave the mark out where it is",
            "請說明整層是否設有空調；如有，請刪除該標記");

    /** Left out for certain, by value; the paragraph that says so, or the example that does so. */
    private static final Map<Kind, String> WALLS = Map.of(Kind.BELOW_GROUND, "D1.1", Kind.PARTY_WALL, "D1.2.1(iv)",
            Kind.WALL_ON_ROOF, "5.2");
    private static final List<Kind> NO_DWELLING_ROOM = List.of(Kind.BATHROOM, Kind.ENCLOSED_KITCHEN, Kind.COMMON_PART,
            Kind.CARPARK_FLOOR, Kind.REFUGE_FLOOR, Kind.PLANT_ROOM, Kind.OPEN_FRONT_SHOP);
    private static final List<Kind> UNCOOLED = List.of(Kind.CARPARK_FLOOR, Kind.UNCONDITIONED, Kind.PLANT_ROOM);

    private Scope() {
    }

    /** Why a value does not concern a building; null where it does or may. Only what is certain exempts. */
    static Message exemption(TransferValue value, Particulars particulars) {
        if (!particulars.usesCertain() || particulars.uses().isEmpty()) {
            return null;
        }
        boolean dwellings = particulars.uses().contains(Use.RESIDENTIAL);
        boolean others = particulars.uses().stream().anyMatch(use -> use != Use.RESIDENTIAL && use != Use.CARPARK);
        return value == TransferValue.RETV
                ? dwellings ? null : Message.of("the building is not residential: RETV does not apply",
                        "並非住宅建築物：RETV 不適用")
                : others ? null : Message.of("the building is residential: {0} does not apply", "屬住宅建築物：{0} 不適用",
                        value.name());
    }

    /** What keeps a value from being that of the whole building for certain; empty where nothing does. */
    static List<Missing> openUses(TransferValue value, Particulars particulars) {
        boolean mine = particulars.usesCertain() && particulars.uses().stream().allMatch(
                use -> use == Use.CARPARK || (use == Use.RESIDENTIAL) == (value == TransferValue.RETV));
        if (mine && !particulars.uses().isEmpty()) {
            return List.of();
        }
        if (!particulars.usesMissing().isEmpty()) {
            return particulars.usesMissing();
        }
        return List.of(new Missing("building.use", Text.of("use of the building", "建築物用途"),
                particulars.uses().isEmpty() ? Message.of("what the building is used for is not told", "沒有說明建築物用途")
                        : Message.of("residential and other uses are under one roof, and which walls belong to which "
                                + "is "
                                + "not told", "住宅與其他用途並存，而各外牆所屬的用途未有說明"),
                Message.of("state the use of the building, or check the parts as models of their own",
                        "請說明建築物用途，或把各部分分作獨立模型查核")));
    }

    /** Whether an element counts. */
    static Counting counting(TransferValue value, FabricElement element) {
        for (Kind kind : WALLS.keySet().stream().sorted().toList()) {
            Circumstance found = element.circumstance(kind);
            if (found != null) {
                return out(found, WALLS.get(kind), kind == Kind.WALL_ON_ROOF ? NO_ROOM : NOT_EXPOSED);
            }
        }
        if (value == TransferValue.RETV) {
            for (Kind kind : NO_DWELLING_ROOM) {
                Circumstance found = element.circumstance(kind);
                if (found != null) {
                    return out(found, "9.3", ROOMS);
                }
            }
            return Counting.YES;
        }
        for (Kind kind : UNCOOLED) {
            Circumstance found = element.circumstance(kind);
            if (found != null) {
                List<Missing> missing = new ArrayList<>(found.missing());
                missing.add(new Missing("envelope.circumstance", COUNTS,
                        Message.of("{0}: {1}", "{0}：{1}", kind.label(), NOT_COOLED), ASK));
                return Counting.maybe("D1.1", NOT_COOLED, found.evidence(), missing);
            }
        }
        return Counting.YES;
    }

    private static Counting out(Circumstance found, String clause, Message reason) {
        Message told = Message.of("{0}: {1}", "{0}：{1}", found.kind().label(), reason);
        return found.certain() ? Counting.no(clause, told, found.evidence())
                : Counting.maybe(clause, told, found.evidence(), found.missing());
    }
}
