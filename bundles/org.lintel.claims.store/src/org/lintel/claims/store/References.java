// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The references between the tables of an H2 database. For each H2 makes an index of its own when a table is made, for
 * there is no other yet; where one over the same columns was made later, both are kept and written. A reference that is
 * declared again takes the other one. PostgreSQL makes none.
 */
final class References {

    private static final String SCHEMA = "PUBLIC";

    /** A reference of a table to the key of another. */
    private static final class Reference {
        private final List<String> columns = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private String table;
        private String other;
    }

    private References() {
    }

    /** Declares those again for which there are two indexes. */
    static void slim(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = data.getTables(null, SCHEMA, null, new String[] {"BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        for (String table : tables) {
            Map<String, List<String>> indexes = indexes(data, table);
            for (Map.Entry<String, Reference> each : references(data, table).entrySet()) {
                Reference reference = each.getValue();
                if (indexes.values().stream().filter(reference.columns::equals).count() > 1) {
                    again(connection, each.getKey(), reference);
                }
            }
        }
    }

    private static Map<String, List<String>> indexes(DatabaseMetaData data, String table) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet rows = data.getIndexInfo(null, SCHEMA, table, false, true)) {
            while (rows.next()) {
                if (rows.getString("COLUMN_NAME") != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), none -> new ArrayList<>())
                            .add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return indexes;
    }

    private static Map<String, Reference> references(DatabaseMetaData data, String table) throws SQLException {
        Map<String, Reference> references = new TreeMap<>();
        try (ResultSet rows = data.getImportedKeys(null, SCHEMA, table)) {
            while (rows.next()) {
                Reference reference = references.computeIfAbsent(rows.getString("FK_NAME"), none -> new Reference());
                reference.table = table;
                reference.other = rows.getString("PKTABLE_NAME");
                reference.columns.add(rows.getString("FKCOLUMN_NAME"));
                reference.others.add(rows.getString("PKCOLUMN_NAME"));
            }
        }
        return references;
    }

    /** The rows are as they were: they are not looked at again. */
    private static void again(Connection connection, String name, Reference reference) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + quoted(reference.table) + " drop constraint " + quoted(name));
            statement.execute("alter table " + quoted(reference.table) + " add constraint " + quoted(name)
                    + " foreign key (" + quoted(reference.columns) + ") references " + quoted(reference.other) + " ("
                    + quoted(reference.others) + ") nocheck");
        }
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(References::quoted).toList());
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
