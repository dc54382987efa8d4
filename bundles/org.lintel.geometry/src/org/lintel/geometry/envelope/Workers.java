// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;

/** Does the same to each of many things, several at a time, and hands the results over in order. */
public final class Workers {

    /** Deep enough for what hostile regions make the overlays do. */
    private static final long STACK = 16L << 20;

    private Workers() {
    }

    /**
     * @param work done by any thread, to each once
     * @throws CancelledException if the user asked to stop
     */
    public static <T, R> List<R> each(List<T> all, int threads, Progress progress, Function<T, R> work) {
        var results = new ArrayList<R>(all.size());
        if (threads == 1 || all.size() < 2) {
            for (T one : all) {
                progress.check();
                results.add(work.apply(one));
                progress.worked(1);
            }
            return results;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, all.size()), Workers::worker);
        try {
            var waiting = new ArrayList<Future<R>>(all.size());
            for (T one : all) {
                Callable<R> task = () -> {
                    progress.check();
                    return work.apply(one);
                };
                waiting.add(workers.submit(task));
            }
            for (Future<R> one : waiting) {
                progress.check();
                results.add(result(one));
                progress.worked(1);
            }
        } finally {
            workers.shutdownNow();
        }
        return results;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(null, work, "lintel-envelope", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private static <R> R result(Future<R> future) {
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
}
