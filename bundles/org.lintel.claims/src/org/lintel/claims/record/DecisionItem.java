// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.MONEY;

import java.util.Arrays;
import org.lintel.core.money.Money;

/** What a decision grants for one item of the scheme; all of them together are its amount. */
public record DecisionItem(String decision, String item, Money amount) implements Entry {

    public static final Table<DecisionItem> TABLE = Table.<DecisionItem>of("decision_item").key("decision", "item")
            .has(MONEY, "amount").rows(r -> Arrays.asList(r.decision, r.item, r.amount),
                    f -> new DecisionItem(f.text(), f.text(), f.money()));

    @Override
    public Table<DecisionItem> table() {
        return TABLE;
    }
}
