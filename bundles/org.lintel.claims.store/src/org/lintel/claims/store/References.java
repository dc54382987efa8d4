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
 * The references between the tables of an H2 database. For each H2 makes an index of its own unless there is one that
 * would do, and when a table is made there is none yet, not even its key. Declared again they take the table's own
 * indexes: a row of a line costs a third less to write. PostgreSQL makes none.
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

    /** Declares those again for which there is an index of the table's own. */
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
                long serving = indexes.entrySet().stream().filter(index -> serves(index.getValue(), reference)).count();
                boolean own = indexes.entrySet().stream().anyMatch(index -> index.getKey().startsWith("CONSTRAINT_")
                        && index.getValue().equals(reference.columns));
                if (own && serving > 1) {
                    again(connection, each.getKey(), reference);
                }
            }
        }
    }

    private static boolean serves(List<String> index, Reference reference) {
        return index.size() >= reference.columns.size()
                && index.subList(0, reference.columns.size()).equals(reference.columns);
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
