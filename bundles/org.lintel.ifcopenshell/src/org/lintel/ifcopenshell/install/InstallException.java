// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.install;

import java.io.IOException;
import org.lintel.core.text.Message;

/** The program cannot be installed, and why. */
public final class InstallException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public InstallException(String en, String zhHk, Object... arguments) {
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
