// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostGIS for a test: on loopback, in a temporary folder, as an ordinary user, gone when closed. */
final class PostgisServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final Path SHARE = Path.of("/usr/share/postgresql");

    private final Path bin;
    private final Path folder;
    private final int port;
    private final List<String> as;

    private PostgisServer(Path bin, Path folder, int port, List<String> as) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
        this.as = as;
    }

    /** Null where PostGIS is not installed. */
    static PostgisServer start() throws IOException, InterruptedException {
        Path bin = bin();
        if (bin == null) {
            return null;
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        // PostgreSQL refuses to run as root
        List<String> as = root ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();
        Path folder = Files.createTempDirectory("lintel-postgis");
        if (root) {
            run(List.of("chown", "nobody:nogroup", folder.toString()), folder);
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var server = new PostgisServer(bin, folder, port, as);
        server.command("initdb", "-D", folder.resolve("data").toString(), "-U", "lintel", "-A", "trust", "-E", "UTF8",
                "--locale=C", "--no-sync");
        server.command("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder, "start");
        return server;
    }

    private static Path bin() throws IOException {
        if (!Files.isDirectory(PROGRAMS)) {
            return null;
        }
        try (var versions = Files.list(PROGRAMS)) {
            return versions.filter(version -> Files.exists(version.resolve("bin/initdb"))
                    && Files.exists(SHARE.resolve(version.getFileName()).resolve("extension/postgis.control")))
                    .map(version -> version.resolve("bin")).max(Comparator.naturalOrder()).orElse(null);
        }
    }

    /** Runs a script of psql; what it prints, cells apart by commas. */
    List<String> ask(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("lintel-postgis", ".sql"), script);
        try {
            return run(List.of(bin.resolve("psql").toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "lintel",
                    "-d", "postgres", "-q", "-A", "-t", "-F", ",", "-v", "ON_ERROR_STOP=1", "-f", file.toString()), folder);
        } finally {
            Files.delete(file);
        }
    }

    private void command(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command, folder);
    }

    private static List<String> run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path log = Files.createTempFile("lintel-postgis", ".log");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(log.toFile()).start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + ": " + Files.readString(log));
            }
            return Files.readAllLines(log);
        } finally {
            Files.delete(log);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        command("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
