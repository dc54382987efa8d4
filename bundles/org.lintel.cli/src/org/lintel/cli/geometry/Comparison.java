// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.Agreement;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Measures;
import org.lintel.ifc.model.Instance;

/** Has two engines measure the same elements and sets the one beside the other. */
final class Comparison {

    /**
     * An element of a comparison.
     *
     * @param reasons why one of the engines, or both, have no shape or not for certain; the first engine's first
     */
    record Pair(Agreement agreement, List<Message> reasons) {
    }

    /** Takes a comparison, model by model. */
    interface Report {
        void model(String file, List<String> engines, List<Pair> pairs) throws IOException;

        void end() throws IOException;
    }

    private Comparison() {
    }

    /** In the order of the request; only measures are held, not the shapes. */
    static List<Pair> of(List<GeometryEngine> engines, GeometryRequest request, Progress progress) {
        Map<Instance, Measures> first = new HashMap<>();
        Map<Instance, List<Message>> reasons = new HashMap<>();
        // the other program first: where it cannot take the model at all, nothing else need be done
        Map<Instance, Measures> second = new HashMap<>();
        engines.get(1).run(request, progress, element -> take(element, second, reasons));
        engines.get(0).run(request, progress, element -> take(element, first, reasons));
        var pairs = new ArrayList<Pair>();
        for (Instance element : request.elements()) {
            pairs.add(new Pair(Agreement.of(element, first.get(element), second.get(element)),
                    reasons.getOrDefault(element, List.of())));
        }
        return pairs;
    }

    private static void take(ElementGeometry shape, Map<Instance, Measures> measures,
            Map<Instance, List<Message>> reasons) {
        measures.put(shape.element(), Agreement.measure(shape));
        for (ItemProblem problem : shape.problems()) {
            reasons.computeIfAbsent(shape.element(), element -> new ArrayList<>()).add(problem.message());
        }
    }
}
