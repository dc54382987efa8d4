// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Feeds a target with changed inputs, and keeps those that led to something new as inputs to change again. A run is
 * decided by its seed alone: the same seed, seeds and code give the same inputs in the same order.
 *
 * <p>An input may take two seconds of processor time and half a gigabyte of allocations; what hangs altogether is
 * noticed from outside, by {@link #hanging}.
 */
final class Fuzz {

    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_ALLOCATED = 512L << 20;
    private static final int MOST_KEPT = 4000;

    private final Target target;
    private final Random random;
    private final List<byte[]> pool;
    private final int given;
    private final Set<Integer> traits = new HashSet<>();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private boolean fresh;
    private long executions;
    private long slowest;
    private long largest;
    private long bytes;
    private volatile byte[] current;
    private volatile long since;

    Fuzz(Target target, List<byte[]> seeds, long seed) {
        this.target = target;
        this.pool = new ArrayList<>(seeds);
        this.given = seeds.size();
        this.random = new Random(seed);
    }

    /** An input that did what no input may. */
    static final class Find extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient byte[] input;

        Find(byte[] input, String what, Throwable cause) {
            super(what, cause);
            this.input = input;
        }

        byte[] input() {
            return input;
        }
    }

    long executions() {
        return executions;
    }

    /** The input that has been taken for longer than so many seconds; null if none. */
    byte[] hanging(long seconds) {
        byte[] now = current;
        return now != null && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(seconds) ? now : null;
    }

    /** Takes every seed as it is. */
    void seeds() throws Find {
        for (int i = 0; i < given; i++) {
            execute(pool.get(i));
        }
    }

    /** Takes so many changed inputs. */
    void run(long count) throws Find {
        for (long i = 0; i < count; i++) {
            byte[] input = new Mutator(random).mutate(pick(), pool.get(random.nextInt(pool.size())));
            execute(input);
            if (fresh) {
                keep(input);
            }
        }
    }

    /** The smaller of two, for small inputs are taken sooner. */
    private byte[] pick() {
        byte[] one = pool.get(random.nextInt(pool.size()));
        byte[] two = pool.get(random.nextInt(pool.size()));
        return one.length <= two.length ? one : two;
    }

    private void keep(byte[] input) {
        if (pool.size() < given + MOST_KEPT) {
            pool.add(input);
        } else {
            pool.set(given + random.nextInt(MOST_KEPT), input);
        }
    }

    private void execute(byte[] input) throws Find {
        fresh = false;
        long started = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        since = System.nanoTime();
        current = input;
        try {
            target.take(input, trait -> fresh |= traits.add(trait), executions);
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new Find(input, "run " + executions + ": " + e, e);
        } finally {
            current = null;
        }
        long took = threads.getCurrentThreadCpuTime() - started;
        long used = threads.getCurrentThreadAllocatedBytes() - allocated;
        if (took > MOST_NANOS) {
            throw new Find(input, "run " + executions + " took " + took / 1_000_000 + " ms", null);
        }
        if (used > MOST_ALLOCATED) {
            throw new Find(input, "run " + executions + " allocated " + (used >> 20) + " MB", null);
        }
        executions++;
        bytes += input.length;
        slowest = Math.max(slowest, took);
        largest = Math.max(largest, used);
    }

    /** The smallest input found that does the same: halves, quarters, … of it are left out while it still does. */
    byte[] minimise(Find find) {
        byte[] least = find.input();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        for (int piece = Math.max(1, least.length / 2); piece > 0; piece /= 2) {
            for (int at = 0; at + piece <= least.length && System.nanoTime() < end;) {
                byte[] without = new byte[least.length - piece];
                System.arraycopy(least, 0, without, 0, at);
                System.arraycopy(least, at + piece, without, at, least.length - at - piece);
                if (without.length > 0 && doesTheSame(without, find)) {
                    least = without;
                } else {
                    at += piece;
                }
            }
        }
        return least;
    }

    private boolean doesTheSame(byte[] input, Find find) {
        try {
            target.take(input, trait -> { }, 0);
            return false;
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            return place(e).equals(place(find.getCause()));
        }
    }

    private static String place(Throwable e) {
        if (e == null) {
            return "";
        }
        return e.getClass() + " " + Arrays.stream(e.getStackTrace())
                .filter(f -> f.getClassName().startsWith("org.lintel")).limit(2).toList();
    }

    @Override
    public String toString() {
        return executions + " executions, " + (executions == 0 ? 0 : bytes / executions) + " bytes each, " + given
                + " seeds, " + (pool.size() - given) + " inputs kept, " + traits.size() + " traits, slowest "
                + slowest / 1_000_000 + " ms, at most " + (largest >> 20) + " MB";
    }
}
