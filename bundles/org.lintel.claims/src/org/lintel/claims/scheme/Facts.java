// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What an application tells of itself.
 *
 * @param date the day of the application, from which periods before it are counted
 * @param values by id of the fact; what is not among them is not known. Each is of the kind its fact asks for
 */
public record Facts(LocalDate date, Map<String, String> values) {

    public Facts {
        Objects.requireNonNull(date, "date");
        values = Map.copyOf(values);
    }

    /** The value, or null. */
    public String of(String fact) {
        return values.get(fact);
    }
}
