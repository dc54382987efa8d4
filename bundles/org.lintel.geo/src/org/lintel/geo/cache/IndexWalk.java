// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.lintel.core.task.Progress;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;

/**
 * Finds the rows whose boxes meet many areas by going through the nodes of the spatial index once, as SQLite keeps them: a few
 * dozen boxes in each, which costs no more to get than one row. A node is depth and number of cells (two bytes each; the depth
 * counts in the root alone), then cells of a row or node below (eight bytes) and west, east, south, north (four bytes each), all
 * with the most telling byte first (SQLite, ext/rtree/rtree.c, "Database Format of R-Tree Tables").
 */
final class IndexWalk {

    /** As the extension words it: numbers with fractions, two dimensions, no further columns. */
    private static final Pattern KNOWN = Pattern.compile("CREATE\\s+VIRTUAL\\s+TABLE\\s.*\\sUSING\\s+rtree\\s*"
            + "\\(\\s*\\w+\\s*(,\\s*\\w+\\s*){4}\\)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The number of the root, and the bytes of a node's beginning and of each of its cells. */
    static final int ROOT = 1;
    static final int HEAD = 4;
    static final int CELL = 24;

    /** SQLite refuses deeper trees. */
    private static final int DEEPEST = 40;
    /** Nodes beyond this number are not believed: they would be an index of a hundred million things. */
    private static final long MOST_NODES = 1L << 22;

    private final Connection connection;
    private final String index;
    private final AreaStrips areas;
    private final Progress progress;
    /** Nodes below which something may meet an area, and the lowest of them, which name rows. */
    private final BitSet seen = new BitSet();
    private final BitSet leaves = new BitSet();

    IndexWalk(Connection connection, FeatureTable table, AreaStrips areas, Progress progress) {
        this.connection = connection;
        this.index = Rtree.name(table.name());
        this.areas = areas;
        this.progress = progress;
    }

    /**
     * Gives the numbers of the rows whose box meets an area, in no order; boxes are those of the index, rounded outwards.
     *
     * @return false where the index is not of the kind that is known here, or is damaged: then what was given does not count
     */
    boolean rows(LongConsumer row) throws SQLException {
        return isKnown(connection, index) && descend() && leaves(row);
    }

    /** Whether an index is made in the way that is known here. */
    static boolean isKnown(Connection connection, String index) throws SQLException {
        try (PreparedStatement made = connection.prepareStatement("SELECT sql FROM sqlite_master WHERE name = ?")) {
            made.setString(1, index);
            try (ResultSet of = made.executeQuery()) {
                String sql = of.next() ? of.getString(1) : null;
                return sql != null && KNOWN.matcher(sql).matches();
            }
        }
    }

    /** From the root down to the nodes that name rows. */
    private boolean descend() throws SQLException {
        try (PreparedStatement one = connection.prepareStatement("SELECT data FROM " + nodes() + " WHERE nodeno = ?")) {
            ByteBuffer root = node(one, ROOT);
            int depth = root == null ? -1 : root.getShort(0) & 0xffff;
            return depth >= 0 && depth <= DEEPEST && descend(one, ROOT, root, depth);
        }
    }

    private boolean descend(PreparedStatement one, int number, ByteBuffer node, int depth) throws SQLException {
        if (depth == 0) {
            leaves.set(number);
            return true;
        }
        progress.check();
        for (int i = 0; i < cells(node); i++) {
            int at = HEAD + i * CELL;
            if (isMet(node, at)) {
                long below = node.getLong(at);
                // a node stands in one place of the tree
                if (below <= ROOT || below >= MOST_NODES || seen.get((int) below)) {
                    return false;
                }
                seen.set((int) below);
                ByteBuffer next = depth == 1 ? null : node(one, below);
                if (depth > 1 && next == null || !descend(one, (int) below, next, depth - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Null where there is none, or it is cut short. */
    private static ByteBuffer node(PreparedStatement one, long number) throws SQLException {
        one.setLong(1, number);
        try (ResultSet row = one.executeQuery()) {
            return row.next() ? whole(row.getBytes(1)) : null;
        }
    }

    private static ByteBuffer whole(byte[] data) {
        if (data == null || data.length < HEAD) {
            return null;
        }
        ByteBuffer node = ByteBuffer.wrap(data);
        return HEAD + cells(node) * CELL <= data.length ? node : null;
    }

    private static int cells(ByteBuffer node) {
        return node.getShort(2) & 0xffff;
    }

    private boolean isMet(ByteBuffer node, int at) {
        return areas.isMet(node.getFloat(at + 8), node.getFloat(at + 12), node.getFloat(at + 16), node.getFloat(at + 20));
    }

    /** The lowest nodes in the order in which they lie on the disk. */
    private boolean leaves(LongConsumer row) throws SQLException {
        int found = 0;
        try (PreparedStatement all = connection.prepareStatement("SELECT nodeno, data FROM " + nodes() + " ORDER BY nodeno");
                ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                long number = rows.getLong(1);
                if (number >= ROOT && number < MOST_NODES && leaves.get((int) number)) {
                    ByteBuffer node = whole(rows.getBytes(2));
                    if (node == null) {
                        return false;
                    }
                    progress.check();
                    found++;
                    for (int i = 0; i < cells(node); i++) {
                        int at = HEAD + i * CELL;
                        if (isMet(node, at)) {
                            row.accept(node.getLong(at));
                        }
                    }
                }
            }
        }
        return found == leaves.cardinality();
    }

    private String nodes() {
        return Sql.quote(index + "_node");
    }
}
