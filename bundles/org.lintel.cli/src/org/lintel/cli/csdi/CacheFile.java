// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.nio.file.Path;
import org.lintel.core.user.UserFolder;
import picocli.CommandLine.ParseResult;

/** Where the cache of authorities' layers is: one for each user, or the file that the command line names. */
public final class CacheFile {

    /** In the folder where Lintel keeps what is the user's. */
    public static final String NAME = "csdi.gpkg";

    private CacheFile() {
    }

    public static Path of(ParseResult options) {
        String named = options.matchedOptionValue("--cache", null);
        return named == null ? UserFolder.here().resolve(NAME) : Path.of(named);
    }
}
