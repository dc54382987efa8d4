// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.CircumstanceInputs;

/**
 * Marks constructions as schedules do: W walls, R roofs, G glass, S skylights, D doors, P panels that may be glass,
 * O empty openings, with a number in the order of their names; the author's own mark, always, where he gives one.
 */
final class Marks {

    /**
     * What pieces are told apart by: what they are made of, and the mark their author gives them.
     *
     * @param stated null where he gives none
     */
    private record Group(String construction, String stated) {
    }

    private final Map<Piece, String> marks = new IdentityHashMap<>();
    private final Map<Piece, Integer> places = new IdentityHashMap<>();
    private final Map<Piece, Group> groups = new IdentityHashMap<>();

    private Marks() {
    }

    static Marks of(Asking asking, List<Piece> pieces) {
        Marks made = new Marks();
        Map<Piece, String> constructions = constructions(pieces);
        Map<Instance, Optional<String>> stated = new HashMap<>();
        Map<String, Piece> sorted = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Piece piece : pieces) {
            String own = stated.computeIfAbsent(piece.element(), element -> stated(asking, element)).orElse(null);
            Group group = new Group(constructions.get(piece), own);
            made.groups.put(piece, group);
            sorted.putIfAbsent(piece.family() + "|" + name(piece) + "|" + group.construction() + "|"
                    + (own == null ? "" : own), piece);
            if (own != null) {
                taken.add(own);
            }
        }
        // one mark on some of a construction's elements is that of the others, which have none
        Map<String, String> own = new HashMap<>();
        for (Piece piece : sorted.values()) {
            Group group = made.groups.get(piece);
            if (group.stated() != null) {
                own.putIfAbsent(group.construction(), group.stated());
            }
        }
        Map<Group, String> marks = new HashMap<>();
        Map<Group, Integer> order = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Piece piece : sorted.values()) {
            Group group = made.groups.get(piece);
            if (marks.containsKey(group)) {
                continue;
            }
            String mark = group.stated() != null ? group.stated() : own.get(group.construction());
            while (mark == null) {
                String next = piece.family() + numbers.merge(piece.family(), 1, Integer::sum);
                mark = taken.add(next) ? next : null;
            }
            marks.put(group, mark);
            order.put(group, order.size());
        }
        for (Piece piece : pieces) {
            made.marks.put(piece, marks.get(made.groups.get(piece)));
            made.places.put(piece, order.get(made.groups.get(piece)));
        }
        return made;
    }

    private static Optional<String> stated(Asking asking, Instance element) {
        return asking.ask(element, CircumstanceInputs.MARK) instanceof Answer.Known<String> mark
                && !mark.value().isBlank() ? Optional.of(mark.value().strip()) : Optional.empty();
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

    /** The same for pieces of one construction and one mark: two constructions may have been given the same mark. */
    int place(Piece piece) {
        return places.get(piece);
    }

    /**
     * Where an author's mark stands for several constructions on one sheet of the forms, which has walls or windows of a
     * façade: the mark stays, and the clash is told. One element of two constructions is none.
     *
     * @param pieces of one part of a building
     */
    List<Evidence> clashes(List<Piece> pieces) {
        Map<List<String>, Map<String, Piece>> sheets = new TreeMap<>(Comparator.comparing(List::toString));
        for (Piece piece : pieces) {
            Group group = groups.get(piece);
            if (group.stated() != null) {
                List<String> sheet = List.of(Alike.facade(piece), piece.kind().name(), group.stated());
                sheets.computeIfAbsent(sheet, key -> new LinkedHashMap<>())
                        .putIfAbsent(piece.opaque() != null ? piece.opaque().asTold() : piece.glass().key(), piece);
            }
        }
        List<Evidence> told = new ArrayList<>();
        sheets.forEach((sheet, constructions) -> {
            List<Piece> all = constructions.values().stream().sorted(order()).toList();
            if (all.stream().map(Piece::element).distinct().count() > 1) {
                told.add(new Evidence.Assumed(Message.of("{0}: the mark {1} stands for {2} constructions: {3}, {4}{5}",
                        "{0}：編號 {1} 用於 {2} 種構造：{3}、{4}{5}", sheet.getFirst(), sheet.getLast(), all.size(),
                        Alike.called(all.get(0)), Alike.called(all.get(1)), all.size() == 2 ? Message.EMPTY
                                : Message.of(" …", "……"))));
            }
        });
        return told;
    }

    /** Walls before roofs, then by the way they look, what they are made of, storeys from below. */
    Comparator<Piece> order() {
        return Comparator.comparing((Piece piece) -> piece.kind().isRoof())
                .thenComparingDouble(piece -> Double.isNaN(piece.azimuth()) ? 999
                        : Math.floorMod(Math.round(piece.azimuth() * 10) + 225, 3600L))
                .thenComparing(piece -> piece.kind().isGlass())
                .thenComparingInt(places::get)
                .thenComparingInt(Piece::storey).thenComparing(piece -> Alike.key(piece, place(piece)));
    }
}
