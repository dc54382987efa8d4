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
 * @param place from 1, in the order of the application; what was asked for later stands behind: the place of the step
 *     that did, times 100,000, and its own from 1
 */
public record ClaimLine(String claim, int place, Line line) implements Entry {

    public static final Table<ClaimLine> TABLE = Table.<ClaimLine>of("claim_line").key("claim").place("place")
            .has(TEXT, "line", "item", "name").may(MONEY, "cost").may(DECIMAL, "units").may(TEXT, "course", "trainee")
            .rows(r -> Arrays.asList(r.claim, (long) r.place, r.line.id(), r.line.item(), r.line.name(), r.line.cost(),
                    r.line.units(), r.line.course(), r.line.trainee()),
                    f -> new ClaimLine(f.text(), f.whole(), new Line(f.text(), f.text(), f.text(), f.money(),
                            f.decimal(), f.text(), f.text())));

    private static final int LATER = 100_000;

    /** A line of what was asked for later, by the step at a place. */
    public static ClaimLine supplementary(String claim, int move, int place, Line line) {
        return new ClaimLine(claim, Math.addExact(Math.multiplyExact(move, LATER), place), line);
    }

    /** The place of the step that asked for it; 0 for a line of the application as it was at first. */
    public int supplement() {
        return place / LATER;
    }

    @Override
    public Table<ClaimLine> table() {
        return TABLE;
    }
}
