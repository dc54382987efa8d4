// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.gpkg;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables that make a SQLite file a GeoPackage 1.3 (OGC 12-128r17), and the entries that make a table a layer of it. */
public final class CoreTables {

    /** "GPKG". */
    private static final int APPLICATION = 0x47504B47;
    private static final int VERSION = 10300;

    private static final String HK80_TEXT = "PROJCS[\"Hong Kong 1980 Grid System\",GEOGCS[\"Hong Kong 1980\","
            + "DATUM[\"Hong_Kong_1980\",SPHEROID[\"International 1924\",6378388,297,AUTHORITY[\"EPSG\",\"7022\"]],"
            + "TOWGS84[-162.619,-276.959,-161.764,0.067753,-2.243648,-1.158828,-1.094246],AUTHORITY[\"EPSG\",\"6611\"]],"
            + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
            + "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4611\"]],PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"latitude_of_origin\",22.3121333333333],PARAMETER[\"central_meridian\",114.178555555556],"
            + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",836694.05],PARAMETER[\"false_northing\",819069.8],"
            + "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AUTHORITY[\"EPSG\",\"2326\"]]";
    private static final String WGS84_TEXT = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
            + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    private CoreTables() {
    }

    /** Makes them in an empty file; the systems of reference are those that every GeoPackage has, and EPSG:2326. */
    public static void create(Connection connection) throws SQLException {
        Sql.run(connection, "PRAGMA application_id = " + APPLICATION, "PRAGMA user_version = " + VERSION,
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,"
                        + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,"
                        + " description TEXT)",
                "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                        + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT"
                        + " (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,"
                        + " srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES"
                        + " gpkg_spatial_ref_sys(srs_id))",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                        + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,"
                        + " CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE"
                        + " (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                        + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
                "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,"
                        + " definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name,"
                        + " extension_name))");
        system(connection, "Undefined cartesian SRS", -1, "NONE", -1, "undefined");
        system(connection, "Undefined geographic SRS", 0, "NONE", 0, "undefined");
        system(connection, "WGS 84", 4326, "EPSG", 4326, WGS84_TEXT);
        system(connection, "Hong Kong 1980 Grid System", GeometryBlob.HK80, "EPSG", GeometryBlob.HK80, HK80_TEXT);
    }

    private static void system(Connection connection, String name, int id, String organization, int code, String text)
            throws SQLException {
        Sql.update(connection, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)", name, id, organization, code,
                text);
    }

    /**
     * Enters a table with shapes in the column {@code geom} as a layer.
     *
     * @param identifier under which other programs show it
     * @param changed when, as GeoPackage writes times; null for now. A time that is written over later leaves its bytes in the file
     */
    public static void enterFeatures(Connection connection, String table, String identifier, String changed) throws SQLException {
        Sql.update(connection, "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id, last_change) VALUES (?,"
                + " 'features', ?, ?, coalesce(?, strftime('%Y-%m-%dT%H:%M:%fZ','now')))", table, identifier, GeometryBlob.HK80,
                changed);
        Sql.update(connection, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)", table,
                GeometryBlob.HK80);
    }

    /** Notes the extent of a layer as its index has it, when it changed last, and what is said of it. */
    public static void describe(Connection connection, String table, String changed, String description) throws SQLException {
        String tree = Sql.quote(Rtree.name(table));
        Sql.update(connection, "UPDATE gpkg_contents SET last_change = ?, description = ?,"
                + " min_x = (SELECT min(minx) FROM " + tree + "), min_y = (SELECT min(miny) FROM " + tree + "),"
                + " max_x = (SELECT max(maxx) FROM " + tree + "), max_y = (SELECT max(maxy) FROM " + tree + ")"
                + " WHERE table_name = ?", changed, description, table);
    }
}
