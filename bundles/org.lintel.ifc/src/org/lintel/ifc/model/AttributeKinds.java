// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import java.util.List;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.PlainInstance;
import org.lintel.ifc.step.Typed;

/**
 * What kinds of values the attributes of a file's entities may have, as bits of {@link PlainInstance}: a text where the
 * schema wants one, a reference where it wants an entity. What the values mean is left to the validation.
 */
final class AttributeKinds {

    private static final int DEEPEST = 20;

    private final short[][] byCode;
    private final int[] lengths;

    /** @param lenient whether every value may be anything */
    AttributeKinds(Exchange exchange, Schema schema, boolean lenient) {
        byCode = new short[exchange.keywordCount()][];
        lengths = new int[byCode.length];
        for (int code = 0; code < byCode.length; code++) {
            lengths[code] = exchange.keyword(code).length();
            EntityType type = schema.entity(exchange.keyword(code));
            if (type == null) {
                continue;
            }
            List<Attribute> attributes = type.attributes();
            byCode[code] = new short[attributes.size()];
            Arrays.fill(byCode[code], (short) PlainInstance.ANY);
            for (int i = 0; !lenient && i < attributes.size(); i++) {
                byCode[code][i] = (short) (kinds(schema, attributes.get(i).type(), 0) | PlainInstance.UNSET
                        | PlainInstance.DERIVED);
            }
        }
    }

    /** For each attribute what it may be; null where the schema does not know the entity. */
    short[] of(int code) {
        return byCode[code];
    }

    /** How many bytes a keyword has. */
    int keywordLength(int code) {
        return lengths[code];
    }

    private static int kinds(Schema schema, TypeExpression type, int depth) {
        if (depth > DEEPEST) {
            return PlainInstance.ANY;
        }
        if (type instanceof TypeExpression.Simple simple) {
            return kinds(simple);
        }
        if (type instanceof TypeExpression.Sized sized) {
            return kinds(sized.base());
        }
        if (type instanceof TypeExpression.Named named) {
            return kinds(schema, named.name(), depth);
        }
        return PlainInstance.LIST;
    }

    private static int kinds(TypeExpression.Simple simple) {
        return switch (simple) {
            case REAL, INTEGER, NUMBER -> PlainInstance.NUMBER;
            case BOOLEAN, LOGICAL -> PlainInstance.ITEM;
            case STRING -> PlainInstance.TEXT;
            case BINARY -> PlainInstance.BINARY;
        };
    }

    private static int kinds(Schema schema, String name, int depth) {
        if (schema.entity(name) != null) {
            return PlainInstance.REFERENCE;
        }
        DefinedType type = schema.definedType(name);
        if (type instanceof DefinedType.Alias alias) {
            return kinds(schema, alias.underlying(), depth + 1);
        }
        if (type instanceof DefinedType.EnumerationType) {
            return PlainInstance.ITEM;
        }
        if (type instanceof DefinedType.SelectType select) {
            int kinds = 0;
            for (String member : select.members()) {
                int one = kinds(schema, member, depth + 1);
                boolean plain = schema.entity(member) != null
                        || schema.definedType(member) instanceof DefinedType.SelectType;
                kinds |= plain ? one : PlainInstance.TYPED | one & PlainInstance.ITEM;
            }
            return kinds;
        }
        return PlainInstance.ANY;
    }

    /** Which kind a decoded value is of; what could not be read is told as that, and counts as unset here. */
    static int kind(Object value) {
        if (value == null) {
            return PlainInstance.UNSET;
        }
        if (value == Derived.DERIVED) {
            return PlainInstance.DERIVED;
        }
        if (value instanceof String) {
            return PlainInstance.TEXT;
        }
        if (value instanceof Number) {
            return PlainInstance.NUMBER;
        }
        if (value instanceof Boolean || value instanceof Logical
                || value instanceof Enumeration) {
            return PlainInstance.ITEM;
        }
        if (value instanceof List) {
            return PlainInstance.LIST;
        }
        if (value instanceof Typed) {
            return PlainInstance.TYPED;
        }
        return value instanceof Binary ? PlainInstance.BINARY : PlainInstance.REFERENCE;
    }
}
