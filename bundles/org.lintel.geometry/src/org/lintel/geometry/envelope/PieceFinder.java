// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.TopologyException;

/** Finds the pieces of the outside: elements are looked at in parallel, and told in the order of the model. */
final class PieceFinder {

    private final Fabric fabric;
    private final AirGrid grid;
    private final EnvelopeOptions options;
    final double spacing;

    /** Panels by place in the fabric; null for all else. */
    private final Panel[] panels;
    private final AtomicInteger failed = new AtomicInteger();

    PieceFinder(Fabric fabric, AirGrid grid, EnvelopeOptions options) {
        this.fabric = fabric;
        this.grid = grid;
        this.options = options;
        this.panels = new Panel[fabric.elements.size()];
        double area = 0;
        for (int t = 0; t < fabric.scene.triangles(); t++) {
            area += fabric.scene.cross(t).length() / 2;
        }
        spacing = Math.max(0.5, Math.sqrt(area / options.mostSamples()));
    }

    List<Piece> find(Progress progress) {
        int n = fabric.elements.size();
        progress.begin(Message.of("looking at surfaces from outside", "從外面察看表面"), n);
        var pieces = new ArrayList<Piece>();
        ExecutorService workers = Executors.newFixedThreadPool(options.threads(), PieceFinder::worker);
        try {
            var waiting = new ArrayList<Future<List<Sheet>>>();
            var air = ThreadLocal.withInitial(() -> new Air(grid, fabric.scene, fabric.buildings));
            for (int e = 0; e < n; e++) {
                int element = e;
                waiting.add(workers.submit(() -> {
                    progress.check();
                    return look(air.get(), element);
                }));
            }
            for (int e = 0; e < n; e++) {
                progress.check();
                for (Sheet sheet : result(waiting.get(e))) {
                    pieces.add(new Piece(fabric.elements.get(e).element(), sheet.plane(), sheet.region(),
                            sheet.sight(), sheet.share(), sheet.cut()));
                }
                progress.worked(1);
            }
        } finally {
            workers.shutdownNow();
        }
        pieces.addAll(new CurtainWalls(fabric).pieces(panels));
        return pieces;
    }

    /** How many elements could not be looked at. */
    int failed() {
        return failed.get();
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(null, work, "lintel-envelope", 16L << 20);
        thread.setDaemon(true);
        return thread;
    }

    private static List<Sheet> result(Future<List<Sheet>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Sheet> look(Air air, int e) {
        Instance element = fabric.elements.get(e).element();
        if (fabric.scene.firstTriangle(e) == fabric.scene.firstTriangle(e + 1)) {
            return List.of();
        }
        if (fabric.isPanel(element)) {
            // frames are looked at in the direction of the panels they hold
            panels[e] = element.is("IfcMember") ? null : Panel.of(air, e, null);
            return List.of();
        }
        try {
            return new FaceStudy(air, spacing).sheets(e);
        } catch (TopologyException | IllegalArgumentException | ArithmeticException | StackOverflowError ex) {
            // hostile coordinates got past all that was foreseen: this element is missing, and that is said
            failed.incrementAndGet();
            return List.of();
        }
    }
}
