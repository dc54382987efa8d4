// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import org.lintel.core.text.Message;

/** A record is not as the writer took it to be: there already, gone, or changed by someone else meanwhile. */
public final class ConflictException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public ConflictException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
