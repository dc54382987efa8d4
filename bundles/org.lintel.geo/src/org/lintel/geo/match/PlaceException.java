// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import org.lintel.core.text.Message;

/** A model that cannot be matched, for it does not stand where the registers are. */
public final class PlaceException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message text;

    PlaceException(Message text) {
        super(text.toString());
        this.text = text;
    }

    /** What is wrong and what to do. */
    public Message text() {
        return text;
    }
}
