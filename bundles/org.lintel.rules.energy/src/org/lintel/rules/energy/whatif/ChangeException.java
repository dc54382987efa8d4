// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import org.lintel.core.text.Message;

/** A change that cannot be made: it is not written as one, or there is nothing that it would change. */
public final class ChangeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message text;

    public ChangeException(String en, String zhHk, Object... arguments) {
        super(Message.of(en, zhHk, arguments).toString());
        text = Message.of(en, zhHk, arguments);
    }

    public Message text() {
        return text;
    }
}
