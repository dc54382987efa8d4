// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file so that whoever reads it sees the old one or the whole new one, never a part. */
public final class AtomicFile {

    /** What is to stand in the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {
    }

    /**
     * Writes a temporary file beside the target, then renames it. A file that is there keeps its permissions; a link
     * is replaced, not followed; into what is no file (a pipe, {@code /dev/null}) the content is written as it comes.
     *
     * @throws IOException if it cannot be written; what was there is then unchanged
     */
    public static void replace(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            return;
        }
        Path temporary = null;
        try {
            for (int i = 0; temporary == null; i++) {
                temporary = write(file, sibling(file, i), content);
            }
            keepPermissions(file, temporary);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** A short name, for that of the target may be as long as names can be. */
    private static Path sibling(Path file, int attempt) {
        String name = ".lintel-" + ProcessHandle.current().pid() + "-" + attempt + ".tmp";
        return file.toAbsolutePath().resolveSibling(name);
    }

    /** @return the file; null if the name was taken: what somebody put there, maybe a link, is never written through */
    private static Path write(Path file, Path temporary, Content content) throws IOException {
        OutputStream opened;
        try {
            opened = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return null;
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(temporary.getParent().toString());
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        }
        // a user who stops the program finds no litter
        temporary.toFile().deleteOnExit();
        boolean written = false;
        try (OutputStream out = opened) {
            content.writeTo(out);
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(temporary);
            }
        }
        return temporary;
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        if (old != null && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }
}
