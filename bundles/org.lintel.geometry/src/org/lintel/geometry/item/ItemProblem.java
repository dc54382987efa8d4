// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.item;

import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * Something of an element's shape that could not be computed, or not for certain.
 *
 * @param entity the entity concerned, such as {@code IfcAdvancedBrep}: what findings are counted by
 * @param item the number of the instance concerned, 0 where it is none
 */
public record ItemProblem(Kind kind, String entity, long item, Message message) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** The kernel does not know this representation item yet. */
        UNSUPPORTED,
        /** Values are missing, of the wrong type, or make no sense. */
        DAMAGED,
        /** The placement is missing or of a kind that is not computed. */
        PLACEMENT,
        /** It has a representation, but none that shows a body or a surface. */
        NO_BODY,
        /** An opening could not be cut out. */
        OPENING,
        /** A boolean operation failed; its first operand is shown. */
        BOOLEAN,
        /** A limit against hostile input was reached. */
        LIMIT,
        /** Another program was asked for the shape and gave none, or none that makes sense. */
        PROGRAM
    }

    public ItemProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(message, "message");
    }
}
