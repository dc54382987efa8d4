// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DECIMAL;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;
import org.lintel.claims.claim.Line;

/**
 * A line of an application.
 *
 * @param place from 1, in the order of the application
 */
public record ClaimLine(String claim, int place, Line line) implements Entry {

    public static final Table<ClaimLine> TABLE = Table.<ClaimLine>of("claim_line").key("claim").place("place")
            .has(TEXT, "line", "item", "name").may(MONEY, "cost").may(DECIMAL, "units").may(TEXT, "course", "trainee")
            .rows(r -> Arrays.asList(r.claim, (long) r.place, r.line.id(), r.line.item(), r.line.name(), r.line.cost(),
                    r.line.units(), r.line.course(), r.line.trainee()),
                    f -> new ClaimLine(f.text(), f.whole(), new Line(f.text(), f.text(), f.text(), f.money(),
                            f.decimal(), f.text(), f.text())));

    @Override
    public Table<ClaimLine> table() {
        return TABLE;
    }
}
