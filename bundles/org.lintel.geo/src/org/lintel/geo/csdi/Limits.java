// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.time.Duration;

/**
 * How far the gate goes before it gives up, and how gently it asks.
 *
 * @param mostBytes of one answer held in memory, unpacked
 * @param mostFile bytes of one file downloaded
 * @param stall the longest silence within an answer
 * @param attempts how often a question is asked, the first time among them
 * @param pause before the second attempt; doubled each time
 * @param longestPause the longest wait that a server may ask for ({@code Retry-After})
 * @param between the least time between two questions to one host
 */
public record Limits(long mostBytes, long mostFile, Duration stall, int attempts, Duration pause,
        Duration longestPause, Duration between) {

    /** Four questions a second at most, as others do; the Lands Department asks not to send many in a short time. */
    public static final Limits USUAL = new Limits(64L << 20, 4L << 30, Duration.ofSeconds(30), 5,
            Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofMillis(250));
}
