// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Precision;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * The shapes of a model's elements, each computed once where several ask for them. Only what it was told to
 * {@link #remember} is kept; all else is computed when it is asked for, as with any other engine. Of several threads one
 * is served after the other.
 */
public final class KnownShapes {

    private final GeometryEngine engine;
    private final Model model;
    private final Map<Instance, ElementGeometry> known = new HashMap<>();

    /** The shapes that Lintel's own kernel computes. */
    public KnownShapes(Model model) {
        this(model, new NativeEngine());
    }

    /** @param engine computes what is not known */
    KnownShapes(Model model, GeometryEngine engine) {
        this.model = model;
        this.engine = engine;
    }

    /**
     * Computes all elements, openings and rooms of the model, and keeps their shapes.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public synchronized void remember(Progress progress) {
        if (known.isEmpty()) {
            var all = new ArrayList<>(Representations.elements(model, true));
            all.addAll(model.instances("IfcOpeningElement", true));
            engine.run(GeometryRequest.of(model).with(all), progress, shape -> known.put(shape.element(), shape));
        }
    }

    /** An engine that hands over what is known and computes the rest. */
    public GeometryEngine engine() {
        return new GeometryEngine() {
            @Override
            public String id() {
                return engine.id();
            }

            @Override
            public void run(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
                handOver(request, progress, each);
            }
        };
    }

    private synchronized void handOver(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
        boolean same = request.model() == model && request.precision().equals(Precision.DEFAULT);
        List<Instance> unknown = request.elements().stream().filter(element -> !same || !holds(element, request))
                .toList();
        if (unknown.size() == request.elements().size()) {
            engine.run(request, progress, each);
            return;
        }
        Map<Instance, ElementGeometry> others = new HashMap<>();
        if (!unknown.isEmpty()) {
            engine.run(request.with(unknown), progress, shape -> others.put(shape.element(), shape));
        }
        for (Instance element : request.elements()) {
            progress.check();
            ElementGeometry shape = others.get(element);
            each.accept(shape == null ? known.get(element) : shape);
        }
    }

    private boolean holds(Instance element, GeometryRequest request) {
        ElementGeometry shape = known.get(element);
        // without openings it is the same shape, with some it is not
        return shape != null && (request.cutOpenings() || shape.parts().equals(shape.uncut())
                && shape.problems().stream().noneMatch(problem -> problem.kind() == ItemProblem.Kind.OPENING));
    }
}
