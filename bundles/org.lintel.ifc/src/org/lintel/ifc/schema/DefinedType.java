// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.List;

/** A TYPE of a schema. */
public sealed interface DefinedType {

    String name();

    /** Another name for a simple type, an aggregate or another defined type. */
    record Alias(String name, TypeExpression underlying, List<String> whereRules) implements DefinedType {

        public Alias {
            whereRules = List.copyOf(whereRules);
        }
    }

    /** An enumeration; the items stand in the schema's order. */
    record EnumerationType(String name, List<String> items) implements DefinedType {

        public EnumerationType {
            items = List.copyOf(items);
        }
    }

    /** A choice among entities and types; the members may be selects themselves. */
    record SelectType(String name, List<String> members) implements DefinedType {

        public SelectType {
            members = List.copyOf(members);
        }
    }
}
