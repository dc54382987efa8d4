// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.marker;

import java.util.Objects;
import org.eclipse.core.resources.IMarker;
import org.lintel.core.text.Message;

/**
 * Something that is wrong with a file as a whole and is no verdict of a rule.
 *
 * @param key tells the problems of one file apart and stays the same from check to check
 * @param severity one of {@link IMarker}'s
 * @param line from 1; 0 if not known
 */
public record FileProblem(String key, int severity, Message message, int line) {

    public static final int ERROR = IMarker.SEVERITY_ERROR;
    public static final int INFO = IMarker.SEVERITY_INFO;

    public FileProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(message, "message");
    }

    public static FileProblem error(String key, Message message) {
        return new FileProblem(key, ERROR, message, 0);
    }
}
