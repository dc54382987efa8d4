// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Testimony;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Split;
import org.lintel.rules.model.shape.KnownShapes;

/**
 * The envelope of a model, taken off: pieces of surfaces put together where they are alike, for each part of the
 * building.
 */
final class Takeoff {

    /** So many areas that contradict are told one by one. */
    private static final int TOLD = 10;

    private final Asking asking;
    private final Survey survey;
    private final Building building;
    private final Quantities quantities;
    private final List<Piece> pieces;
    private final Marks marks;
    private final List<Missing> gaps;

    private Takeoff(Asking asking, Survey survey, Building building, Quantities quantities, List<Piece> pieces,
            List<Missing> gaps) {
        this.asking = asking;
        this.survey = survey;
        this.building = building;
        this.quantities = quantities;
        this.pieces = List.copyOf(pieces);
        this.gaps = List.copyOf(gaps);
        this.marks = Marks.of(asking, pieces);
    }

    /** @throws org.lintel.core.task.CancelledException if the user asked to stop */
    static Takeoff of(Asking asking, KnownShapes shapes, Progress progress) {
        Building building = new Building(asking);
        Survey survey = Survey.of(asking.view().model(), building.options(), shapes, progress);
        Quantities quantities = new Quantities(asking, survey.envelope());
        List<Piece> pieces = new ArrayList<>(new PieceMaker(asking, survey, building, quantities).pieces(progress));
        Gaps gaps = new Gaps(survey);
        pieces.addAll(new Shapeless(asking, survey, building, gaps).pieces());
        return new Takeoff(asking, survey, building, quantities, pieces, gaps.all());
    }

    /** Tower and podium as far as there is anything of them; the whole where it cannot be divided. */
    List<Part> parts() {
        Set<Part> parts = new TreeSet<>();
        pieces.forEach(piece -> parts.add(part(piece)));
        return parts.isEmpty() ? List.of(Part.WHOLE) : List.copyOf(parts);
    }

    /** Without a podium all of a building is tower. */
    private Part part(Piece piece) {
        return piece.part() == Part.WHOLE && building.withoutPodium() ? Part.TOWER : piece.part();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The fabric of one part, or of the whole building. */
    Fabric fabric(Part part) {
        Map<String, List<Piece>> groups = new LinkedHashMap<>();
        Set<Evidence> disagreements = new LinkedHashSet<>();
        Contradicted contradicted = new Contradicted();
        Set<Long> elements = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (part == Part.WHOLE || part(piece) == part) {
                groups.computeIfAbsent(Alike.key(piece, marks.place(piece)), k -> new ArrayList<>()).add(piece);
                contradicted.add(piece, marks.of(piece));
                elements.add(piece.element().id());
            }
        }
        disagreements.addAll(contradicted.told());
        disagreements.addAll(marks.clashes(groups.values().stream().flatMap(List::stream).toList()));
        disagreements.addAll(few(quantities.disagreements().entrySet().stream()
                .filter(entry -> elements.contains(entry.getKey())).map(Map.Entry::getValue).toList()));
        disagreements.addAll(divided(survey.envelope().divided().stream()
                .filter(testimony -> elements.contains(testimony.element().id())).toList()));
        List<List<Piece>> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(List::getFirst, marks.order()));
        List<FabricElement> found = new ArrayList<>();
        for (List<Piece> alike : sorted) {
            found.add(Alike.element(asking, part, marks.of(alike.getFirst()), alike));
        }
        Estimate north = building.north(survey.envelope().north());
        Split split = part == Part.WHOLE ? null : building.split(survey.envelope());
        return new Fabric(part, found, split, north, building.particulars(part, survey.envelope(), onRoofs()),
                List.copyOf(disagreements), gaps);
    }

    /** The storeys that have no walls but such as stand on a roof. */
    private Set<Integer> onRoofs() {
        Set<Integer> storeys = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        for (Piece piece : pieces) {
            if (!piece.kind().isRoof() && !piece.element().is("IfcSlab") && !piece.element().is("IfcRoof")) {
                boolean onRoof = piece.circumstances().stream()
                        .anyMatch(each -> each.kind() == Circumstance.Kind.WALL_ON_ROOF);
                (onRoof ? storeys : others).add(piece.storey());
            }
        }
        storeys.removeAll(others);
        return storeys;
    }

    /** The first of many, and how many there are. */
    private static List<Evidence> few(List<Evidence> all) {
        if (all.size() <= TOLD) {
            return all;
        }
        List<Evidence> few = new ArrayList<>(all.subList(0, TOLD));
        few.add(new Evidence.Assumed(Message.of("{0} more areas are not those of their author", "另有 {0} 項面積與作者所填不同",
                all.size() - TOLD)));
        return few;
    }

    /** Elements of which the witnesses tell the same different things are told together. */
    private List<Evidence> divided(List<Testimony> testimonies) {
        Map<List<Object>, List<Testimony>> same = new LinkedHashMap<>();
        for (Testimony each : testimonies) {
            same.computeIfAbsent(List.of(each.geometry(), each.isExternal(), each.boundaries()), k -> new ArrayList<>())
                    .add(each);
        }
        List<Evidence> told = new ArrayList<>();
        for (List<Testimony> alike : same.values()) {
            Testimony first = alike.getFirst();
            Object who = asking.subject(first.element()).label();
            told.add(new Evidence.Assumed(Message.of("{0}: geometry {1}, IsExternal {2}, space boundaries {3}",
                    "{0}：幾何為{1}、IsExternal 為{2}、空間邊界為{3}", alike.size() == 1 ? who
                            : Message.of("{0} and {1} more", "{0} 及另外 {1} 個構件", who, alike.size() - 1),
                    first.geometry().label(), first.isExternal().label(), first.boundaries().label())));
        }
        return told;
    }
}
