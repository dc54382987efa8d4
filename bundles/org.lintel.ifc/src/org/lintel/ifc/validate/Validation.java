// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.Comparator;
import java.util.List;
import org.lintel.ifc.model.Model;

/**
 * What holding a model to its schema has found.
 *
 * @param exact whether the model declares the schema it was held to; near schemas differ, and say little
 * @param broken rule by rule
 * @param undecided rules that were given up on an instance, or cannot be carried out at all
 * @param evaluated how many rules were evaluated, each on each instance
 * @param open how many of those ended neither true nor false, which breaks nothing
 */
public record Validation(boolean exact, List<Group> broken, List<Group> undecided, long evaluated, long open) {

    public Validation {
        broken = List.copyOf(broken);
        undecided = List.copyOf(undecided);
    }

    /**
     * A rule, and where it is broken.
     *
     * @param count how often
     * @param first the first places in the order of the file
     */
    public record Group(Check check, String rule, long count, List<Violation> first) {

        static final Comparator<Group> ORDER = Comparator.comparing(Group::check).thenComparing(Group::rule);

        public Group {
            first = List.copyOf(first);
        }
    }

    /**
     * The schema a model says it is of.
     *
     * @param declared as in the file; empty where it declares nothing
     * @param exact whether it is the one the model is read by, and not only near
     */
    public record Schema(String declared, boolean exact) {
    }

    /** What a model declares, and whether it can be held to that. */
    public static Schema schema(Model model) {
        return new Schema(String.join(", ", model.declaredSchemas()), model.isSchemaExact());
    }

    /** Whether nothing is broken; what was given up is not counted as broken. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
