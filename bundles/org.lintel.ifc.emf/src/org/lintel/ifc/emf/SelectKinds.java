// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.SelectType;
import org.lintel.ifc.schema.Schema;

/** What the select types of a schema choose among, worked out once for all of them. */
final class SelectKinds {

    /** What may be chosen. */
    enum Kind {
        ENTITIES, VALUES, MIXED
    }

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, TreeSet<String>> mixedAbove = new HashMap<>();

    SelectKinds(Schema schema) {
        for (DefinedType type : schema.definedTypes()) {
            if (type instanceof SelectType select) {
                kind(schema, select);
            }
        }
        for (DefinedType type : schema.definedTypes()) {
            if (type instanceof SelectType select && kinds.get(select.name()) != Kind.VALUES) {
                members(schema, select, select.name());
            }
        }
    }

    private Kind kind(Schema schema, SelectType select) {
        Kind known = kinds.get(select.name());
        if (known != null) {
            return known;
        }
        boolean entities = false;
        boolean values = false;
        for (String member : select.members()) {
            DefinedType type = schema.definedType(member);
            Kind kind = type instanceof SelectType inner ? kind(schema, inner)
                    : type == null ? Kind.ENTITIES : Kind.VALUES;
            entities |= kind != Kind.VALUES;
            values |= kind != Kind.ENTITIES;
        }
        Kind kind = !values ? Kind.ENTITIES : entities ? Kind.MIXED : Kind.VALUES;
        kinds.put(select.name(), kind);
        return kind;
    }

    private void members(Schema schema, SelectType select, String root) {
        for (String member : select.members()) {
            DefinedType type = schema.definedType(member);
            if (type instanceof SelectType inner && kinds.get(inner.name()) == Kind.VALUES) {
                members(schema, inner, root);
            } else if (type == null || type instanceof SelectType) {
                above.computeIfAbsent(member, name -> new ArrayList<>()).add(root);
            } else {
                mixedAbove.computeIfAbsent(member, name -> new TreeSet<>()).add(root);
            }
        }
    }

    Kind of(String select) {
        return kinds.get(select);
    }

    /** The selects of entities, or of entities and values, that name an entity or select as a member. */
    List<String> above(String member) {
        return above.getOrDefault(member, List.of());
    }

    /** The selects of entities and values among whose values is a defined type; in alphabetical order. */
    List<String> mixedAbove(String definedType) {
        return List.copyOf(mixedAbove.getOrDefault(definedType, new TreeSet<>()));
    }
}
