// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geo.feature.LayerId;

/** What a cache has looked up of its layers, kept until it changes: tables, their readers, what is held. */
final class OpenTables {

    private final Connection connection;
    private final Ledger ledger;
    private final Map<LayerId, FeatureTable> tables = new HashMap<>();
    private final Map<LayerId, RowReader> readers = new HashMap<>();
    private final Map<LayerId, List<Holding>> holdings = new HashMap<>();

    OpenTables(Connection connection, Ledger ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    /** Null where there is none. */
    FeatureTable table(LayerId layer) throws IOException {
        FeatureTable known = tables.get(layer);
        if (known == null) {
            known = ledger.table(layer);
            tables.put(layer, known);
        }
        return known;
    }

    /** The table of a layer, made where there is none. */
    FeatureTable made(LayerId layer) throws SQLException, IOException {
        FeatureTable table = table(layer);
        if (table == null) {
            table = ledger.newTable(layer);
            tables.put(layer, table);
        }
        return table;
    }

    RowReader reader(LayerId layer) throws IOException {
        RowReader reader = readers.get(layer);
        if (reader == null) {
            reader = new RowReader(connection, table(layer));
            readers.put(layer, reader);
        }
        return reader;
    }

    List<Holding> holdings(LayerId layer) throws IOException {
        List<Holding> known = holdings.get(layer);
        if (known == null) {
            FeatureTable table = table(layer);
            known = table == null ? List.of() : ledger.holdings(layer, table.name());
            holdings.put(layer, known);
        }
        return known;
    }

    /** Before what is held of a layer changes. */
    void forget(LayerId layer) throws IOException {
        holdings.remove(layer);
        RowReader reader = readers.remove(layer);
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** After a transaction: columns may be others than they were. */
    void forgetTables() {
        tables.clear();
    }

    void close() throws SQLException {
        for (RowReader reader : readers.values()) {
            reader.close();
        }
    }
}
