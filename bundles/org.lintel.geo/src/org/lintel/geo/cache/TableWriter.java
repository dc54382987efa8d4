// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.gpkg.CoreTables;
import org.lintel.geo.gpkg.GeometryBlob;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes features into a layer's table and its spatial index, within a transaction that the caller begins and ends. */
final class TableWriter implements AutoCloseable {

    private final Connection connection;
    private final FeatureTable table;
    private final GeometryBlob blobs = new GeometryBlob();
    private final PreparedStatement index;
    private final PreparedStatement sameId;
    /** What enters everything at once at the end; null where rows are entered one by one. */
    private IndexLoad load;
    private PreparedStatement insert;
    private List<FeatureTable.Column> columns;
    private long next;
    private String kind;
    private boolean heights;
    private long written;

    /** Begins to write: the triggers of the index are gone until {@link #finish}. */
    TableWriter(Connection connection, FeatureTable table) throws SQLException {
        this.connection = connection;
        this.table = table;
        Rtree.dropTriggers(connection, table.name());
        this.index = connection.prepareStatement("INSERT OR REPLACE INTO " + Sql.quote(Rtree.name(table.name()))
                + " VALUES (?, ?, ?, ?, ?)");
        this.sameId = connection.prepareStatement("SELECT fid, geom FROM " + Sql.quote(table.name())
                + " WHERE lintel_row IS ? AND lintel_id = ?");
        next = table.last() + 1;
        try (PreparedStatement state = connection.prepareStatement("SELECT geometry_type_name, z FROM gpkg_geometry_columns"
                + " WHERE table_name = ?")) {
            state.setString(1, table.name());
            try (ResultSet row = state.executeQuery()) {
                kind = next == 1 || !row.next() ? null : row.getString(1);
                heights = kind != null && row.getInt(2) > 0;
            }
        }
    }

    /**
     * Takes away what stands in the cell, wherever it came from: a new answer for the cell holds all that is there, also what
     * reaches out of it.
     */
    void clear(Cell cell) throws SQLException, GeodataException {
        if (cell.equals(Cell.WHOLE)) {
            Sql.run(connection, "DELETE FROM " + Sql.quote(table.name()));
            Rtree.renew(connection, table.name());
            load = IndexLoad.of(connection, table);
            kind = null;
            heights = false;
            return;
        }
        Envelope area = cell.area();
        Geometry square = new GeometryFactory().toGeometry(area);
        String name = Sql.quote(table.name());
        try (PreparedStatement touching = connection.prepareStatement("SELECT r.id, t.geom FROM "
                + Sql.quote(Rtree.name(table.name())) + " r CROSS JOIN " + name + " t ON t.fid = r.id"
                + " WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?")) {
            touching.setDouble(1, area.getMaxX());
            touching.setDouble(2, area.getMinX());
            touching.setDouble(3, area.getMaxY());
            touching.setDouble(4, area.getMinY());
            List<Long> gone = new ArrayList<>();
            try (ResultSet rows = touching.executeQuery()) {
                while (rows.next()) {
                    Geometry shape = blobs.read(rows.getBytes(2));
                    if (area.contains(shape.getEnvelopeInternal()) || square.intersects(shape)) {
                        gone.add(rows.getLong(1));
                    }
                }
            }
            for (long row : gone) {
                delete(row);
            }
        }
    }

    private void delete(long row) throws SQLException {
        Sql.update(connection, "DELETE FROM " + Sql.quote(table.name()) + " WHERE fid = ?", row);
        Sql.update(connection, "DELETE FROM " + Sql.quote(Rtree.name(table.name())) + " WHERE id = ?", row);
    }

    /** Adds a feature of a cell. */
    void add(Feature feature, Cell cell) throws IOException {
        try {
            if (table.fit(feature) || insert == null) {
                if (insert != null) {
                    insert.close();
                }
                insert = connection.prepareStatement(table.insertion());
                columns = table.columns();
            }
            Geometry shape = feature.geometry();
            Envelope box = shape == null ? null : shape.getEnvelopeInternal();
            Long row = rowNumber(feature.id());
            if (cell.area() != null && (box == null || !cell.area().contains(box))) {
                replaceSame(row, feature.id(), box);
            }
            insert.setLong(1, next);
            insert.setBytes(2, shape == null ? null : blob(shape));
            insert.setString(3, feature.id());
            insert.setObject(4, row);
            insert.setString(5, cell.toString());
            for (int i = 0; i < columns.size(); i++) {
                FeatureTable.Column column = columns.get(i);
                insert.setObject(FeatureTable.OWN.size() + 1 + i, column.kind().kept(feature.attributes().get(column.field())));
            }
            insert.executeUpdate();
            if (box != null) {
                enter(box);
            }
            next++;
            written++;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Enters the next row into the index. */
    private void enter(Envelope box) throws SQLException {
        if (load != null) {
            load.add(next, box);
            if (load.isFull()) {
                load();
            }
            return;
        }
        index.setLong(1, next);
        index.setDouble(2, box.getMinX());
        index.setDouble(3, box.getMaxX());
        index.setDouble(4, box.getMinY());
        index.setDouble(5, box.getMaxY());
        index.executeUpdate();
    }

    private void load() throws SQLException {
        if (load != null) {
            load.finish();
            load = null;
        }
    }

    private byte[] blob(Geometry shape) {
        boolean high = GeometryBlob.hasHeights(shape);
        heights |= high;
        String type = shape.getGeometryType().toUpperCase(Locale.ROOT);
        kind = kind == null || kind.equals(type) ? type : "GEOMETRY";
        return blobs.write(shape, high);
    }

    /** What reaches out of its cell came with the neighbour too. */
    private void replaceSame(Long row, String id, Envelope box) throws SQLException, GeodataException {
        sameId.setObject(1, row);
        sameId.setString(2, id);
        long same = -1;
        try (ResultSet rows = sameId.executeQuery()) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(2);
                boolean meets = blob == null ? box == null
                        : box != null && blobs.read(blob).getEnvelopeInternal().intersects(box);
                same = meets ? rows.getLong(1) : same;
            }
        }
        if (same >= 0) {
            delete(same);
        }
    }

    static Long rowNumber(String id) {
        if (id == null || id.isEmpty() || id.length() > 18 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Long.valueOf(id);
    }

    long written() {
        return written;
    }

    /** Ends writing: triggers, extent, kind and description of the table are as they should be. */
    void finish(Provenance from) throws SQLException {
        load();
        Rtree.addTriggers(connection, table.name());
        Sql.update(connection, "UPDATE gpkg_geometry_columns SET geometry_type_name = ?, z = ? WHERE table_name = ?",
                kind == null ? "GEOMETRY" : kind, heights ? 2 : 0, table.name());
        CoreTables.describe(connection, table.name(), from.retrievedAt().toString(), from.attribution());
    }

    @Override
    public void close() throws SQLException {
        index.close();
        sameId.close();
        if (insert != null) {
            insert.close();
        }
    }
}
