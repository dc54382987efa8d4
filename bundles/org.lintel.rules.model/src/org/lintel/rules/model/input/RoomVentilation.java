// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.rules.Answer;

/**
 * What a model tells of the natural ventilation of a room.
 *
 * @param name of the room, with its number where it has one
 * @param words what it is called and used for, the most telling first
 * @param route in whose way it is ventilated: {@code cross}, {@code single-sided} or {@code simulation}
 * @param halves whether inlet and outlet lie in different halves of the room
 * @param figures by the id of their input
 */
public record RoomVentilation(String name, List<String> words, Answer<String> route, Answer<Boolean> halves,
        Map<String, Answer<Quantity>> figures) {

    public RoomVentilation {
        words = List.copyOf(words);
        figures = Map.copyOf(figures);
    }
}
