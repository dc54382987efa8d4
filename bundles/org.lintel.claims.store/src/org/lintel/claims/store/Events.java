// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Trail;

/** The events and the end of their chain in a database. */
final class Events {

    static final String SELECT =
            "select number, time_utc, actor, kind, subject, note, changes, previous, hash, signature from event";
    private static final String INSERT = "insert into event (number, time_utc, actor, kind, subject, note, changes, "
            + "previous, hash, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Events() {
    }

    static void insert(Connection connection, Event event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, event.number());
            insert.setString(2, event.time().toString());
            insert.setString(3, event.actor());
            insert.setString(4, event.kind());
            insert.setString(5, event.subject());
            insert.setString(6, event.note());
            insert.setString(7, event.written());
            insert.setString(8, event.previous());
            insert.setString(9, event.hash());
            insert.setString(10, event.signature());
            insert.executeUpdate();
        }
    }

    static Event read(ResultSet row) throws SQLException {
        return new Event(row.getLong(1), time(row.getString(2)), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), Event.read(row.getString(7)), row.getString(8), row.getString(9), row.getString(10));
    }

    /** A time that cannot be read becomes one at which nothing happened: the hash of the event will not be right. */
    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    /** The end of the chain; null where there is none. {@code hold}: nobody else writes until the transaction ends. */
    static Trail.Head head(Connection connection, boolean hold) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select store, number, hash from chain where id = 1" + (hold ? " for update" : ""));
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Trail.Head(row.getString(1), row.getLong(2), row.getString(3)) : null;
        }
    }

    static void head(Connection connection, Trail.Head head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update chain set number = ?, hash = ? where id = 1")) {
            update.setLong(1, head.number());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
    }

    static void begin(Connection connection, Trail.Head head) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into chain (id, store, number, hash) values (1, ?, ?, ?)")) {
            insert.setString(1, head.store());
            insert.setLong(2, head.number());
            insert.setString(3, head.hash());
            insert.executeUpdate();
        }
    }
}
