// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.lintel.core.task.Progress;

/** Runs many small independent pieces of work on all cores; few of them on the calling thread, for threads cost time too. */
final class Parallel {

    private static final int MOST = 64;
    /** So many times each thread takes some, so that what takes long is not all taken by one. */
    private static final int TIMES = 64;
    private static final int WORTH_THREADS = 1024;

    private Parallel() {
    }

    /**
     * Calls {@code work} once for each index below {@code count}; the first thing thrown ends it and is thrown here.
     *
     * @param whole how much there was before the rest that is to be done now, which tells whether threads pay
     */
    static void forEach(int count, int whole, Progress progress, IntConsumer work) {
        int threads = whole < WORTH_THREADS ? 1 : Runtime.getRuntime().availableProcessors();
        int chunk = Math.clamp(count / (threads * TIMES), 1, MOST);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                for (int from = next.getAndAdd(chunk); from < count && failure.get() == null;
                        from = next.getAndAdd(chunk)) {
                    progress.check();
                    int to = Math.min(from + chunk, count);
                    for (int i = from; i < to; i++) {
                        work.accept(i);
                    }
                    progress.worked(to - from);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            helpers.add(Thread.ofPlatform().daemon().name("lintel-check-" + i).start(loop));
        }
        loop.run();
        join(helpers);
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
