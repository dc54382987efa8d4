// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;

/**
 * A piece of an EXPRESS schema that can be carried out: expression, statement or declaration, names not yet resolved.
 *
 * @param value the name, or the text or number of a literal; null where there is none
 */
record Code(Op op, Object value, List<Code> parts) {

    Code {
        parts = List.copyOf(parts);
    }

    static Code of(Op op, Code... parts) {
        return new Code(op, null, List.of(parts));
    }

    static Code named(Op op, Object value, Code... parts) {
        return new Code(op, value, List.of(parts));
    }

    Code part(int index) {
        return parts.get(index);
    }

    String text() {
        return (String) value;
    }
}
