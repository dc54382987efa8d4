// SPDX-License-Identifier: EPL-2.0
package org.lintel.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of a funds' office, played by a script with the command on both databases, gives the figures worked out by hand. */
@EnabledOnOs(OS.LINUX)
class YearOfAFundTest {
    private static final int NOT_INSTALLED = 77;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void fromTheFirstApplicationToTheAudit(String database) throws Exception {
        Path command = Files.writeString(folder.resolve("lintel"), "#!/bin/sh\nexec '" + Built.JAVA + "' '-XX:AOTCache="
                + Built.COMMAND.resolve("lintel-claims.aot") + "' '@" + Built.COMMAND.resolve("lintel.args")
                + "' org.lintel.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        Path said = folder.resolve("said");
        int code = play(database, command, said);
        Assumptions.assumeTrue(code != NOT_INSTALLED, "PostgreSQL is not installed");
        assertEquals(0, code, Files.readString(said));
    }

    private static int play(String database, Path command, Path said) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Built.RELENG.resolve("year/start").toString(), database)
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LINTEL", command.toString());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(15, TimeUnit.MINUTES), () -> "did not end: the year on " + database);
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
