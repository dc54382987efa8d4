// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.SelectType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Typed;

/**
 * What TYPEOF answers (ISO 10303-11, 15.25): the type of a value, those above it, and the selects they are members of;
 * in upper case, without the name of the schema.
 */
final class TypeNames {

    private static final Names NONE = new Names(Set.of());

    private final Schema schema;
    private final ConcurrentMap<EntityType, Names> byEntity = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Names> byType = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> selects = new HashMap<>();

    /** The same names twice: to look one up, and as a value. */
    record Names(Set<String> set, Aggregate value) {

        Names(Set<String> set) {
            this(set, new Aggregate(Kind.SET, 1, set.toArray()));
        }
    }

    TypeNames(Schema schema) {
        this.schema = schema;
        for (DefinedType type : schema.definedTypes()) {
            if (type instanceof SelectType select) {
                for (String member : select.members()) {
                    selects.computeIfAbsent(upper(member), key -> new LinkedHashSet<>()).add(upper(select.name()));
                }
            }
        }
    }

    Names of(Object value) {
        if (value instanceof Instance instance) {
            return byEntity.computeIfAbsent(instance.type(), this::entity);
        }
        if (value instanceof Made made) {
            return byEntity.computeIfAbsent(made.type, this::entity);
        }
        if (value instanceof Typed typed) {
            return byType.computeIfAbsent(typed.type(), this::type);
        }
        if (value instanceof Aggregate aggregate) {
            return byType.computeIfAbsent(aggregate.kind.name(), name -> new Names(Set.of(name)));
        }
        if (value instanceof List<?>) {
            return byType.computeIfAbsent(Kind.LIST.name(), name -> new Names(Set.of(name)));
        }
        String simple = simple(value);
        return simple == null ? NONE : byType.computeIfAbsent(simple, name -> new Names(Set.of(name)));
    }

    private static String simple(Object value) {
        if (value instanceof String) {
            return "STRING";
        }
        if (value instanceof Long) {
            return "INTEGER";
        }
        if (value instanceof Double) {
            return "REAL";
        }
        if (value instanceof Boolean) {
            return "BOOLEAN";
        }
        return value == Logical.UNKNOWN ? "LOGICAL" : value instanceof Binary ? "BINARY" : null;
    }

    private Names entity(EntityType type) {
        Set<String> names = new LinkedHashSet<>();
        for (EntityType at = type; at != null; at = at.supertype()) {
            add(upper(at.name()), names);
        }
        return new Names(names);
    }

    private Names type(String name) {
        Set<String> names = new LinkedHashSet<>();
        String at = name;
        while (at != null) {
            add(upper(at), names);
            TypeExpression under = schema.definedType(at) instanceof Alias alias ? alias.underlying() : null;
            at = null;
            if (under instanceof Named named) {
                at = named.name();
            } else if (under instanceof Simple simple) {
                names.add(simple.name());
            } else if (under instanceof Sized sized) {
                names.add(sized.base().name());
            } else if (under instanceof TypeExpression.Aggregate aggregate) {
                names.add(aggregate.kind().name());
            }
        }
        return new Names(names);
    }

    /** A name and the selects it is a member of, directly or by another select. */
    private void add(String name, Set<String> names) {
        if (names.add(name)) {
            selects.getOrDefault(name, Set.of()).forEach(select -> add(select, names));
        }
    }

    static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
