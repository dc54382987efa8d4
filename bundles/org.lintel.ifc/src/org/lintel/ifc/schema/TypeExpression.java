// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

/** The type of an attribute or of a defined type, as EXPRESS writes it. */
public sealed interface TypeExpression {

    /** A type of EXPRESS itself. */
    enum Simple implements TypeExpression {
        REAL, INTEGER, NUMBER, BOOLEAN, LOGICAL, STRING, BINARY
    }

    /** A STRING or BINARY of limited length. */
    record Sized(Simple base, int width, boolean fixed) implements TypeExpression {

        @Override
        public String toString() {
            return base + "(" + width + ")" + (fixed ? " FIXED" : "");
        }
    }

    /** An entity, defined type, enumeration or select by its name. */
    record Named(String name) implements TypeExpression {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The kinds of aggregate. */
    enum Kind {
        LIST, SET, BAG, ARRAY
    }

    /**
     * A list, set, bag or array.
     *
     * @param lower least number of elements
     * @param upper largest number of elements, -1 for {@code ?} or where an expression gives it
     * @param unique whether no element may come twice
     * @param optional of arrays: whether elements may be missing
     */
    record Aggregate(Kind kind, int lower, int upper, boolean unique, boolean optional, TypeExpression element)
            implements TypeExpression {

        @Override
        public String toString() {
            return kind + " [" + lower + ":" + (upper < 0 ? "?" : String.valueOf(upper)) + "] OF "
                    + (unique ? "UNIQUE " : "") + (optional ? "OPTIONAL " : "") + element;
        }
    }
}
