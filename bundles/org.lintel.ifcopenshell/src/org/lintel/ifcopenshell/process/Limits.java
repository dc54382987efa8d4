// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.process;

import java.time.Duration;

/**
 * What a foreign program may take.
 *
 * @param step how long it may think before it answers; for a program that answers only once, at least this long
 * @param total how long all its runs over one model may take together
 * @param memory the address space it may use, in bytes; kept on Linux, asked for elsewhere but on Windows
 * @param message the longest single answer, in bytes
 * @param meshes how many bytes of meshes are held for one model
 * @param runs how often it is started again over one model
 */
public record Limits(Duration step, Duration total, long memory, int message, long meshes, int runs) {

    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(60), Duration.ofMinutes(30), 4L << 30, 256 << 20,
            Runtime.getRuntime().maxMemory() / 3, 60);

    public Limits {
        if (step.isNegative() || step.isZero() || total.isNegative() || memory < 1 || message < 1 || meshes < 1
                || runs < 1) {
            throw new IllegalArgumentException("a limit below its least value");
        }
    }

    /** The same with other times. */
    public Limits within(Duration stepTime, Duration totalTime) {
        return new Limits(stepTime, totalTime, memory, message, meshes, runs);
    }

    /** The same with enough memory for a file of that length: these programs take about nine times as much. */
    public Limits forFile(long bytes) {
        return new Limits(step, total, Math.max(memory, bytes * 16), message, meshes, runs);
    }
}
