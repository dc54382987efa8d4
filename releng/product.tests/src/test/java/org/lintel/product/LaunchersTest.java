// SPDX-License-Identifier: EPL-2.0
package org.lintel.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every archive brings its start script, and a script that finds no Java 25 says what to do. */
class LaunchersTest {
    @TempDir
    Path folder;

    @Test
    void windowsScriptsAskForJava25() throws Exception {
        String product = batch(Built.one(Built.PRODUCTS, "lintel-workbench-", "win32.win32.x86_64.zip"),
                "lintel/lintel-workbench.bat");
        assertTrue(product.contains("org.eclipse.equinox.launcher_"), product);
        Path cli = Built.one(Built.COMMAND, "lintel-cli-", ".zip");
        String command = batch(cli, cli.getFileName().toString().replace(".zip", "") + "/bin/lintel.bat");
        assertTrue(command.contains("-jar \"%~dp0..\\lib\\lintel.jar\"") && command.contains("-XX:+UseSerialGC"), command);
    }

    private static String batch(Path archive, String name) throws Exception {
        try (var zip = new ZipFile(archive.toFile())) {
            var entry = zip.getEntry(name);
            assertTrue(entry != null, () -> name + " is not in " + archive);
            String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("GEQ 25") && text.contains("Java 25 or newer was not found"), text);
            assertFalse(text.contains("@flags@"), text);
            assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1, "lines end as Windows wants them");
            return text;
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void scriptsNameTheRemedyWithoutJava25() throws Exception {
        Built.unpack(Built.one(Built.COMMAND, "lintel-cli-", ".tar.gz"), folder);
        Path command = Built.one(folder, "lintel-cli-", "").resolve("bin/lintel");
        assertTrue(Files.readString(command).contains("exec \"$java\" $pages -XX:+UseSerialGC"), "the flags were filled in");
        refuses(command);
        Built.unpack(Built.one(Built.PRODUCTS, "lintel-workbench-", "macosx.cocoa.aarch64.tar.gz"), folder);
        refuses(folder.resolve("lintel.app/Contents/Eclipse/lintel-workbench"));
        refuses(folder.resolve("lintel.app/Contents/MacOS/lintel"));
    }

    private void refuses(Path script) throws Exception {
        assertTrue(Files.isExecutable(script), script + " is not executable");
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        assertTrue(old.resolve("bin/java").toFile().setExecutable(true));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        Built.Ended ended = Built.run(folder, Map.of("LINTEL_JAVA", old.toString(), "JAVA_HOME", old.toString(),
                "PATH", "/usr/bin:/bin", "LINTEL_JAVA_FOLDERS", folder.toString()), "/bin/sh", script.toString());
        assertEquals(4, ended.code(), ended.err());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains("Java 25") && ended.err().contains("JAVA_HOME"), ended.err());
    }
}
