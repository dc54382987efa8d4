// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;

/** Keeps questions to one host apart, whichever thread asks them. */
final class Pace {

    private static final long SLICE_MILLIS = 50;

    private final long between;
    private final Map<String, Long> next = new HashMap<>();

    Pace(Duration between) {
        this.between = between.toNanos();
    }

    /** Returns when it is this caller's turn to ask the host. */
    void take(String host, Progress progress) {
        long turn;
        synchronized (next) {
            long now = System.nanoTime();
            turn = Math.max(next.getOrDefault(host, now), now);
            next.put(host, turn + between);
        }
        sleep(Duration.ofNanos(turn - System.nanoTime()), progress);
    }

    /** Sleeps, and wakes where the user asks to stop. */
    static void sleep(Duration time, Progress progress) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            progress.check();
            try {
                Thread.sleep(Duration.ofNanos(Math.min(left, SLICE_MILLIS * 1_000_000)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
