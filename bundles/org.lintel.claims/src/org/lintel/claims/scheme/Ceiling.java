// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.List;
import java.util.Set;
import org.lintel.core.money.Money;
import org.lintel.core.text.Text;

/**
 * The most a scheme pays over some scope.
 *
 * @param items of this version that it holds for; not empty
 * @param schemes whose grants it is shared with, this one among them
 * @param years if not empty, it is for each year; of several kinds, it is not told which year is meant
 * @param when it holds only under this condition
 */
public record Ceiling(String id, Text name, Scope scope, Figure<Money> amount, Set<String> items,
        Set<String> schemes, List<YearBasis> years, Condition when) {

    public Ceiling {
        items = Set.copyOf(items);
        schemes = Set.copyOf(schemes);
        years = List.copyOf(years);
    }
}
