// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.lintel.geo.gpkg.CoreTables;
import org.lintel.geo.gpkg.Sql;

/** The tables in which a cache notes where things came from, beside those of a GeoPackage. */
final class PackageTables {

    /** Of Lintel's own tables; a file with a higher one is of a newer Lintel. */
    private static final int OWN_VERSION = 1;

    private PackageTables() {
    }

    /** Makes all tables in an empty file. */
    static void create(Connection connection) throws SQLException {
        CoreTables.create(connection);
        Sql.run(connection,
                "CREATE TABLE lintel_layers (dataset TEXT NOT NULL, layer TEXT NOT NULL, table_name TEXT NOT NULL UNIQUE,"
                        + " PRIMARY KEY (dataset, layer))",
                "CREATE TABLE lintel_fields (table_name TEXT NOT NULL, position INTEGER NOT NULL, field TEXT NOT NULL,"
                        + " column_name TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (table_name, position))",
                "CREATE TABLE lintel_cells (table_name TEXT NOT NULL, cell TEXT NOT NULL, source TEXT NOT NULL,"
                        + " retrieved_at TEXT NOT NULL, version TEXT, attribution TEXT NOT NULL, features INTEGER NOT NULL,"
                        + " validators TEXT NOT NULL,"
                        + " PRIMARY KEY (table_name, cell))",
                "CREATE TABLE lintel_gaps (table_name TEXT NOT NULL, cell TEXT NOT NULL, tried_at TEXT NOT NULL,"
                        + " reason TEXT NOT NULL, PRIMARY KEY (table_name, cell))");
        for (String table : new String[] {"lintel_layers", "lintel_fields", "lintel_cells", "lintel_gaps"}) {
            Sql.update(connection, "INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, 'write-only')", table,
                    "lintel_cache_" + OWN_VERSION, "where features came from and when; other programs need not know it");
        }
    }

    /** What a file is that was opened. */
    enum State {
        EMPTY, OURS, NEWER, OTHER
    }

    static State state(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                if (tables.getInt(1) == 0) {
                    return State.EMPTY;
                }
            }
            try (ResultSet own = statement.executeQuery(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('gpkg_contents', 'gpkg_extensions',"
                            + " 'lintel_layers', 'lintel_fields', 'lintel_cells', 'lintel_gaps')")) {
                if (own.getInt(1) < 6) {
                    return State.OTHER;
                }
            }
            try (ResultSet version = statement.executeQuery("SELECT count(*) FROM gpkg_extensions WHERE extension_name ="
                    + " 'lintel_cache_" + OWN_VERSION + "'")) {
                return version.getInt(1) > 0 ? State.OURS : State.NEWER;
            }
        }
    }
}
