// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Does a job for ranges of numbers on several threads, and gives the results in the order of the ranges. */
public final class Ranges {

    private Ranges() {
    }

    /** What one thread does; it may keep things from range to range. */
    public interface Job<T> {

        /** Does the numbers {@code from} to {@code to - 1}. */
        T range(int from, int to);

        /** There is nothing more to do. */
        default void end() {
        }
    }

    /** Makes the job of one thread. */
    public interface Jobs<T> {
        Job<T> make();
    }

    /**
     * Does all numbers below {@code size}.
     *
     * @param length how many numbers are a range
     * @param threads how many threads there may be; the caller's is one of them
     */
    public static <T> List<T> run(int size, int length, int threads, Jobs<T> jobs) {
        int ranges = (int) ((size + length - 1L) / length);
        var work = new Work<T>(size, length, new Object[ranges], jobs);
        var helpers = new ArrayList<Thread>();
        for (int i = 1; i < Math.min(threads, ranges); i++) {
            Thread helper = new Thread(work, "lintel-work-" + i);
            helper.setDaemon(true);
            try {
                helper.start();
            } catch (OutOfMemoryError e) {
                break;
            }
            helpers.add(helper);
        }
        work.run();
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return work.results();
    }

    /** The ranges that are left, and what came of the others. */
    private static final class Work<T> implements Runnable {

        private final int size;
        private final int length;
        private final Object[] results;
        private final Jobs<T> jobs;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Work(int size, int length, Object[] results, Jobs<T> jobs) {
            this.size = size;
            this.length = length;
            this.results = results;
            this.jobs = jobs;
        }

        @Override
        public void run() {
            Job<T> job = null;
            try {
                int range;
                while (failure.get() == null && (range = next.getAndIncrement()) < results.length) {
                    job = job == null ? jobs.make() : job;
                    int from = range * length;
                    results[range] = job.range(from, (int) Math.min(size, (long) from + length));
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                if (job != null) {
                    job.end();
                }
            }
        }

        @SuppressWarnings("unchecked")
        List<T> results() {
            if (failure.get() instanceof RuntimeException e) {
                throw e;
            }
            if (failure.get() instanceof Error e) {
                throw e;
            }
            return (List<T>) Arrays.asList(results);
        }
    }
}
