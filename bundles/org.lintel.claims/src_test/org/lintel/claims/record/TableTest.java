// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;

/** Every table gives back the record it was given, with all columns and with none of those that may be empty. */
class TableTest {

    static List<Table<? extends Entry>> tables() {
        return Tables.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void recordsComeBack(Table<? extends Entry> table) {
        roundTrip(table, true);
        roundTrip(table, false);
    }

    private static <R extends Entry> void roundTrip(Table<R> table, boolean full) {
        List<Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(column.optional() && !full ? null : sample(table, column, full));
        }
        Row row = new Row(table, values);
        R entry = table.entry(row);
        assertEquals(row, table.row(entry));
        assertEquals(table, entry.table());
        assertEquals(table.keys(), row.key().size());
    }

    /** A label names its firm, whatever its key; one that was tampered with is no reason to fail. */
    @Test
    void aLabelTellsTheFirstPartOfItsKey() {
        for (String firm : List.of("harbour", "a/b %2F", "陳", "\u0001%")) {
            String label = Row.label(Tie.TABLE, List.of(firm, "wong/1", "holder"));
            assertEquals(firm, Row.firstKey(Tie.TABLE, label), label);
            assertNull(Row.firstKey(Firm.TABLE, label));
        }
        assertEquals("50% %zz %", Row.firstKey(Firm.TABLE, "firm 50% %zz %"));
    }

    /** A value that its record takes; the rest of the row follows from {@code full}. */
    private static Object sample(Table<?> table, Column column, boolean full) {
        return switch (column.kind()) {
            case TEXT -> switch (table.name() + "." + column.name()) {
                case "actor.roles" -> full ? "approver officer" : "";
                case "tie.kind" -> full ? Tie.HOLDER : Tie.DIRECTOR;
                case "tie.share" -> Ratio.parse("1/3").toString();
                case "claim_move.step" -> full ? "pay" : "screen";
                case "decision.kind" -> full ? Decision.GRANT : Decision.REFUSE;
                default -> column.name() + " 陳\n";
            };
            case WHOLE -> (long) table.indexOf(column.name()) + 1;
            case DECIMAL -> new BigDecimal("7.250");
            case YES_NO -> full;
            case DAY -> LocalDate.of(2026, 2, table.indexOf(column.name()) + 1);
            case TIME -> LocalDateTime.of(2026, 2, 28, 9, table.indexOf(column.name()));
            case MONEY -> Money.hkd(100 + table.indexOf(column.name()));
        };
    }

    @Test
    void namesAreTheirOwn() {
        Set<String> names = new HashSet<>();
        for (Table<?> table : Tables.ALL) {
            assertTrue(names.add(table.name()), table.name());
            assertEquals(table, Tables.of(table.name()));
            assertTrue(table.keys() > 0 && table.keys() <= table.columns().size(), table.name());
            assertEquals(table.columns().size(), table.columns().stream().map(Column::name).distinct().count());
        }
    }

    @Test
    void rowsHoldWhatTheirColumnsHold() {
        assertThrows(IllegalArgumentException.class, () -> new Row(ClaimFact.TABLE, List.of("A-1", "levy-paid")));
        assertThrows(IllegalArgumentException.class,
                () -> new Row(ClaimFact.TABLE, Arrays.asList("A-1", "levy-paid", null)));
        assertThrows(IllegalArgumentException.class, () -> new Row(ClaimFact.TABLE, List.of("A-1", "levy-paid", 1L)));
        assertThrows(IllegalArgumentException.class, () -> new Tie("a", "b", Tie.DIRECTOR, Ratio.WHOLE));
    }
}
