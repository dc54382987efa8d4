// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import java.util.Objects;

/**
 * The one way to change a file: the bytes from {@code offset} of that {@code length} become {@code replacement}.
 *
 * @param file path as the user gave it, or relative to the project
 * @param offset in bytes from the start of the file
 * @param length in bytes; 0 inserts
 * @param replacement written as UTF-8
 */
public record Edit(String file, long offset, long length, String replacement) {

    public Edit {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(replacement, "replacement");
        if (offset < 0 || length < 0 || length > Long.MAX_VALUE - offset) {
            throw new IllegalArgumentException("edit at " + offset + ", length " + length);
        }
    }

    public long end() {
        return offset + length;
    }
}
