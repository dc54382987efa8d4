// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.ifcopenshell.Real;

/** What is taken out of an archive, and what of another is not. */
class InstallationTest {

    @TempDir
    Path folder;

    private Installation installation() {
        return new Installation(folder.resolve("engines"), Artifact.of("Linux", "amd64"), "Linux");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("engines"))) {
            return all.filter(Files::isRegularFile).map(file -> folder.resolve("engines").relativize(file).toString()
                    .replace('\\', '/')).sorted().toList();
        }
    }

    @Test
    void theProgramAndItsLicencesAreTakenAndNothingElse() throws IOException {
        Path archive = Real.archive();
        Installation installation = installation();
        assertNull(installation.program());
        installation.install(archive, true, Progress.NONE);
        String at = "ifcopenshell/0.5.11/";
        assertEquals(List.of(at + "COPYING.LESSER.txt", at + "COPYING.txt", at + "IfcGeomServer", at + "NOTICE.txt",
                at + "installed.properties"), files());
        assertTrue(Files.isExecutable(installation.program()));
        assertTrue(Files.readString(installation.folder().resolve("COPYING.LESSER.txt"))
                .contains("GNU LESSER GENERAL PUBLIC LICENSE"));
        assertTrue(installation.isIntact());
        installation.install(archive, true, Progress.NONE);
        assertTrue(installation.isIntact());
        try (OutputStream out = Files.newOutputStream(installation.program(), StandardOpenOption.APPEND)) {
            out.write('x');
        }
        assertFalse(installation.isIntact());
        assertTrue(installation.remove());
        assertFalse(installation.remove());
        assertEquals(List.of(), files());
    }

    @Test
    void anArchiveThatIsNotTheOneIsNotUnpacked() throws IOException {
        Path archive = folder.resolve("other.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("exe/64/linux/IfcGeomServer", "../../escaped")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[10]);
            }
        }
        var refused = assertThrows(InstallException.class,
                () -> installation().install(archive, true, Progress.NONE));
        assertTrue(refused.getMessage().contains("SHA-256"), refused.getMessage());
        assertEquals(List.of(), files());
        assertThrows(InstallException.class,
                () -> installation().install(folder.resolve("nowhere.jar"), true, Progress.NONE));
    }

    @Test
    void aSystemWithoutAProgramIsToldSo() {
        var none = new Installation(folder.resolve("engines"), Artifact.of("Linux", "riscv64"), "Linux");
        assertThrows(InstallException.class, () -> none.install(null, true, Progress.NONE));
    }
}
