// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

/** What a piece of {@link Code} does; the order is that of the bytes of a resource, so new ones come last. */
enum Op {
    // values; the text or number stands in the code
    STRING, INTEGER, REAL, TRUE, FALSE, UNKNOWN, NOTHING, SELF, NAME,
    // parts of values: base, then what the name says
    ATTRIBUTE, GROUP, INDEX, CALL, LIST, REPEATED, QUERY,
    // operators
    EQUAL, UNEQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, SAME, NOT_SAME, IN, LIKE, ADD, SUBTRACT, OR, XOR,
    MULTIPLY, DIVIDE, DIV, MOD, AND, COMBINE, POWER, NEGATE, NOT,
    // statements
    ASSIGN, IF, CASE, CHOICE, OTHERWISE, REPEAT, RETURN, ESCAPE, SKIP, BLOCK,
    // types and declarations
    NAMED, AGGREGATE, VARIABLE, DERIVED, WHERE, ENTITY, TYPE, FUNCTION, RULE
}
