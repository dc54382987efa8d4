// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.core.money.Money;

/**
 * Statements of a table, made from its description; every value goes in as a parameter. The texts that are put together
 * are names of the program's own.
 */
final class Sql {

    private Sql() {
    }

    /** All columns, then the event and the salt, and where there are personal ones, their salt and commitment. */
    static String select(Table<?> table, String where) {
        return columns(table) + where + " order by "
                + table.columns().subList(0, table.keys()).stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** As {@link #select}, of all rows in any order. */
    static String columns(Table<?> table) {
        return "select " + names(table, ", ") + ", event, salt" + personal(table) + " from " + table.name();
    }

    static String insert(Table<?> table) {
        return "insert into " + table.name() + " (" + names(table, ", ") + ", event, salt" + personal(table)
                + ") values (" + "?, ".repeat(table.columns().size()) + (table.personal() ? "?, ?, ?, ?)" : "?, ?)");
    }

    /** All columns anew, in their order, then event, salt, what {@link #insert} has after them, the key. */
    static String update(Table<?> table) {
        return "update " + table.name() + " set " + names(table, " = ?, ") + " = ?, event = ?, salt = ?"
                + (table.personal() ? ", personal_salt = ?, personal_hash = ?" : "") + byKey(table);
    }

    /** What is personal emptied, and its salt; then the key. */
    static String erase(Table<?> table) {
        return "update " + table.name() + " set " + table.columns().stream().filter(Column::personal)
                .map(column -> column.name() + " = null, ").collect(Collectors.joining())
                + "personal_salt = null" + byKey(table);
    }

    private static String personal(Table<?> table) {
        return table.personal() ? ", personal_salt, personal_hash" : "";
    }

    static String delete(Table<?> table) {
        return "delete from " + table.name() + byKey(table);
    }

    static String byKey(Table<?> table) {
        return table.columns().subList(0, table.keys()).stream().map(Column::name)
                .collect(Collectors.joining(" = ? and ", " where ", " = ?"));
    }

    private static String names(Table<?> table, String between) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(between));
    }

    /** Puts a value into a statement. */
    static void set(PreparedStatement statement, int place, Column column, Object value) throws SQLException {
        switch (column.kind()) {
            case TEXT -> statement.setString(place, (String) value);
            case DECIMAL -> statement.setString(place, StoredRow.text(value));
            case WHOLE -> statement.setObject(place, value, Types.BIGINT);
            case YES_NO -> statement.setObject(place, value, Types.BOOLEAN);
            case DAY -> statement.setObject(place, value, Types.DATE);
            case TIME -> statement.setObject(place, value, Types.TIMESTAMP);
            case MONEY -> statement.setObject(place, value == null ? null : ((Money) value).minor(), Types.BIGINT);
        }
    }

    /** The row of a result, its event and salt left aside. */
    static Row row(Table<?> table, ResultSet result) throws SQLException {
        List<Object> values = new ArrayList<>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            Column.Kind kind = table.columns().get(i).kind();
            Object value = value(kind, result, i + 1);
            values.add(switch (kind) {
                case MONEY -> value == null ? null : Money.hkd((Long) value);
                case DECIMAL -> value == null ? null : new BigDecimal((String) value);
                default -> value;
            });
        }
        return new Row(table, values);
    }

    /** The row of a result as it is, whatever it says. */
    static StoredRow stored(Table<?> table, ResultSet result) throws SQLException {
        int count = table.columns().size();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(StoredRow.text(value(table.columns().get(i).kind(), result, i + 1)));
        }
        return new StoredRow(table, texts, result.getLong(count + 1), String.valueOf(result.getString(count + 2)),
                table.personal() ? result.getString(count + 3) : null,
                table.personal() ? result.getString(count + 4) : null);
    }

    private static Object value(Column.Kind kind, ResultSet result, int place) throws SQLException {
        return switch (kind) {
            case TEXT, DECIMAL -> result.getString(place);
            case WHOLE, MONEY -> result.getObject(place, Long.class);
            case YES_NO -> result.getObject(place, Boolean.class);
            case DAY -> result.getObject(place, LocalDate.class);
            case TIME -> result.getObject(place, LocalDateTime.class);
        };
    }
}
