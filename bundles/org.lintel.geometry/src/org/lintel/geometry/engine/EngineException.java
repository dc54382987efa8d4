// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import org.lintel.core.text.Message;

/** An engine cannot take a request at all: it is not installed, or does not know the schema of the model. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient Message remedy;

    /** @param remedy what a user can do about it */
    public EngineException(Message text, Message remedy) {
        super(text.toString(), null, false, false);
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
