// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * The deemed-to-satisfy tables of the guidelines: the most the shading coefficient of a façade may be, by absorptivity
 * and ratio of windows. Sixteen of their cells are published where Lintel could read them; the rest follows from the
 * formula of RTTVwall with the limit of the day and the two U-values that give those sixteen, and is marked as derived.
 */
final class DeemedTables {

    private static final double[] ABSORPTIVITIES = {0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final int FIRST_TABLE = 15;
    private static final double STEP = 0.05;
    private static final double LEAST_RATIO = 0.20;
    private static final double MOST_RATIO = 0.70;
    private static final double SLACK = 1e-9;

    private final Table published;
    private final Table basis;
    private final double limit;
    private final double[] coefficients;
    private final Table orientation;

    /** @param limit of RTTVwall the tables are for, W/m² */
    DeemedTables(PackEdition edition, double limit) {
        this.limit = limit;
        published = edition.table("deemed");
        basis = edition.table("deemed-basis");
        orientation = edition.table("orientation");
        Table table = edition.table("coefficient");
        Table.Row wall = table.row("wall");
        coefficients = new double[] {table.number(wall, "opaque"), table.number(wall, "glass"),
                table.number(wall, "solar")};
    }

    /**
     * A cell.
     *
     * @param most the most the shading coefficient may be
     * @param evidence the row it was read in, or that it is derived
     */
    record Cell(double most, boolean derived, Evidence evidence) {
    }

    /**
     * The published cell that is safe to use: of the next higher absorptivity and ratio there is; null if there is
     * none.
     */
    Cell published(String point, double absorptivity, double ratio) {
        Cell found = null;
        for (Table.Row row : published.rows()) {
            boolean safe = absorptivity <= published.number(row, "absorptivity") + SLACK
                    && ratio <= published.number(row, "wwr") + SLACK;
            if (safe && published.columns().containsKey(point)
                    && (found == null || published.number(row, point) > found.most())) {
                found = new Cell(published.number(row, point), false, published.evidence(row, point));
            }
        }
        return found;
    }

    /** The derived cell of the next higher absorptivity and ratio of the tables; null beyond their ends. */
    Cell derived(String point, double absorptivity, double ratio) {
        int table = 0;
        while (table < ABSORPTIVITIES.length && absorptivity > ABSORPTIVITIES[table] + SLACK) {
            table++;
        }
        if (table == ABSORPTIVITIES.length || ratio > MOST_RATIO + SLACK) {
            return null;
        }
        double step = Math.max(LEAST_RATIO, Math.ceil(ratio / STEP - SLACK) * STEP);
        double most = Math.round(100 * exact(point, ABSORPTIVITIES[table], step)) / 100.0;
        return new Cell(Math.clamp(most, 0, 1), true, new Evidence.Assumed(Message.of(
                "derived from the formula of RTTVwall as Table {0} would have it, not read in the guidelines",
                "按 RTTVwall 公式推算表 {0} 的數值，並非取自指引", FIRST_TABLE + table)));
    }

    /**
     * The shading coefficient with which a façade of that direction has the limit exactly, before it is rounded and
     * capped.
     */
    double exact(String point, double absorptivity, double ratio) {
        double g = orientation.number(orientation.row(point), "factor");
        double opaque = coefficients[0] * (1 - ratio) * basis.number(basis.row("wall"), "u") * absorptivity;
        double glass = coefficients[1] * ratio * basis.number(basis.row("window"), "u");
        return (limit / g - opaque - glass) / (coefficients[2] * ratio);
    }
}
