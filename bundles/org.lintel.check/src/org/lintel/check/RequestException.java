// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import org.lintel.core.result.Location;
import org.lintel.core.text.Message;

/** A check that cannot be carried out as it was asked for; the message says what would be right. */
public final class RequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Location where;
    private final transient Message text;

    public RequestException(Message text) {
        this(Location.NOWHERE, text);
    }

    /** @param where the decision in the settings that cannot be followed */
    public RequestException(Location where, Message text) {
        super(text.toString());
        this.where = where;
        this.text = text;
    }

    /** The place in the settings; {@link Location#NOWHERE} where it is not one line of them. */
    public Location where() {
        return where;
    }

    public Message text() {
        return text;
    }
}
