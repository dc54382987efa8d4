// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;
import org.lintel.core.money.Money;

/**
 * What a decision was held to: the file with the rules, what was known, and what came of it.
 *
 * @param file the hash of the {@link FundFile}
 * @param outcome of the calculation
 * @param least what could be granted for certain
 * @param most what could be granted at most; null where nothing bounds it
 * @param text what the calculation rested on, as {@code claim.Basis} writes it; it tells who holds firms and who was
 *     trained, by their ids, so it may be erased: null then
 */
public record DecisionBasis(String decision, String claim, String file, String outcome, Money least, Money most,
        String text) implements Entry {

    public static final Table<DecisionBasis> TABLE = Table.<DecisionBasis>of("decision_basis").key("decision")
            .has(TEXT, "claim", "file", "outcome").has(MONEY, "least").may(MONEY, "most").personal("basis")
            .rows(r -> Arrays.asList(r.decision, r.claim, r.file, r.outcome, r.least, r.most, r.text),
                    f -> new DecisionBasis(f.text(), f.text(), f.text(), f.text(), f.money(), f.money(), f.text()));

    @Override
    public Table<DecisionBasis> table() {
        return TABLE;
    }
}
