// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;

import java.util.Arrays;

/**
 * How many years the office keeps what tells of people in the applications of a scheme, after they have ended.
 *
 * @param reason where the number is from, in words
 */
public record RetentionYears(String scheme, int version, int years, String reason, String actor) implements Entry {

    public static final Table<RetentionYears> TABLE = Table.<RetentionYears>of("retention").key("scheme")
            .has(WHOLE, Table.VERSION, "years").has(TEXT, "reason", "actor")
            .rows(r -> Arrays.asList(r.scheme, (long) r.version, (long) r.years, r.reason, r.actor),
                    f -> new RetentionYears(f.text(), f.whole(), f.whole(), f.text(), f.text()));

    @Override
    public Table<RetentionYears> table() {
        return TABLE;
    }
}
