// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.EnvelopeRule;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;

/** Which buildings MS 1525 concerns, and what of their envelope. */
final class Scope {

    private static final Message NOT_OUTSIDE = Message.of("{0}: outside air does not reach it", "{0}：沒有接觸室外空氣",
            Kind.BELOW_GROUND.label());
    private static final Message NOT_TOLD = Message.of("whether MS 1525 counts it is not told by what is known of it",
            "現有資料未有說明 MS 1525 是否計算此部分");
    /** What another code leaves out. */
    private static final List<Kind> DOUBTFUL = List.of(Kind.PARTY_WALL, Kind.WALL_ON_ROOF, Kind.LIGHT_WELL,
            Kind.CARPARK_FLOOR, Kind.REFUGE_FLOOR, Kind.PLANT_ROOM, Kind.OPEN_FRONT_SHOP, Kind.UNCONDITIONED);

    private Scope() {
    }

    /** Why the code does not concern a building; null where it does or may. Only what is certain exempts. */
    static Message exemption(Particulars told) {
        boolean flats = told.usesCertain() && told.uses().contains(Use.RESIDENTIAL)
                && told.uses().stream().allMatch(use -> use == Use.RESIDENTIAL || use == Use.CARPARK);
        return flats ? Message.of("the building is residential", "屬住宅建築物") : null;
    }

    /** What keeps the whole envelope from being that of a building the code is for; empty where nothing does. */
    static List<Missing> openUses(Particulars told) {
        return EnvelopeRule.openUses(told, use -> use != Use.RESIDENTIAL,
                Message.of("flats and other uses are under one roof, and which walls belong to which is not told",
                        "住宅與其他用途並存，而各外牆所屬的用途未有說明"),
                Message.of("state the use of the building, or check the parts as models of their own",
                        "請說明建築物用途，或把各部分分作獨立模型查核"));
    }

    /** Whether an element counts. What another code leaves out, and this one may, is tried both ways. */
    static Counting counting(FabricElement element) {
        Circumstance below = element.circumstance(Kind.BELOW_GROUND);
        if (below != null) {
            return below.certain() ? Counting.no("", NOT_OUTSIDE, below.evidence())
                    : Counting.maybe("", NOT_OUTSIDE, below.evidence(), below.missing());
        }
        for (Kind kind : DOUBTFUL) {
            Circumstance found = element.circumstance(kind);
            if (found != null) {
                List<Missing> missing = new ArrayList<>(found.missing());
                missing.add(new Missing("ms1525.scope", kind.label(), NOT_TOLD,
                        Message.of("look it up in MS 1525", "請查閱 MS 1525")));
                return Counting.maybe("", Message.of("{0}: {1}", "{0}：{1}", kind.label(), NOT_TOLD), found.evidence(),
                        missing);
            }
        }
        return Counting.YES;
    }
}
