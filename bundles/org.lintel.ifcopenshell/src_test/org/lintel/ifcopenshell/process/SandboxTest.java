// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;

/** What a foreign program finds around it. */
class SandboxTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(77), 128L << 20, 1000, 1000,
            1);

    @TempDir
    Path folder;

    private String shell(String script) throws IOException {
        try (Sandbox process = Sandbox.start(Path.of("/bin/sh"), List.of("-c", script), folder, LIMITS, Progress.NONE)) {
            process.allow(Duration.ofSeconds(60));
            process.input().close();
            String said = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
            process.end();
            return said;
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void limitsHold() throws IOException {
        assertEquals("131072\n77\n0\n", shell("ulimit -v; ulimit -t; ulimit -c"));
        // a string of a quarter of a gigabyte does not fit into half of that
        assertFalse(shell("x=x; while [ ${#x} -lt 268435456 ]; do x=$x$x; done; echo through").contains("through"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theEnvironmentIsEmptyAndTheFolderItsOwn() throws IOException {
        String said = shell("env; pwd -P");
        assertTrue(System.getenv("PATH") != null && said.lines().noneMatch(line -> line.startsWith("HOME=")
                || line.startsWith("PATH=") || line.startsWith("JAVA_HOME=")), said);
        assertTrue(said.contains("TMPDIR=" + folder + "\n"), said);
        assertTrue(said.endsWith(folder.toRealPath() + "\n"), said);
    }

    @Test
    void aWorkplaceIsGoneAfterwards() throws IOException {
        Path place;
        try (Workplace workplace = Workplace.create()) {
            place = workplace.folder();
            Files.createDirectories(place.resolve("a/b"));
            Files.writeString(place.resolve("a/b/c"), "x");
            workplace.clear();
            assertEquals(0, Files.list(place).count());
            Files.writeString(place.resolve("d"), "x");
        }
        assertFalse(Files.exists(place));
    }
}
