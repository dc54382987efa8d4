// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of an address, with a few open connections; what differs between H2 and PostgreSQL stands here. */
final class Database implements AutoCloseable {

    /** The environment variable with the password of a server. */
    static final String PASSWORD = "LINTEL_STORE_PASSWORD";

    private static final String FILE = "claims";
    private static final int MOST_CONNECTIONS = 8;
    private static final int WAIT_MILLIS = 30_000;
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_NOT_FOUND = 90146;
    /** SQL states of a connection that is no more, and of a server of PostgreSQL that is shut down or crashed. */
    private static final Set<String> BROKEN = Set.of("08003", "08006", "08007", "57P01", "57P02");

    private final StoreAddress address;
    private final HikariDataSource pool;

    private Database(StoreAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
    }

    /** Whether there is something at an address of a folder, be it a store or not. */
    static Path file(StoreAddress.Folder folder) {
        return folder.path().resolve(FILE + ".mv.db");
    }

    /** @param create whether a file is made where there is none */
    static Database open(StoreAddress address, boolean create) throws StoreException {
        if (address instanceof StoreAddress.Folder folder && !create && !Files.exists(file(folder))) {
            throw new StoreException(Message.of(
                    "there is no store in {0}; \"lintel claims init --store {0}\" makes one",
                    "{0} 沒有儲存庫；可用「lintel claims init --store {0}」建立", folder), null);
        }
        silence();
        DataSource source = switch (address) {
            case StoreAddress.Folder folder -> h2(folder, create);
            case StoreAddress.Server server -> postgresql(server);
        };
        // once by itself: a pool would try again and again, and say less of why
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw complaint(address, e);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("claims");
        config.setDataSource(source);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        return new Database(address, new HikariDataSource(config));
    }

    /**
     * The pool tells all it does to SLF4J. Where no backend is there, the user would be told so; a backend without
     * settings, as logback in the workbench, writes it to stdout. So SLF4J is given the one that says nothing, unless
     * whoever started the process has chosen another or SLF4J has begun already.
     */
    private static void silence() {
        if (System.getProperty("slf4j.provider") == null) {
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    private static DataSource h2(StoreAddress.Folder folder, boolean create) {
        JdbcDataSource source = new JdbcDataSource();
        // WRITE_DELAY: else a killed process loses what it had acknowledged; no server, no port, no trace file;
        // statements are remembered, for to plan one takes longer than to find a row
        source.setURL("jdbc:h2:file:" + folder.path().resolve(FILE) + ";WRITE_DELAY=0;LOCK_TIMEOUT=" + WAIT_MILLIS
                + ";QUERY_CACHE_SIZE=100;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;IFEXISTS="
                + (create ? "FALSE" : "TRUE"));
        source.setUser("lintel");
        return source;
    }

    private static DataSource postgresql(StoreAddress.Server server) throws StoreException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {server.host()});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(server.database());
        source.setApplicationName("lintel");
        source.setReWriteBatchedInserts(true);
        source.setPassword(System.getenv(PASSWORD));
        source.setOptions("-c lock_timeout=" + WAIT_MILLIS + " -c synchronous_commit=on");
        try {
            for (var setting : server.settings().entrySet()) {
                source.setProperty(setting.getKey(), setting.getValue());
            }
        } catch (SQLException e) {
            throw complaint(server, e);
        }
        return source;
    }

    DataSource source() {
        return pool;
    }

    boolean isPostgresql() {
        return address instanceof StoreAddress.Server;
    }

    /** What went wrong, as its user can understand it. */
    static StoreException complaint(StoreAddress address, SQLException e) {
        if (e.getErrorCode() == H2_ALREADY_OPEN) {
            return new StoreException(Message.of("{0} is in use by another process: one at a time; several people at "
                    + "once need a PostgreSQL server", "{0} 正被另一程序使用：每次只限一個；多人同時使用須用 PostgreSQL 伺服器", address), e);
        }
        if (e.getErrorCode() == H2_NOT_FOUND) {
            return new StoreException(Message.of("there is no store in {0}", "{0} 沒有儲存庫", address), e);
        }
        if (e instanceof SQLTransientConnectionException && e.getCause() != null) {
            // the pool says how long it waited; why it waited in vain, the driver said
            return new StoreException(Message.of("{0} does not answer: {1}", "{0} 沒有回應：{1}", address,
                    String.valueOf(e.getCause().getMessage())), e);
        }
        if (BROKEN.contains(String.valueOf(e.getSQLState()))) {
            return new StoreException(Message.of("{0} broke off: {1}", "與 {0} 的連線中斷：{1}", address,
                    String.valueOf(e.getMessage())), e);
        }
        return new StoreException(Message.of("{0}: {1}", "{0}：{1}", address, String.valueOf(e.getMessage())), e);
    }

    StoreException complaint(SQLException e) {
        return complaint(address, e);
    }

    /**
     * Writes the file of an H2 database anew, without what was deleted; it is closed then. What a server keeps of deleted
     * rows goes when it cleans up, and with its archives.
     */
    void forget() {
        if (address instanceof StoreAddress.Folder) {
            try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            } catch (SQLException e) {
                // it is written anew when it is next closed
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
