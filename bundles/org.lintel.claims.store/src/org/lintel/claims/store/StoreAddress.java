// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintel.core.text.Message;
import org.lintel.claims.record.StoreException;

/** Where a store is: a folder of this machine, or a database of a PostgreSQL server. */
public sealed interface StoreAddress {

    /** A folder with an H2 database. */
    record Folder(Path path) implements StoreAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param settings those of {@link #SETTINGS} that were given
     */
    record Server(String host, int port, String database, Map<String, String> settings) implements StoreAddress {
        /** As it can be told again; there is no password among the settings. */
        @Override
        public String toString() {
            return PREFIX + host + ":" + port + "/" + database + new TreeMap<>(settings).entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", settings.isEmpty() ? "" : "?", ""));
        }
    }

    String PREFIX = "jdbc:postgresql://";

    /** What an address of a server may say; a driver understands more, and some of it runs code or writes files. */
    Set<String> SETTINGS = Set.of("user", "sslmode", "sslrootcert", "connectTimeout", "socketTimeout");

    /** @throws StoreException if it is no such address */
    static StoreAddress parse(String text) throws StoreException {
        if (text.startsWith(PREFIX)) {
            return server(text);
        }
        if (text.regionMatches(true, 0, "jdbc:", 0, 5) || text.contains("://")) {
            throw refuse(Message.of(
                    "a store is a folder, or {0}HOST/DATABASE; Lintel builds all other addresses itself",
                    "儲存庫須為資料夾，或 {0}主機/資料庫；其他位址一律由 Lintel 自行建立", PREFIX));
        }
        // what H2 would read as settings, or as something other than a name of a folder
        if (text.isBlank() || text.indexOf(';') >= 0 || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw refuse(Message.of("no name of a folder for a store: \"{0}\"; it may hold no semicolon",
                    "並非儲存庫資料夾的名稱：「{0}」；不得含有分號", text));
        }
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            if (path.toString().indexOf(';') >= 0) {
                throw refuse(Message.of("a store cannot stand in a folder with a semicolon in its name: {0}",
                        "儲存庫不可位於名稱含有分號的資料夾：{0}", path));
            }
            return new Folder(path);
        } catch (InvalidPathException e) {
            throw refuse(Message.of("no name of a folder: \"{0}\"", "並非資料夾名稱：「{0}」", text));
        }
    }

    private static StoreAddress server(String text) throws StoreException {
        URI uri;
        try {
            uri = new URI(text.substring("jdbc:".length()));
        } catch (URISyntaxException e) {
            throw refuse(Message.of("no address of a database; say {0}HOST:PORT/DATABASE?user=NAME",
                    "並非資料庫位址；請用 {0}主機:連接埠/資料庫?user=名稱", PREFIX));
        }
        String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (uri.getUserInfo() != null || text.substring(PREFIX.length()).split("[/?]", 2)[0].indexOf('@') >= 0) {
            throw password();
        }
        if (uri.getHost() == null || database.isEmpty() || database.indexOf('/') >= 0 || uri.getFragment() != null) {
            throw refuse(Message.of("no address of a database; say {0}HOST:PORT/DATABASE?user=NAME",
                    "並非資料庫位址；請用 {0}主機:連接埠/資料庫?user=名稱", PREFIX));
        }
        Map<String, String> settings = new TreeMap<>();
        for (String each : uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            if (name.equalsIgnoreCase("password") || name.equalsIgnoreCase("sslpassword")) {
                throw password();
            }
            if (!SETTINGS.contains(name) || equals < 0) {
                throw refuse(Message.of("an address of a store takes no \"{0}\"; it takes: {1}",
                        "儲存庫位址不接受「{0}」；可用：{1}", name, String.join(", ", SETTINGS.stream().sorted().toList())));
            }
            settings.put(name, URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
        }
        for (String number : Set.of("connectTimeout", "socketTimeout")) {
            if (!settings.getOrDefault(number, "0").matches("[0-9]{1,5}")) {
                throw refuse(Message.of("{0} takes whole seconds, not \"{1}\"", "{0} 應為整數秒數，而非「{1}」", number,
                        settings.get(number)));
            }
        }
        return new Server(uri.getHost(), uri.getPort() < 0 ? 5432 : uri.getPort(), database, Map.copyOf(settings));
    }

    private static StoreException password() {
        return refuse(Message.of("no password stands in an address, where others can read it: put it into the "
                + "environment variable {0}, or into ~/.pgpass", "位址中不可有密碼，以免他人讀到：請放入環境變數 {0} 或 ~/.pgpass", Database.PASSWORD));
    }

    private static StoreException refuse(Message text) {
        return new StoreException(text, null);
    }
}
