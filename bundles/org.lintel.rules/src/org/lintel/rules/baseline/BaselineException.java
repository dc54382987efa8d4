// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.lintel.core.text.Message;

/** A baseline that cannot be used: where, what is wrong, and what to do. */
public final class BaselineException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    /** @param line counted from 1; 0 where the whole file is meant */
    BaselineException(Path file, int line, Message problem, Throwable cause) {
        this(line == 0 ? Message.of("{0}: {1}", "{0}：{1}", file, problem)
                : Message.of("{0}:{1}: {2}", "{0}:{1}：{2}", file, line, problem), cause);
    }

    private BaselineException(Message text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    /** Place, problem and remedy in a sentence. */
    public Message text() {
        return text;
    }
}
