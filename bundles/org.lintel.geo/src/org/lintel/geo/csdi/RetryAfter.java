// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a busy server asks to be left alone. */
final class RetryAfter extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Duration pause;

    private RetryAfter(Duration pause) {
        super("retry after " + pause, null, false, false);
        this.pause = pause;
    }

    /** @param header seconds, or a date of HTTP; null where both fail to be read */
    static RetryAfter of(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return new RetryAfter(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration until = Duration.between(now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return new RetryAfter(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Duration pause() {
        return pause;
    }
}
