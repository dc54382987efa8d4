// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads the one form of time stamp that samples use. */
public final class Timestamp {

    private static final int LENGTH = "2025-09-01T00:00:00".length();

    private Timestamp() {
    }

    /** Seconds since 1970 of {@code 2025-09-01T00:00:00} in UTC; -1 where the text is not of that form or earlier. */
    public static long secondsSinceEpoch(String text) {
        if (text == null || text.length() != LENGTH) {
            return -1;
        }
        try {
            return Math.max(-1, LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return -1;
        }
    }
}
