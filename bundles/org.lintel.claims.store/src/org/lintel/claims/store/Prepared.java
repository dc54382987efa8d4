// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of one transaction, each prepared once: to parse and plan one takes H2 longer than to find or write a
 * row by it. They are closed with the connection they are of.
 */
final class Prepared {

    private static final int MOST = 64;

    private final Connection connection;
    /** Those nobody works with, the one that was used longest ago first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    Prepared(Connection connection) {
        this.connection = connection;
    }

    /** Something done with a statement. */
    @FunctionalInterface
    interface Use<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Does something with a statement, which nobody else is given meanwhile: a use may ask for the same one again. */
    <T> T with(String sql, Use<T> use) throws SQLException {
        PreparedStatement statement = idle.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
        }
        boolean done = false;
        try {
            T result = use.on(statement);
            done = true;
            return result;
        } finally {
            PreparedStatement before = done ? idle.put(sql, statement) : statement;
            if (idle.size() > MOST) {
                idle.remove(idle.keySet().iterator().next()).close();
            }
            if (before != null) {
                before.close();
            }
        }
    }
}
