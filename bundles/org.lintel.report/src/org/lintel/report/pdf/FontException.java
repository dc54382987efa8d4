// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.IOException;
import org.lintel.core.text.Message;

/** A font that cannot be used, or one that is needed and not there; the message says why and what could be done. */
public final class FontException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public FontException(String en, String zhHk, Object... arguments) {
        this.text = Message.of(en, zhHk, arguments);
    }

    public Message text() {
        return text;
    }

    @Override
    public String getMessage() {
        return text.toString();
    }
}
