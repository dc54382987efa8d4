// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.EnvelopeRule;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;

/**
 * Which buildings the guidelines concern, and what of their envelope: that of the flats but for bathrooms and kitchens.
 */
final class Scope {

    private static final Message OF_FLATS = Message.of(
            "only the rooms of flats count, without bathrooms and enclosed kitchens", "只計算住宅單位的房間，浴室及獨立廚房除外");
    private static final Message NOT_OUTSIDE = Message.of("outside air does not reach it", "沒有接觸室外空氣");
    private static final Message WHOSE = Message.of(
            "flats and other uses are under one roof, and whose it is is not told", "住宅與其他用途並存，而未有說明所屬用途");
    private static final Message PARTY = Message.of(
            "whether party walls count is not told by what is known of the guidelines",
            "現有資料未有說明共用牆是否計算在內");
    private static final List<Kind> OUT = List.of(Kind.BATHROOM, Kind.ENCLOSED_KITCHEN, Kind.COMMON_PART,
            Kind.CARPARK_FLOOR, Kind.REFUGE_FLOOR, Kind.PLANT_ROOM, Kind.OPEN_FRONT_SHOP, Kind.WALL_ON_ROOF);

    private Scope() {
    }

    /** Why the guidelines do not concern a building; null where they do or may. Only what is certain exempts. */
    static Message exemption(Particulars told) {
        return told.usesCertain() && !told.uses().isEmpty() && !told.uses().contains(Use.RESIDENTIAL)
                ? Message.of("no part of the building is residential", "建築物沒有住宅部分") : null;
    }

    /** Whether flats and other uses are under one roof: each element is then asked whose it is. */
    static boolean composite(Particulars told) {
        return told.usesCertain() && told.uses().contains(Use.RESIDENTIAL) && told.uses().stream()
                .anyMatch(use -> use != Use.RESIDENTIAL && use != Use.CARPARK);
    }

    /**
     * What keeps the whole envelope from being that of flats for certain; empty where nothing does, or each element is
     * asked.
     */
    static List<Missing> openUses(Particulars told) {
        return composite(told) ? List.of() : EnvelopeRule.openUses(told, use -> use == Use.RESIDENTIAL,
                Message.of("flats and other uses are under one roof, and which walls belong to which is not told",
                        "住宅與其他用途並存，而各外牆所屬的用途未有說明"),
                Message.of("state the use of the building, or check the flats as a model of their own",
                        "請說明建築物用途，或把住宅部分分作獨立模型查核"));
    }

    /**
     * Whether an element counts.
     *
     * @param composite whether it may be of another use: then only what is told to be of a dwelling counts for certain
     */
    static Counting counting(FabricElement element, boolean composite) {
        Circumstance below = element.circumstance(Kind.BELOW_GROUND);
        if (below != null) {
            return out(below, NOT_OUTSIDE);
        }
        for (Kind kind : OUT) {
            Circumstance found = element.circumstance(kind);
            if (found != null) {
                return out(found, OF_FLATS);
            }
        }
        Counting whose = composite ? whose(element) : Counting.YES;
        if (whose != Counting.YES) {
            return whose;
        }
        Circumstance party = element.circumstance(Kind.PARTY_WALL);
        if (party == null) {
            return Counting.YES;
        }
        Missing open = new Missing("rttv.party-wall", party.kind().label(), PARTY,
                Message.of("look it up in the Guidelines 2014", "請查閱《2014 年指引》"));
        return Counting.maybe("", PARTY, party.evidence(), List.of(open));
    }

    private static Counting whose(FabricElement element) {
        Circumstance other = element.circumstance(Kind.OTHER_USE);
        if (other != null) {
            return out(other, OF_FLATS);
        }
        return element.circumstance(Kind.DWELLING) != null ? Counting.YES
                : Counting.maybe("", WHOSE, List.of(), List.of(new Missing("envelope.circumstance",
                        Text.of("whether it is of a flat", "是否屬住宅單位"), WHOSE, Message.of(
                                "set Lintel_Envelope.Circumstance to dwelling or other-use on storeys, rooms or walls, "
                                        + "or list them under circumstances in lintel.yaml",
                                "請在樓層、房間或牆的 Lintel_Envelope.Circumstance 填寫 dwelling 或 other-use，"
                                        + "或在 lintel.yaml 的 circumstances 列出"))));
    }

    private static Counting out(Circumstance found, Message reason) {
        Message told = Message.of("{0}: {1}", "{0}：{1}", found.kind().label(), reason);
        return found.certain() ? Counting.no("", told, found.evidence())
                : Counting.maybe("", told, found.evidence(), found.missing());
    }
}
