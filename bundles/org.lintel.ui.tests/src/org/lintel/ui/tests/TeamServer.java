// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of a test's own, on loopback, in a temporary folder, as an ordinary user; it can be stopped and started. */
final class TeamServer implements AutoCloseable {

    private static final int MOST_SECONDS = 300;

    private final Path bin;
    private final Path folder;
    private final int port;
    private final List<String> as;

    private TeamServer(Path bin, Path folder, int port, List<String> as) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
        this.as = as;
    }

    static boolean isInstalled() throws IOException {
        return bin() != null;
    }

    static TeamServer start() throws IOException, InterruptedException {
        Path bin = bin();
        boolean root = "root".equals(System.getProperty("user.name"));
        // PostgreSQL refuses to run as root
        List<String> as = root ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();
        Path folder = Files.createTempDirectory("lintel-team");
        if (root) {
            run(List.of("chown", "nobody:nogroup", folder.toString()));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        TeamServer server = new TeamServer(bin, folder, port, as);
        server.command("initdb", "-D", server.data(), "-U", "lintel", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.up();
        return server;
    }

    /** Null where PostgreSQL is not installed. */
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

    /** The address of its database, which is empty at first. */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=lintel";
    }

    void up() throws IOException, InterruptedException {
        command("pg_ctl", "-D", data(), "-w", "-t", String.valueOf(MOST_SECONDS), "-l", folder.resolve("log").toString(),
                "-o", "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder, "start");
    }

    void down() throws IOException, InterruptedException {
        command("pg_ctl", "-D", data(), "-m", "immediate", "stop");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void command(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("lintel-team", ".log");
        Process process = new ProcessBuilder(command).directory(log.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(MOST_SECONDS + 10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + ": " + Files.readString(log));
        }
        Files.delete(log);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        down();
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
