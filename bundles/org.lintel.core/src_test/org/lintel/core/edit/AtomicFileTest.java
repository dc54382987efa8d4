// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced whole or not at all. */
class AtomicFileTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("report.json");
    }

    @Test
    void aNewFileIsReadableByWhomTheSystemSays() throws IOException {
        AtomicFile.replace(file, out -> out.write(bytes("new")));
        assertEquals("new", Files.readString(file));
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "needs a POSIX file system");
        Path usual = Files.writeString(folder.resolve("usual"), "");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    @Test
    void whatWasThereIsReplacedAndKeepsItsPermissions() throws IOException {
        Files.writeString(file, "a longer old content");
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        }
        AtomicFile.replace(file, out -> out.write(bytes("new")));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), list());
        if (posix) {
            assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void theOldFileStaysWhereWritingFails() throws IOException {
        Files.writeString(file, "old");
        AtomicFile.Content full = out -> {
            out.write(bytes("half"));
            throw new IOException("no space left");
        };
        assertEquals("no space left",
                assertThrows(IOException.class, () -> AtomicFile.replace(file, full)).getMessage());
        assertThrows(IllegalStateException.class, () -> AtomicFile.replace(file, out -> {
            throw new IllegalStateException("a fault");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), list());
        Path none = folder.resolve("none");
        assertThrows(IOException.class, () -> AtomicFile.replace(none, full));
        assertFalse(Files.exists(none));
    }

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
        Files.writeString(file, "old");
        AtomicFile.replace(file, out -> {
            out.write(bytes("ne"));
            out.flush();
            assertEquals("old", Files.readString(file));
            out.write('w');
        });
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aLinkIsReplacedNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        link(file, secret);
        AtomicFile.replace(file, out -> out.write(bytes("new")));
        assertEquals("secret", Files.readString(secret));
        assertEquals("new", Files.readString(file));
        assertFalse(Files.isSymbolicLink(file));
    }

    @Test
    void whatLiesUnderTheTemporaryNameIsNeitherWrittenNorFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path taken = folder.resolve(".lintel-" + ProcessHandle.current().pid() + "-0.tmp");
        link(taken, secret);
        AtomicFile.replace(file, out -> out.write(bytes("new")));
        assertEquals("new", Files.readString(file));
        assertEquals("secret", Files.readString(secret));
        assertTrue(Files.isSymbolicLink(taken));
    }

    /** Writes half a file and waits, for {@link #whoIsStoppedLeavesNothingBehind}. */
    static final class Half {
        public static void main(String[] arguments) throws IOException {
            AtomicFile.replace(Path.of(arguments[0]), out -> {
                out.write(bytes("half"));
                out.flush();
                System.out.write('!');
                System.out.flush();
                LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
            });
        }
    }

    @Test
    void whoIsStoppedLeavesNothingBehind() throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "elsewhere a process that is stopped cannot tidy up");
        Files.writeString(file, "old");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Half.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertEquals('!', process.getInputStream().read());
            assertEquals(2, list().size());
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(List.of(file), list());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void aDeviceStaysADevice() throws IOException {
        Path nowhere = Path.of("/dev/null");
        assumeTrue(Files.exists(nowhere), "there is no /dev/null");
        Path link = folder.resolve("null");
        link(link, nowhere);
        AtomicFile.replace(link, out -> out.write(bytes("new")));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of(link), list());
        Files.delete(link);
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Files.createDirectory(file);
        assertThrows(FileSystemException.class, () -> AtomicFile.replace(file, out -> out.write(1)));
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path none = folder.resolve("no/where");
        assertEquals(none.getParent().toString(), assertThrows(NoSuchFileException.class,
                () -> AtomicFile.replace(none, OutputStream::flush)).getFile());
    }

    @Test
    void aLongNameIsNoHindrance() throws IOException {
        Path longest = folder.resolve("x".repeat(250));
        AtomicFile.replace(longest, out -> out.write(bytes("new")));
        assertEquals("new", Files.readString(longest));
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | RuntimeException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
