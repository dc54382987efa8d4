// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Scope;
import org.lintel.core.money.Money;

/**
 * What an enterprise asks of a scheme.
 *
 * @param id stays the same when the application is amended
 * @param approved the day of approval; null while there is none
 * @param names what it is for, by the scopes that have a name: the project, the course, the development
 * @param yearDay the day by which its year is decided, such as the start of a course; null where it is not told
 * @param asked what it asks for; null for as much as there is
 */
public record Application(String id, String scheme, String enterprise, LocalDate date, LocalDate approved,
        Map<Scope, String> names, LocalDate yearDay, Money asked, Facts facts, List<Line> lines) {

    public Application {
        Objects.requireNonNull(date, "date");
        names = Map.copyOf(names);
        lines = List.copyOf(lines);
    }

    Application with(LocalDate day) {
        return new Application(id, scheme, enterprise, date, approved, names, day, asked, facts, lines);
    }

    Application with(Facts others) {
        return new Application(id, scheme, enterprise, date, approved, names, yearDay, asked, others, lines);
    }
}
