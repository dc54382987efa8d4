// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.diff.EntityPlan.Kind;
import org.lintel.ifc.diff.EntityPlan.Slot;
import org.lintel.ifc.diff.EntityPlan.Values;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Units;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.units.Measures;

/** Makes the plans for the entities of one model that is compared with another. For one thread. */
final class Plans {

    /** Noise of coordinates and directions, in whatever unit of length. */
    private static final double GEOMETRIC = 1e-9;

    private static final Set<String> IDENTIFYING = Set.of("GlobalId", "OwnerHistory");
    private static final Set<String> COMPARED_APART = Set.of("ObjectPlacement", "Representation", "RepresentationMaps",
            "HasPropertySets", "UnitsInContext", "RepresentationContexts");
    private static final Set<String> WORDS_OF_RELATIONS = Set.of("Name", "Description", "RelatedObjectsType");

    private final Schema schema;
    private final Schema other;
    private final Units units;
    private final Units otherUnits;
    private final EntityPlan[] plans;
    private final Map<EntityType, EntityPlan> unknown = new IdentityHashMap<>();
    private final Map<String, Values> typed = new HashMap<>();

    Plans(Model model, Model compared) {
        schema = model.schema();
        plans = new EntityPlan[schema.entities().size()];
        other = compared.schema();
        units = Units.of(model);
        otherUnits = Units.of(compared);
    }

    EntityPlan of(EntityType type) {
        int ordinal = type.ordinal();
        if (ordinal < 0) {
            return unknown.computeIfAbsent(type, this::make);
        }
        EntityPlan plan = plans[ordinal];
        if (plan == null) {
            plan = make(type);
            plans[ordinal] = plan;
        }
        return plan;
    }

    /** How a value is compared that is written with its type, {@code IFCLENGTHMEASURE(1.)}. */
    Values typed(String name) {
        return typed.computeIfAbsent(name, n -> values(new TypeExpression.Named(n), Values.PLAIN.absolute()));
    }

    private EntityPlan make(EntityType type) {
        Kind kind = kind(type);
        Set<String> apart = switch (kind) {
            case OBJECT -> COMPARED_APART;
            case RELATION -> type.isA("IfcRelSpaceBoundary") ? Set.of() : WORDS_OF_RELATIONS;
            default -> Set.of();
        };
        boolean rooted = type.isA("IfcRoot");
        boolean geometric = type.isA("IfcRepresentationItem") || type.isA("IfcProfileDef");
        List<Attribute> attributes = type.attributes();
        EntityType counterpart = schema == other ? type : other.entity(type.name());
        var slots = new Slot[attributes.size()];
        for (int i = 0; i < slots.length; i++) {
            Attribute attribute = attributes.get(i);
            String name = attribute.name();
            boolean compared = !(rooted && IDENTIFYING.contains(name)) && !apart.contains(name)
                    && (counterpart == null || counterpart.indexOf(name) >= 0);
            slots[i] = new Slot(name, Mix.of(name), compared,
                    values(attribute.type(), geometric ? GEOMETRIC : Values.PLAIN.absolute()));
        }
        int[] ends = kind == Kind.RELATION ? ends(type, attributes) : new int[] {-1, -1};
        if (kind == Kind.RELATION && (ends[0] < 0 || ends[1] < 0)) {
            kind = Kind.CONTENT;
        }
        return new EntityPlan(kind, type.name(), Mix.of(type.name()), slots, ends[0], ends[1],
                kind == Kind.RELATION ? aspect(type) : null);
    }

    private static Kind kind(EntityType type) {
        if (type.isA("IfcRelationship")) {
            return Kind.RELATION;
        }
        if (type.isA("IfcObjectDefinition") || type.isA("IfcPropertyTemplateDefinition")) {
            return Kind.OBJECT;
        }
        if (type.isA("IfcMaterial")) {
            return Kind.MATERIAL;
        }
        if (type.isA("IfcOwnerHistory")) {
            return Kind.IGNORED;
        }
        if (type.isA("IfcRepresentationMap")) {
            return Kind.SHARED_SHAPE;
        }
        return type.isA("IfcRepresentationContext") ? Kind.CONTEXT : Kind.CONTENT;
    }

    /** Subject and target: of a space's boundary the space is the subject, else what is related. */
    private int[] ends(EntityType type, List<Attribute> attributes) {
        boolean boundary = type.isA("IfcRelSpaceBoundary");
        int related = -1;
        int first = -1;
        int relating = -1;
        for (int i = 4; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (!refers(attribute.type())) {
                continue;
            }
            if (attribute.name().startsWith("Relating") && relating < 0) {
                relating = i;
            } else if (attribute.name().startsWith("Related")) {
                first = first < 0 ? i : first;
                related = i;
            }
        }
        if (relating < 0 && first != related) {
            relating = first;
        }
        return boundary ? new int[] {relating, related} : new int[] {related, relating};
    }

    private boolean refers(TypeExpression type) {
        return switch (type) {
            case TypeExpression.Aggregate aggregate -> refers(aggregate.element());
            case TypeExpression.Named named -> schema.entity(named.name()) != null
                    || schema.select(named.name()) != null;
            default -> false;
        };
    }

    private static Aspect aspect(EntityType type) {
        String[][] kinds = {{"IfcRelContainedInSpatialStructure", "container"},
            {"IfcRelReferencedInSpatialStructure", "container"}, {"IfcRelDecomposes", "parts"},
            {"IfcRelAssignsToGroup", "groups"}, {"IfcRelServicesBuildings", "groups"},
            {"IfcRelSpaceBoundary", "boundaries"}, {"IfcRelFillsElement", "openings"},
            {"IfcRelDefinesByType", "type"}, {"IfcRelAssociatesMaterial", "materials"},
            {"IfcRelAssociatesClassification", "classification"}, {"IfcRelDefinesByProperties", "properties"}};
        // openings and projections are parts of their hosts in IFC4, not in IFC2X3
        if (type.isA("IfcRelVoidsElement") || type.isA("IfcRelProjectsElement")) {
            return Aspect.OPENINGS;
        }
        for (String[] kind : kinds) {
            if (type.isA(kind[0])) {
                return Aspect.of(kind[1]);
            }
        }
        return Aspect.RELATIONS;
    }

    private Values values(TypeExpression type, double absolute) {
        return switch (type) {
            case TypeExpression.Aggregate aggregate -> {
                boolean unordered = aggregate.kind() == TypeExpression.Kind.SET
                        || aggregate.kind() == TypeExpression.Kind.BAG;
                yield new Values(unordered, values(aggregate.element(), absolute), 1, absolute);
            }
            case TypeExpression.Named named -> {
                double scale = scale(named.name());
                if (scale == 1 && schema.definedType(named.name()) instanceof DefinedType.Alias alias) {
                    yield values(alias.underlying(), absolute);
                }
                yield new Values(false, null, scale, absolute);
            }
            default -> new Values(false, null, 1, absolute);
        };
    }

    /** The factor to SI where the models use different units for a measure, else 1. */
    private double scale(String measure) {
        String kind = Measures.kind(measure);
        Unit own = kind == null ? null : units.kind(kind);
        Unit theirs = kind == null ? null : otherUnits.kind(kind);
        if (own == null || theirs == null
                || Math.abs(own.factor() - theirs.factor()) <= 1e-12 * Math.abs(own.factor())) {
            return 1;
        }
        return own.factor();
    }
}
