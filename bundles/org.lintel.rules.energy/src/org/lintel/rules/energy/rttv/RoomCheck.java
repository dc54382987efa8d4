// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.RoomVentilation;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.VentilationInputs;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * A room against the criteria of natural ventilation of the way it is ventilated.
 *
 * @param broken the first criterion that is not kept; null if none
 * @param missing what is not told
 */
record RoomCheck(RoomVentilation room, Message broken, List<Missing> missing, Calculation worked) {

    /**
     * Whether it is a living room, bedroom or the like, as the table of names has them; numbers beside do not matter.
     */
    static boolean habitable(PackEdition edition, RoomVentilation room) {
        Table names = edition.table("habitable");
        for (String word : room.words()) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[\\s\\d.#_-]+$|^[\\s\\d.#_-]+", "")
                    .replaceAll("\\s+", " ");
            if (names.row(plain) != null) {
                return true;
            }
        }
        return false;
    }

    static RoomCheck of(PackEdition edition, RoomVentilation room) {
        if (!(room.route() instanceof Answer.Known<String> route)) {
            return new RoomCheck(room, null, List.of(Facts.missing(VentilationInputs.ROUTE, room.route())), null);
        }
        Table table = edition.table("ventilation");
        List<Table.Row> rows = table.rows("route", route.value());
        if (rows.isEmpty()) {
            return new RoomCheck(room, null, List.of(new Missing(VentilationInputs.ROUTE.id(),
                    VentilationInputs.ROUTE.label(), Message.of("\"{0}\" is none of the ways the guidelines know",
                            "「{0}」並非指引所列的方式", route.value()), VentilationInputs.ROUTE.remedy())), null);
        }
        Message broken = null;
        List<Missing> missing = new ArrayList<>();
        List<Calculation> terms = new ArrayList<>();
        for (Table.Row row : rows) {
            broken = first(broken, new Criterion(table, row).broken(room, terms, missing));
        }
        if (route.value().equals("cross")) {
            if (room.halves() instanceof Answer.Known<Boolean> told) {
                broken = first(broken, told.value() ? null : Message.of(VentilationInputs.HALVES.label()));
            } else {
                missing.add(Facts.missing(VentilationInputs.HALVES, room.halves()));
            }
        }
        return new RoomCheck(room, broken, missing, Calculation.group(Message.of("natural ventilation: {0}",
                "自然通風：{0}", route.value()), terms));
    }

    private static Message first(Message before, Message here) {
        return before != null ? before : here;
    }

    /** Floor area; null where it is not told. */
    Quantity area() {
        return room.figures().get(SpaceInputs.AREA.id()) instanceof Answer.Known<Quantity> known ? known.value() : null;
    }

    boolean kept() {
        return broken == null && missing.isEmpty();
    }
}
