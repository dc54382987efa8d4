// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Table;

/**
 * The feed-in rates that may apply to a system: all that fit what is known of company and day.
 *
 * @param rows empty where none fits
 * @param isBeforeAll whether the day lies before the first rate
 * @param largest the largest system with a published rate, in kW
 * @param size of the system, in kW
 */
record TariffRates(Table table, List<Table.Row> rows, boolean isBeforeAll, double largest, double size) {

    /** Figures that differ by less than this part are the same. */
    private static final double ROUNDING = 1e-9;

    /**
     * @param company null where it is not told: all are tried
     * @param joined ISO day, or two with a slash between; empty for the newest rates
     */
    static TariffRates of(Table table, double size, String company, String joined) {
        int slash = joined.indexOf('/');
        String first = slash < 0 ? joined : joined.substring(0, slash);
        String last = slash < 0 ? joined : joined.substring(slash + 1);
        List<Table.Row> found = new ArrayList<>();
        boolean begun = joined.isEmpty();
        double largest = 0;
        for (Table.Row row : table.rows()) {
            if (company != null && !table.text(row, "company").equals(company)) {
                continue;
            }
            String until = table.text(row, "joined_to");
            largest = Math.max(largest, table.number(row, "to_kw"));
            begun |= last.compareTo(table.text(row, "joined_from")) >= 0;
            boolean inForce = joined.isEmpty() ? until.isEmpty() : last.compareTo(table.text(row, "joined_from")) >= 0
                    && (until.isEmpty() || first.compareTo(until) <= 0);
            double margin = size * ROUNDING;
            if (inForce && size > table.number(row, "from_kw") + margin && size <= table.number(row, "to_kw")
                    + margin) {
                found.add(row);
            }
        }
        return new TariffRates(table, List.copyOf(found), !begun, largest, size);
    }

    /** Whether all rows pay the same. */
    boolean isOne() {
        return table.number(end(true), "rate") == table.number(end(false), "rate");
    }

    /** The row that pays least, or most. */
    Table.Row end(boolean least) {
        Table.Row end = rows.getFirst();
        for (Table.Row row : rows) {
            double more = table.number(row, "rate") - table.number(end, "rate");
            end = least ? more < 0 ? row : end : more > 0 ? row : end;
        }
        return end;
    }

    List<Evidence> evidence() {
        return rows.stream().map(row -> table.evidence(row, "rate")).toList();
    }

    /** That one rate holds for the whole of a system; of the smallest systems it does whatever is said. */
    Calculation wholeSystem(Table terms) {
        boolean smallest = rows.stream().allMatch(row -> table.number(row, "from_kw") == 0);
        Table.Row row = terms.row("one rate for the whole system, by its size");
        return Calculation.word(Message.of("one rate for the whole system, by its size", "全系統按其規模採用同一電價"), "✓", smallest
                ? List.of(new Evidence.Assumed(Message.of("it is within the first band", "屬首個級別")))
                : List.of(terms.evidence(row, "value")));
    }
}
