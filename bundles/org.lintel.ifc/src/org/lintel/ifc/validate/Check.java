// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

/** What a model is held to by its schema. */
public enum Check {
    /** The entities of the HEADER section have the attributes that the standard gives them. */
    HEADER,
    /** An instance is of an entity the schema has, with the number of attributes it has. */
    INSTANCE,
    /** No instance is of an entity that is there for its subtypes alone. */
    ABSTRACT,
    /** An attribute that is not optional has a value. */
    MANDATORY,
    /** What an entity derives is written {@code *}, and nothing else is. */
    DERIVED,
    /** A value is of the type its attribute is declared with. */
    TYPE,
    /** A GlobalId has the form of one, and nobody else has it. */
    GLOBAL_ID,
    /** The WHERE rules of entities and types. */
    WHERE,
    /** The UNIQUE rules. */
    UNIQUE,
    /** As many instances refer to one as its inverse attributes ask for. */
    INVERSE,
    /** The global rules. */
    GLOBAL
}
