// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * A value without which no verdict can be given.
 *
 * @param input id of the input or the table row that is missing
 * @param label what it is called
 * @param reason why it counts as missing: not there, not a number, two sources disagree …
 * @param remedy where to put it: the property set and property, or the official document to take it from
 */
public record Missing(String input, Text label, Message reason, Message remedy) {

    public Missing {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }
}
