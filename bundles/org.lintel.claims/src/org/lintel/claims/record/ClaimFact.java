// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;

/** A fact an application tells, as conditions of its scheme ask for it. */
public record ClaimFact(String claim, String fact, String value) implements Entry {

    public static final Table<ClaimFact> TABLE = Table.<ClaimFact>of("claim_fact").key("claim", "fact")
            .has(TEXT, "value_told").rows(r -> Arrays.asList(r.claim, r.fact, r.value),
                    f -> new ClaimFact(f.text(), f.text(), f.text()));

    @Override
    public Table<ClaimFact> table() {
        return TABLE;
    }
}
