// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The real programs, as far as they are there: the build puts the archive into target/real on Linux on x86-64. */
public final class Real {

    private Real() {
    }

    /** The archive from Maven Central; the test is skipped where the build does not fetch it. */
    public static Path archive() {
        Path archive = Path.of("target", "real", "ifcopenshellplugin-0.5.11.jar");
        assumeTrue(Files.exists(archive), "the real program runs on Linux on x86-64");
        return archive;
    }

    /** IfcGeomServer 0.5. */
    static Path server(Path folder) throws IOException {
        Path program = folder.resolve("IfcGeomServer");
        try (ZipFile zip = new ZipFile(archive().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("exe/64/linux/IfcGeomServer"))) {
            Files.copy(in, program);
        }
        program.toFile().setExecutable(true);
        return program;
    }

    /** The IfcConvert that the environment names; the test is skipped where it names none. */
    static Path convert() {
        String named = System.getenv("IFCCONVERT");
        assumeTrue(named != null && !named.isBlank(), "IFCCONVERT names no IfcConvert");
        return Path.of(named);
    }

    /** A model of the corpus. */
    static Path model(String name) {
        String root = System.getenv("LINTEL_CORPUS");
        assumeTrue(root != null && !root.isBlank(), "LINTEL_CORPUS is not set");
        return Path.of(root).resolve("models").resolve(name);
    }
}
