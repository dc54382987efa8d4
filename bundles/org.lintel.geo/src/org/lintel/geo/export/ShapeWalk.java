// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.match.BuildingElements;
import org.lintel.geo.match.PlanShape;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.ifc.model.Instance;

/**
 * One run over all shapes of a model: each thing with a body as it comes, with what it covers; after the run, what buildings,
 * storeys and assemblies cover. Bodies are not kept.
 */
final class ShapeWalk {

    /** Bodies whose outlines are in work or wait for their turn. */
    private static final int AHEAD = 128;

    /** Takes one thing with a body; called from one thread, in the order of the file. */
    interface Sink {
        void take(Thing thing, ElementGeometry geometry, Covered.Body body) throws IOException;
    }

    private record Outlined(ElementGeometry geometry, CompletableFuture<Covered.Body> body) {
    }

    private final ExportTree tree;
    private final ModelToMap map;
    private final Set<ExportLayer> wanted;
    private final Map<Instance, Instance> buildingOf;
    private final Map<Thing, Covered> covered = new IdentityHashMap<>();
    private final ArrayDeque<Outlined> waiting = new ArrayDeque<>();
    private int withoutShape;

    ShapeWalk(ExportTree tree, ModelToMap map, Set<ExportLayer> wanted) {
        this.tree = tree;
        this.map = map;
        this.wanted = wanted;
        this.buildingOf = BuildingElements.of(tree.model());
    }

    /**
     * Goes over the bodies of the layers that are wanted, and of those that make up wanted buildings and storeys.
     *
     * @param cut whether openings are cut out; outlines are without them in any case
     */
    void run(boolean cut, Progress progress, Sink sink) throws IOException {
        GeometryRequest all = GeometryRequest.of(tree.model());
        try {
            new NativeEngine().run(new GeometryRequest(tree.model(), List.copyOf(bodies()), all.precision(), cut, all.threads()),
                    progress, geometry -> {
                        waiting.add(new Outlined(geometry, CompletableFuture.supplyAsync(() -> body(geometry))));
                        if (waiting.size() >= AHEAD) {
                            next(sink);
                        }
                    });
            while (!waiting.isEmpty()) {
                progress.check();
                next(sink);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            waiting.forEach(each -> each.body().cancel(true));
        }
    }

    private Set<Instance> bodies() {
        var bodies = new LinkedHashSet<Instance>();
        if (wanted.contains(ExportLayer.BUILDING) || wanted.contains(ExportLayer.STOREY)) {
            bodies.addAll(buildingOf.keySet());
        }
        for (ExportLayer layer : new ExportLayer[] {ExportLayer.SPACE, ExportLayer.ELEMENT}) {
            if (wanted.contains(layer)) {
                tree.all(layer).stream().map(Thing::instance).filter(each -> each.ref("Representation") != null)
                        .forEach(bodies::add);
            }
        }
        List<Instance> sorted = new ArrayList<>(bodies);
        sorted.sort((a, b) -> Integer.compare(a.row(), b.row()));
        return new LinkedHashSet<>(sorted);
    }

    private Covered.Body body(ElementGeometry geometry) {
        var shape = new PlanShape();
        shape.add(geometry, map);
        return Covered.Body.of(geometry.element(), shape);
    }

    private void next(Sink sink) {
        Outlined outlined = waiting.poll();
        Instance element = outlined.geometry().element();
        Thing thing = tree.find(element);
        Covered.Body body = result(outlined.body());
        if (body.isEmpty() && !outlined.geometry().problems().isEmpty()) {
            withoutShape++;
        }
        if (buildingOf.containsKey(element) && thing != null) {
            for (Thing in = thing.building(); in != null; in = in.building()) {
                covered.computeIfAbsent(in, each -> new Covered()).add(body);
            }
            if (thing.storey() != null) {
                covered.computeIfAbsent(thing.storey(), each -> new Covered()).add(body);
            }
        }
        tree.assemblies(element).forEach(above -> covered.computeIfAbsent(above, each -> new Covered()).add(body));
        if (thing != null && wanted.contains(thing.layer())) {
            try {
                sink.take(thing, outlined.geometry(), body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Covered.Body result(CompletableFuture<Covered.Body> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CancelledException cancelled) {
                throw cancelled;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** After the run: what a building, a storey or an assembly covers; null where nothing of it has a body. */
    Covered covered(Thing thing) {
        Covered found = covered.get(thing);
        return found == null || found.isEmpty() ? null : found;
    }

    /** Bodies that could not be computed. */
    int withoutShape() {
        return withoutShape;
    }
}
