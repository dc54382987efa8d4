// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import org.lintel.core.text.Message;

/**
 * Something wrong at a place of the file, which did not keep the rest from being read.
 *
 * @param instance the number of the instance concerned, 0 for none
 * @param offset in bytes from the start of the file
 */
public record Fault(Kind kind, Message message, Message remedy, long instance, long offset) {

    /** What sort of thing is wrong. */
    public enum Kind {
        SYNTAX, DUPLICATE_ID, TRUNCATED, SCHEMA, ENCODING, REFERENCE, LIMIT
    }
}
