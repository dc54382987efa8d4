// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.lintel.geo.gpkg.Sql;
import org.lintel.geo.link.Link;

/** All links of the things of a GeoPackage as a table without shapes, a row each, joined with the layers by {@code id}. */
final class GeoPackageLinks implements AutoCloseable {

    static final String TABLE = "link";
    private static final String SCORE = "score";
    /** As {@link ThingLinks#fields} names them. */
    private static final List<String> FIELDS = List.of("status", "relation", "dataset", "layer", "key", "value", "name", SCORE,
            "decidedBy", "decidedOn", "source", "retrievedAt");

    private final PreparedStatement insert;

    GeoPackageLinks(Connection connection, String changed, String description) throws SQLException {
        var made = new StringBuilder("CREATE TABLE ").append(TABLE)
                .append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, thing TEXT NOT NULL, id TEXT NOT NULL");
        FIELDS.forEach(field -> made.append(", ").append(Sql.quote(field)).append(field.equals(SCORE) ? " DOUBLE" : " TEXT"));
        Sql.run(connection, made.append(')').toString());
        Sql.update(connection, "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
                + " VALUES (?, 'attributes', ?, ?, ?)", TABLE, TABLE, description, changed);
        insert = connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (NULL, ?, ?" + ", ?".repeat(FIELDS.size()) + ")");
    }

    void add(Thing thing, List<Link> links) throws SQLException {
        for (Link link : links) {
            Map<String, Object> fields = ThingLinks.fields(link);
            insert.setString(1, thing.layer().id());
            insert.setString(2, thing.id());
            for (int i = 0; i < FIELDS.size(); i++) {
                insert.setObject(3 + i, GeoPackageLayer.plain(fields.get(FIELDS.get(i))));
            }
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
