// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import org.lintel.core.text.Message;

/** Something is not done, for a reason that is told. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public RefusedException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
