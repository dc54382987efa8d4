// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.ifc.express.RuleBook;
import org.lintel.ifc.express.WhereRule;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.DefinedType.SelectType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

/** What a schema asks of models, prepared entity by entity and type by type as models need it. */
final class SchemaPlan {

    private static final ConcurrentMap<String, SchemaPlan> PLANS = new ConcurrentHashMap<>();
    private static final DomainCheck NONE = new DomainCheck.OfType(List.of(), null);

    private final Schema schema;
    private final ConcurrentMap<EntityType, EntityPlan> entities = new ConcurrentHashMap<>();
    private final ConcurrentMap<EntityType, EntityPlan.Rules> rules = new ConcurrentHashMap<>();
    private final Map<String, ValueCheck> checks = new HashMap<>();
    private final Map<String, DomainCheck> domains = new HashMap<>();

    private SchemaPlan(Schema schema) {
        this.schema = schema;
    }

    static SchemaPlan of(Schema schema) {
        return PLANS.computeIfAbsent(schema.id(), id -> new SchemaPlan(schema));
    }

    Schema schema() {
        return schema;
    }

    RuleBook book() {
        return RuleBook.of(schema);
    }

    EntityPlan entity(EntityType type) {
        EntityPlan known = entities.get(type);
        if (known == null) {
            synchronized (this) {
                known = EntityPlan.of(type, this);
            }
            entities.put(type, known);
        }
        return known;
    }

    EntityPlan.Rules rules(EntityType type) {
        EntityPlan.Rules known = rules.get(type);
        if (known == null) {
            synchronized (this) {
                known = EntityPlan.Rules.of(type, this);
            }
            rules.put(type, known);
        }
        return known;
    }

    ValueCheck check(TypeExpression type) {
        return switch (type) {
            case Simple simple -> new ValueCheck.OfSimple(simple);
            case Sized sized -> new ValueCheck.OfSized(sized);
            case Aggregate aggregate -> new ValueCheck.OfAggregate(aggregate, check(aggregate.element()));
            case Named named -> named(named.name());
        };
    }

    private ValueCheck named(String name) {
        ValueCheck known = checks.get(name);
        if (known == null) {
            EntityType entity = schema.entity(name);
            known = entity != null ? new ValueCheck.OfEntity(entity) : defined(schema.definedType(name));
            checks.put(name, known);
        }
        return known;
    }

    private ValueCheck defined(DefinedType type) {
        return switch (type) {
            case EnumerationType e -> new ValueCheck.OfEnumeration(e.name(), Set.copyOf(e.items()));
            case Alias alias -> check(alias.underlying());
            case SelectType select -> {
                var entities = new ArrayList<EntityType>();
                var typed = new HashMap<String, ValueCheck>();
                for (String member : members(select)) {
                    EntityType entity = schema.entity(member);
                    if (entity != null) {
                        entities.add(entity);
                    } else {
                        typed.put(schema.definedType(member).name(), named(member));
                    }
                }
                narrower(typed);
                yield new ValueCheck.OfSelect(select.name(), List.copyOf(entities), Map.copyOf(typed));
            }
            case null -> new ValueCheck.OfAnything();
        };
    }

    /** A type that is another name for a member, with rules of its own, can stand where the member can. */
    private void narrower(Map<String, ValueCheck> typed) {
        for (DefinedType type : schema.definedTypes()) {
            DefinedType at = type;
            while (at instanceof Alias alias && !typed.containsKey(at.name())) {
                at = alias.underlying() instanceof Named named ? schema.definedType(named.name()) : null;
            }
            if (at instanceof Alias && at != type) {
                typed.put(type.name(), named(type.name()));
            }
        }
    }

    /** Entities and types one can choose, through the selects that a select holds. */
    private Set<String> members(SelectType select) {
        var found = new HashSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(select));
        while (!open.isEmpty()) {
            for (String member : open.removeLast().members()) {
                if (schema.definedType(member) instanceof SelectType inner) {
                    if (seen.add(member)) {
                        open.add(inner);
                    }
                } else if (schema.entity(member) != null || schema.definedType(member) != null) {
                    found.add(member);
                }
            }
        }
        return found;
    }

    /** Null where no type in it has rules. */
    DomainCheck domain(TypeExpression type) {
        if (type instanceof Aggregate aggregate) {
            DomainCheck element = domain(aggregate.element());
            return element == null ? null : new DomainCheck.OfElements(element);
        }
        if (!(type instanceof Named named)) {
            return null;
        }
        DomainCheck known = domains.get(named.name());
        if (known == null) {
            known = domain(schema.definedType(named.name()));
            domains.put(named.name(), known == null ? NONE : known);
        }
        return known == NONE ? null : known;
    }

    private DomainCheck domain(DefinedType type) {
        if (type instanceof Alias alias) {
            List<WhereRule> rules = book().rules(alias);
            DomainCheck underlying = domain(alias.underlying());
            return rules.isEmpty() ? underlying : new DomainCheck.OfType(rules, underlying);
        }
        if (type instanceof SelectType select) {
            var byType = new HashMap<String, DomainCheck>();
            for (String member : members(select)) {
                DefinedType defined = schema.definedType(member);
                DomainCheck inner = defined == null ? null : domain(new Named(defined.name()));
                if (inner != null) {
                    byType.put(defined.name(), inner);
                }
            }
            return byType.isEmpty() ? null : new DomainCheck.OfChoice(Map.copyOf(byType));
        }
        return null;
    }
}
