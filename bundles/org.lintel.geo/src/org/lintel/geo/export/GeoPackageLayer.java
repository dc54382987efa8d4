// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geo.gpkg.CoreTables;
import org.lintel.geo.gpkg.GeometryBlob;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** One kind of things as a layer of a GeoPackage: the same columns whatever the model says, areas always as many polygons. */
final class GeoPackageLayer implements AutoCloseable {

    private static final String AREAS = "MULTIPOLYGON";

    private final Connection connection;
    private final String table;
    private final Map<String, String> columns;
    private final GeometryBlob blobs = new GeometryBlob();
    private final String changed;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private long rows;
    private boolean areasOnly = true;

    GeoPackageLayer(Connection connection, ExportLayer layer, String changed) throws SQLException {
        this.connection = connection;
        this.table = layer.id();
        this.changed = changed;
        this.columns = columns(layer);
        var made = new StringBuilder("CREATE TABLE ").append(Sql.quote(table))
                .append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY");
        columns.forEach((name, type) -> made.append(", ").append(Sql.quote(name)).append(' ').append(type));
        Sql.run(connection, made.append(')').toString());
        CoreTables.enterFeatures(connection, table, table, changed);
        Rtree.create(connection, table);
        Rtree.dropTriggers(connection, table);
        insert = connection.prepareStatement("INSERT INTO " + Sql.quote(table) + " VALUES (?, ?" + ", ?".repeat(columns.size())
                + ")");
        index = connection.prepareStatement("INSERT INTO " + Sql.quote(Rtree.name(table)) + " VALUES (?, ?, ?, ?, ?)");
    }

    /** The fields of {@link ThingFacts} and {@link ThingLinks#flat}, by their names, with the types that GeoPackage has. */
    private static Map<String, String> columns(ExportLayer layer) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(List.of("id", "globalId", "ifcClass", "name", "longName", "objectType"));
        if (layer == ExportLayer.ELEMENT) {
            words.add("tag");
        }
        words.add("building");
        if (layer == ExportLayer.ELEMENT || layer == ExportLayer.SPACE) {
            words.addAll(List.of("storey", "storeyName"));
        }
        words.forEach(name -> columns.put(name, "TEXT"));
        if (layer == ExportLayer.BUILDING) {
            columns.put("storeys", "INTEGER");
        }
        List<String> numbers = new ArrayList<>(List.of("baseHeight", "topHeight", "height", "area"));
        if (layer == ExportLayer.STOREY) {
            numbers.addFirst("floorHeight");
        }
        numbers.forEach(name -> columns.put(name, "DOUBLE"));
        List.of("linkRelation", "linkLayer", "linkKey", "linkValue", "linkName").forEach(name -> columns.put(name, "TEXT"));
        columns.put("linkScore", "DOUBLE");
        return columns;
    }

    void add(ModelFeatures.MapThing thing) throws SQLException {
        Map<String, Object> said = new LinkedHashMap<>(thing.facts());
        said.put("id", thing.thing().id());
        said.putAll(ThingLinks.flat(thing.links()));
        Geometry shape = thing.area() == null ? null : manyPolygons(thing.area());
        insert.setLong(1, ++rows);
        insert.setBytes(2, shape == null ? null : blobs.write(shape, false));
        int at = 3;
        for (String column : columns.keySet()) {
            insert.setObject(at++, plain(said.get(column)));
        }
        insert.executeUpdate();
        if (shape != null) {
            Envelope box = shape.getEnvelopeInternal();
            index.setLong(1, rows);
            index.setDouble(2, box.getMinX());
            index.setDouble(3, box.getMaxX());
            index.setDouble(4, box.getMinY());
            index.setDouble(5, box.getMaxY());
            index.executeUpdate();
        }
    }

    private Geometry manyPolygons(Geometry area) {
        Geometry shape = area instanceof Polygon polygon ? area.getFactory().createMultiPolygon(new Polygon[] {polygon}) : area;
        areasOnly &= shape instanceof MultiPolygon;
        return shape;
    }

    /** Text without control codes and halves of characters, for programs print it as it is and have no way to escape it. */
    static Object plain(Object value) {
        if (!(value instanceof String text) || text.codePoints().noneMatch(GeoPackageLayer::acts)) {
            return value;
        }
        int[] safe = text.codePoints().map(c -> acts(c) ? 0xFFFD : c).toArray();
        return new String(safe, 0, safe.length);
    }

    private static boolean acts(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Ends writing: index, kind of shapes, extent and description are as they should be. */
    void finish(String description) throws SQLException {
        Rtree.addTriggers(connection, table);
        Sql.update(connection, "UPDATE gpkg_geometry_columns SET geometry_type_name = ? WHERE table_name = ?",
                areasOnly ? AREAS : "GEOMETRY", table);
        CoreTables.describe(connection, table, changed, description);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : Arrays.asList(insert, index)) {
            each.close();
        }
    }
}
