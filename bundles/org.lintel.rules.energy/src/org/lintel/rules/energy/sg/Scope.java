// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.EnvelopeRule;
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
    private static final Message NOT_COOLED = Message.of("the storey is not air-conditioned", "該層沒有空調");
    /** So much of a storey's walls is all of them: the rest is doors and slab edges without a room behind. */
    private static final double ALL = 0.9;

    /** Left out for certain, by value; the paragraph that says so, or the example that does so. */
    private static final Map<Kind, String> WALLS = Map.of(Kind.BELOW_GROUND, "D1.1", Kind.PARTY_WALL, "D1.2.1(iv)",
            Kind.WALL_ON_ROOF, "5.2");
    private static final List<Kind> NO_DWELLING_ROOM = List.of(Kind.BATHROOM, Kind.ENCLOSED_KITCHEN, Kind.COMMON_PART,
            Kind.CARPARK_FLOOR, Kind.REFUGE_FLOOR, Kind.PLANT_ROOM, Kind.OPEN_FRONT_SHOP);

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
        return EnvelopeRule.openUses(particulars,
                use -> (use == Use.RESIDENTIAL) == (value == TransferValue.RETV),
                Message.of("residential and other uses are under one roof, and which walls belong to which is not told",
                        "住宅與其他用途並存，而各外牆所屬的用途未有說明"),
                Message.of("state the use of the building, or check the parts as models of their own",
                        "請說明建築物用途，或把各部分分作獨立模型查核"));
    }

    /**
     * The storeys of which all rooms are told not to be air-conditioned: those the code's example leaves out, while it
     * counts the wall of a service area on a storey that is.
     */
    static Set<String> uncooled(List<FabricElement> elements) {
        Map<String, double[]> walls = new HashMap<>();
        for (FabricElement element : elements) {
            if (!element.kind().isRoof() && Double.isFinite(element.area().high())) {
                Circumstance told = element.circumstance(Kind.UNCONDITIONED);
                double[] storey = walls.computeIfAbsent(element.storey(), name -> new double[2]);
                storey[0] += element.area().high();
                storey[1] += told != null && told.certain() ? element.area().high() : 0;
            }
        }
        walls.values().removeIf(storey -> storey[1] == 0 || storey[1] < ALL * storey[0]);
        return Set.copyOf(walls.keySet());
    }

    /**
     * Whether an element counts.
     *
     * @param uncooled the storeys that are not air-conditioned
     */
    static Counting counting(TransferValue value, FabricElement element, Set<String> uncooled) {
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
        Circumstance carPark = element.circumstance(Kind.CARPARK_FLOOR);
        if (carPark != null) {
            return out(carPark, "D1.1", NOT_COOLED);
        }
        Circumstance told = element.circumstance(Kind.UNCONDITIONED);
        if (uncooled.contains(element.storey())) {
            return Counting.no("D1.1", NOT_COOLED, told == null ? List.of() : told.evidence());
        }
        return Counting.YES;
    }

    private static Counting out(Circumstance found, String clause, Message reason) {
        Message told = Message.of("{0}: {1}", "{0}：{1}", found.kind().label(), reason);
        return found.certain() ? Counting.no(clause, told, found.evidence())
                : Counting.maybe(clause, told, found.evidence(), found.missing());
    }
}
