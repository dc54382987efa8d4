// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import org.lintel.core.text.Message;

/** The command line cannot be carried out as it stands; the message says what would be right. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public UsageException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public UsageException(String en, String zhHk, Object... arguments) {
        this(Message.of(en, zhHk, arguments));
    }

    public Message text() {
        return text;
    }
}
