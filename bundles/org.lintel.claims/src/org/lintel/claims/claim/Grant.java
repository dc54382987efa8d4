// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.time.LocalDate;
import java.util.Map;
import org.lintel.claims.scheme.Scope;
import org.lintel.core.money.Money;

/**
 * A decision of the past to pay so much.
 *
 * @param id the application it was for
 * @param names as the application's
 * @param yearDay the day by which its year is decided; null where it is not told
 * @param amount the whole of it
 * @param items parts of it by item; empty where they are not told
 */
public record Grant(String id, String scheme, String enterprise, LocalDate date, Map<Scope, String> names,
        LocalDate yearDay, Money amount, Map<String, Money> items) {

    public Grant {
        names = Map.copyOf(names);
        items = Map.copyOf(items);
        check(id, amount, items);
    }

    /** @throws IllegalArgumentException if an amount is negative, or parts are told that do not make the whole */
    static void check(String id, Money amount, Map<String, Money> items) {
        long parts = items.values().stream().mapToLong(Money::minor).reduce(0, Math::addExact);
        if (amount.minor() < 0 || items.values().stream().anyMatch(part -> part.minor() < 0)
                || !items.isEmpty() && parts != amount.minor()) {
            throw new IllegalArgumentException(id + ": the parts do not make the amount");
        }
    }
}
