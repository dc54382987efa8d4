// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A temporary folder for one request, readable by its user alone; gone when closed, or when Lintel ends. */
public final class Workplace implements AutoCloseable {

    private final Path folder;
    private final Thread hook;

    private Workplace(Path folder) {
        this.folder = folder;
        this.hook = new Thread(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public static Workplace create() throws IOException {
        return new Workplace(Files.createTempDirectory("lintel-program"));
    }

    public Path folder() {
        return folder;
    }

    /** Removes all files in it. */
    public void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                delete(file);
            }
        }
    }

    @Override
    public void close() {
        delete(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return;
        }
    }

    /** Deletes what can be deleted; links are not followed. */
    private static void delete(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.getLogger(Workplace.class.getName()).log(System.Logger.Level.DEBUG, "cannot delete " + path, e);
        }
    }
}
