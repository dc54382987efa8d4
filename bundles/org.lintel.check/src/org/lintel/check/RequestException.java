// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import org.lintel.core.text.Message;

/** A check that cannot be carried out as it was asked for; the message says what would be right. */
public final class RequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public RequestException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
