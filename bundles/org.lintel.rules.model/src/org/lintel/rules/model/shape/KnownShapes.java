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
 * {@link #remember} is kept and handed to any number of threads at a time; all else is computed when it is asked for, as with any other
 * engine, for one thread after the other.
 */
public final class KnownShapes {

    private final GeometryEngine engine;
    private final Model model;
    /** Never changes once it stands here, so that several may ask at a time. */
    private volatile Map<Instance, ElementGeometry> known = Map.of();

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
            var found = new HashMap<Instance, ElementGeometry>();
            engine.run(GeometryRequest.of(model).with(all), progress, shape -> found.put(shape.element(), shape));
            known = found;
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

    private void handOver(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
        boolean same = request.model() == model && request.precision().equals(Precision.DEFAULT);
        List<Instance> unknown = request.elements().stream().filter(element -> !same || !holds(element, request))
                .toList();
        if (unknown.size() == request.elements().size()) {
            compute(request, progress, each);
            return;
        }
        Map<Instance, ElementGeometry> others = new HashMap<>();
        if (!unknown.isEmpty()) {
            compute(request.with(unknown), progress, shape -> others.put(shape.element(), shape));
        }
        for (Instance element : request.elements()) {
            progress.check();
            ElementGeometry shape = others.get(element);
            each.accept(shape != null ? shape : request.cutOpenings() ? known.get(element) : uncut(known.get(element)));
        }
    }

    private synchronized void compute(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
        engine.run(request, progress, each);
    }

    private boolean holds(Instance element, GeometryRequest request) {
        ElementGeometry shape = known.get(element);
        // what failed may have failed at an opening
        return shape != null && (request.cutOpenings()
                || shape.problems().stream().noneMatch(problem -> problem.kind() == ItemProblem.Kind.DAMAGED));
    }

    /** The same element as it is computed when no openings are asked to be cut. */
    private static ElementGeometry uncut(ElementGeometry shape) {
        return new ElementGeometry(shape.element(), shape.placement(), shape.uncut(), shape.uncut(), shape.lines(),
                shape.problems().stream().filter(problem -> problem.kind() != ItemProblem.Kind.OPENING).toList());
    }
}
