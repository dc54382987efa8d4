// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** The database library: quiet, and for files that nobody else sees yet without its safeguards. */
public final class Sqlite {

    /** SLF4J, where another library brings it: nothing of it is to be said, neither that nobody listens nor by who does. */
    private static final String BACKEND = "slf4j.provider";
    private static final String SILENCE = "slf4j.internal.verbosity";

    private Sqlite() {
    }

    /** Before the first connection. */
    public static void silence() {
        if (System.getProperty(BACKEND) == null) {
            System.setProperty(BACKEND, "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        if (System.getProperty(SILENCE) == null) {
            System.setProperty(SILENCE, "ERROR");
        }
    }

    /** Makes a file that is thrown away if anything fails: nothing is written twice, and no disk is waited for. */
    public static Connection draft(Path file) throws SQLException {
        silence();
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** Opens a file to look at it. */
    public static Connection look(Path file) throws SQLException {
        silence();
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }
}
