// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import org.lintel.core.text.Message;

/** A store cannot be opened, read or written; the message says why and what could be done. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public StoreException(Message text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
