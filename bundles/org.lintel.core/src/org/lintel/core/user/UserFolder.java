// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.user;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where Lintel keeps what a user has installed and decided: one folder for each user, where the system wants such
 * data.
 */
public final class UserFolder {

    /** The environment variable that names another folder. */
    public static final String HOME = "LINTEL_HOME";

    private UserFolder() {
    }

    /** That of the user who runs this; it may not be there yet. */
    public static Path here() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** @param system the name of the operating system, as Java tells it */
    static Path of(Map<String, String> environment, String system, Path home) {
        Path named = absolute(environment.get(HOME));
        if (named != null) {
            return named;
        }
        if (system.startsWith("Windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"));
            return (local == null ? home.resolve("AppData").resolve("Local") : local).resolve("Lintel");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Lintel");
        }
        // the XDG base directory specification says that a relative path counts for nothing
        Path data = absolute(environment.get("XDG_DATA_HOME"));
        return (data == null ? home.resolve(".local").resolve("share") : data).resolve("lintel");
    }

    private static Path absolute(String text) {
        try {
            Path path = text == null || text.isBlank() ? null : Path.of(text);
            return path != null && path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
