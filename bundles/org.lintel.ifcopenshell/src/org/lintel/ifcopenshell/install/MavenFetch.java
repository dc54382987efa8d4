// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.install;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;

/**
 * Has the user's own Maven fetch an archive, for it knows the mirrors, proxies and passwords of this place; Lintel knows
 * no address. An archive that Maven has fetched before is taken from where it keeps them.
 */
final class MavenFetch {

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy";
    private static final int MOST_MINUTES = 20;

    private MavenFetch() {
    }

    /**
     * @param folder an empty folder for it
     * @param offline whether Maven may not use the network
     * @return the archive, whose content is not yet looked at
     */
    static Path fetch(Path folder, boolean offline, Progress progress) throws IOException {
        Path kept = Path.of(System.getProperty("user.home", "."), ".m2", "repository", "org", "opensourcebim",
                "ifcopenshellplugin", Artifact.VERSION, Artifact.FILE);
        if (Files.isRegularFile(kept)) {
            return kept;
        }
        Path log = folder.resolve("maven.log");
        var command = new ArrayList<>(List.of(maven().toString(), "-q", "-B"));
        if (offline) {
            command.add("-o");
        }
        // no value has a blank in it: the starter of Maven on Windows would take it apart
        command.addAll(List.of(COPY, "-Dartifact=" + Artifact.COORDINATES + ":jar", "-DoutputDirectory=."));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            process.getOutputStream().close();
            int code = wait(process, progress);
            Path file = folder.resolve(Artifact.FILE);
            if (code != 0 || !Files.isRegularFile(file)) {
                throw new InstallException("Maven did not fetch {0}: {1}", "Maven 未能取得 {0}：{1}", Artifact.COORDINATES,
                        firstError(log));
            }
            return file;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static int wait(Process process, Progress progress) throws InstallException {
        try {
            for (long i = 0; i < MOST_MINUTES * 600L; i++) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return process.exitValue();
                }
                progress.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        throw new InstallException("Maven did not end within {0} minutes", "Maven 在 {0} 分鐘內未結束", MOST_MINUTES);
    }

    /** The first Maven on PATH. */
    private static Path maven() throws InstallException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path file = folder.isBlank() ? null : new File(folder, windows ? "mvn.cmd" : "mvn").toPath();
            if (file != null && Files.isRegularFile(file) && Files.isExecutable(file)) {
                return file;
            }
        }
        throw new InstallException("there is no mvn on PATH to fetch {0} with; fetch it yourself and name it with --from",
                "PATH 上沒有 mvn，無法取得 {0}；請自行取得並以 --from 指定", Artifact.COORDINATES);
    }

    private static String firstError(Path log) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(log)) {
            bytes = in.readNBytes(1 << 20);
        }
        try (Stream<String> lines = new String(bytes, StandardCharsets.UTF_8).lines()) {
            return lines.map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").strip()).filter(line -> line.contains("ERROR"))
                    .map(line -> line.length() > 400 ? line.substring(0, 400) + "…" : line).findFirst()
                    .orElse("it gave no reason");
        }
    }
}
