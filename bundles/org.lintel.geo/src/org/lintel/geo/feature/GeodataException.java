// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import java.io.IOException;
import org.lintel.core.text.Message;

/** Geodata that cannot be read, kept or given; the message says where and what would help, in both languages. */
public class GeodataException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public GeodataException(String en, String zhHk, Object... arguments) {
        this(Message.of(en, zhHk, arguments));
    }

    public GeodataException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
