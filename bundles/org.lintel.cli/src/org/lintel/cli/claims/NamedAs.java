// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file under the name it had once, for a report has its name in it; gone again when closed. */
record NamedAs(Path file, Path folder) implements AutoCloseable {

    /** @param name without a folder */
    static NamedAs of(Path file, String name) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute) || name.equals(absolute.getFileName().toString())) {
            return new NamedAs(absolute, null);
        }
        Path folder = Files.createTempDirectory("lintel-evidence");
        Path link = folder.resolve(name);
        try {
            Files.createSymbolicLink(link, absolute);
        } catch (IOException | UnsupportedOperationException e) {
            // not every system lets everybody make links
            Files.copy(absolute, link);
        }
        return new NamedAs(link, folder);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
