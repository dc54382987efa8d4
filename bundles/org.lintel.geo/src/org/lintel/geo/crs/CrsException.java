// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import org.lintel.core.text.Message;

/** A coordinate system that is not known, or two between which there is no way; the message says what would help. */
public final class CrsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public CrsException(String en, String zhHk, Object... arguments) {
        super(Message.of(en, zhHk, arguments).toString());
        this.text = Message.of(en, zhHk, arguments);
    }

    public Message text() {
        return text;
    }
}
