// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.gpkg.CoreTables;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;

/** The table of a layer in a GeoPackage: its columns follow the fields that features bring, in their order and by their names. */
final class FeatureTable {

    /** SQLite takes 2 000 columns; a few are the table's own. */
    private static final int MOST_FIELDS = 1900;
    static final List<String> OWN = List.of("fid", "geom", "lintel_id", "lintel_row", "lintel_cell");

    /** A field as served and where it is kept. */
    record Column(String field, String column, Kind kind) {
    }

    private final Connection connection;
    private final String table;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    FeatureTable(Connection connection, String table, List<Column> known) {
        this.connection = connection;
        this.table = table;
        known.forEach(column -> columns.put(column.field, column));
    }

    /**
     * Makes the table of a new layer.
     *
     * @param identifier under which other programs show it
     */
    static FeatureTable create(Connection connection, String table, String identifier) throws SQLException {
        String name = Sql.quote(table);
        Sql.run(connection, "CREATE TABLE " + name + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY,"
                + " lintel_id TEXT, lintel_row INTEGER, lintel_cell TEXT)",
                "CREATE INDEX " + Sql.quote("lintel_" + table + "_row") + " ON " + name + " (lintel_row, lintel_id)");
        CoreTables.enterFeatures(connection, table, identifier, null);
        Rtree.create(connection, table);
        return new FeatureTable(connection, table, List.of());
    }

    String name() {
        return table;
    }

    /** The highest number of a row; 0 where there is none. */
    long last() throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("SELECT max(fid) FROM " + Sql.quote(table));
                ResultSet row = last.executeQuery()) {
            return row.getLong(1);
        }
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * Makes room for the fields of a feature.
     *
     * @return whether the table changed, so that statements have to be made anew
     */
    boolean fit(Feature feature) throws SQLException, GeodataException {
        boolean changed = false;
        for (Map.Entry<String, Object> entry : feature.attributes().entrySet()) {
            Kind kind = Kind.of(entry.getValue());
            Column column = columns.get(entry.getKey());
            if (column == null) {
                add(entry.getKey(), kind == null ? Kind.NONE : kind);
                changed = true;
            } else if (kind != null && column.kind != kind && column.kind != column.kind.with(kind)) {
                widen(column, column.kind.with(kind));
                changed = true;
            }
        }
        return changed;
    }

    private void add(String field, Kind kind) throws SQLException, GeodataException {
        if (columns.size() >= MOST_FIELDS) {
            throw new GeodataException("{0}: a layer with more than {1} fields cannot be kept", "{0}：圖層超過 {1} 個欄位，無法保存",
                    table, MOST_FIELDS);
        }
        Column column = new Column(field, free(field), kind);
        Sql.run(connection, "ALTER TABLE " + Sql.quote(table) + " ADD COLUMN " + Sql.quote(column.column) + " "
                + kind.declared());
        Sql.update(connection, "INSERT INTO lintel_fields VALUES (?, ?, ?, ?, ?)", table, columns.size(), field, column.column,
                kind.name());
        columns.put(field, column);
    }

    /** A name for a column that none has: SQLite does not tell capital letters from small ones, servers do. */
    private String free(String field) {
        List<String> taken = new ArrayList<>(OWN);
        columns.values().forEach(column -> taken.add(column.column.toLowerCase(Locale.ROOT)));
        String plain = field.replaceAll("\\p{Cntrl}", "_");
        String name = plain;
        for (int i = 2; name.isBlank() || taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "_" + i;
        }
        return name;
    }

    /** Values of another kind came: the column is made anew, which its kind is part of. */
    private void widen(Column old, Kind kind) throws SQLException {
        String name = Sql.quote(table);
        String column = Sql.quote(old.column);
        String interim = Sql.quote(free(old.column + "_wider"));
        String value = old.kind == Kind.BOOLEAN ? "CASE " + column + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END" : column;
        Sql.run(connection, "ALTER TABLE " + name + " ADD COLUMN " + interim + " " + kind.declared(),
                "UPDATE " + name + " SET " + interim + " = " + value, "ALTER TABLE " + name + " DROP COLUMN " + column,
                "ALTER TABLE " + name + " RENAME COLUMN " + interim + " TO " + column);
        Sql.update(connection, "UPDATE lintel_fields SET kind = ? WHERE table_name = ? AND field = ?", kind.name(), table,
                old.field);
        columns.put(old.field, new Column(old.field, old.column, kind));
    }

    /** The statement that takes a row: fid, shape, id, row number, cell, then the fields. */
    String insertion() {
        var sql = new StringBuilder("INSERT INTO ").append(Sql.quote(table)).append(" (").append(String.join(", ", OWN));
        columns.values().forEach(column -> sql.append(", ").append(Sql.quote(column.column)));
        return sql.append(") VALUES (?").append(", ?".repeat(OWN.size() - 1 + columns.size())).append(')').toString();
    }

    /** What a question selects: id, shape, row number, then the fields. */
    String selection() {
        var sql = new StringBuilder("t.lintel_id, t.geom, t.lintel_row");
        columns.values().forEach(column -> sql.append(", t.").append(Sql.quote(column.column)));
        return sql.toString();
    }
}
