// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

    private final Map<Piece, String> marks = new IdentityHashMap<>();
    private final Map<Piece, Integer> places = new IdentityHashMap<>();

    private Marks() {
    }

    static Marks of(Asking asking, List<Piece> pieces) {
        Map<Piece, String> constructions = constructions(pieces);
        Map<String, Piece> sorted = new TreeMap<>();
        for (Piece piece : pieces) {
            sorted.putIfAbsent(piece.family() + "|" + name(piece) + "|" + constructions.get(piece), piece);
        }
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Piece piece : sorted.values()) {
            if (asking.ask(piece.element(), CircumstanceInputs.MARK) instanceof Answer.Known<String> mark
                    && taken.add(mark.value())) {
                own.put(constructions.get(piece), mark.value());
            }
        }
        Map<String, String> marks = new HashMap<>();
        Map<String, Integer> order = new HashMap<>();
        for (Piece piece : sorted.values()) {
            String construction = constructions.get(piece);
            if (marks.containsKey(construction)) {
                continue;
            }
            String mark = own.get(construction);
            while (mark == null) {
                String next = piece.family() + numbers.merge(piece.family(), 1, Integer::sum);
                mark = taken.add(next) ? next : null;
            }
            marks.put(construction, mark);
            order.put(construction, order.size());
        }
        Marks made = new Marks();
        for (Piece piece : pieces) {
            made.marks.put(piece, marks.get(constructions.get(piece)));
            made.places.put(piece, order.get(constructions.get(piece)));
        }
        return made;
    }

    /** What each piece is made of, worked out once for those of the same figures: its words take long to put together. */
    private static Map<Piece, String> constructions(List<Piece> pieces) {
        Map<Object, String> keys = new IdentityHashMap<>();
        Map<Piece, String> constructions = new IdentityHashMap<>();
        for (Piece piece : pieces) {
            Object figures = piece.opaque() != null ? piece.opaque() : piece.glass();
            String key = keys.get(figures);
            if (key == null) {
                key = piece.opaque() != null ? piece.opaque().key() : piece.glass().key();
                keys.put(figures, key);
            }
            constructions.put(piece, piece.family() + "|" + key);
        }
        return constructions;
    }

    private static String name(Piece piece) {
        return (piece.opaque() != null ? piece.opaque().description() : piece.glass().description()).in(Language.EN);
    }

    String of(Piece piece) {
        return marks.get(piece);
    }

    /** Walls before roofs, then by the way they look, what they are made of, storeys from below. */
    Comparator<Piece> order() {
        return Comparator.comparing((Piece piece) -> piece.kind().isRoof())
                .thenComparingDouble(piece -> Double.isNaN(piece.azimuth()) ? 999
                        : Math.floorMod(Math.round(piece.azimuth() * 10) + 225, 3600L))
                .thenComparing(piece -> piece.kind().isGlass())
                .thenComparingInt(places::get)
                .thenComparingInt(Piece::storey).thenComparing(piece -> Alike.key(piece, of(piece)));
    }
}
