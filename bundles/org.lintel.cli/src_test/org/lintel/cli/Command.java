// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the command and what came of it.
 *
 * @param out what stood on stdout
 * @param err what stood on stderr
 */
public record Command(int code, String out, String err) {

    /** Runs the command in this process. */
    public static Command lintel(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = Main.run(arguments, new PrintStream(out), new PrintStream(err));
        return new Command(code.code(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs the command in a process of its own, where the environment or the folder matters. */
    public static Command forked(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("lintel", ".out");
            Path err = Files.createTempFile("lintel", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeAll(List.of("LINTEL_LANG", "LINTEL_TTY", "COLUMNS", "NO_COLOR",
                    "SOURCE_DATE_EPOCH", "LINTEL_DEBUG", "JAVA_TOOL_OPTIONS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    throw new AssertionError("the command did not end: " + String.join(" ", arguments));
                }
                return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The same, held to its exit code. */
    public Command ends(int expected) {
        assertEquals(expected, code, () -> "stdout:\n" + out + "\nstderr:\n" + err);
        return this;
    }
}
