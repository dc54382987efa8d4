// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;

/**
 * The tables of a store, made and brought up to date by Flyway from the files in {@code migrations}, which are never
 * changed once they have been released.
 */
final class Schema {

    /** The files, oldest first. */
    static final List<String> FILES = List.of("V1__records.sql", "V2__courses.sql", "V3__register.sql",
            "V4__ceilings.sql", "V5__personal.sql", "V6__payment_files.sql",
            "V7__retention.sql", "V8__scale.sql", "V9__districts.sql", "V10__rules.sql", "V11__milestones.sql");

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {
    }

    /** How many migrations a database has seen; 0 for none. Asked without Flyway, which takes long to start. */
    static int version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from \"" + HISTORY
                        + "\" where \"success\" and \"version\" is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Makes the tables, or brings them up to date. */
    static void migrate(DataSource source) throws StoreException {
        try {
            // no loggers: what it would tell goes to stderr
            Flyway.configure(new Loaders()).loggers().dataSource(source).resourceProvider(new Files()).load().migrate();
        } catch (FlywayException e) {
            throw new StoreException(Message.of("the tables cannot be made: {0}", "未能建立資料表：{0}",
                    String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Flyway looks for some of its parts by a class loader, which has to see both its bundles, and for kinds of databases by its
     * own: so in the workbench it does not know PostgreSQL, whose stores the command makes and brings up to date.
     */
    private static final class Loaders extends ClassLoader {

        Loaders() {
            super(Flyway.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return PostgreSQLDatabaseType.class.getClassLoader().loadClass(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return PostgreSQLDatabaseType.class.getClassLoader().getResources(name);
        }
    }

    /** The files, without a walk through the class path. */
    private static final class Files implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return FILES.contains(name) ? new Sql(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> found = new ArrayList<>();
            for (String name : prefix.equals("V") ? FILES : List.<String>of()) {
                found.add(new Sql(name));
            }
            return found;
        }
    }

    private static final class Sql extends LoadableResource {

        private final String name;

        Sql(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream in = Schema.class.getResourceAsStream("migrations/" + name)) {
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new FlywayException("cannot read " + name, e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
