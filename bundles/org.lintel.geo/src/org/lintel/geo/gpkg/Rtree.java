// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.gpkg;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The spatial index of a layer's table (GeoPackage extension gpkg_rtree_index). Its triggers call functions that only programs
 * for geodata have: they are taken away while Lintel writes, in the same transaction, and Lintel keeps the index itself.
 */
public final class Rtree {

    private static final String[] TRIGGERS = {"insert", "update1", "update2", "update3", "update4", "delete"};

    private Rtree() {
    }

    public static String name(String table) {
        return "rtree_" + table + "_geom";
    }

    public static void create(Connection connection, String table) throws SQLException {
        make(connection, table);
        Sql.update(connection, "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
                + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')", table);
        addTriggers(connection, table);
    }

    private static void make(Connection connection, String table) throws SQLException {
        Sql.run(connection, "CREATE VIRTUAL TABLE " + Sql.quote(name(table)) + " USING rtree(id, minx, maxx, miny, maxy)");
    }

    /** Makes it anew and empty, which is quicker than taking everything out of it. */
    public static void renew(Connection connection, String table) throws SQLException {
        Sql.run(connection, "DROP TABLE " + Sql.quote(name(table)));
        make(connection, table);
    }

    public static void dropTriggers(Connection connection, String table) throws SQLException {
        for (String trigger : TRIGGERS) {
            Sql.run(connection, "DROP TRIGGER IF EXISTS " + Sql.quote(name(table) + "_" + trigger));
        }
    }

    /** As the extension words them. */
    public static void addTriggers(Connection connection, String table) throws SQLException {
        String t = Sql.quote(table);
        String r = Sql.quote(name(table));
        String some = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
        String none = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        String put = "INSERT OR REPLACE INTO " + r
                + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));";
        String out = "DELETE FROM " + r + " WHERE id = OLD.fid;";
        Sql.run(connection,
                trigger(table, "insert") + "AFTER INSERT ON " + t + " WHEN " + some + " BEGIN " + put + " END",
                trigger(table, "update1") + "AFTER UPDATE OF geom ON " + t + " WHEN OLD.fid = NEW.fid AND " + some + " BEGIN "
                        + put + " END",
                trigger(table, "update2") + "AFTER UPDATE OF geom ON " + t + " WHEN OLD.fid = NEW.fid AND " + none + " BEGIN "
                        + out + " END",
                trigger(table, "update3") + "AFTER UPDATE ON " + t + " WHEN OLD.fid != NEW.fid AND " + some + " BEGIN " + out
                        + " " + put + " END",
                trigger(table, "update4") + "AFTER UPDATE ON " + t + " WHEN OLD.fid != NEW.fid AND " + none + " BEGIN DELETE FROM "
                        + r + " WHERE id IN (OLD.fid, NEW.fid); END",
                trigger(table, "delete") + "AFTER DELETE ON " + t + " WHEN OLD.geom NOT NULL BEGIN " + out + " END");
    }

    private static String trigger(String table, String what) {
        return "CREATE TRIGGER " + Sql.quote(name(table) + "_" + what) + " ";
    }
}
