// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/** Makes of decoded values what expressions work on: lists become aggregates of the declared kind. */
final class Values {

    private final Schema schema;
    private final ConcurrentMap<EntityType, TypeExpression.Aggregate[]> kinds = new ConcurrentHashMap<>();

    Values(Schema schema) {
        this.schema = schema;
    }

    /** The value at the place of an attribute; null for what is not there, dangles or is derived. */
    Object of(EntityType type, int index, Object raw) {
        if (raw instanceof List<?> list) {
            TypeExpression.Aggregate[] declared = kinds.computeIfAbsent(type, this::declared);
            return aggregate(list, index < declared.length ? declared[index] : null);
        }
        return generic(raw);
    }

    /** A value of which only the file is known. */
    Object generic(Object raw) {
        if (raw instanceof List<?> list) {
            return aggregate(list, null);
        }
        if (raw instanceof Typed typed && typed.value() instanceof List<?> list) {
            return new Typed(typed.type(), aggregate(list, underlying(new Named(typed.type()))));
        }
        return raw instanceof Ref || raw instanceof Derived ? null : raw;
    }

    private Aggregate aggregate(List<?> list, TypeExpression.Aggregate declared) {
        Object[] items = new Object[list.size()];
        TypeExpression.Aggregate inner = declared == null ? null : underlying(declared.element());
        for (int i = 0; i < items.length; i++) {
            Object item = list.get(i);
            items[i] = item instanceof List<?> nested ? aggregate(nested, inner) : generic(item);
        }
        // what the file holds twice in a set stays there twice: that is the matter of another rule
        return new Aggregate(declared == null ? Kind.LIST : declared.kind(), 1, items);
    }

    private TypeExpression.Aggregate[] declared(EntityType type) {
        List<Attribute> attributes = type.attributes();
        var declared = new TypeExpression.Aggregate[attributes.size()];
        for (int i = 0; i < declared.length; i++) {
            declared[i] = underlying(attributes.get(i).type());
        }
        return declared;
    }

    /** The aggregate a type stands for, through its other names; null where it is none. */
    private TypeExpression.Aggregate underlying(TypeExpression type) {
        TypeExpression at = type;
        while (at instanceof Named named) {
            DefinedType found = schema.definedType(named.name());
            at = found instanceof Alias alias ? alias.underlying() : null;
        }
        return at instanceof TypeExpression.Aggregate aggregate ? aggregate : null;
    }
}
