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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/**
 * The user's store of authorities' layers: a GeoPackage that other programs open too, with what came from where and when for each
 * cell. A cell is replaced in one transaction; who stops in the middle finds the old one. Safe for several threads, one at a time.
 */
public final class GeoPackageCache implements FeatureSource, AutoCloseable {

    private static final int PATIENCE_MS = 10_000;
    /** SLF4J, where another library brings it: nothing of it is to be said, neither that nobody listens nor by who does. */
    private static final String BACKEND = "slf4j.provider";
    private static final String SILENCE = "slf4j.internal.verbosity";

    /** As the database orders them: what has no row number first. */
    private static final Comparator<Feature> BY_ROW = Comparator.comparing((Feature feature) -> TableWriter.rowNumber(feature.id()),
            Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Feature::id);

    private final Path file;
    private final Connection connection;
    private final Ledger ledger;
    private final Map<LayerId, FeatureTable> tables = new HashMap<>();
    private final Map<LayerId, PreparedStatement> questions = new HashMap<>();
    private final Map<LayerId, List<Holding>> holdings = new HashMap<>();
    private final GeometryBlob blobs = new GeometryBlob();

    private GeoPackageCache(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.ledger = new Ledger(connection);
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
        return connect(file, true);
    }

    /** Opens a cache to fill it, and makes one where there is none. */
    public static GeoPackageCache create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return connect(file, false);
    }

    private static GeoPackageCache connect(Path file, boolean readOnly) throws IOException {
        if (System.getProperty(BACKEND) == null) {
            System.setProperty(BACKEND, "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        if (System.getProperty(SILENCE) == null) {
            System.setProperty(SILENCE, "ERROR");
        }
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(PATIENCE_MS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-64000");
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                PackageTables.State state = PackageTables.state(connection);
                if (state == PackageTables.State.EMPTY && !readOnly) {
                    connection.setAutoCommit(false);
                    PackageTables.create(connection);
                    connection.commit();
                    connection.setAutoCommit(true);
                } else if (state != PackageTables.State.OURS) {
                    throw state == PackageTables.State.NEWER
                            ? new GeodataException("{0} was made by a newer Lintel", "{0} 由較新版本的 Lintel 建立", file)
                            : new GeodataException("{0} is not a cache of Lintel; name another file with --cache",
                                    "{0} 並非 Lintel 的快取；請以 --cache 指定另一檔案", file);
                }
                return new GeoPackageCache(file, connection);
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new GeodataException(Message.of("{0}: {1}", "{0}：{1}", file, Faults.of(e).text()));
        }
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
        List<Holding> known = holdings.get(layer);
        if (known == null) {
            FeatureTable table = table(layer);
            known = table == null ? List.of() : ledger.holdings(layer, table.name());
            holdings.put(layer, known);
        }
        return known;
    }

    /** Cells that were asked for and did not come. */
    public synchronized List<Gap> gaps(LayerId layer) throws IOException {
        FeatureTable table = table(layer);
        return table == null ? List.of() : ledger.gaps(table.name());
    }

    /** How many features it holds of a layer, each once. */
    public synchronized long count(LayerId layer) throws IOException {
        try {
            FeatureTable table = table(layer);
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
        List<Cell> missing = missing(layer, area);
        if (!missing.isEmpty()) {
            throw lacking(layer, area, missing);
        }
        try {
            FeatureTable table = table(layer);
            if (area == null) {
                handAll(table, sink, progress);
                return;
            }
            PreparedStatement question = questions.get(layer);
            if (question == null) {
                // the index of places first; what it finds is few, and put in order when it is read
                question = connection.prepareStatement("SELECT " + table.selection() + " FROM "
                        + Sql.quote(Rtree.name(table.name())) + " r CROSS JOIN " + Sql.quote(table.name())
                        + " t ON t.fid = r.id WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?");
                questions.put(layer, question);
            }
            question.setDouble(1, area.getMaxX());
            question.setDouble(2, area.getMinX());
            question.setDouble(3, area.getMaxY());
            question.setDouble(4, area.getMinY());
            hand(question, table, area, sink, progress);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public synchronized void held(LayerId layer, FeatureSink sink, Progress progress) throws IOException {
        FeatureTable table = table(layer);
        try {
            if (table != null) {
                handAll(table, sink, progress);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private void handAll(FeatureTable table, FeatureSink sink, Progress progress) throws SQLException, IOException {
        try (PreparedStatement all = connection.prepareStatement("SELECT " + table.selection() + " FROM "
                + Sql.quote(table.name()) + " t ORDER BY t.lintel_row, t.lintel_id")) {
            hand(all, table, null, sink, progress);
        }
    }

    private GeodataException lacking(LayerId layer, Envelope area, List<Cell> missing) throws IOException {
        if (area == null) {
            return new GeodataException("the cache {0} does not hold all of {1}; import its file, or sync it with --all",
                    "快取 {0} 未存有 {1} 的全部；請匯入檔案或以 --all 同步", file, layer);
        }
        String cells = missing.stream().limit(12).map(Cell::toString).collect(Collectors.joining(" "))
                + (missing.size() > 12 ? " …" : "");
        return new GeodataException("the cache {0} lacks {2} cells of {1} ({3}); \"lintel csdi sync {1} --bbox {4}\" fetches them",
                "快取 {0} 欠缺 {1} 的 {2} 個網格（{3}）；可用「lintel csdi sync {1} --bbox {4}」取得", file, layer, missing.size(), cells,
                Math.round(area.getMinX()) + "," + Math.round(area.getMinY()) + "," + Math.round(area.getMaxX()) + ","
                        + Math.round(area.getMaxY()));
    }

    private void hand(PreparedStatement question, FeatureTable table, Envelope area, FeatureSink sink, Progress progress)
            throws SQLException, IOException {
        List<FeatureTable.Column> columns = table.columns();
        List<Feature> found = area == null ? null : new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                progress.check();
                byte[] blob = rows.getBytes(2);
                Geometry shape = blob == null ? null : blobs.read(blob);
                // the index keeps numbers of half the length, rounded outwards
                if (area != null && (shape == null || !area.intersects(shape.getEnvelopeInternal()))) {
                    continue;
                }
                Map<String, Object> attributes = LinkedHashMap.newLinkedHashMap(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    attributes.put(columns.get(i).field(), columns.get(i).kind().given(rows.getObject(3 + i)));
                }
                Feature feature = new Feature(rows.getString(1), shape, attributes);
                if (found == null) {
                    sink.take(feature);
                } else {
                    found.add(feature);
                }
            }
        }
        if (found != null) {
            found.sort(BY_ROW);
            // after the rows are closed, so that the sink may ask again
            for (Feature feature : found) {
                sink.take(feature);
            }
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
        forget(layer);
        return inTransaction(() -> {
            FeatureTable table = made(layer);
            try (TableWriter writer = new TableWriter(connection, table)) {
                writer.clear(cell);
                Filled filled = filler.fill(feature -> writer.add(feature, cell));
                writer.finish(filled.provenance());
                ledger.note(table.name(), new Holding(cell, filled.provenance(), writer.written(), filled.validators()));
                return writer.written();
            }
        });
    }

    /** Notes that the server says of a cell that it is as it was. */
    public synchronized void confirm(LayerId layer, Cell cell, Instant at) throws IOException {
        forget(layer);
        FeatureTable table = table(layer);
        inTransaction(() -> {
            ledger.confirm(table.name(), cell, at);
            return 0;
        });
    }

    /** Notes that a cell did not come; what is held of it stays. */
    public synchronized void noteGap(LayerId layer, Gap gap) throws IOException {
        forget(layer);
        inTransaction(() -> {
            ledger.note(made(layer).name(), gap);
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
            tables.clear();
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

    private void forget(LayerId layer) throws IOException {
        holdings.remove(layer);
        PreparedStatement question = questions.remove(layer);
        try {
            if (question != null) {
                question.close();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Null where there is none. */
    private FeatureTable table(LayerId layer) throws IOException {
        FeatureTable known = tables.get(layer);
        if (known == null) {
            known = ledger.table(layer);
            tables.put(layer, known);
        }
        return known;
    }

    private FeatureTable made(LayerId layer) throws SQLException, IOException {
        FeatureTable table = table(layer);
        if (table == null) {
            table = ledger.newTable(layer);
            tables.put(layer, table);
        }
        return table;
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            for (PreparedStatement question : questions.values()) {
                question.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
