// SPDX-License-Identifier: EPL-2.0
package org.lintel.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** The version the program tells is that of its bundles. */
class VersionTest {

    @Test
    void isThatOfTheBundle() throws IOException {
        // tests run in the bundle's folder
        try (InputStream in = Files.newInputStream(Path.of("META-INF/MANIFEST.MF"))) {
            assertEquals(Version.CURRENT + ".qualifier", new Manifest(in).getMainAttributes()
                    .getValue("Bundle-Version"));
        }
    }
}
