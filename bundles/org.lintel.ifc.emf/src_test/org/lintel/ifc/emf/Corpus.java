// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The real files that tests read: the folder named by the environment variable LINTEL_CORPUS. */
final class Corpus {

    private Corpus() {
    }

    /** A folder or file of the corpus; skips the test if there is no corpus, fails it if the corpus lacks the path. */
    static Path path(String relative) {
        String root = System.getenv("LINTEL_CORPUS");
        assumeTrue(root != null && !root.isBlank(), "LINTEL_CORPUS is not set");
        Path path = Path.of(root).resolve(relative);
        assertTrue(Files.exists(path), () -> "LINTEL_CORPUS lacks " + relative);
        return path;
    }

    /** All files of models and spf-edge with .ifc in their names, in a fixed order. */
    static List<Path> models() {
        return Stream.of("models", "spf-edge").flatMap(folder -> files(path(folder)).stream()).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> p.getFileName().toString().toLowerCase(Locale.ROOT).contains(".ifc")).sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
