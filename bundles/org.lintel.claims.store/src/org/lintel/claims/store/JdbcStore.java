// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.lintel.claims.audit.Canonical;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Trail;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;

/**
 * A store in a database, H2 or PostgreSQL alike. Who writes holds the row with the end of the chain from the beginning
 * of his work to its end, so writers come one after the other, and a ceiling that one has looked at stays as it was.
 */
public final class JdbcStore implements ClaimStore {

    private final Database database;
    private final Clock clock;
    private final String name;
    /** Whether something was erased since it was opened. */
    private volatile boolean forgets;

    private JdbcStore(Database database, Clock clock, String name) {
        this.database = database;
        this.clock = clock;
        this.name = name;
    }

    /** Opens a store. */
    public static JdbcStore open(StoreAddress address, Clock clock) throws StoreException {
        Database database = Database.open(address, false);
        try (Connection connection = database.source().getConnection()) {
            int version = Schema.version(connection);
            Trail.Head head = version == 0 ? null : Events.head(connection, false);
            if (head == null) {
                throw new StoreException(Message.of("there is no store in {0}; \"lintel claims init\" makes one",
                        "{0} 沒有儲存庫；可用「lintel claims init」建立", address), null);
            }
            if (version != Schema.FILES.size()) {
                throw new StoreException(version > Schema.FILES.size()
                        ? Message.of("{0} was made by a newer Lintel", "{0} 由較新版本的 Lintel 建立", address)
                        : Message.of("{0} is of an older Lintel; \"lintel claims init\" brings it up to date",
                                "{0} 屬較舊版本的 Lintel；可用「lintel claims init」更新", address), null);
            }
            return new JdbcStore(database, clock, head.store());
        } catch (SQLException e) {
            database.close();
            throw database.complaint(e);
        } catch (StoreException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Makes a store, or brings the tables of an older one up to date.
     *
     * @param name of the store, for people
     * @param first who is enrolled by the first event, which he signs himself
     * @return whether it was made anew
     */
    public static boolean create(StoreAddress address, String name, Actor first, Signer signer, Clock clock)
            throws StoreException, ConflictException {
        if (address instanceof StoreAddress.Folder folder) {
            StoreFolder.make(folder);
        }
        try (Database database = Database.open(address, true)) {
            bringUpToDate(database);
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                if (Events.head(connection, false) != null) {
                    connection.rollback();
                    return false;
                }
                Trail.Head head = new Trail.Head(name, 0, Canonical.origin(name));
                Events.begin(connection, head);
                JdbcWriting writing = new JdbcWriting(connection, head, first, signer,
                        new Deed("init", first.id(), ""), clock);
                writing.add(first);
                writing.finish();
                connection.commit();
                return true;
            } catch (SQLException e) {
                throw database.complaint(e);
            }
        }
    }

    /**
     * Brings the tables of a store up to date.
     *
     * @return whether there is one
     */
    public static boolean update(StoreAddress address) throws StoreException {
        if (address instanceof StoreAddress.Folder folder && !Files.exists(Database.file(folder))) {
            return false;
        }
        try (Database database = Database.open(address, false)) {
            try (Connection connection = database.source().getConnection()) {
                if (Schema.version(connection) == 0 || Events.head(connection, false) == null) {
                    return false;
                }
            } catch (SQLException e) {
                throw database.complaint(e);
            }
            bringUpToDate(database);
            return true;
        }
    }

    private static void bringUpToDate(Database database) throws StoreException {
        Schema.migrate(database.source());
        if (!database.isPostgresql()) {
            try (Connection connection = database.source().getConnection()) {
                References.slim(connection);
            } catch (SQLException e) {
                throw database.complaint(e);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <T, E extends Exception> T read(Work<Reading, T, E> work) throws E, StoreException, ConflictException {
        return this.<T, E, ConflictException>look(work::on);
    }

    @Override
    public <T> T audit(Function<Trail, T> work) throws StoreException {
        return this.<T, RuntimeException, RuntimeException>look(work::apply);
    }

    /** Something done with what stands in the store, which may fail in two ways. */
    private interface Look<T, E extends Exception, F extends Exception> {
        T at(JdbcReading records) throws E, F;
    }

    private <T, E extends Exception, F extends Exception> T look(Look<T, E, F> look) throws E, F, StoreException {
        try (Connection connection = database.source().getConnection()) {
            begin(connection, true);
            try {
                return look.at(new JdbcReading(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw database.complaint(e);
        } catch (JdbcReading.Failed e) {
            throw database.complaint(e.sql());
        }
    }

    @Override
    public <T, E extends Exception> T write(Signer signer, Deed deed, Work<Writing, T, E> work)
            throws E, StoreException, ConflictException {
        try (Connection connection = database.source().getConnection()) {
            begin(connection, false);
            boolean done = false;
            try {
                Trail.Head head = Events.head(connection, true);
                if (head == null) {
                    throw new ConflictException(Message.of("the chain of this store has no end: it was tampered with",
                            "此儲存庫的事件鏈沒有末端：已被干預"));
                }
                Actor actor = actor(new JdbcReading(connection), signer);
                JdbcWriting writing = new JdbcWriting(connection, head, actor, signer, deed, clock);
                T result = work.on(writing);
                writing.finish();
                connection.commit();
                done = true;
                forgets |= writing.hasErased();
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw database.complaint(e);
        } catch (JdbcReading.Failed e) {
            throw database.complaint(e.sql());
        }
    }

    private static void begin(Connection connection, boolean reads) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(
                reads ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
    }

    private static Actor actor(Reading records, Signer signer) throws ConflictException {
        List<Actor> found = records.where(Actor.TABLE, "public_key", signer.key());
        if (found.isEmpty()) {
            throw new ConflictException(Message.of("nobody is enrolled with this key", "沒有人員以此金鑰登記"));
        }
        if (!found.getFirst().active()) {
            throw new ConflictException(Message.of("{0} is no longer active", "{0} 已停用", found.getFirst().id()));
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        if (forgets) {
            database.forget();
        }
        database.close();
    }
}
