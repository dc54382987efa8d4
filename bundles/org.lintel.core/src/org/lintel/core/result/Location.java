// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;

/**
 * Where something stands in a file.
 *
 * @param file path with forward slashes, as the user named it or relative to the project; empty where there is none
 * @param line from 1; 0 if not known
 * @param column from 1; 0 if not known
 * @param instance the number of a STEP instance ({@code #123}); 0 if none
 */
public record Location(String file, int line, int column, long instance) {

    public static final Location NOWHERE = new Location("", 0, 0, 0);

    public Location {
        Objects.requireNonNull(file, "file");
    }

    public static Location of(String file) {
        return new Location(file, 0, 0, 0);
    }
}
