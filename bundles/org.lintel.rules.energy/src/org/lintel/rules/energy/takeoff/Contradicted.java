// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.model.input.Contradictions;

/** Figures that two places of a model tell differently, once for each construction with how many elements it is. */
final class Contradicted {

    /** What is told of which elements of a construction, with the readings it rests on. */
    private record Told(String mark, Message description, Message reason) {
    }

    private final Map<Told, Set<Long>> elements = new LinkedHashMap<>();
    private final Map<Told, List<Evidence>> readings = new LinkedHashMap<>();

    void add(Piece piece, String mark) {
        OpaqueFigures opaque = piece.opaque();
        GlassFigures glass = piece.glass();
        Estimate[] figures = opaque != null ? new Estimate[] {opaque.u(), opaque.absorptivity(), opaque.mass()}
                : new Estimate[] {glass.sc(), glass.shgc(), glass.vlt(), glass.reflectance(), glass.u()};
        for (Evidence each : opaque != null ? opaque.disagreements() : glass.disagreements()) {
            if (each instanceof Evidence.Assumed assumed) {
                elements.computeIfAbsent(told(piece, mark, assumed), t -> new LinkedHashSet<>()).add(piece.element().id());
            }
        }
        for (Estimate figure : figures) {
            if (figure == null || figure.evidence().size() < 2) {
                continue;
            }
            for (Evidence.Assumed each : Contradictions.of(figure.evidence())) {
                Told told = told(piece, mark, each);
                elements.computeIfAbsent(told, t -> new LinkedHashSet<>()).add(piece.element().id());
                readings.computeIfAbsent(told, t -> figure.evidence().stream()
                        .filter(reading -> reading instanceof Evidence.FromModel).toList());
            }
        }
    }

    private static Told told(Piece piece, String mark, Evidence.Assumed each) {
        return new Told(mark, Alike.called(piece), each.reason());
    }

    /** A sentence each, with the readings before it. */
    List<Evidence> told() {
        List<Evidence> all = new ArrayList<>();
        elements.forEach((told, of) -> {
            all.addAll(readings.getOrDefault(told, List.of()));
            all.add(new Evidence.Assumed(of.size() == 1
                    ? Message.of("{0} {1}: {2}", "{0} {1}：{2}", told.mark(), told.description(), told.reason())
                    : Message.of("{0} {1}, {2} elements: {3}", "{0} {1}，{2} 個構件：{3}", told.mark(), told.description(),
                            of.size(), told.reason())));
        });
        return all;
    }
}
