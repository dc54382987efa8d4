// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.InverseAttribute;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Typed;

/** Looks at every attribute of every instance: number, presence, type, size of aggregates, inverse cardinality. */
public final class SchemaConformance {

    private final Model model;
    private final Schema schema;
    private final List<String> faults = new ArrayList<>();

    private SchemaConformance(Model model) {
        this.model = model;
        this.schema = model.schema();
    }

    /** What does not conform; empty if all does. */
    public static List<String> faults(Model model) {
        var conformance = new SchemaConformance(model);
        var globalIds = new HashSet<String>();
        for (int row = 0; row < model.size(); row++) {
            Instance instance = model.at(row);
            conformance.instance(instance);
            if (instance.globalId() != null && !globalIds.add(instance.globalId())) {
                conformance.faults.add(instance + " GlobalId " + instance.globalId() + " again");
            }
        }
        return conformance.faults;
    }

    private void instance(Instance instance) {
        EntityType type = instance.type();
        List<Object> values = instance.values();
        if (!type.isKnown() || type.isAbstract() || values.size() != type.attributes().size()) {
            faults.add(instance + " has " + values.size() + " attributes, not " + type.attributes().size());
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Attribute attribute = type.attributes().get(i);
            Object value = instance.get(i);
            boolean right = attribute.derived() ? value == Derived.DERIVED
                    : value == null ? attribute.optional() : fits(value, attribute.type());
            if (!right) {
                faults.add(instance + "." + attribute.name() + " is " + value + ", not " + attribute.type());
            }
        }
        for (EntityType above = type; above != null; above = above.supertype()) {
            above.ownInverses().forEach(inverse -> inverse(instance, inverse));
        }
    }

    private void inverse(Instance instance, InverseAttribute inverse) {
        int found = model.referencing(instance, inverse.entity(), inverse.attribute()).size();
        if (found < inverse.lower() || inverse.upper() >= 0 && found > inverse.upper()) {
            faults.add(instance + "." + inverse.name() + " has " + found + " of " + inverse.lower() + ":"
                    + inverse.upper());
        }
    }

    private boolean fits(Object value, TypeExpression expression) {
        return switch (expression) {
            case TypeExpression.Simple simple -> simple(value, simple);
            case TypeExpression.Sized sized -> value instanceof String text
                    && (sized.fixed() ? text.length() == sized.width() : text.length() <= sized.width());
            case TypeExpression.Aggregate aggregate -> aggregate(value, aggregate);
            case TypeExpression.Named named -> named(value, named.name());
        };
    }

    private static boolean simple(Object value, TypeExpression.Simple simple) {
        return switch (simple) {
            case REAL -> value instanceof Double;
            case INTEGER -> value instanceof Long;
            case NUMBER -> value instanceof Double || value instanceof Long;
            case BOOLEAN -> value instanceof Boolean;
            case LOGICAL -> value instanceof Boolean || value == Logical.UNKNOWN;
            case STRING -> value instanceof String;
            case BINARY -> false;
        };
    }

    private boolean aggregate(Object value, TypeExpression.Aggregate aggregate) {
        if (!(value instanceof List<?> list) || list.size() < aggregate.lower()
                || aggregate.upper() >= 0 && list.size() > aggregate.upper()) {
            return false;
        }
        boolean distinct = aggregate.unique() || aggregate.kind() == TypeExpression.Kind.SET;
        return list.stream().allMatch(element -> element != null && fits(element, aggregate.element()))
                && (!distinct || new HashSet<>(list).size() == list.size());
    }

    private boolean named(Object value, String name) {
        EntityType entity = schema.entity(name);
        if (entity != null) {
            return value instanceof Instance instance && instance.type().isA(entity);
        }
        return switch (Objects.requireNonNull(schema.definedType(name), name)) {
            case DefinedType.Alias alias -> fits(value, alias.underlying());
            case DefinedType.EnumerationType enumeration ->
                value instanceof Enumeration item && enumeration.items().contains(item.name());
            case DefinedType.SelectType select -> select.members().stream().anyMatch(member -> member(value, member));
        };
    }

    /** In a select, values of defined types carry their type. */
    private boolean member(Object value, String member) {
        DefinedType type = schema.definedType(member);
        if (type == null || type instanceof DefinedType.SelectType) {
            return named(value, member);
        }
        return value instanceof Typed typed && typed.type().equals(member) && named(typed.value(), member);
    }
}
