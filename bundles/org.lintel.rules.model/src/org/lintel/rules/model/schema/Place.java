// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schema;

import org.lintel.ifc.validate.Violation;

/** What is to be said of one subject of the pack. */
sealed interface Place {

    /** Nothing was broken. */
    record None(int instances, String schema) implements Place {
    }

    /** The model is not of a schema we hold. */
    record Near(String declared, String schema) implements Place {
    }

    /**
     * A place where something is broken.
     *
     * @param total how many places of the rule there are, on the first of them if not all are told; else 0
     */
    record Broken(Violation violation, String schema, long total) implements Place {
    }

    /** A rule that was given up on an instance. */
    record Undecided(Violation violation) implements Place {
    }
}
