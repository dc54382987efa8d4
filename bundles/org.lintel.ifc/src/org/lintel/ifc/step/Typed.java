// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Objects;

/**
 * A value with its defined type, {@code IFCLABEL('x')}.
 *
 * @param type the type's name as in the schema ({@code IfcLabel}), or as written where the schema does not know it
 * @param value may be null ({@code IFCLABEL($)}); a list where several values stand in the brackets
 */
public record Typed(String type, Object value) {

    public Typed {
        Objects.requireNonNull(type, "type");
    }

    /** The plain value inside, however many types are wrapped around it; anything else as it is. */
    public static Object unwrap(Object value) {
        Object inner = value;
        while (inner instanceof Typed typed) {
            inner = typed.value();
        }
        return inner;
    }
}
