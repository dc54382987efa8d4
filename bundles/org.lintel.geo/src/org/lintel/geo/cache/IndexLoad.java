// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.lintel.geo.gpkg.Rtree;
import org.lintel.geo.gpkg.Sql;
import org.locationtech.jts.geom.Envelope;

/**
 * Fills the empty spatial index of a layer at once when all its rows are there, node by node from below: what lies together
 * comes into one node. To put boxes in one by one takes a quarter of an import. Nodes are of the form that {@link IndexWalk}
 * describes; the order is that of Leutenegger and others, "STR: a simple and efficient algorithm for R-tree packing" (1997).
 */
final class IndexLoad {

    /** Of ten places in a node, those that are filled: the rest is for what comes later. */
    private static final int FILLED = 9;
    private static final int BEFORE_GROWING = 1024;
    /** Boxes kept at most, 24 bytes each. */
    private static final int MOST = 2_000_000;

    private final Connection connection;
    private final String index;
    /** Bytes of a node, and cells that it has room for. */
    private final int size;
    private final int room;
    /** Numbers of rows, later of nodes; west, east, south, north of each. */
    private long[] ids = new long[BEFORE_GROWING];
    private float[] boxes = new float[4 * BEFORE_GROWING];
    private int count;

    private IndexLoad(Connection connection, String index, int size) {
        this.connection = connection;
        this.index = index;
        this.size = size;
        this.room = (size - IndexWalk.HEAD) / IndexWalk.CELL;
    }

    /** Null where the index is not empty, or of a kind that is not known: then boxes have to be put in one by one. */
    static IndexLoad of(Connection connection, FeatureTable table) throws SQLException {
        String index = Rtree.name(table.name());
        if (!IndexWalk.isKnown(connection, index)) {
            return null;
        }
        try (PreparedStatement root = connection.prepareStatement("SELECT nodeno, data FROM " + Sql.quote(index + "_node")
                + " LIMIT 2"); ResultSet rows = root.executeQuery()) {
            byte[] data = rows.next() && rows.getLong(1) == IndexWalk.ROOT ? rows.getBytes(2) : null;
            // three is the least that SQLite's own nodes ever hold
            boolean empty = data != null && data.length >= IndexWalk.HEAD + 3 * IndexWalk.CELL
                    && ByteBuffer.wrap(data).getInt(0) == 0;
            return empty && !rows.next() ? new IndexLoad(connection, index, data.length) : null;
        }
    }

    /** @param row higher than those before */
    void add(long row, Envelope box) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count + count / 2);
            boxes = Arrays.copyOf(boxes, 4 * ids.length);
        }
        ids[count] = row;
        boxes[4 * count] = down(box.getMinX());
        boxes[4 * count + 1] = -down(-box.getMaxX());
        boxes[4 * count + 2] = down(box.getMinY());
        boxes[4 * count + 3] = -down(-box.getMaxY());
        count++;
    }

    /** The next number of half the length that is not larger. */
    private static float down(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    /** Whether it is time to {@link #finish}: more are put in one by one afterwards, so that no layer fills the memory. */
    boolean isFull() {
        return count >= MOST;
    }

    /** Writes the index. */
    void finish() throws SQLException {
        try (PreparedStatement node = connection.prepareStatement("INSERT OR REPLACE INTO " + Sql.quote(index + "_node")
                + " VALUES (?, ?)")) {
            int height = 0;
            int last = IndexWalk.ROOT;
            while (count > room) {
                int filled = room * FILLED / 10;
                last = level(node, height++, last, (count + filled - 1) / filled);
            }
            level(node, height, IndexWalk.ROOT - 1, 1);
        }
    }

    /**
     * Puts all into nodes, which are what there is from then on.
     *
     * @param last the highest number of a node before
     * @param many how many nodes
     * @return the highest number after
     */
    private int level(PreparedStatement node, int height, int last, int many) throws SQLException {
        long[] order = order(many);
        int[] owners = new int[count];
        var above = new float[4 * many];
        for (int k = 0; k < many; k++) {
            ByteBuffer data = ByteBuffer.allocate(size);
            int from = (int) ((long) k * count / many);
            int to = (int) ((long) (k + 1) * count / many);
            // the height stands in the root alone
            data.putShort((short) (many == 1 ? height : 0)).putShort((short) (to - from));
            float[] around = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
            for (int i = from; i < to; i++) {
                int one = (int) order[i];
                owners[one] = last + 1 + k;
                data.putLong(ids[one]);
                for (int side = 0; side < 4; side++) {
                    float at = boxes[4 * one + side];
                    data.putFloat(at);
                    around[side] = side % 2 == 0 ? Math.min(around[side], at) : Math.max(around[side], at);
                }
            }
            System.arraycopy(around, 0, above, 4 * k, 4);
            node.setInt(1, last + 1 + k);
            node.setBytes(2, data.array());
            node.executeUpdate();
        }
        own(height == 0 ? "_rowid" : "_parent", owners);
        ids = new long[many];
        Arrays.setAll(ids, k -> last + 1 + k);
        boxes = above;
        count = many;
        return last + many;
    }

    /** Says of each into which node it came. */
    private void own(String table, int[] owners) throws SQLException {
        try (PreparedStatement own = connection.prepareStatement("INSERT INTO " + Sql.quote(index + table) + " VALUES (?, ?)")) {
            for (int i = 0; i < count; i++) {
                own.setLong(1, ids[i]);
                own.setInt(2, owners[i]);
                own.executeUpdate();
            }
        }
    }

    /** Sorted into upright strips from west to east, each from south to north; in the lower half of each number which it is. */
    private long[] order(int nodes) {
        long[] keys = new long[count];
        Arrays.setAll(keys, i -> key(boxes[4 * i] + boxes[4 * i + 1], i));
        Arrays.sort(keys);
        int strips = (int) Math.ceil(Math.sqrt(nodes));
        for (int s = 0; s < strips; s++) {
            // strips end where a node ends
            int from = end(s, strips, nodes);
            int to = end(s + 1, strips, nodes);
            for (int i = from; i < to; i++) {
                int one = (int) keys[i];
                keys[i] = key(boxes[4 * one + 2] + boxes[4 * one + 3], one);
            }
            Arrays.sort(keys, from, to);
        }
        return keys;
    }

    private int end(int strip, int strips, int nodes) {
        long node = (long) strip * nodes / strips;
        return (int) (node * count / nodes);
    }

    /** A key that is sorted as the number is, then as they came. */
    private static long key(float number, int one) {
        int bits = Float.floatToIntBits(number);
        return (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | one;
    }
}
