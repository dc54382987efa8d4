// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;

/** What a cache notes of its layers: which table is whose, what came for which cell, what did not. */
final class Ledger {

    /** Makes a value of a row. */
    @FunctionalInterface
    private interface Maker<T> {
        T of(ResultSet row) throws SQLException, IOException;
    }

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    private <T> List<T> list(Maker<T> maker, String sql, String... values) throws IOException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(maker.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw Faults.of(e);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw Faults.damaged();
        }
    }

    List<LayerId> layers() throws IOException {
        return list(row -> new LayerId(row.getString(1), row.getString(2)), "SELECT dataset, layer FROM lintel_layers").stream()
                .sorted().toList();
    }

    /** The table of a layer; null where there is none. */
    FeatureTable table(LayerId layer) throws IOException {
        List<String> names = list(row -> row.getString(1), "SELECT table_name FROM lintel_layers WHERE dataset = ? AND layer = ?",
                layer.dataset(), layer.layer());
        if (names.isEmpty()) {
            return null;
        }
        return new FeatureTable(connection, names.get(0), list(row -> new FeatureTable.Column(row.getString(1), row.getString(2),
                Kind.valueOf(row.getString(3))), "SELECT field, column_name, kind FROM lintel_fields WHERE table_name = ?"
                        + " ORDER BY position", names.get(0)));
    }

    FeatureTable newTable(LayerId layer) throws SQLException, IOException {
        String plain = (layer.dataset() + "_" + layer.layer()).replaceAll("[^\\p{L}\\p{N}_]", "_");
        plain = plain.length() > 100 ? plain.substring(0, 100) : plain;
        String table = plain;
        for (int i = 2; !list(row -> 1, "SELECT 1 FROM sqlite_schema WHERE lower(name) IN (lower(?), lower(?))", table,
                Rtree.name(table)).isEmpty(); i++) {
            table = plain + "_" + i;
        }
        FeatureTable made = FeatureTable.create(connection, table, layer.toString());
        Sql.update(connection, "INSERT INTO lintel_layers VALUES (?, ?, ?)", layer.dataset(), layer.layer(), table);
        return made;
    }

    List<Holding> holdings(LayerId layer, String table) throws IOException {
        return list(row -> new Holding(Cell.parse(row.getString(1)), new Provenance(layer, row.getString(2),
                Instant.parse(row.getString(3)), row.getString(4), row.getString(5)), row.getLong(6),
                row.getString(7).isEmpty() ? List.of() : List.of(row.getString(7).split("\n"))),
                "SELECT cell, source, retrieved_at, version, attribution, features, validators FROM lintel_cells"
                        + " WHERE table_name = ?", table).stream().sorted(Comparator.comparing(Holding::cell)).toList();
    }

    List<Gap> gaps(String table) throws IOException {
        return list(row -> new Gap(Cell.parse(row.getString(1)), Instant.parse(row.getString(2)), row.getString(3)),
                "SELECT cell, tried_at, reason FROM lintel_gaps WHERE table_name = ?", table).stream()
                .sorted(Comparator.comparing(Gap::cell)).toList();
    }

    /** Notes what came for a cell, in the place of what was noted of it and of its gap; for the whole layer, of all. */
    void note(String table, Holding holding) throws SQLException {
        String cell = holding.cell().toString();
        for (String of : new String[] {"lintel_cells", "lintel_gaps"}) {
            Sql.update(connection, "DELETE FROM " + of + " WHERE table_name = ?1 AND (cell = ?2 OR ?2 = '*')", table, cell);
        }
        Provenance from = holding.provenance();
        Sql.update(connection, "INSERT INTO lintel_cells VALUES (?, ?, ?, ?, ?, ?, ?, ?)", table, cell, from.source(),
                from.retrievedAt().toString(), from.version(), from.attribution(), holding.features(),
                String.join("\n", holding.validators()));
    }

    /** Notes that the cells that are noted are the whole; they stay, with their ages and validators. */
    void noteWhole(String table, Provenance oldest, long features) throws SQLException {
        Sql.update(connection, "INSERT OR REPLACE INTO lintel_cells VALUES (?, ?, ?, ?, ?, ?, ?, '')", table,
                Cell.WHOLE.toString(), oldest.source(), oldest.retrievedAt().toString(), oldest.version(), oldest.attribution(),
                features);
        Sql.update(connection, "DELETE FROM lintel_gaps WHERE table_name = ? AND cell = ?", table, Cell.WHOLE.toString());
    }

    void note(String table, Gap gap) throws SQLException {
        Sql.update(connection, "INSERT OR REPLACE INTO lintel_gaps VALUES (?, ?, ?, ?)", table, gap.cell().toString(),
                gap.triedAt().toString(), gap.reason());
    }

    void confirm(String table, Cell cell, Instant at) throws SQLException {
        Sql.update(connection, "UPDATE lintel_cells SET retrieved_at = ? WHERE table_name = ? AND cell = ?", at.toString(), table,
                cell.toString());
        Sql.update(connection, "DELETE FROM lintel_gaps WHERE table_name = ? AND cell = ?", table, cell.toString());
    }
}
