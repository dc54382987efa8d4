// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** Turns what the user named (files, folders, patterns) into models, sorted within each name, each once. */
public final class Inputs {

    private static final List<String> ENDINGS = List.of(".ifc", ".ifczip", ".ifcxml");

    private Inputs() {
    }

    /**
     * @return the models; a named file is taken as it is, whether it exists or not, so that it shows up as unreadable
     * @throws UsageException if a folder or a pattern holds no model
     */
    public static List<Path> expand(List<String> names) throws UsageException {
        Map<Path, Path> models = new LinkedHashMap<>();
        for (String name : names) {
            try {
                Path path = isPattern(name) && !Files.exists(Path.of(name)) ? null : Path.of(name);
                if (path == null) {
                    addAll(models, matching(name), name);
                } else if (Files.isDirectory(path)) {
                    addAll(models, below(path, null), name);
                } else {
                    addAll(models, List.of(path), name);
                }
            } catch (InvalidPathException | PatternSyntaxException e) {
                throw new UsageException("not a file name: {0}", "檔案名稱不正確：{0}", name);
            } catch (IOException e) {
                throw new UsageException("cannot look into {0}: {1}", "無法讀取 {0}：{1}", name, e.toString());
            }
        }
        return List.copyOf(models.values());
    }

    /** The same file by another name is the same file. */
    private static void addAll(Map<Path, Path> models, List<Path> found, String name) throws UsageException {
        if (found.isEmpty()) {
            throw new UsageException("no model (.ifc, .ifczip, .ifcxml) in {0}", "{0} 內沒有模型（.ifc、.ifczip、.ifcxml）",
                    name);
        }
        for (Path file : found) {
            models.putIfAbsent(file.toAbsolutePath().normalize(), file);
        }
    }

    private static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('{') >= 0;
    }

    /** The files a pattern such as {@code models/**}{@code /*.ifc} means, looked for below its part without wildcards. */
    private static List<Path> matching(String pattern) throws IOException {
        int wild = 0;
        while ("*?{[".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        int slash = pattern.lastIndexOf('/', wild);
        Path start = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
        String rest = pattern.substring(slash + 1);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        PathMatcher flat = rest.startsWith("**/")
                ? FileSystems.getDefault().getPathMatcher("glob:" + rest.substring(3)) : matcher;
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        return below(start, relative -> matcher.matches(relative) || flat.matches(relative));
    }

    private static List<Path> below(Path start, PathMatcher chosen) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path relative = start.relativize(file);
                if (chosen == null ? isModel(file) : chosen.matches(relative)) {
                    found.add(start.toString().isEmpty() || start.toString().equals(".") ? relative : file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static boolean isModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
