// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * What a file or an answer says of its own origin.
 *
 * @param attribution whose data it is; null where it does not say
 * @param retrievedAt when its server answered, to the second; null where it does not say, or in no form that is known
 */
public record Stated(String attribution, Instant retrievedAt) {

    /** Nothing said. */
    static final Stated NOTHING = new Stated(null, null);
    /** No terms ask for more. */
    private static final int LONGEST = 2000;
    private static final List<Function<String, Instant>> FORMS = List.of(text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    /** The same with words; those that are none, or endless, are not taken. */
    Stated by(String words) {
        return words == null || words.isBlank() || words.length() > LONGEST ? this : new Stated(words.strip(), retrievedAt);
    }

    /** The same with a time, unless it has one already. */
    Stated at(String text) {
        Instant time = text == null || retrievedAt != null ? null : time(text);
        return time == null ? this : new Stated(attribution, time);
    }

    /** A time or day as ISO 8601 writes them, a day and what names no zone in UTC; null where it is neither. */
    public static Instant time(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                Instant read = form.apply(text.strip());
                int year = read.atOffset(ZoneOffset.UTC).getYear();
                return year < 1900 || year > 9999 ? null : read.truncatedTo(ChronoUnit.SECONDS);
            } catch (DateTimeException other) {
                // not in this form
            }
        }
        return null;
    }
}
