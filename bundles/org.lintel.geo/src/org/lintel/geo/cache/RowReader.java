// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Attributes;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.gpkg.GeometryBlob;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reads features from the table of a layer, by area or all; one question at a time. */
final class RowReader implements AutoCloseable {

    /** Columns before the fields: id, shape, row number. */
    private static final int HEAD = 3;
    /** Rows after which one looks whether the user wants to stop. */
    private static final int CHECKED = 1024;
    /** Rows asked for by one question. */
    private static final int AT_ONCE = 4096;

    /** As the database orders them: what has no row number first. */
    static final Comparator<Row> BY_ROW = Comparator.comparingLong(Row::number)
            .thenComparing(row -> row.feature.id(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Connection connection;
    private final FeatureTable table;
    private final String[] fields;
    private final Kind[] kinds;
    private final GeometryBlob blobs = new GeometryBlob();
    private PreparedStatement question;

    /** A feature and its row number; -1 where it has none. */
    record Row(long number, Feature feature) {
    }

    RowReader(Connection connection, FeatureTable table) {
        this.connection = connection;
        this.table = table;
        List<FeatureTable.Column> columns = table.columns();
        this.fields = columns.stream().map(FeatureTable.Column::field).toArray(String[]::new);
        this.kinds = columns.stream().map(FeatureTable.Column::kind).toArray(Kind[]::new);
    }

    /** Gives all, in the order of their row numbers. */
    void all(FeatureSink sink, Progress progress) throws SQLException, IOException {
        try (PreparedStatement all = connection.prepareStatement("SELECT " + table.selection() + " FROM "
                + Sql.quote(table.name()) + " t ORDER BY t.lintel_row, t.lintel_id"); ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                progress.check();
                sink.take(feature(rows, shape(rows)));
            }
        }
    }

    /** What meets an area, in the order of their row numbers. */
    List<Feature> within(Envelope area, Progress progress) throws SQLException, IOException {
        if (question == null) {
            // the index of places first; what it finds is few, and put in order when it is read
            question = connection.prepareStatement("SELECT " + table.selection() + " FROM " + Sql.quote(Rtree.name(table.name()))
                    + " r CROSS JOIN " + Sql.quote(table.name())
                    + " t ON t.fid = r.id WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?");
        }
        question.setDouble(1, area.getMaxX());
        question.setDouble(2, area.getMinX());
        question.setDouble(3, area.getMaxY());
        question.setDouble(4, area.getMinY());
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                progress.check();
                Geometry shape = shape(rows);
                // the index keeps numbers of half the length, rounded outwards
                if (shape != null && area.intersects(shape.getEnvelopeInternal())) {
                    found.add(row(rows, shape));
                }
            }
        }
        found.sort(BY_ROW);
        List<Feature> features = new ArrayList<>(found.size());
        found.forEach(row -> features.add(row.feature));
        return features;
    }

    /**
     * Gives rows by their numbers in the table, in the order given.
     *
     * @param numbers ascending, so that no page is read twice; what the table does not have is left out
     */
    void rows(long[] numbers, Consumer<Row> each, Progress progress) throws SQLException, IOException {
        // one question for many: each costs more than the row
        try (PreparedStatement some = connection.prepareStatement("SELECT " + table.selection()
                + " FROM json_each(?) n CROSS JOIN " + Sql.quote(table.name()) + " t ON t.fid = n.value")) {
            for (int from = 0; from < numbers.length; from += AT_ONCE) {
                progress.check();
                some.setString(1, Arrays.toString(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + AT_ONCE))));
                try (ResultSet rows = some.executeQuery()) {
                    while (rows.next()) {
                        Geometry shape = shape(rows);
                        if (shape != null) {
                            each.accept(row(rows, shape));
                        }
                    }
                }
            }
        }
    }

    /** Gives every row whose shape, by the envelope in its head, meets one of many areas, in the order of the table. */
    void sweep(AreaStrips areas, Consumer<Row> each, Progress progress) throws SQLException, IOException {
        try (PreparedStatement all = connection.prepareStatement("SELECT " + table.selection() + " FROM "
                + Sql.quote(table.name()) + " t NOT INDEXED"); ResultSet rows = all.executeQuery()) {
            for (long i = 0; rows.next(); i++) {
                if (i % CHECKED == 0) {
                    progress.check();
                }
                byte[] blob = rows.getBytes(2);
                double[] box = blob == null ? null : GeometryBlob.box(blob);
                if (blob != null && (box == null || areas.isMet(box[0], box[1], box[2], box[3]))) {
                    each.accept(row(rows, blobs.read(blob)));
                }
            }
        }
    }

    private Row row(ResultSet rows, Geometry shape) throws SQLException {
        long number = rows.getLong(HEAD);
        return new Row(rows.wasNull() ? -1 : number, feature(rows, shape));
    }

    private Geometry shape(ResultSet rows) throws SQLException, IOException {
        byte[] blob = rows.getBytes(2);
        return blob == null ? null : blobs.read(blob);
    }

    private Feature feature(ResultSet rows, Geometry shape) throws SQLException {
        var values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = kinds[i].given(rows.getObject(HEAD + 1 + i));
        }
        return new Feature(rows.getString(1), shape, Attributes.shared(fields, values));
    }

    @Override
    public void close() throws SQLException {
        if (question != null) {
            question.close();
        }
    }
}
