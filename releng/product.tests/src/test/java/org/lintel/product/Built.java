// SPDX-License-Identifier: EPL-2.0
package org.lintel.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the build has made, and a way to start it as a user would. */
final class Built {
    static final Path RELENG = Path.of("").toAbsolutePath().getParent();
    static final Path COMMAND = RELENG.resolve("command/target");
    static final Path PRODUCTS = RELENG.resolve("product/target/products");
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** How a program ended: exit code, and what it wrote. */
    record Ended(int code, String out, String err) {
    }

    private Built() {
    }

    /** The one file in a folder whose name has this beginning and end. */
    static Path one(Path folder, String prefix, String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.getFileName().toString().startsWith(prefix)
                    && file.getFileName().toString().endsWith(suffix)).toList();
            assertEquals(1, found.size(), () -> prefix + "*" + suffix + " in " + folder + ": " + found);
            return found.getFirst();
        }
    }

    /** Unpacks a tar.gz with the system's own tar, so that permissions are as a user gets them. */
    static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
        Ended ended = run(folder, Map.of(), "tar", "-xzf", archive.toString());
        assertEquals(0, ended.code(), ended.err());
    }

    /** Runs a program to its end, at most two minutes, without a display and with the Java of this test. */
    static Ended run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("lintel", ".out");
        Path err = Files.createTempFile("lintel", ".err");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("LINTEL_JAVA_OPTS");
        builder.environment().put("LINTEL_JAVA", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "did not end: " + String.join(" ", command));
            return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }
}
