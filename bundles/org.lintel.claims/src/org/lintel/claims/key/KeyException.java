// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.key;

import org.lintel.core.text.Message;

/** A key cannot be used; the message says why and what could be done, and holds nothing of the key. */
public final class KeyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public KeyException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
