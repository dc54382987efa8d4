// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * One input of a run.
 *
 * @param file path as in the locations of its results
 * @param sha256 lower-case hex; empty if it could not be read
 * @param schema as the file declares it; empty if it could not be read
 * @param authoringTool the program that wrote it, as it says of itself; may be empty
 * @param problem why it could not be read, with place and remedy; null if it could
 */
public record CheckedFile(String file, long bytes, String sha256, String schema, String authoringTool, int instances,
        Message problem, Location where) {

    public CheckedFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(where, "where");
    }

    public static CheckedFile unreadable(String file, long bytes, Message problem, Location where) {
        return new CheckedFile(file, bytes, "", "", "", 0, Objects.requireNonNull(problem, "problem"), where);
    }

    public boolean isReadable() {
        return problem == null;
    }
}
