// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.text.Language;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.CircumstanceInputs;

/**
 * Marks constructions as schedules do: W walls, R roofs, G glass, S skylights, D doors, P panels that may be glass,
 * O empty openings, with a number in the order of their names; the author's own mark where he gives one.
 */
final class Marks {

    private final Map<String, String> marks = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private Marks() {
    }

    static Marks of(Asking asking, List<Piece> pieces) {
        Marks made = new Marks();
        Map<String, Piece> sorted = new TreeMap<>();
        for (Piece piece : pieces) {
            sorted.putIfAbsent(piece.family() + "|" + name(piece) + "|" + piece.construction(), piece);
        }
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Piece piece : sorted.values()) {
            if (asking.ask(piece.element(), CircumstanceInputs.MARK) instanceof Answer.Known<String> mark
                    && taken.add(mark.value())) {
                own.put(piece.construction(), mark.value());
            }
        }
        for (Piece piece : sorted.values()) {
            String construction = piece.construction();
            if (made.marks.containsKey(construction)) {
                continue;
            }
            String mark = own.get(construction);
            while (mark == null) {
                String next = piece.family() + numbers.merge(piece.family(), 1, Integer::sum);
                mark = taken.add(next) ? next : null;
            }
            made.marks.put(construction, mark);
            made.order.put(construction, made.order.size());
        }
        return made;
    }

    private static String name(Piece piece) {
        return (piece.opaque() != null ? piece.opaque().description() : piece.glass().description()).in(Language.EN);
    }

    String of(Piece piece) {
        return marks.get(piece.construction());
    }

    /** Walls before roofs, then by the way they look, what they are made of, storeys from below. */
    Comparator<Piece> order() {
        return Comparator.comparing((Piece piece) -> piece.kind().isRoof())
                .thenComparingDouble(piece -> Double.isNaN(piece.azimuth()) ? 999
                        : Math.floorMod(Math.round(piece.azimuth() * 10) + 225, 3600L))
                .thenComparing(piece -> piece.kind().isGlass())
                .thenComparingInt(piece -> order.get(piece.construction()))
                .thenComparingInt(Piece::storey).thenComparing(piece -> Alike.key(piece, of(piece)));
    }
}
