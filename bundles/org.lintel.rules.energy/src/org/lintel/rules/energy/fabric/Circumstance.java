// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import java.util.Objects;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Text;

/**
 * A fact about where a piece of envelope stands. What a code makes of it, counted or left out and by which clause, is
 * the code's business.
 *
 * @param figure the size that decides, where there is one: the plan area of a light well, the usable floor area of a
 *     shop; null where there is none
 * @param certain false where it may or may not be so: a code then tries both
 * @param evidence why it is thought to be so
 * @param missing what would make it certain; never empty where it is not
 */
public record Circumstance(Kind kind, Estimate figure, boolean certain, List<Evidence> evidence,
        List<Missing> missing) {

    /** @throws IllegalArgumentException if it is not certain and nothing is missing */
    public Circumstance {
        Objects.requireNonNull(kind, "kind");
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        if (!certain && missing.isEmpty()) {
            throw new IllegalArgumentException("not certain, but nothing is missing");
        }
    }

    public static Circumstance certain(Kind kind, Estimate figure, List<Evidence> evidence) {
        return new Circumstance(kind, figure, true, evidence, List.of());
    }

    public static Circumstance possible(Kind kind, Estimate figure, List<Evidence> evidence, List<Missing> missing) {
        return new Circumstance(kind, figure, false, evidence, missing);
    }

    /** What can be told of a piece of envelope. */
    public enum Kind {
        /** On a floor that serves as a refuge in case of fire. */
        REFUGE_FLOOR("refuge floor", "庇護層"),
        /** On a floor for parking cars. */
        CARPARK_FLOOR("car parking floor", "停車場樓層"),
        /**
         * In a shaft of open air that parts of the building enclose on all sides; the figure is its area in plan, m².
         */
        LIGHT_WELL("light well", "天井"),
        /** Stands on a roof: a parapet, the wall of a lift motor room. */
        WALL_ON_ROOF("wall on a roof", "天台上的牆"),
        /** Below the ground outside. */
        BELOW_GROUND("below ground", "地面以下"),
        /** Adjoins another building, or may come to. */
        PARTY_WALL("party wall", "共用牆"),
        /** Of a shop at ground level without a closed front; the figure is the shop's usable floor area, m². */
        OPEN_FRONT_SHOP("open-front shop", "開放式店鋪"),
        /** Of rooms cooled by a plant of their own, apart from that of the rest of the building. */
        SEPARATE_COOLING("air-conditioning of its own", "獨立空調系統"),
        /** Of a room for plant. */
        PLANT_ROOM("plant room", "機房"),
        /** Of rooms that are not cooled. */
        UNCONDITIONED("not air-conditioned", "沒有空調"),
        /** Of bathrooms, shower rooms and toilets of dwellings. */
        BATHROOM("bathroom", "浴室"),
        /** Of kitchens of dwellings that are rooms of their own. */
        ENCLOSED_KITCHEN("enclosed kitchen", "獨立廚房"),
        /** Of rooms of dwellings, where there are other uses under the same roof. */
        DWELLING("dwelling", "住宅單位"),
        /** Of rooms of another use than dwelling: shops below flats. */
        OTHER_USE("other use than dwelling", "非住宅用途"),
        /** Of rooms that belong to no dwelling: lobbies, staircases, corridors. */
        COMMON_PART("common part", "公用部分"),
        /** A window that the law asks for, for light and air of a room: in Hong Kong by B(P)R 30 and 31. */
        PRESCRIBED_WINDOW("prescribed window", "訂明窗"),
        /** Stands between a conditioned room and outside air that a balcony or the like covers. */
        COVERED("covered", "有上蓋");

        private final Text label;

        Kind(String en, String zhHk) {
            label = Text.of(en, zhHk);
        }

        public Text label() {
            return label;
        }
    }
}
