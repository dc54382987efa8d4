// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Outcome;
import org.lintel.rules.Verdict;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Drawn;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** The deemed-to-satisfy tables: the published cells come out of the formula, and the route says which it used. */
class DeemedTest {

    private final PackEdition edition = Catalog.load().editions("hk-rttv").getLast();
    private final DeemedTables tables = new DeemedTables(edition, 14);

    @Test
    void theSixteenPublishedCellsAreDerived() {
        Table published = edition.table("deemed");
        int cells = 0;
        for (Table.Row row : published.rows()) {
            for (String point : List.of("N", "E", "S", "W")) {
                DeemedTables.Cell cell = tables.derived(point, published.number(row, "absorptivity"),
                        published.number(row, "wwr"));
                assertEquals(published.number(row, point), cell.most(), 1e-9, row.cells().getFirst() + " " + point);
                assertTrue(cell.derived() && cell.evidence() instanceof Evidence.Assumed);
                cells++;
            }
        }
        assertEquals(16, cells);
    }

    @Test
    void theNextHigherCellIsTaken() {
        assertEquals(0.58, tables.published("S", 0.35, 0.33).most());
        assertEquals(0.35, tables.published("S", 0.4, 0.41).most());
        assertEquals(0.34, tables.published("S", 0.41, 0.4).most());
        assertEquals(tables.derived("S", 0.5, 0.35).most(), tables.derived("S", 0.41, 0.31).most());
        assertEquals(1, tables.derived("N", 0.4, 0.1).most(), "no shading coefficient is more than 1");
        assertEquals(null, tables.derived("N", 0.95, 0.3));
        assertEquals(null, tables.derived("N", 0.4, 0.71));
    }

    @Test
    void theRouteSaysWhatItRestsOn() {
        assertEquals(Outcome.PASS, judge(facade(180, 0.5).on("2016-01-01")).outcome());
        Verdict derived = judge(facade(135, 0.4).on("2016-01-01"));
        assertEquals(Outcome.UNDETERMINED, derived.outcome());
        assertEquals("rttv.deemed", derived.missing().getFirst().input());
        assertEquals(Outcome.NOT_APPLICABLE, judge(facade(180, 0.9).on("2016-01-01")).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, judge(facade(180, 0.2).on("")).outcome(), "for 12.5 there may be none");
    }

    private Verdict judge(Drawn drawn) {
        return new DeemedRule().judge(drawn.facts(edition, "hk-rttv/deemed-to-satisfy"));
    }

    /** Absorptivity 0.58, 0.4 of glass: published for α up to 0.9 are 0.34 south and none south-east. */
    private static Drawn facade(double azimuth, double shadingCoefficient) {
        return new Drawn().use(Use.RESIDENTIAL).with(Drawn.wall("F", azimuth, 60, 2.3))
                .with(Drawn.glass("F", azimuth, 40, 5.7, shadingCoefficient * 0.6));
    }
}
