// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a GeoPackage says of itself (extension gpkg_metadata, OGC 12-128r17, F.8): where it comes from, as JSON. */
public final class MetadataTables {

    /** Of the JSON: the description of the format that this project publishes has no address, that of JSON has. */
    private static final String STANDARD = "https://www.rfc-editor.org/info/rfc8259";
    private static final String MARK = "\"generator\":\"Lintel ";

    private MetadataTables() {
    }

    /**
     * @param json of the whole file
     * @param stamp when it was so, as GeoPackage writes times
     */
    public static void create(Connection connection, String json, String stamp) throws SQLException {
        Sql.run(connection,
                "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT"
                        + " 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT"
                        + " NOT NULL DEFAULT '')",
                "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,"
                        + " row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
                        + " md_file_id INTEGER NOT NULL, md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id)"
                        + " REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES"
                        + " gpkg_metadata(id))");
        for (String table : new String[] {"gpkg_metadata", "gpkg_metadata_reference"}) {
            Sql.update(connection, "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_metadata',"
                    + " 'http://www.geopackage.org/spec130/#extension_metadata', 'read-write')", table);
        }
        Sql.update(connection, "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'application/json', ?)", STANDARD, json);
        Sql.update(connection, "INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)", stamp);
    }

    /** Whether the file was made by {@link #create} and holds no layer but these. */
    public static boolean isAlone(Connection connection, List<String> layers) throws SQLException {
        String sql = "SELECT (SELECT count(*) FROM gpkg_metadata WHERE instr(metadata, ?) > 0) > 0"
                + " AND (SELECT count(*) FROM gpkg_contents WHERE table_name NOT IN (?" + ", ?".repeat(layers.size() - 1) + ")) = 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, MARK);
            for (int i = 0; i < layers.size(); i++) {
                statement.setString(2 + i, layers.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.getBoolean(1);
            }
        }
    }
}
