// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.InverseAttribute;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression.Kind;

/** How to come by the attribute of a name, entity by entity: given, derived, or an inverse. */
final class AttributeAccess {

    private final RuleBook book;
    private final String name;
    private final Way[] ways;

    AttributeAccess(RuleBook book, Schema schema, String name) {
        this.book = book;
        this.name = name;
        this.ways = new Way[schema.entities().size()];
    }

    /** The way to an attribute in one entity. */
    sealed interface Way {
    }

    record Explicit(int index) implements Way {
    }

    /** @param number tells it from all others of the schema */
    record Derived(int number, WhereRule expression) implements Way {

        Object value(Evaluation run, Object self) {
            return expression.value(run, self);
        }
    }

    record Inverse(InverseAttribute attribute, boolean single) implements Way {

        Object of(Instance target) {
            List<Instance> found = target.model().referencing(target, attribute.entity(), attribute.attribute());
            if (single) {
                return found.isEmpty() ? null : found.getFirst();
            }
            return new Aggregate(Kind.SET, 1, found.toArray());
        }
    }

    record Absent() implements Way {

        static final Absent ABSENT = new Absent();
    }

    Way of(EntityType type) {
        Way known = ways[type.ordinal()];
        if (known == null) {
            known = find(type);
            ways[type.ordinal()] = known;
        }
        return known;
    }

    /** The nearest declaration upward counts: a subtype may derive what is explicit above it. */
    private Way find(EntityType type) {
        for (EntityType at = type; at != null; at = at.supertype()) {
            Derived derived = book.derived(at, name);
            if (derived != null) {
                return derived;
            }
            for (Attribute own : at.ownAttributes()) {
                if (own.name().equalsIgnoreCase(name)) {
                    return new Explicit(type.indexOf(own.name()));
                }
            }
            for (InverseAttribute inverse : at.ownInverses()) {
                if (inverse.name().equalsIgnoreCase(name)) {
                    return new Inverse(inverse, inverse.lower() == 1 && inverse.upper() == 1);
                }
            }
        }
        return Absent.ABSENT;
    }
}
