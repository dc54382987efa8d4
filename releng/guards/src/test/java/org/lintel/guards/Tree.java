// SPDX-License-Identifier: EPL-2.0
package org.lintel.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The source tree of the project, without what is built or fetched. */
record Tree(Path root) {
    private static final Set<String> PASSED_OVER = Set.of("target", "bin_test", ".git", ".mvn", ".metadata",
            ".settings", ".idea", ".vscode", "node_modules");

    /** The tree this module stands in. */
    static Tree here() {
        return new Tree(Path.of("").toAbsolutePath().getParent().getParent());
    }

    /** The files under a folder of the tree, sorted; paths relative to the root, with forward slashes. */
    List<String> files(String folder) {
        List<String> files = new ArrayList<>();
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return files;
        }
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean output = directory.getParent().getParent().endsWith("bundles") && directory.endsWith("bin");
                    return output || PASSED_OVER.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    // .git is a file in a second work tree of the same repository
                    if (!name.startsWith(".tycho-") && !PASSED_OVER.contains(name)) {
                        files.add(root.relativize(file).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    /** The text of a file, or an empty text if it is not UTF-8 text. */
    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the bundles, such as {@code org.lintel.core}, sorted. */
    List<String> bundles() {
        try (var folders = Files.list(root.resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
