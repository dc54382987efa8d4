// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of the tests' own: on loopback, in a temporary folder, as an ordinary user, gone afterwards. Null
 * where PostgreSQL is not installed; tests that need it are skipped then, and counted.
 */
final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** A server that was killed hands all its files to the disk before it recovers, which a busy disk takes long for. */
    private static final int MOST_SECONDS = 300;
    private static final int RESTARTS = 20;
    private static TestServer only;
    private static boolean tried;

    private final Path bin;
    private final Path folder;
    private final int port;
    private final List<String> as;

    private TestServer(Path bin, Path folder, int port, List<String> as) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
        this.as = as;
    }

    /** The one server of this run, started when first asked for; null if there can be none. */
    static synchronized TestServer get() throws IOException, InterruptedException {
        if (!tried) {
            tried = true;
            only = start();
        }
        return only;
    }

    /** The address of a new, empty database. */
    String address() throws SQLException {
        String name = "store" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=lintel";
    }

    private static TestServer start() throws IOException, InterruptedException {
        Path bin = bin();
        if (bin == null) {
            return null;
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        // PostgreSQL refuses to run as root
        List<String> as = root ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();
        Path folder = Files.createTempDirectory("lintel-postgresql");
        if (root) {
            run(List.of("chown", "nobody:nogroup", folder.toString()), folder);
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        TestServer server = new TestServer(bin, folder, port, as);
        server.command("initdb", "-D", folder.resolve("data").toString(), "-U", "lintel", "-A", "trust", "-E", "UTF8",
                "--locale=C", "--no-sync");
        server.up();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    private void up() throws IOException, InterruptedException {
        command("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-t", String.valueOf(MOST_SECONDS),
                "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                        + " -c max_connections=60", "start");
    }

    /** Kills all processes of the server at once, as a power cut of the program would. */
    void kill() throws IOException {
        long first = Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).getFirst());
        ProcessHandle.of(first).ifPresent(postmaster -> {
            var children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
    }

    /** Starts the server again after it was killed; it recovers by itself. */
    void restart() throws IOException, InterruptedException {
        for (int left = RESTARTS;; left--) {
            // whose process was killed may linger on until somebody asks how it ended: not alive, but there
            Files.deleteIfExists(folder.resolve("data").resolve("postmaster.pid"));
            try {
                up();
                return;
            } catch (IOException e) {
                if (left == 0) {
                    throw new IOException(Files.readString(folder.resolve("log")), e);
                }
                Thread.sleep(500);
            }
        }
    }

    private static Path bin() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return null;
        }
        try (var versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.exists(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder()).orElse(null);
        }
    }

    private void command(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command, folder);
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path log = Files.createTempFile("lintel-postgresql", ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(MOST_SECONDS + 10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + ": " + Files.readString(log));
        }
        Files.delete(log);
    }

    private void stop() {
        try {
            command("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("the server of the tests was not stopped: " + e);
        }
    }
}
