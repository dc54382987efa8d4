// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Does something with each of many things, on all processors, and hands on what comes of them in their order. Only a few
 * hundred are held at a time.
 */
final class InOrder<T, R> implements AutoCloseable {

    private static final int TOGETHER = 1_000;

    private final ExecutorService threads;
    private final int ahead;
    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final ToIntFunction<T> weight;
    private final Deque<Future<List<R>>> under = new ArrayDeque<>();
    private List<T> next = new ArrayList<>();
    private int heavy;

    /** @param weight of one thing: those of a thousand together are one piece of work */
    InOrder(Function<T, R> work, ToIntFunction<T> weight, Consumer<R> sink) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().factory());
        this.ahead = 2 * processors;
        this.work = work;
        this.weight = weight;
        this.sink = sink;
    }

    void add(T thing) {
        next.add(thing);
        heavy += weight.applyAsInt(thing);
        if (heavy >= TOGETHER) {
            begin();
            if (under.size() > ahead) {
                take();
            }
        }
    }

    /** Ends when all are done. */
    void finish() {
        begin();
        while (!under.isEmpty()) {
            take();
        }
    }

    private void begin() {
        List<T> those = next;
        next = new ArrayList<>();
        heavy = 0;
        under.add(threads.submit(() -> those.stream().map(work).toList()));
    }

    private void take() {
        try {
            under.remove().get().forEach(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
