// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes of applications in an H2 store: dropped while it is filled, and created, each in one go, when it is full. */
final class Indexes {

    private static final String ALL = """
            select i.index_name, listagg(c.column_name, ', ') within group (order by c.ordinal_position)
            from information_schema.index_columns c join information_schema.indexes i
            on i.index_schema = c.index_schema and i.index_name = c.index_name
            where i.table_name = 'CLAIM' and not i.is_generated group by i.index_name order by i.index_name""";

    private final Path definitions;
    private final String url;

    Indexes(Path folder) {
        definitions = folder.resolveSibling(folder.getFileName() + ".indexes.sql");
        url = "jdbc:h2:file:" + folder.resolve("claims") + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    }

    void drop() throws IOException, SQLException {
        if (Files.exists(definitions)) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "lintel", "");
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(ALL)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    all.add("create index " + rows.getString(1) + " on claim (" + rows.getString(2) + ")");
                }
            }
            Files.write(definitions, all);
            for (String name : names) {
                statement.execute("drop index " + name);
            }
        }
    }

    void create() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url, "lintel", "");
                Statement statement = connection.createStatement()) {
            for (String each : Files.readAllLines(definitions)) {
                statement.execute(each);
            }
        }
        Files.delete(definitions);
    }
}
