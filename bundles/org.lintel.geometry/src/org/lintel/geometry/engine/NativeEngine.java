// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;

/** Lintel's own kernel. Elements are computed in parallel and handed over in order; only some are held at a time. */
public final class NativeEngine implements GeometryEngine {

    /** How many elements are in work or waiting for their turn, for each thread. */
    private static final int AHEAD = 64;

    @Override
    public String id() {
        return "native";
    }

    @Override
    public void run(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each) {
        progress.begin(Message.of("computing geometry", "計算幾何"), request.elements().size());
        var kernel = new ElementKernel(request);
        if (request.threads() == 1) {
            for (Instance element : request.elements()) {
                progress.check();
                each.accept(kernel.compute(element));
                progress.worked(1);
            }
            return;
        }
        var stopped = new AtomicBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(request.threads(), NativeEngine::worker);
        try {
            parallel(request, progress, each, kernel, workers, stopped);
        } finally {
            stopped.set(true);
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(null, work, "lintel-geometry", 16L << 20);
        thread.setDaemon(true);
        return thread;
    }

    private static void parallel(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each,
            ElementKernel kernel, ExecutorService workers, AtomicBoolean stopped) {
        var waiting = new ArrayDeque<Future<ElementGeometry>>();
        List<Instance> elements = request.elements();
        int next = 0;
        while (next < elements.size() || !waiting.isEmpty()) {
            while (next < elements.size() && waiting.size() < AHEAD * request.threads()) {
                Instance element = elements.get(next++);
                waiting.add(workers.submit(() -> {
                    if (stopped.get()) {
                        throw new CancelledException();
                    }
                    return kernel.compute(element);
                }));
            }
            progress.check();
            each.accept(result(waiting.poll()));
            progress.worked(1);
        }
    }

    private static ElementGeometry result(Future<ElementGeometry> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (CancellationException e) {
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
}
