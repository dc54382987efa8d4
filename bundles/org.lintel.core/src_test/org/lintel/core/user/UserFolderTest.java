// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where each system wants a user's data. */
class UserFolderTest {

    private static final Path HOME = Path.of("/home/a").toAbsolutePath();

    @Test
    void eachSystemHasItsPlace() {
        assertEquals(HOME.resolve(".local/share/lintel"), UserFolder.of(Map.of(), "Linux", HOME));
        assertEquals(HOME.resolve("Library/Application Support/Lintel"), UserFolder.of(Map.of(), "Mac OS X", HOME));
        assertEquals(HOME.resolve("AppData/Local/Lintel"), UserFolder.of(Map.of(), "Windows 11", HOME));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theEnvironmentNamesAnother() {
        assertEquals(Path.of("/data/lintel"), UserFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME));
        assertEquals(HOME.resolve(".local/share/lintel"), UserFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux",
                HOME));
        assertEquals(Path.of("/l/Lintel"), UserFolder.of(Map.of("LOCALAPPDATA", "/l"), "Windows 10", HOME));
        assertEquals(Path.of("/x"), UserFolder.of(Map.of("LINTEL_HOME", "/x", "XDG_DATA_HOME", "/data"), "Linux",
                HOME));
    }
}
