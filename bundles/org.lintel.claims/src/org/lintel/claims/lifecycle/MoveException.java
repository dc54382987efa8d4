// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import org.lintel.core.text.Message;

/** A step that cannot be taken as things stand; the message says why and what could be done. */
public final class MoveException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    MoveException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
