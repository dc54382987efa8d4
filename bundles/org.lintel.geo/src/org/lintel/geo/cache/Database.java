// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.gpkg.Sqlite;
import org.sqlite.SQLiteConfig;

/** Opens the database of a cache, and makes its tables in an empty file. */
final class Database {

    private static final int PATIENCE_MS = 10_000;
    /** Pages kept for the next question, kilobytes. */
    private static final int KEPT = 64_000;
    /** Where every page is looked at once: to get memory for a page takes longer than to read it. */
    private static final int PASSING = 1_000;

    private Database() {
    }

    /**
     * @param readOnly whether nothing will be written; an empty file is none then
     * @throws GeodataException if the file is no cache of this Lintel
     */
    static Connection open(Path file, boolean readOnly) throws IOException {
        Sqlite.silence();
        try {
            Connection connection = connect(file, readOnly, KEPT);
            try {
                PackageTables.State state = PackageTables.state(connection);
                if (state == PackageTables.State.EMPTY && !readOnly) {
                    connection.setAutoCommit(false);
                    PackageTables.create(connection);
                    connection.commit();
                    connection.setAutoCommit(true);
                } else if (state != PackageTables.State.OURS) {
                    throw state == PackageTables.State.NEWER
                            ? new GeodataException("{0} was made by a newer Lintel", "{0} 由較新版本的 Lintel 建立", file)
                            : new GeodataException("{0} is not a cache of Lintel; name another file with --cache",
                                    "{0} 並非 Lintel 的快取；請以 --cache 指定另一檔案", file);
                }
                return connection;
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new GeodataException(Message.of("{0}: {1}", "{0}：{1}", file, Faults.of(e).text()));
        }
    }

    /** Loads the native library by opening a database in memory. */
    static boolean load() {
        Sqlite.silence();
        try (Connection none = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
            return PackageTables.state(none) == PackageTables.State.EMPTY;
        } catch (SQLException e) {
            return false;
        }
    }

    /** One more connection to a file that is known to be a cache, to read it from beginning to end. */
    static Connection forReadingThrough(Path file) throws SQLException {
        return connect(file, true, PASSING);
    }

    private static Connection connect(Path file, boolean readOnly, int kept) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(PATIENCE_MS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-" + kept);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }
}
