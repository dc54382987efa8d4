// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.gpkg.Sql;
import org.locationtech.jts.geom.Envelope;

/**
 * The user's store of authorities' layers: a GeoPackage that other programs open too, with what came from where and when for each
 * cell. A cell is replaced in one transaction; who stops in the middle finds the old one. Safe for several threads, one at a time.
 */
public final class GeoPackageCache implements FeatureSource, AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final Ledger ledger;
    private final OpenTables tables;

    private GeoPackageCache(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.ledger = new Ledger(connection);
        this.tables = new OpenTables(connection, ledger);
    }

    /**
     * Loads what opening a cache needs, which takes longer than the opening; for a thread that has nothing else to do.
     *
     * @return whether it could be; opening one says why not
     */
    public static boolean prepare() {
        return Database.load();
    }

    /**
     * Opens a cache to ask it.
     *
     * @throws GeodataException if there is none, or the file is not one
     */
    public static GeoPackageCache open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new GeodataException("there is no cache {0}; \"lintel csdi sync\" and \"lintel csdi import\" fill one",
                    "沒有快取 {0}；可用「lintel csdi sync」或「lintel csdi import」建立", file);
        }
        return new GeoPackageCache(file, Database.open(file, true));
    }

    /** Opens a cache to fill it, and makes one where there is none. */
    public static GeoPackageCache create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new GeoPackageCache(file, Database.open(file, false));
    }

    public Path file() {
        return file;
    }

    /** The layers of which it holds, or was to hold, something, sorted. */
    public synchronized List<LayerId> layers() throws IOException {
        return ledger.layers();
    }

    /** What it holds of a layer, by cell. */
    public synchronized List<Holding> holdings(LayerId layer) throws IOException {
        return tables.holdings(layer);
    }

    /** Cells that were asked for and did not come. */
    public synchronized List<Gap> gaps(LayerId layer) throws IOException {
        FeatureTable table = tables.table(layer);
        return table == null ? List.of() : ledger.gaps(table.name());
    }

    /** How many features it holds of a layer, each once. */
    public synchronized long count(LayerId layer) throws IOException {
        try {
            FeatureTable table = tables.table(layer);
            if (table == null) {
                return 0;
            }
            try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + Sql.quote(table.name()));
                    ResultSet rows = statement.executeQuery()) {
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /**
     * The cells of an area that it does not hold.
     *
     * @param area null for the whole layer
     */
    public List<Cell> missing(LayerId layer, Envelope area) throws IOException {
        List<Cell> held = holdings(layer).stream().map(Holding::cell).toList();
        if (held.contains(Cell.WHOLE)) {
            return List.of();
        }
        List<Cell> missing = area == null ? new ArrayList<>(List.of(Cell.WHOLE)) : new ArrayList<>(Cell.of(area));
        missing.removeAll(held);
        return missing;
    }

    @Override
    public synchronized void features(LayerId layer, Envelope area, FeatureSink sink, Progress progress) throws IOException {
        check(layer, area);
        try {
            if (area == null) {
                tables.reader(layer).all(sink, progress);
                return;
            }
            // after the rows are closed, so that the sink may ask again
            for (Feature feature : tables.reader(layer).within(area, progress)) {
                sink.take(feature);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public synchronized void featuresWithin(LayerId layer, List<Envelope> areas, FeatureSink sink, Progress progress)
            throws IOException {
        for (Envelope area : areas) {
            check(layer, area);
        }
        try {
            FeatureTable table = tables.table(layer);
            long last = areas.isEmpty() ? 0 : table.last();
            if (Sweep.isWorthwhile(areas.size(), last)) {
                new Sweep(file, table).run(areas, sink, progress);
            } else {
                FeatureSource.super.featuresWithin(layer, areas, sink, progress);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public synchronized void held(LayerId layer, FeatureSink sink, Progress progress) throws IOException {
        try {
            if (tables.table(layer) != null) {
                tables.reader(layer).all(sink, progress);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private void check(LayerId layer, Envelope area) throws IOException {
        List<Cell> missing = missing(layer, area);
        if (!missing.isEmpty()) {
            throw Lacking.of(file, layer, area, missing);
        }
    }

    @Override
    public List<Provenance> provenance(LayerId layer) throws IOException {
        Map<List<String>, Provenance> oldest = new LinkedHashMap<>();
        for (Holding holding : holdings(layer)) {
            Provenance one = holding.provenance();
            List<String> key = new ArrayList<>(List.of(one.source(), one.attribution()));
            key.add(one.version());
            oldest.merge(key, one, (a, b) -> a.retrievedAt().isAfter(b.retrievedAt()) ? b : a);
        }
        return oldest.values().stream().sorted(Comparator.comparing(Provenance::retrievedAt)
                .thenComparing(Provenance::source)).toList();
    }

    /**
     * Where features came from.
     *
     * @param validators as {@link Holding}
     */
    public record Filled(Provenance provenance, List<String> validators) {
    }

    /** Gives features to a sink and tells where they are from when all are given. */
    @FunctionalInterface
    public interface Filler {
        Filled fill(FeatureSink sink) throws IOException;
    }

    /**
     * Puts an answer in the place of what the cache held of a cell, all of it or, if the filler fails, nothing.
     *
     * @param cell {@link Cell#WHOLE} for the whole layer
     * @return how many features came
     */
    public synchronized long replace(LayerId layer, Cell cell, Filler filler) throws IOException {
        tables.forget(layer);
        return inTransaction(() -> {
            FeatureTable table = tables.made(layer);
            try (TableWriter writer = new TableWriter(connection, table)) {
                writer.clear(cell);
                Filled filled = filler.fill(feature -> writer.add(feature, cell));
                writer.finish(filled.provenance());
                ledger.note(table.name(), new Holding(cell, filled.provenance(), writer.written(), filled.validators()));
                return writer.written();
            }
        });
    }

    /**
     * Notes that cells which are held are all there is of a layer; it is as old as the oldest of them.
     *
     * @throws IllegalArgumentException if one of them is not held
     */
    synchronized void noteWhole(LayerId layer, Set<Cell> cells) throws IOException {
        List<Holding> held = holdings(layer).stream().filter(holding -> cells.contains(holding.cell())).toList();
        boolean before = holdings(layer).stream().anyMatch(holding -> holding.cell().equals(Cell.WHOLE));
        if (held.size() < cells.size() && !before) {
            throw new IllegalArgumentException("cells are missing of " + layer);
        }
        if (held.size() == cells.size()) {
            Provenance oldest = held.stream().map(Holding::provenance).min(Comparator.comparing(Provenance::retrievedAt)).orElseThrow();
            long count = count(layer);
            tables.forget(layer);
            FeatureTable table = tables.table(layer);
            inTransaction(() -> {
                ledger.noteWhole(table.name(), oldest, count);
                return 0;
            });
        }
    }

    /** Notes that the server says of a cell that it is as it was. */
    public synchronized void confirm(LayerId layer, Cell cell, Instant at) throws IOException {
        tables.forget(layer);
        FeatureTable table = tables.table(layer);
        inTransaction(() -> {
            ledger.confirm(table.name(), cell, at);
            return 0;
        });
    }

    /** Notes that a cell did not come; what is held of it stays. */
    public synchronized void noteGap(LayerId layer, Gap gap) throws IOException {
        tables.forget(layer);
        inTransaction(() -> {
            ledger.note(tables.made(layer).name(), gap);
            return 0;
        });
    }

    private interface Work {
        long run() throws SQLException, IOException;
    }

    private long inTransaction(Work work) throws IOException {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            long result = work.run();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            tables.forgetTables();
            try {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                if (done) {
                    throw Faults.of(e);
                }
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            tables.close();
            connection.close();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
