// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a reviewer made of an indicator.
 *
 * @param fingerprint of the indicator's result, which stays the same when it is found again
 * @param verdict what was decided, in one word
 * @param reason in words
 */
public record Review(String id, String fingerprint, String rule, String claim, LocalDate day, String actor,
        String verdict, String reason) implements Entry {

    public static final Table<Review> TABLE = Table.<Review>of("review").key("id")
            .has(TEXT, "fingerprint", "rule", "claim").has(DAY, "dated").has(TEXT, "actor", "verdict", "reason")
            .rows(r -> Arrays.asList(r.id, r.fingerprint, r.rule, r.claim, r.day, r.actor, r.verdict, r.reason),
                    f -> new Review(f.text(), f.text(), f.text(), f.text(), f.day(), f.text(), f.text(), f.text()));

    @Override
    public Table<Review> table() {
        return TABLE;
    }
}
