// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.core.text.Message;

/**
 * Alters one row of a store behind its back, as somebody could who has its database: to show that an audit finds it. It
 * does so only to a store of the demonstration.
 */
public final class Tampering {

    /** The name of a store that may be tampered with. */
    public static final String STORE = "demo";

    /**
     * What was done.
     *
     * @param row as events name it
     */
    public record Altered(String row, String column, String before, String after) {
    }

    private Tampering() {
    }

    /**
     * Alters the first row of a table: an amount if it has one, else something else.
     *
     * @param table by its name
     */
    public static Altered alter(StoreAddress address, String table) throws StoreException {
        Table<?> chosen = Tables.of(table);
        if (chosen == null) {
            throw new StoreException(Message.of("there is no table \"{0}\"; there are: {1}", "沒有資料表「{0}」；現有：{1}", table,
                    String.join(", ", Tables.ALL.stream().map(Table::name).toList())), null);
        }
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection()) {
            Trail.Head head = Schema.version(connection) == 0 ? null : Events.head(connection, false);
            if (head == null || !head.store().equals(STORE)) {
                throw new StoreException(Message.of("{0} is not a store of the demonstration: nothing was altered",
                        "{0} 並非示範用的儲存庫：沒有作任何更改", address), null);
            }
            return alter(connection, chosen, address);
        } catch (SQLException e) {
            throw Database.complaint(address, e);
        }
    }

    private static Altered alter(Connection connection, Table<?> table, StoreAddress address)
            throws SQLException, StoreException {
        StoredRow[] first = new StoredRow[1];
        new JdbcReading(connection).rows(table, row -> first[0] = first[0] == null
                || row.label().compareTo(first[0].label()) < 0 ? row : first[0]);
        if (first[0] == null) {
            throw new StoreException(Message.of("the table {0} of {1} has no rows", "{1} 的資料表 {0} 沒有資料列", table,
                    address), null);
        }
        int place = column(table, first[0]);
        Column column = table.columns().get(place);
        String before = first[0].texts().get(place);
        String sql = switch (column.kind()) {
            case MONEY -> column.name() + " + 100000";
            case WHOLE -> column.name() + " + 1";
            case YES_NO -> "not " + column.name();
            case DAY, TIME -> column.name() + " + interval '1' day";
            case TEXT, DECIMAL -> column.name() + " || '0'";
        };
        try (Statement statement = connection.createStatement();
                var update = connection.prepareStatement(
                        "update " + table.name() + " set " + column.name() + " = " + sql + Sql.byKey(table))) {
            // the database's own rules would not let a name be altered that others refer to
            statement.execute(address instanceof StoreAddress.Server ? "set session_replication_role = replica"
                    : "set referential_integrity false");
            for (int i = 0; i < table.keys(); i++) {
                String key = first[0].texts().get(i);
                if (table.columns().get(i).kind() == Column.Kind.WHOLE) {
                    update.setLong(i + 1, Long.parseLong(key));
                } else {
                    update.setString(i + 1, key);
                }
            }
            update.executeUpdate();
            statement.execute(address instanceof StoreAddress.Server ? "set session_replication_role = origin"
                    : "set referential_integrity true");
        }
        StoredRow[] now = new StoredRow[1];
        new JdbcReading(connection).rows(table, row -> {
            if (row.label().equals(first[0].label())) {
                now[0] = row;
            }
        });
        return new Altered(first[0].label(), column.name(), before, now[0].texts().get(place));
    }

    /** A column that holds something and is no key: money before all else. */
    private static int column(Table<?> table, StoredRow row) {
        int found = -1;
        for (int i = table.keys(); i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (row.texts().get(i) != null && !column.name().equals(Table.VERSION)) {
                if (column.kind() == Column.Kind.MONEY) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found < 0 ? table.keys() - 1 : found;
    }
}
