// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import org.lintel.core.text.Message;

/** Bytes that are no exchange structure at all. */
public final class StepException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient Message remedy;

    public StepException(Message text, Message remedy) {
        super(text.toString());
        this.text = text;
        this.remedy = remedy;
    }

    public Message text() {
        return text;
    }

    public Message remedy() {
        return remedy;
    }
}
