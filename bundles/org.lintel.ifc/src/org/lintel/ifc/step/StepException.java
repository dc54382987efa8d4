// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import org.lintel.core.text.Message;

/** Bytes that are no exchange structure at all. */
public final class StepException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient Message remedy;
    private final int line;
    private final int column;

    public StepException(Message text, Message remedy) {
        this(text, remedy, 1, 1);
    }

    /** @param line from 1; 0 where the fault has no place */
    public StepException(Message text, Message remedy, int line, int column) {
        super(text.toString());
        this.text = text;
        this.remedy = remedy;
        this.line = line;
        this.column = column;
    }

    public Message text() {
        return text;
    }

    public Message remedy() {
        return remedy;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
